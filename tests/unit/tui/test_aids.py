"""The aids at work: minutes left, speed reading, scrolling by itself."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from reader.tui import autoscroll
from reader.tui.aids import Aids
from reader.tui.app import ReaderApp
from reader.tui.memory import Chose, Event, Memory
from reader.tui.pace import STEP, USUAL, Pace
from reader.tui.rows import RowKind
from reader.tui.skim import is_skimmed
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import article, press, reading, screen, settle, status

SLOW = Memory(choices={"pace": 100})
"""So slow that no row is due while a test runs."""


def is_scrolling(app: ReaderApp) -> bool:
    return app.reading.aids._timer is not None


async def due(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Let the time of a row be over."""
    app.reading.aids._step()
    await settle(pilot)


class TestStepped:
    def test_it_comes_by_every_row_of_text_and_ends(self) -> None:
        view = View.of(article(furniture=2), Setting(30), 11)
        rows = [view.row_at_cursor]
        while (after := autoscroll.stepped(view)) is not view:
            view = after
            rows.append(view.row_at_cursor)

        whole = View.of(article(furniture=2), Setting(30), 9999)
        assert rows == [row for row in whole.visible if row.has_place]

    def test_the_row_that_is_read_stands_still_in_the_middle(self) -> None:
        view = View.of(article(), Setting(30), 12)
        seen = []
        for _ in range(40):
            view = autoscroll.stepped(view)
            seen.append(view.row_of(view.cursor))

        assert set(seen[12:]) == {12 // 3}

    def test_in_two_columns_the_page_is_turned(self) -> None:
        view = View.of(article(), Setting(30), 8).resized(30, 8, columns=2)
        tops = []
        for _ in range(40):
            view = autoscroll.stepped(view)
            tops.append(view.top)
            assert view.row_of(view.cursor) is not None

        assert 2 <= len(set(tops)) <= 4

    def test_a_row_stays_as_long_as_it_takes_to_read(self) -> None:
        view = View.of(article(), Setting(40), 20).moved(4)
        chars = len(view.row_at_cursor.span)

        assert view.row_at_cursor.kind is RowKind.TEXT
        assert autoscroll.seconds(view, Pace(300.0)) == 60 * chars / 300
        assert autoscroll.seconds(view, Pace(1200.0)) >= autoscroll.SHORTEST


class TestScrolling:
    async def test_it_moves_by_rows_until_it_is_told_to_stop(self) -> None:
        async with reading(memory=SLOW) as (app, pilot):
            await press(pilot, "T")
            assert is_scrolling(app)
            assert "自动 100 字/分" in status(app)
            before = app.reading.view.cursor
            await due(app, pilot)
            assert app.reading.view.cursor > before

            await press(pilot, "T")
            assert not is_scrolling(app)
            assert "自动" not in status(app)

    async def test_plus_and_minus_change_the_pace_and_it_is_remembered(self) -> None:
        told: list[Event] = []
        async with reading(memory=Memory(tell=told.append)) as (app, pilot):
            measure = app.reading.view.measure
            await press(pilot, "T", "+", "+", "-")

            assert app.reading.aids.pace.speed == USUAL + STEP
            assert app.reading.view.measure == measure
            assert Chose("pace", USUAL + STEP) in told
            await press(pilot, "T", "-")
            assert app.reading.view.measure < measure

    @pytest.mark.parametrize("key", ["j", "space", "escape", "]", "f", "n", "/", "G"])
    async def test_a_move_or_escape_ends_it(self, key: str) -> None:
        async with reading(memory=SLOW) as (app, pilot):
            await press(pilot, "T", key)

            assert not is_scrolling(app)

    @pytest.mark.parametrize("key", ["c", "r", "i", "x", "="])
    async def test_a_look_does_not(self, key: str) -> None:
        async with reading(memory=SLOW) as (app, pilot):
            await press(pilot, "T", key)

            assert is_scrolling(app)

    async def test_the_mouse_ends_it(self) -> None:
        async with reading(memory=SLOW) as (app, pilot):
            await press(pilot, "T")
            await pilot.click("#article", offset=(30, 6))
            await settle(pilot)

            assert not is_scrolling(app)

    async def test_at_the_end_it_says_so(self) -> None:
        async with reading(memory=SLOW) as (app, pilot):
            await press(pilot, "G", "T")
            await due(app, pilot)

            assert not is_scrolling(app)
            assert "结尾" in status(app)


class TestPace:
    async def test_what_is_read_is_learned_and_remembered(self) -> None:
        told: list[Event] = []
        clock = iter(range(0, 100_000, 20))
        async with reading((60, 20), memory=Memory(tell=told.append)) as (app, pilot):
            memory = Memory(tell=told.append)
            app.reading.aids = Aids(app.reading.page, memory, lambda: next(clock))
            await press(pilot, "g", *("space",) * 6)

            assert app.reading.aids.pace.speed != USUAL
            assert any(isinstance(e, Chose) and e.name == "pace" for e in told)

    async def test_the_minutes_left_follow_the_pace_and_the_place(self) -> None:
        async with reading(memory=Memory(choices={"pace": 200})) as (app, pilot):
            assert "余 " in status(app)
            await press(pilot, "G")
            assert "余" not in status(app)

    async def test_what_was_kept_and_is_no_pace_does_no_harm(self) -> None:
        async with reading(memory=Memory(choices={"pace": -5})) as (app, _):
            assert app.reading.aids.pace.speed == USUAL


class TestSkimming:
    async def test_it_shows_less_and_comes_back_to_the_place(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "}", "}", "}", "j", "l")
            before = app.reading.view.cursor
            await press(pilot, "F")
            assert is_skimmed(app.reading.view)
            assert "速读" in status(app)
            assert "绿色的田野" not in "".join(screen(app)[14:-1])

            await press(pilot, "F")
            assert app.reading.view.cursor == before
            assert not is_skimmed(app.reading.view)

    async def test_a_search_goes_on_in_it(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "F", "/", *"绿色的田野", "enter")

            assert is_skimmed(app.reading.view)
            at = app.reading.view.at
            assert at is not None
            assert app.reading.view.cursor == app.reading.view.hits[at].place
            await press(pilot, "n")
            assert app.reading.view.at != at

    async def test_facts_go_on_in_it(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "F", ")", ")")

            assert is_skimmed(app.reading.view)
            assert app.reading.page.lights.lit == (app.reading.view.cursor,)
