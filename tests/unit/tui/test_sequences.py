"""Two keys, one after the other: the first acts, the second takes that back."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from reader.tui.arrangement import Pane
from reader.tui.pending import SECOND_WITHIN
from tests.unit.tui.made_up import article, press, reading, settle


async def together(pilot: Pilot[None], *keys: str) -> None:
    """Press keys at once."""
    await pilot.press(*keys)
    await settle(pilot)


async def apart(app: ReaderApp, pilot: Pilot[None], first: str, then: str) -> None:
    """Press a key long after another one, without the waiting."""
    await together(pilot, first)
    begun = app.reading._first
    assert begun is not None
    object.__setattr__(begun, "time", begun.time - SECOND_WITHIN - 0.01)
    await together(pilot, then)


class TestSecondKeys:
    @pytest.mark.parametrize("bracket", ["]", "】"])
    async def test_a_fact_is_gone_to_from_where_the_reader_was(
        self, bracket: str
    ) -> None:
        async with reading() as (app, pilot):
            await together(pilot, ")")
            expected = app.reading.view
            await together(pilot, "g")
            await together(pilot, bracket, "f")

            assert app.reading.view.cursor == expected.cursor
            assert app.reading.desk._jumps.behind == (expected.cursor,)

    async def test_the_count_before_the_first_is_the_second_s(self) -> None:
        async with reading(of=article()) as (app, pilot):
            await together(pilot, "5", "g", "g")

            assert app.reading.view.cursor.paragraph == 4
            await together(pilot, "backspace")
            assert app.reading.view.cursor.paragraph == 0

    async def test_a_late_second_key_is_a_key_of_its_own(self) -> None:
        async with reading() as (app, pilot):
            await apart(app, pilot, "]", "f")

            assert app.reading.view.cursor.paragraph == 3
            assert Pane.FACTS not in app.reading.desk.panes.shown

    async def test_another_key_between_parts_them(self) -> None:
        async with reading() as (app, pilot):
            await together(pilot, "]", "l", "f")

            assert app.reading.view.cursor.paragraph == 3
            assert Pane.FACTS not in app.reading.desk.panes.shown

    async def test_a_selection_begins_where_it_began(self) -> None:
        async with reading() as (app, pilot):
            await together(pilot, "}", "}", "v", "l")
            before = app.reading.page.lights.selected
            await together(pilot, "]", "j")
            assert app.reading.page.lights.selected != before

            await together(pilot, "escape", "g", "g")
            assert app.reading.page.lights.selected == ()

    async def test_a_list_keeps_its_line_where_the_pair_is_for_the_page(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "1")
            app.reading.desk.panes.open(Pane.OUTLINE)
            await together(pilot, "G")
            listed = app.reading.focused
            at = getattr(listed, "highlighted", None)
            await together(pilot, "[", "f")

            assert at
            assert getattr(listed, "highlighted", None) == at


class TestWordsWhileSelecting:
    async def test_b_is_a_word_while_something_is_selected(self) -> None:
        async with reading() as (app, pilot):
            await together(pilot, "}", "}", "w", "w", "v")
            here = app.reading.view.cursor
            await together(pilot, "b")

            assert app.reading.view.cursor < here
            assert app.reading.view.cursor.paragraph == here.paragraph
            assert app.reading.desk.selecting.selection is not None
