"""Ink and paper of the themes, known before Textual is loaded.

The themes themselves are Textual's type; a test sees that both say the same.
"""

from __future__ import annotations

import os
from types import MappingProxyType

INKS = MappingProxyType(
    {
        "paper": ("#2c2823", "#f6f1e6"),
        "night": ("#cfc8ba", "#1a1b1d"),
        "contrast": ("#ffffff", "#000000"),
        "terminal": ("default", "default"),
    }
)
FIRST = "night"
"""The theme of a reader who has chosen none."""


def colors(theme: str) -> str:
    """Return what sets a theme's ink and paper, in as many colours as there are.

    Nothing is set where colours are not wanted.
    """
    if os.environ.get("NO_COLOR"):
        return ""
    from rich.color import Color, ColorSystem

    system = ColorSystem.STANDARD
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        system = ColorSystem.TRUECOLOR
    elif os.environ.get("TERM", "").rpartition("-")[2] in ("256color", "kitty"):
        system = ColorSystem.EIGHT_BIT
    ink, paper = (Color.parse(name) for name in INKS.get(theme, INKS[FIRST]))
    codes = (
        *ink.downgrade(system).get_ansi_codes(),
        *paper.downgrade(system).get_ansi_codes(foreground=False),
    )
    return f"\x1b[{';'.join(codes)}m"
