"""The facts as the screen needs them, on a made-up article."""

from __future__ import annotations

import pytest

from reader.article import Place
from reader.facts.mention import Date, Event, Fact, Kind, Mention
from reader.script.cells import width
from reader.span import Span
from reader.tui.facts_lines import set_line
from reader.tui.facts_rows import Heading, Item, Known, date_of, lines
from reader.tui.narrowing import narrowed
from reader.tui.orders import Order
from tests.unit.tui.made_up import article, facts_of

KNOWN = Known(article(), facts_of(article()))


def dated(kind: Kind, value: Date | Event, start: int) -> Fact:
    said = Mention(kind, Place(2, Span(start, start + 2)), value, rule="made up")
    return Fact(kind, value, (said,))


class TestLines:
    def test_by_kind_each_group_has_its_heading_and_count(self) -> None:
        shown = lines(KNOWN.items, order=Order.KIND)

        headings = [line for line in shown if isinstance(line, Heading)]
        assert [(h.kind, h.count) for h in headings] == [
            (Kind.PERSON, 1),
            (Kind.DATE, 1),
            (Kind.QUANTITY, 1),
        ]

    def test_a_folded_group_shows_its_heading_alone(self) -> None:
        shown = lines(KNOWN.items, order=Order.KIND, folded=frozenset({Kind.PERSON}))

        assert [getattr(line, "text", "") for line in shown][:2] == ["", ""]
        assert shown[0].fact is None

    def test_in_reading_order_there_are_no_headings(self) -> None:
        shown = lines(KNOWN.items, order=Order.READING)

        assert [line.text for line in shown if isinstance(line, Item)] == [
            "三月十二日",
            "王小明",
            "1万棵",
        ]

    def test_the_timeline_holds_what_is_dated_by_its_date(self) -> None:
        known = Known(
            article(),
            [
                dated(Kind.DATE, Date("2024-05-01"), 0),
                dated(Kind.EVENT, Event("2023-01"), 3),
                dated(Kind.DATE, Date("2023-01"), 6),
                *facts_of(article()),
            ],
        )
        shown = lines(known.items, order=Order.TIMELINE)

        assert [date_of(line) for line in shown if isinstance(line, Item)] == [
            "2023-01",
            "2024-03-12",
            "2024-05-01",
        ]
        assert shown[0].kind is Kind.EVENT  # the bare date says no more than it

    @pytest.mark.parametrize("typed", ["三月", "syser", "2024-03"])
    def test_the_filter_knows_pinyin_and_values(self, typed: str) -> None:
        shown = lines(KNOWN.items, order=Order.READING, wanted=narrowed(typed))

        assert [getattr(line, "text", "") for line in shown] == ["三月十二日"]


class TestKnown:
    def test_the_fact_at_a_place_is_the_shortest_around_it(self) -> None:
        found = KNOWN.at(Place(2, Span(8, 8)))

        assert found is not None
        assert found[1].kind is Kind.PERSON

    def test_there_is_none_between_two(self) -> None:
        assert KNOWN.at(Place(2, Span(5, 5))) is None

    def test_next_and_previous_walk_all_mentions(self) -> None:
        place, seen = Place(0, Span(0, 0)), 0
        while (further := KNOWN.next_to(place, 1)) is not None:
            place, seen = further, seen + 1

        assert seen == len(KNOWN.said)
        back = KNOWN.next_to(place, -1)
        assert back is not None
        assert KNOWN.next_to(back, 1) == place


class TestSetLine:
    @pytest.mark.parametrize("cells", [8, 12, 20, 34])
    @pytest.mark.parametrize("order", list(Order))
    def test_no_row_is_wider_than_the_pane(self, order: Order, cells: int) -> None:
        for line in lines(KNOWN.items, order=order):
            rows = set_line(line, order, cells, "zh").plain.split("\n")

            assert max(map(width, rows)) <= cells

    def test_what_it_says_stands_at_the_right(self) -> None:
        item = KNOWN.items[0]

        row = set_line(item, Order.KIND, 34, "zh").plain
        assert row.startswith("  王小明")
        assert row.endswith("县长 ×17")
