"""Speakers of an interview and rows of a table, told by their company."""

from __future__ import annotations

from reader.layout.labels import rows_of, turns_of
from reader.layout.lines import Line, lines_of
from reader.source.opening import source_of


def lines(*texts: str) -> tuple[Line, ...]:
    return lines_of(source_of("\n".join(texts).encode()))


def test_who_speaks_again_and_again_is_interviewed() -> None:
    said = lines("问：来了吗？", "答：来了。", "问：几时？", "答：清早。", "问：好。")

    assert turns_of(said) == {0, 2, 4}


def test_a_colon_alone_makes_no_interview() -> None:
    assert not turns_of(lines("他说：好。", "雨停了。", "她说：走吧。"))


def test_results_under_each_other_are_rows() -> None:
    table = lines("当日成绩", "男子：王磊10秒31", "女子：李梅11秒62", "雨停了。")

    assert rows_of(table) == {1, 2}


def test_one_label_with_a_figure_is_no_table() -> None:
    assert not rows_of(lines("百米：10秒31", "决赛在清早开始。"))
