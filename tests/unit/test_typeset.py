from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Role
from reader.script.cells import width
from reader.script.wrap import shown
from reader.typeset import (
    Align,
    Setting,
    Shape,
    is_ruled_off,
    space_between,
    typeset,
)

TEXT = "国家主席会见客人，双方就“合作”交换意见"


def rows(text: str, shape: Shape, setting: Setting) -> list[str]:
    return [
        " " * row.indent + shown(text, row.span).slice(text)
        for row in typeset(text, shape, setting)
    ]


def test_indents_of_the_first_row_and_of_the_rest() -> None:
    assert rows(TEXT, Shape(first=4, rest=2), Setting(20))[:2] == [
        "    国家主席会见客",
        "  人，双方就“合作”交",
    ]


def test_centred_rows_are_balanced() -> None:
    halves = rows("国家主席会见客人啊呀", Shape(Align.CENTRE), Setting(18))

    assert halves == ["    国家主席会", "    见客人啊呀"]


def test_rows_at_the_right_end_at_the_edge() -> None:
    assert rows("本报记者", Shape(Align.RIGHT), Setting(20)) == [" " * 12 + "本报记者"]


@given(
    st.text("国家，。“”a9", max_size=60),
    st.sampled_from(Align),
    st.integers(2, 60),
    st.sampled_from([(0, 0), (4, 0), (4, 4)]),
)
def test_in_any_shape_the_rows_are_the_text_and_fit(
    text: str, align: Align, measure: int, indents: tuple[int, int]
) -> None:
    shape, setting = Shape(align, *indents), Setting(measure)

    assert "".join(r.span.slice(text) for r in typeset(text, shape, setting)) == text
    assert all(width(row) <= measure for row in rows(text, shape, setting))


def test_the_lines_of_a_title_stand_together() -> None:
    setting = Setting(40)

    assert space_between(Role.KICKER, Role.HEADLINE, setting) == 0
    assert space_between(Role.HEADLINE, Role.LEAD, setting) == 1


def test_a_heading_stands_nearer_to_what_it_heads() -> None:
    for gap in (0, 1):
        setting = Setting(40, gap=gap)
        above = space_between(Role.PARAGRAPH, Role.HEADING, setting)
        below = space_between(Role.HEADING, Role.PARAGRAPH, setting)
        assert above > below == 0


def test_captions_and_furniture_are_ruled_off_once() -> None:
    assert is_ruled_off(Role.PARAGRAPH, Role.CAPTION)
    assert is_ruled_off(Role.CAPTION, Role.FURNITURE)
    assert not is_ruled_off(Role.CAPTION, Role.CAPTION)


class TestHanging:
    @given(
        text=st.text("国家主席会见客人，。、”“（）a1 ", max_size=80),
        measure=st.integers(12, 80),
    )
    def test_what_hangs_stays_within_the_measure(self, text: str, measure: int) -> None:
        setting = Setting(measure, hanging=True)

        for row in typeset(text, Shape(first=4), setting):
            drawn = shown(text, row.span).slice(text)
            assert row.indent + width(drawn) <= measure
