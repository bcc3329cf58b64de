"""The outline's filter: what it leaves, and how one goes on from there."""

from __future__ import annotations

import reader
from reader.tui.app import ReaderApp
from reader.tui.arrangement import Pane
from reader.tui.outline_pane import OutlinePane
from tests.unit.tui.made_up import HEADINGS, HEADLINE, press, reading, screen


def titles(app: ReaderApp) -> list[str]:
    pane = app.reading.query_one(OutlinePane)
    return [pane.entries[index].title for index in pane._shown]


class TestOutlineFilter:
    async def test_it_leaves_the_headings_that_are_like_it(self) -> None:
        async with reading() as (app, pilot):
            assert titles(app) == [HEADLINE, *HEADINGS]

            await press(pilot, "shift+tab", "\\", *"liangan")
            assert titles(app) == [HEADINGS[1]]

            await press(pilot, "escape")
            assert titles(app) == [HEADLINE, *HEADINGS]
            assert app.reading.desk.panes.here is Pane.OUTLINE

    async def test_enter_goes_to_the_likest_and_closes_it(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "shift+tab", "\\", *"猿声", "enter")

            assert app.reading.view.cursor.paragraph == 3 + 9
            assert app.reading.desk.panes.here is Pane.ARTICLE
            assert titles(app) == [HEADLINE, *HEADINGS]
            assert not app.reading.query_one("#outline-filter").display

    async def test_nothing_like_it_goes_nowhere(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "shift+tab", "\\", *"航空", "enter")

            assert titles(app) == []
            assert app.reading.view.cursor.paragraph == 0
            assert any("没有相符的小标题" in line for line in screen(app))
            await press(pilot, "escape")
            assert not any("没有" in line for line in screen(app))

    async def test_an_article_without_headings_says_so(self) -> None:
        of = reader.read("　　江边种树，今年要种一万棵。\n".encode())
        async with reading(of=of) as (app, _):
            assert any("本文没有小标题" in line for line in screen(app))

    async def test_elsewhere_the_facts_are_filtered(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "\\")

            assert app.reading.desk.panes.here is Pane.FACTS
