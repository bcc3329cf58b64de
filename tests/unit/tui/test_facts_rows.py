"""The facts as the screen needs them, on a made-up article."""

from __future__ import annotations

import pytest

from reader.article import Place
from reader.facts.mention import (
    Amount,
    Date,
    Event,
    Fact,
    Kind,
    Mention,
    Person,
    Quote,
)
from reader.script.cells import width
from reader.span import Span
from reader.tui.facts_lines import set_line
from reader.tui.facts_orders import Heading, Speaker, date_of, lines
from reader.tui.facts_rows import Item, Known
from reader.tui.narrowing import narrowed
from reader.tui.orders import Order
from tests.corpus.words import article_of
from tests.unit.tui.made_up import article, facts_of, said

KNOWN = Known(article(), facts_of(article()))

REPORT = article_of(
    "全县粮食产量12.5亿斤，同比增长6.3%，出口额2亿元，环比下降0.5%。"
    "“好。”县长王小明说。有人说：“不好。”村民李四说：“行。”王小明又说：“再种。”"
)
REPORTED = Known(
    REPORT,
    [
        said(REPORT, Kind.QUANTITY, Amount(1.25e9, "斤"), "12.5亿斤"),
        said(REPORT, Kind.QUANTITY, Amount(6.3, "%"), "6.3%"),
        said(REPORT, Kind.QUANTITY, Amount(2e8, "元"), "2亿元"),
        said(REPORT, Kind.QUANTITY, Amount(0.5, "%"), "0.5%"),
        said(REPORT, Kind.QUOTE, Quote("王小明"), "好。"),
        said(REPORT, Kind.PERSON, Person("王小明", "县长"), "王小明"),
        said(REPORT, Kind.QUOTE, Quote(None), "不好。"),
        said(REPORT, Kind.QUOTE, Quote("李四"), "行。"),
        said(REPORT, Kind.QUOTE, Quote("王小明"), "再种。"),
    ],
)


def dated(kind: Kind, value: Date | Event, start: int) -> Fact:
    said = Mention(kind, Place(2, Span(start, start + 2)), value, rule="made up")
    return Fact(kind, value, (said,))


class TestLines:
    def test_by_kind_each_group_has_its_heading_and_count(self) -> None:
        shown = lines(KNOWN, order=Order.KIND)

        headings = [line for line in shown if isinstance(line, Heading)]
        assert [(h.group, h.count) for h in headings] == [
            (Kind.PERSON, 1),
            (Kind.DATE, 1),
            (Kind.QUANTITY, 1),
        ]

    def test_a_folded_group_shows_its_heading_alone(self) -> None:
        shown = lines(KNOWN, order=Order.KIND, folded=frozenset({Kind.PERSON}))

        assert [getattr(line, "text", "") for line in shown][:2] == ["", ""]
        assert shown[0].fact is None

    def test_in_reading_order_there_are_no_headings(self) -> None:
        shown = lines(KNOWN, order=Order.READING)

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
        shown = lines(known, order=Order.TIMELINE)

        assert [date_of(line) for line in shown if isinstance(line, Item)] == [
            "2023-01",
            "2024-03-12",
            "2024-05-01",
        ]
        assert shown[0].fact is not None
        assert shown[0].fact.kind is Kind.EVENT  # the bare date says no more than it

    def test_figures_are_what_is_measured_how_much_and_its_change(self) -> None:
        shown = lines(REPORTED, order=Order.FIGURES)

        rows = [set_line(line, Order.FIGURES, 44, "zh").plain.split() for line in shown]
        assert rows == [
            ["粮食产量", "12.5亿斤", "+6.3%", "同比"],
            ["出口额", "2亿元", "−0.5%", "环比"],
        ]

    def test_a_figure_is_its_own_mention_and_no_other(self) -> None:
        amount = Amount(6.3, "%")
        both = "油价下降6.3%。米价上涨6.3%。"
        twice = [
            Mention(Kind.QUANTITY, Place(0, Span(at, at + 4)), amount, rule="made up")
            for at in (4, 13)
        ]
        known = Known(article_of(both), [Fact(Kind.QUANTITY, amount, tuple(twice))])

        shown = lines(known, order=Order.FIGURES)

        found = [line.fact.evidence for line in shown if line.fact is not None]
        assert found == [(twice[0],), (twice[1],)]
        assert [getattr(line, "value", "") for line in shown] == ["−6.3%", "+6.3%"]

    def test_quotes_stand_under_who_said_them_those_of_nobody_last(self) -> None:
        shown = lines(REPORTED, order=Order.SPEAKERS)

        assert [getattr(line, "text", "") or line for line in shown] == [
            Heading(Speaker("王小明", "县长"), 2, folded=False),
            "好。",
            "再种。",
            Heading(Speaker("李四"), 1, folded=False),
            "行。",
            Heading(Speaker(""), 1, folded=False),
            "不好。",
        ]

    def test_a_speakers_quotes_fold_alone(self) -> None:
        folded = frozenset({Speaker("王小明", "县长")})

        shown = lines(REPORTED, order=Order.SPEAKERS, folded=folded)

        assert [getattr(line, "text", "") for line in shown if line.fact] == [
            "行。",
            "不好。",
        ]

    @pytest.mark.parametrize("typed", ["三月", "syser", "2024-03"])
    def test_the_filter_knows_pinyin_and_values(self, typed: str) -> None:
        shown = lines(KNOWN, order=Order.READING, wanted=narrowed(typed))

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
        for line in (*lines(KNOWN, order=order), *lines(REPORTED, order=order)):
            rows = set_line(line, order, cells, "zh").plain.split("\n")

            assert max(map(width, rows)) <= cells

    def test_what_it_says_stands_at_the_right(self) -> None:
        item = KNOWN.items[0]

        row = set_line(item, Order.KIND, 34, "zh").plain
        assert row.startswith("  王小明")
        assert row.endswith("县长 ×17")
