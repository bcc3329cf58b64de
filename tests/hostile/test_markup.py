"""Markup in an article is text: on no screen does any cell of it do anything.

Textual runs `[@click=app.quit]` of a text that it takes for markup, and dies of
`[/]`. What a click would run stands in the style of the cell, so all cells of all
screens are looked at, and nothing need be clicked.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.library.library import Library
from reader.tui.app import ReaderApp
from reader.tui.recall import recalled
from tests.unit.tui.made_up import press, screen, settle

EVIL = "[@click=app.quit]点此[/] [link=http://a.cn]看[/link] [/记者] [bold"
TEXT = f"""{EVIL}春耕

一、{EVIL}忙

　　3月12日，县长王小明说：“{EVIL}今年要种树5万棵。”{EVIL}

二、再忙

　　荣获“{EVIL}先进县”称号。到2030年，力争种树10万棵。
"""
SCREENS = (
    ("escape",),
    ("f", "o", "o", "enter"),
    ("i", "I"),
    ("escape", "D"),
    ("escape", "slash", *"点此", "enter"),
    ("K",),
    ("escape", "v", "l", "l", "A", *"[@click=app.quit]x[/]", "enter"),
    ("C",),
    ("escape", "s"),
    ("s", "F"),
    ("F", "vertical_line"),
    ("vertical_line", "B"),
    ("escape", "escape", "t", "backslash", *"[/"),
    ("escape", "colon", *"[/]"),
    ("escape", "question_mark"),
    ("escape", "R"),
)
"""Keys that lead from one screen to the next."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "[@click=app.quit]点此[!].txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


async def test_no_cell_of_any_screen_does_what_an_article_says(
    path: Path, tmp_path: Path
) -> None:
    library = Library.open(tmp_path / "data")
    article = reader.read(str(path))
    seen = ""

    with recalled(library, reader.read) as recall:
        app = ReaderApp(article, memory=recall.of(article, str(path), [EVIL]))
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            for keys in SCREENS:
                await press(pilot, *keys)
                assert not actions(app), keys
                assert app.is_running
                seen += "".join(screen(app))
    library.close()

    assert seen.count("[@click=app.quit]") > len(SCREENS)


def actions(app: ReaderApp) -> set[object]:
    """Return what clicks on the cells of the screen would run or open."""
    strips = app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    links = {style.link for style in styles if style.link}
    return links | {style.meta["@click"] for style in styles if "@click" in style.meta}
