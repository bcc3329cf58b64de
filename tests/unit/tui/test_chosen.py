"""Only the paragraphs with hits: what is shown, and how one moves among them."""

from __future__ import annotations

import pytest

from reader.article import Place
from reader.search.hit import Hit, How
from reader.span import Span
from reader.tui.chosen import filtered, is_filtered, unfiltered
from reader.tui.hits import next_hit, previous_hit
from reader.tui.rows import RowKind
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import article, press, reading, status

SOME = (1, 5, 6, 14, 21)
"""Paragraphs that have a hit: a title, two in a row, one in furniture."""


def view(*, of: tuple[int, ...] = SOME, score: float = 1.0) -> View:
    whole = View.of(article(furniture=3), Setting(40), 10)
    return whole.found([_hit(paragraph, score) for paragraph in of])


def shown(view: View) -> list[int]:
    """The paragraphs on all screens, in order."""
    view, found = view.to_start(), []
    while True:
        found += [row.paragraph for row in view.visible if row.has_place]
        if view.is_at_end:
            return sorted(set(found))
        view = view.paged(1)


class TestWhatIsShown:
    def test_the_paragraphs_with_hits_and_no_other(self) -> None:
        assert shown(filtered(view())) == list(SOME)

    def test_all_again(self) -> None:
        before = view()

        assert shown(unfiltered(filtered(before))) == shown(before)

    def test_unlikely_hits_count_only_where_there_is_no_better(self) -> None:
        weak = [_hit(paragraph, 0.6) for paragraph in (3, 7)]
        both = view().found([*weak, _hit(9, 0.95)])

        assert shown(filtered(both)) == [9]
        assert shown(filtered(view().found(weak))) == [3, 7]

    def test_without_hits_nothing_changes(self) -> None:
        nothing = view(of=())

        assert filtered(nothing) is nothing

    def test_a_blank_row_stands_for_what_is_folded_away(self) -> None:
        rows = filtered(view()).to_start().visible
        first = next(i for i, row in enumerate(rows) if row.paragraph == 5)

        assert rows[0].paragraph == 1
        assert rows[first].kind is RowKind.SPACE

    def test_another_search_and_a_jump_bring_all_back(self) -> None:
        only = filtered(view())

        assert not is_filtered(only.found([_hit(9, 1.0)]))
        there = only.to(Place(9, Span(3, 4)))
        assert not is_filtered(there)
        assert there.row_of(there.cursor) is not None
        assert is_filtered(only.to(Place(6, Span(3, 4))))


class TestThePlace:
    @pytest.mark.parametrize("paragraph", SOME)
    def test_a_cursor_in_a_hit_stays_on_its_row(self, paragraph: int) -> None:
        before = view().to(Place(paragraph, Span(0, 0)))
        only = filtered(before)

        assert only.cursor == before.cursor
        assert unfiltered(only).cursor == before.cursor
        row = unfiltered(only).row_of(before.cursor)
        assert row == only.row_of(before.cursor) or unfiltered(only).is_at_end

    def test_a_cursor_elsewhere_goes_to_the_next_hit(self) -> None:
        only = filtered(view().to(Place(8, Span(2, 2))))

        assert only.cursor == _hit(14, 1.0).place
        assert only.row_of(only.cursor) is not None

    def test_behind_the_last_it_goes_to_the_last(self) -> None:
        only = filtered(view(of=(4, 5)).to(Place(9, Span(2, 2))))

        assert only.cursor.paragraph == 5

    def test_another_measure_keeps_it(self) -> None:
        only = filtered(view()).resized(20, 6)

        assert is_filtered(only)
        assert shown(only) == list(SOME)


class TestMoves:
    def test_by_rows_from_end_to_end(self) -> None:
        down = filtered(view()).to_start()
        seen = []
        for _ in range(60):
            seen.append(down.cursor.paragraph)
            down = down.moved(1)

        assert sorted(set(seen)) == list(SOME)
        assert down.moved(-60).cursor.paragraph == SOME[0]

    def test_by_paragraphs_and_sections(self) -> None:
        only = filtered(view()).to_start()

        assert only.to_paragraph(1).cursor.paragraph == 5
        assert only.to_paragraph(9).cursor.paragraph == 21
        assert only.to_paragraph(9).to_paragraph(-1).cursor.paragraph == 14
        assert only.to_section(1).cursor.paragraph == 5
        assert is_filtered(only.to_section(2).to_section(-1))

    def test_by_hits_in_the_filter(self) -> None:
        weak = [_hit(paragraph, 0.6) for paragraph in (3, 7)]
        only = filtered(view().found([*view().hits, *weak]))
        for paragraph in (*SOME[1:], SOME[0]):  # it begins at the first of them
            only = next_hit(only)
            assert only.cursor.paragraph == paragraph

        assert previous_hit(only, 3).cursor.paragraph == SOME[-3]
        assert is_filtered(previous_hit(only, 3))

    def test_no_character_is_reached_that_is_not_seen(self) -> None:
        only = filtered(view()).to_paragraph(1)
        for _ in range(80):
            only = only.moved_chars(1)

        assert is_filtered(only)
        assert only.cursor.paragraph in SOME

    @pytest.mark.parametrize("percent", [0, 30, 50, 99, 100])
    def test_to_a_share(self, percent: float) -> None:
        there = filtered(view()).to_percent(percent)

        assert is_filtered(there)
        assert there.cursor.paragraph in SOME


class TestOnTheScreen:
    async def test_the_key_folds_and_unfolds(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", *"15万", "enter", "&")
            assert is_filtered(app.reading.view)
            assert shown(app.reading.view) == [8]
            assert "只看有命中的段落" in status(app)

            await press(pilot, "&")
            assert len(shown(app.reading.view)) > 1
            assert app.reading.view.cursor.paragraph == 8

    async def test_escape_unfolds_before_it_forgets_the_hits(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", *"县长", "enter", "&", "escape")
            assert not is_filtered(app.reading.view)
            assert app.reading.view.hits

            await press(pilot, "escape")
            assert not app.reading.view.hits

    async def test_there_is_a_way_back_to_what_was_folded_away(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", *"15万", "enter", "g", "&")
            assert app.reading.view.cursor.paragraph == 8

            await press(pilot, "backspace")
            assert app.reading.view.cursor.paragraph == 0

    async def test_without_a_search_it_is_said(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "&")

            assert "还没有查找过" in status(app)


def _hit(paragraph: int, score: float) -> Hit:
    place = Place(paragraph, Span(0, 2))
    return Hit(place, (place.span,), score, How.EXACT)
