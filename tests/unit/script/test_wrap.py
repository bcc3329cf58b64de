from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.script.cells import width
from reader.script.chars import NEVER_END, NEVER_START
from reader.script.wrap import HANGING, shown, wrap
from reader.span import Span

NEWS = (
    "国家主席在人民大会堂会见了来访的客人阿卜杜拉·本·萨勒曼，双方就“一带一路”合作"
    "交换了意见（包括经贸合作）；并签署了《联合声明》……总额达1234567.89亿元，"
    "ABCDEFG Company参加——2025年1—9月增长3.5%，占12，345户的30多个百分点，"
    "比2024年11月11日多。"
)
chinese = st.text(
    st.sampled_from("国家主席会见了客人a9，。、；：？！“”‘’（）《》—…·.% \u3000"),
    max_size=200,
)
measures = st.integers(min_value=2, max_value=90)


def rows(
    text: str, measure: int, *, indent: int = 0, hanging: bool = False
) -> list[str]:
    spans = wrap(text, measure=measure, indent=indent, hanging=hanging)
    return [shown(text, span).slice(text) for span in spans]


class TestPromises:
    @settings(deadline=None)
    @given(st.one_of(chinese, st.text(max_size=80)), measures)
    def test_rows_joined_are_the_text(self, text: str, measure: int) -> None:
        spans = wrap(text, measure=measure)

        assert "".join(span.slice(text) for span in spans) == text
        assert all(len(span) for span in spans)

    @settings(deadline=None)
    @given(st.one_of(chinese, st.text(max_size=80)), measures)
    def test_no_row_is_wider_than_the_measure(self, text: str, measure: int) -> None:
        assert all(width(row) <= measure for row in rows(text, measure))

    @settings(deadline=None)
    @given(chinese, st.integers(min_value=6, max_value=90))
    def test_the_first_row_leaves_its_indent_free(
        self, text: str, measure: int
    ) -> None:
        first = rows(text, measure, indent=4)[:1]

        assert all(width(row) <= measure - 4 for row in first)

    @settings(deadline=None)
    @given(chinese, measures)
    def test_a_hanging_stop_stands_at_most_one_glyph_over_the_edge(
        self, text: str, measure: int
    ) -> None:
        for row in rows(text, measure, hanging=True):
            assert width(row) <= measure or row[-1] in HANGING
            assert width(row[:-1]) <= measure

    @settings(deadline=None)
    @given(chinese, measures)
    def test_rows_once_broken_stay_as_they_are(self, text: str, measure: int) -> None:
        for row in rows(text, measure):
            assert rows(row, measure) in ([row], [])

    @settings(deadline=None)
    @given(
        st.lists(
            st.sampled_from(["国", "，", "。”", "“人", "（一）", "3.5%"]), max_size=60
        )
    )
    def test_kinsoku_holds_wherever_a_row_has_room(self, pieces: list[str]) -> None:
        text = "国".join(["", *pieces, ""])

        for row in rows(text, 20)[1:]:
            assert row[0] not in NEVER_START
        for row in rows(text, 20)[:-1]:
            assert row[-1] not in NEVER_END


class TestNews:
    @pytest.mark.parametrize("measure", range(20, 81))
    def test_nothing_is_torn_at_any_usual_measure(self, measure: int) -> None:
        breaks = {span.start for span in wrap(NEWS, measure=measure)} - {0}
        wholes = re.compile(
            r"阿卜杜拉·本·萨勒曼|……|——|1234567\.89亿元|ABCDEFG|Company"
            r"|2025年1—9月|3\.5%|30多个百分点|11月11日"
        )

        for match in wholes.finditer(NEWS):
            torn = breaks & set(range(match.start() + 1, match.end()))
            assert not torn, match.group()
        assert not {NEWS[at] for at in breaks} & NEVER_START
        assert not {NEWS[at - 1] for at in breaks} & NEVER_END


def test_an_odd_measure_gives_up_its_odd_cell() -> None:
    assert wrap("国a" * 20, measure=11) == wrap("国a" * 20, measure=10)


def test_white_space_at_a_break_belongs_to_the_row_but_takes_no_room() -> None:
    text = "国家主席　会见"

    assert wrap(text, measure=8) == (Span(0, 5), Span(5, 7))
    assert rows(text, 8) == ["国家主席", "会见"]


def test_a_word_longer_than_a_row_is_cut_by_cells() -> None:
    assert rows("https://example.com/国", 10) == ["https://ex", "ample.com/", "国"]


def test_a_hanging_stop_spares_the_character_before_it() -> None:
    assert rows("国家主席，会见", 8) == ["国家主", "席，会见"]
    assert rows("国家主席，会见", 8, hanging=True) == ["国家主席，", "会见"]


def test_straight_quotes_are_told_apart_by_turns() -> None:
    assert rows('国家主"席"国', 8) == ["国家主", '"席"国']
    assert rows('主"国家主"席', 10) == ['主"国家主"', "席"]
    assert rows('主"国家主"席', 8) == ['主"国家', '主"席']


def test_leaders_are_broken_between_their_pairs() -> None:
    assert rows("a……………", 4) == ["a……", "………"]


def test_the_widths_of_other_glyphs_are_respected() -> None:
    text = "“国”家"

    assert wrap(text, measure=6) == (Span(0, 4),)
    assert wrap(text, measure=6, sizes=[2, 2, 2, 2]) == (Span(0, 3), Span(3, 4))


@pytest.mark.parametrize(
    "run", ["1", "1.", "a=", "+", "—", "·阿", "1年", "”", "\u0301", '"']
)
def test_no_run_of_odd_characters_takes_more_than_linear_time(run: str) -> None:
    text = "1" + run * 50_000

    assert "".join(span.slice(text) for span in wrap(text, measure=40)) == text


def test_an_empty_text_has_no_rows() -> None:
    assert wrap("", measure=10) == ()


@pytest.mark.parametrize(("measure", "indent"), [(1, 0), (5, 4), (10, -1)])
def test_a_row_without_room_is_refused(measure: int, indent: int) -> None:
    with pytest.raises(ValueError, match="no room"):
        wrap("国", measure=measure, indent=indent)
