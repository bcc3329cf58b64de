"""Rows of several columns that were taken for one line are parted at their blanks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.abreast import part_rows
from reader.layout.lines import Line, lines_of
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines
from tests.strategies import prose

LEFT = set_lines(
    "这座县城的人都知道，每年入冬之前要把渡船拖上岸来检修。船底的木板被水泡了一年，"
    "有的地方已经开裂，需要重新填上麻丝和桐油。木匠师傅们从清早忙到天黑，敲打声传得很远。",
    15,
    indent="",
)
RIGHT = set_lines(
    "新的大桥在今年夏天正式通车，两岸的居民来往只需要五分钟。县里的统计数据显示，通车"
    "以来每天经过大桥的车辆超过八千辆，附近的农产品市场也跟着热闹起来，人来人往的日子多了。",
    15,
    indent="",
)
THIRD = set_lines(
    "学校的孩子们写了一篇作文，题目叫作渡口的早晨。老师把写得最好的几篇贴在教室后面，"
    "家长开会的时候都围过来看。有一个孩子写道，爷爷的船虽然不再摆渡了，但是他还是要去河边。",
    15,
    indent="",
)


def read(*lines: str) -> tuple[Line, ...]:
    return lines_of(source_of("\n".join(lines).encode()))


def parted(*lines: str) -> list[str]:
    return [line.text.text for line in part_rows(read(*lines))]


def test_rows_of_two_columns_are_parted() -> None:
    rows = [f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=False)]

    assert parted(*rows[:5]) == [part for row in rows[:5] for part in row.split()]


def test_rows_of_three_columns_are_parted() -> None:
    columns = zip(LEFT, RIGHT, THIRD, strict=False)
    rows = [" ".join(row) for row in columns][:4]

    assert parted(*rows) == [part for row in rows for part in row.split()]


def test_the_parts_of_a_row_keep_its_number_and_stand_beside_each_other() -> None:
    left, right = part_rows(read(*LEFT, f"{LEFT[1]} {RIGHT[1]}", *RIGHT))[len(LEFT) :][
        :2
    ]

    assert left.number == right.number
    assert left.column < right.column


def test_a_wide_line_with_a_blank_among_wide_lines_is_none() -> None:
    wide = set_lines("".join(LEFT + RIGHT), 31)
    spoilt = wide[1][:15] + " " + wide[1][15:]

    assert parted(*LEFT, *LEFT, *wide, spoilt)[-1] == spoilt


def test_a_deck_of_two_phrases_is_none() -> None:
    deck = "头季稻与再生稻合计突破千公斤 农户每亩增收超过七百元"

    assert parted(deck, *LEFT)[0] == deck


def test_a_headline_of_two_phrases_is_none_where_a_line_is_a_paragraph() -> None:
    headline = "“渡口第一桥”通车 两岸街坊试走"
    short = ["船到哪里去了呢？", "桥上走的都是谁？", "河水还是那样流。"]
    long = ("".join(LEFT), "".join(RIGHT), "".join(THIRD))
    lines = [
        headline,
        *(text for pair in zip(long, short, strict=True) for text in pair),
    ]

    assert parted(*lines) == lines


def test_a_headline_of_two_phrases_is_none_above_columns() -> None:
    headline = "“渡口第一桥”“老街坊大道” 县里两件大事今年都能办成"

    assert parted(headline, *LEFT, *RIGHT) == [headline, *LEFT, *RIGHT]


@settings(deadline=None, max_examples=40)
@given(st.lists(prose, min_size=1, max_size=12))
def test_no_character_is_lost(texts: list[str]) -> None:
    lines = read(*texts)

    found = "".join(line.text.text for line in part_rows(lines))

    assert "".join(found.split()) == "".join(
        "".join(line.text.text.split()) for line in lines
    )
