"""The small pure parts of the screen: what is shown, pending, selected, behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Place
from reader.script.cells import width
from reader.span import Span
from reader.tui.arrangement import Arrangement, Breadth, Pane, breadth
from reader.tui.jumps import LONGEST, Jumps
from reader.tui.pending import Pending
from reader.tui.selection import Selection, words_of
from reader.tui.status import Report, line, shorten
from tests import strategies
from tests.unit.tui.made_up import article


def place(paragraph: int, start: int = 0, end: int | None = None) -> Place:
    return Place(paragraph, Span(start, start if end is None else end))


class TestArrangement:
    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            (40, Breadth.NARROW),
            (59, Breadth.NARROW),
            (60, Breadth.MIDDLE),
            (99, Breadth.MIDDLE),
            (100, Breadth.WIDE),
        ],
    )
    def test_breadth(self, cells: int, expected: Breadth) -> None:
        assert breadth(cells) is expected

    def test_in_the_middle_a_pane_takes_the_other_ones_place(self) -> None:
        opened = Arrangement().opened(Pane.FACTS, Breadth.MIDDLE)

        assert opened.panes(Breadth.MIDDLE) == {Pane.ARTICLE, Pane.FACTS}

    def test_closing_the_only_pane_brings_the_article_back(self) -> None:
        opened = Arrangement().opened(Pane.OUTLINE, Breadth.NARROW)
        closed = opened.toggled(Pane.OUTLINE, Breadth.NARROW)

        assert opened.panes(Breadth.NARROW) == {Pane.OUTLINE}
        assert closed.panes(Breadth.NARROW) == {Pane.ARTICLE}

    def test_each_breadth_remembers_its_own_panes(self) -> None:
        closed = Arrangement().toggled(Pane.FACTS, Breadth.WIDE)
        narrow = closed.opened(Pane.FACTS, Breadth.NARROW)

        assert narrow.panes(Breadth.WIDE) == {Pane.OUTLINE, Pane.ARTICLE}

    @given(
        steps=st.lists(st.sampled_from([*Pane, "zen"]), max_size=8),
        breadth=st.sampled_from(Breadth),
    )
    def test_something_is_shown_whatever_is_pressed(
        self, steps: list[str], breadth: Breadth
    ) -> None:
        arrangement = Arrangement()
        for step in steps:
            if step == "zen":
                arrangement = arrangement.zenned()
            else:
                arrangement = arrangement.toggled(Pane(step), breadth)

            assert 1 <= len(arrangement.panes(breadth)) <= 3


class TestJumps:
    def test_back_and_forth(self) -> None:
        jumps = Jumps().left(place(1)).left(place(2))

        back = jumps.back(place(3))
        assert back is not None
        there, jumps = back
        assert there == place(2)
        forth = jumps.forward(place(2))
        assert forth is not None
        assert forth[0] == place(3)

    def test_there_is_no_way_back_from_the_first_place(self) -> None:
        assert Jumps().back(place(1)) is None
        assert Jumps().forward(place(1)) is None

    def test_a_new_jump_forgets_what_was_ahead(self) -> None:
        back = Jumps().left(place(1)).back(place(2))
        assert back is not None

        assert back[1].left(place(5)).forward(place(6)) is None

    def test_it_does_not_grow_for_ever(self) -> None:
        jumps = Jumps()
        for paragraph in range(LONGEST + 50):
            jumps = jumps.left(place(paragraph))

        assert len(jumps.behind) == LONGEST


class TestPending:
    def test_digits_make_a_count(self) -> None:
        pending = Pending().typed("4")
        assert pending is not None
        pending = pending.typed("0")

        assert pending is not None
        assert pending.count == 40

    def test_a_count_does_not_begin_with_0(self) -> None:
        assert Pending().typed("0") is None

    @pytest.mark.parametrize("char", ["a", "²", "１", "", "12"])
    def test_what_is_no_digit_is_left_to_others(self, char: str) -> None:
        assert Pending().typed(char) is None

    def test_a_key_held_down_does_not_add_up(self) -> None:
        pending: Pending | None = Pending()
        for _ in range(50):
            assert pending is not None
            pending = pending.typed("9")

        assert pending is not None
        assert pending.count == 999_999


class TestSelection:
    def test_both_ends_are_selected_whichever_comes_first(self) -> None:
        forth = Selection(place(2, 3)).places(article(), place(2, 5))
        back = Selection(place(2, 5)).places(article(), place(2, 3))

        assert forth == back == (place(2, 3, 6),)

    def test_it_goes_over_the_ends_of_paragraphs(self) -> None:
        made_up = article()
        places = Selection(place(0, 2)).places(made_up, place(2, 1))

        assert [p.paragraph for p in places] == [0, 1, 2]
        assert words_of(made_up, places) == "三月 新闻速写\n春风又绿江南岸\n三月"

    def test_whole_paragraphs(self) -> None:
        places = Selection(place(1, 2), whole=True).places(article(), place(1, 4))

        assert words_of(article(), places) == "春风又绿江南岸"


class TestStatus:
    @given(
        section=strategies.prose,
        note=strategies.prose,
        cells=st.integers(1, 140),
    )
    def test_it_fills_its_row_and_no_more(
        self, section: str, note: str, cells: int
    ) -> None:
        report = Report(section, "31%", "3/17", note, keys=("? 帮助", "q 退出"))

        assert line(report, cells).cell_length <= cells

    def test_what_can_be_done_gives_way_to_what_is(self) -> None:
        report = Report("一江春水", "31%", "3/17", keys=("? 帮助", "q 退出"))

        assert line(report, 80).plain.endswith("? 帮助  q 退出")
        assert line(report, 30).plain.rstrip().endswith("? 帮助")
        assert "3/17" in line(report, 20).plain

    @given(text=strategies.prose, cells=st.integers(0, 30))
    def test_shortened_text_fits(self, text: str, cells: int) -> None:
        assert width(shorten(text, cells)) <= cells
