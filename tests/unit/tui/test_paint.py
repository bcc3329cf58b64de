"""Rows as strips: nothing is lost under marks, nothing dangerous gets through."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from reader.script.chars import is_control
from reader.span import Span
from reader.tui.net import Net
from reader.tui.paint import Brush, Mark, paint, pieces
from reader.tui.printing import difference
from reader.tui.scale import scale
from reader.tui.view import View
from reader.typeset import Setting
from tests import strategies
from tests.unit.tui.made_up import Exact, article

PLAIN = Style.null()


def brush(measure: int = 40) -> Brush:
    return Brush(lambda name: Style(meta={"name": name}), measure, "⋯ 附文")


def view(measure: int = 40, height: int = 12) -> View:
    return View.of(article(furniture=3), Setting(measure), height)


class TestPaint:
    @given(
        marks=st.lists(
            st.builds(
                Mark,
                st.just(2),
                strategies.spans(longest=60),
                st.sampled_from(["hit", "lit", "cursor"]),
            ),
            max_size=4,
        )
    )
    def test_marks_change_no_character_and_no_width(self, marks: list[Mark]) -> None:
        for row in view().visible:
            here = [mark for mark in marks if mark.paragraph == row.paragraph]
            drawn = view().drawn(row)
            strip = paint(row, drawn, here, brush())

            assert strip.cell_length == 40
            assert strip.text.rstrip() == paint(row, drawn, [], brush()).text.rstrip()

    def test_the_later_mark_lies_over_the_earlier(self) -> None:
        row = next(r for r in view().visible if r.paragraph == 2 and r.first)
        marks = [Mark(2, Span(0, 5), "hit"), Mark(2, Span(1, 2), "cursor")]
        strip = paint(row, view().drawn(row), marks, brush())

        names = [s.style.meta.get("name") for s in strip if s.style is not None]
        assert names[1:4] == ["hit", "cursor", "hit"]

    def test_the_fold_stands_for_the_furniture(self) -> None:
        end = view(height=80).visible[-1]

        assert "⋯ 附文" in paint(end, view().drawn(end), [], brush()).text


class TestPieces:
    @given(
        row=strategies.spans(),
        marks=st.lists(
            st.builds(Mark, st.just(0), strategies.spans(), st.just("hit")), max_size=5
        ),
    )
    def test_together_they_are_the_row(self, row: Span, marks: list[Mark]) -> None:
        cut = [piece for piece, _ in pieces(row, marks)]

        assert sum(len(piece) for piece in cut) == len(row)
        assert all(a.end == b.start for a, b in pairwise(cut))


class TestDifference:
    @given(old=strategies.prose, new=strategies.prose, at=st.integers(0, 5))
    def test_outside_of_it_nothing_differs(self, old: str, new: str, at: int) -> None:
        one, two = (
            Strip([Segment("报" * at + text)]).adjust_cell_length(140)
            for text in (old, new)
        )
        cells = difference(one, two)

        if cells is None:
            assert one == two
            return
        start, end = cells
        assert one.crop(0, start).text == two.crop(0, start).text
        assert one.crop(end, 140).text == two.crop(end, 140).text
        assert start >= 2 * at

    def test_another_style_is_a_difference(self) -> None:
        one = Strip([Segment("国家主席")])
        two = Strip(
            [Segment("国"), Segment("家", Style(reverse=True)), Segment("主席")]
        )

        assert difference(one, two) == (2, 4)


class TestScale:
    def test_a_cell_a_row_with_a_tick_for_every_hit(self) -> None:
        hits = Exact(article()).find("县长", limit=99)
        strips = scale(view().found(hits), 12, (), lambda _: PLAIN)

        assert len(strips) == 12
        assert [strip.text for strip in strips].count("◂") >= 8

    def test_no_thumb_where_all_is_seen(self) -> None:
        strips = scale(view(height=200), 200, (), lambda _: PLAIN)

        assert {strip.text for strip in strips} == {" "}


class TestNet:
    @given(text=strategies.hostile)
    def test_no_control_gets_through(self, text: str) -> None:
        caught = Net().apply([Segment(text)], Color.parse("black"))

        assert not [char for char in caught[0].text if is_control(char) or char == "\n"]
        assert len(caught[0].text) == len(text)

    def test_what_is_harmless_is_not_touched(self) -> None:
        segments = [Segment("国家主席", PLAIN)]

        assert Net().apply(segments, Color.parse("black")) is segments
