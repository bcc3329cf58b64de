"""The terminal interface; the only part that knows Textual."""

from __future__ import annotations

import os

# Textual reads these when imported: an animated page down is 270 KB, a plain one 5
os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
# a key waits for the next frame: at 60 a second 8 ms on average, 17 at worst
os.environ.setdefault("TEXTUAL_FPS", "120")
