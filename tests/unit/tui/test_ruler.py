"""The ruler: what it marks, told without colour, and never what is read."""

from __future__ import annotations

import pytest

from reader.tui.memory import Chose, Event, Memory
from reader.tui.ruler import (
    PARAGRAPH_SIGN,
    ROW_SIGN,
    Ruler,
    remembered,
    ruled,
    signs,
    turned,
)
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import article, press, reading, screen, status


@pytest.fixture
def view() -> View:
    return View.of(article(), Setting(40), 20).moved(8)


class TestRuler:
    def test_it_goes_round(self) -> None:
        assert turned(Ruler.NONE) is Ruler.ROW
        assert turned(Ruler.ROW) is Ruler.PARAGRAPH
        assert turned(Ruler.PARAGRAPH) is Ruler.NONE

    def test_none_marks_nothing(self, view: View) -> None:
        assert not [*ruled(view, Ruler.NONE), *signs(view, Ruler.NONE)]

    def test_a_row_is_marked_with_a_sign_beside_it(self, view: View) -> None:
        (mark,) = ruled(view, Ruler.ROW)
        ((row, sign),) = signs(view, Ruler.ROW)

        assert (mark.paragraph, mark.span) == (
            view.row_at_cursor.paragraph,
            view.row_at_cursor.span,
        )
        assert view.visible[row] == view.row_at_cursor
        assert sign == ROW_SIGN

    def test_all_paragraphs_but_one_are_faint(self, view: View) -> None:
        here = view.cursor.paragraph
        faint = {mark.paragraph for mark in ruled(view, Ruler.PARAGRAPH)}
        beside = {
            view.visible[row].paragraph for row, _ in signs(view, Ruler.PARAGRAPH)
        }

        assert faint == {row.paragraph for row in view.visible} - {here}
        assert beside == {here}


class TestOnTheScreen:
    @pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (200, 50)])
    async def test_the_signs_follow_the_cursor(self, size: tuple[int, int]) -> None:
        async with reading(size) as (app, pilot):
            plain = screen(app)[:-1]
            await press(pilot, "}", "}", "r")
            assert "".join(screen(app)).count(ROW_SIGN) == 1
            before = [ROW_SIGN in line for line in screen(app)]
            await press(pilot, "j")
            assert [ROW_SIGN in line for line in screen(app)] == [False, *before[:-1]]

            await press(pilot, "r")
            assert "".join(screen(app)).count(PARAGRAPH_SIGN) > 1
            await press(pilot, "r", "g")

            assert screen(app)[:-1] == plain

    async def test_upright_the_rows_are_marked_without_signs(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "|", "r", "r")

            assert PARAGRAPH_SIGN not in "".join(screen(app))

    async def test_it_is_there_the_next_time(self) -> None:
        told: list[Event] = []
        async with reading(memory=Memory(tell=told.append)) as (_, pilot):
            await press(pilot, "r")
        (chose,) = [e for e in told if isinstance(e, Chose) and e.name == "ruler"]

        async with reading(memory=Memory(choices={"ruler": chose.value})) as (app, _):
            assert any(ROW_SIGN in line for line in screen(app))

    @pytest.mark.parametrize("kept", [None, 3, "none", "tape"])
    async def test_what_is_no_ruler_is_none(self, kept: object) -> None:
        assert remembered(kept) is Ruler.NONE

    async def test_it_says_what_it_is_now(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "r")
            assert "行尺" in status(app)
            await press(pilot, "r")
            assert "一段" in status(app)
