"""The list of thousands: what is on the screen, and where the keys are."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from reader.tui.library_list import Drawn, LongList

COUNT = 5000


class Shown(App[None]):
    """A list of numbers, ten rows high."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield LongList(self.draw, id="list")

    def draw(self, index: int, cells: int) -> Drawn:
        self.drawn.append(index)
        return (Content(f"第{index}条 [b]"), Content("下"))[: self.rows]

    rows = 1

    def on_long_list_chosen(self, event: LongList.Chosen) -> None:
        self.chosen.append(event.at)


@asynccontextmanager
async def listing(
    count: int = COUNT, rows: int = 1
) -> AsyncIterator[tuple[LongList, Pilot[None], Shown]]:
    app = Shown()
    app.rows = rows
    async with app.run_test(size=(30, 10)) as pilot:
        shown = app.query_one(LongList)
        shown.show(count, rows=rows)
        await pilot.pause()
        yield shown, pilot, app


@pytest.mark.parametrize(
    ("motions", "at"),
    [
        (["row_down"], 1),
        (["row_up"], 0),
        (["page_down"], 9),
        (["half_down"], 4),
        (["page_down", "page_up"], 0),
        (["half_down", "half_up"], 0),
        (["bottom"], COUNT - 1),
        (["bottom", "row_down"], COUNT - 1),
        (["bottom", "top"], 0),
    ],
)
async def test_keys_move_as_on_the_page(motions: list[str], at: int) -> None:
    async with listing() as (shown, _, _):
        for motion in motions:
            shown.move(motion)

        assert shown.at == at
        assert shown.at in shown.shown


async def test_only_what_is_on_the_screen_is_drawn() -> None:
    async with listing() as (shown, pilot, app):
        app.drawn.clear()
        shown.move("bottom")
        await pilot.pause()

        assert set(app.drawn) == set(range(COUNT - 10, COUNT))


async def test_entries_of_two_rows_take_two() -> None:
    async with listing(rows=2) as (shown, _, _):
        assert shown.shown == range(5)
        shown.move("page_down")
        assert shown.at == 4


async def test_a_list_that_becomes_short_has_no_room_below() -> None:
    async with listing() as (shown, _, _):
        shown.move("bottom")
        shown.show(12, at=11)
        assert shown.shown == range(2, 12)
        shown.show(0)
        assert (shown.at, shown.shown) == (0, range(0))
        shown.move("row_down")
        assert shown.at == 0


async def test_a_click_takes_the_keys_there_and_a_second_one_chooses() -> None:
    async with listing(rows=2) as (shown, pilot, app):
        await pilot.click(LongList, offset=(3, 5))
        assert (shown.at, app.chosen) == (2, [])
        await pilot.click(LongList, offset=(3, 4))
        assert app.chosen == [2]


async def test_a_click_below_the_last_is_none() -> None:
    async with listing(2) as (shown, pilot, app):
        await pilot.click(LongList, offset=(3, 7))

        assert (shown.at, app.chosen) == (0, [])
