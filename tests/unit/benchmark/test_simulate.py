"""The simulated pages hold the article, the whole of it, and nothing unnamed."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.benchmark.score import bare, gold_blocks
from tests.benchmark.simulate import KINDS, page
from tests.benchmark.typeset import beside, set_lines, width


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_holds_its_gold_and_no_more(kind: str) -> None:
    case = page(kind, 1)

    numbers = "".join(case.gold["numbers"][case.name])
    want = "".join(text for _, text in gold_blocks(case.gold, case.name)) + numbers
    assert Counter(bare(case.data.decode())) == Counter(want)


def test_the_same_seed_gives_the_same_page() -> None:
    assert page("blocks", 3) == page("blocks", 3)
    assert page("blocks", 3) != page("blocks", 4)


class TestSetLines:
    TEXT = "河上有十七座桥，桥下有300条船，“下河去”就是坐着渡船去赶集。"

    def test_no_line_is_wider_than_measure_and_squeeze(self) -> None:
        assert all(width(line) <= 2 * 7 + 2 for line in set_lines(self.TEXT, 7))

    def test_no_line_begins_with_a_stop_or_ends_with_an_opener(self) -> None:
        for measure in range(5, 20):
            for line in set_lines(self.TEXT, measure):
                assert line[0] not in "，。”"
                assert line[-1] != "“"

    def test_the_lines_are_the_text(self) -> None:
        lines = set_lines(self.TEXT, 9, indent="")

        assert "".join(lines) == self.TEXT
        assert width(lines[0]) <= 2 * 9 - 4 + 2


def test_columns_stand_still_in_characters() -> None:
    assert beside([["一二", "1"], ["三", "四"]], cells=False, gutter=2) == [
        "一二  三",
        "1   四",
    ]


def test_columns_stand_still_in_cells() -> None:
    assert beside([["一二", "1"], ["三", "四"]], cells=True, gutter=2) == [
        "一二  三",
        "1     四",
    ]
