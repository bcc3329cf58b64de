"""Whether one line stands under another in the same column."""

from __future__ import annotations

import pytest

from reader.layout.joins import Joins, normal
from reader.layout.lines import lines_of
from reader.layout.thread import CLOSES, UNOPENED, Threads
from reader.source.opening import source_of

COLUMN = [
    "每年入冬之前要把渡船拖上岸来检修，老人们坐在岸",
    "边晒太阳，一边看着他们干活，一边说起发大水的年",
    "份。",
    "新的大桥在今年夏天正式通车，两岸的居民来往",
    "登记经营的商户就增加了一百多家，其中不少是回乡",
    "听得见锯木头的声音。",
]
FULL, MIDDLE, LAST, FIRST, OTHER, STOPPED = range(6)


def threads(*lines: str, with_words: bool = False) -> Threads:
    found = lines_of(source_of("\n".join(lines).encode()))
    texts = [normal(line.text.text) for line in found]
    return Threads(found, Joins(texts, with_words=with_words))


class TestPair:
    @pytest.fixture
    def column(self) -> Threads:
        # a title's line may be anything; those behind it are the body's
        return threads(*COLUMN, *COLUMN)

    def test_a_full_open_line_is_not_followed_by_a_first_one(
        self, column: Threads
    ) -> None:
        at = len(COLUMN)

        assert column.pair(at + MIDDLE, at + OTHER) > column.pair(
            at + MIDDLE, at + FIRST
        )

    def test_a_last_line_is_followed_by_a_first_one(self, column: Threads) -> None:
        at = len(COLUMN)

        assert column.pair(at + LAST, at + FIRST) > 0 > column.pair(at + LAST, at)

    def test_a_word_over_the_break_outweighs_the_widths(self) -> None:
        column = threads(*COLUMN, *COLUMN, with_words=True)
        at = len(COLUMN)

        # 岸边, not 岸登
        assert column.pair(at + FULL, at + MIDDLE) > 2
        assert column.pair(at + FULL, at + MIDDLE) > column.pair(at + FULL, at + OTHER)


class TestQuoted:
    def test_a_column_closes_what_it_has_left_open(self) -> None:
        lines = threads(
            "他说：“今年的雾比往年都", "大，船不好走。”老人点头", "再说。”她点头"
        )

        score, waiting = lines.quoted(lines.quotes[0][1], 0, 1)

        assert (score, waiting) == (CLOSES, "")
        assert lines.quoted("", 1, 2) == (UNOPENED, "")
