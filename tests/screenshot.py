"""Takes the README's picture of the program: python -m tests.screenshot.

The file is SVG, as Textual exports it, but for one thing: Textual says of each
piece of text that it is as long as its characters are many, and ideographs are
twice as wide.
"""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path

import reader
from reader.script.cells import width
from reader.tui.app import ReaderApp

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "tests" / "snapshot" / "screenshot.svg"
SIZE = (118, 36)
KEYS = ("]", "/", *"xzscl", "enter", "n")
"""To the first section, then from hit to hit: the screen shows what can be done."""

_TEXT = re.compile(r'(<text [^>]*textLength=")([\d.]+)("[^>]*>)([^<]*)(</text>)')


def measured(svg: str) -> str:
    """Return a picture whose pieces of text are as long as their cells are many."""
    return _TEXT.sub(_measured, svg)


def _measured(found: re.Match[str]) -> str:
    text = html.unescape(found[4])
    cell = float(found[2]) / max(1, len(text))
    return f"{found[1]}{cell * width(text):.1f}{found[3]}{found[4]}{found[5]}"


async def _picture() -> str:
    article = reader.read(next((ROOT / "seeds").glob("*.txt")), published="2024-11-11")
    app = ReaderApp(article, "zh")
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press(*KEYS)
        await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        return measured(app.export_screenshot(title="reader"))


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(_picture()), encoding="utf-8")
