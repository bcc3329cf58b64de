"""Whether one piece of text goes on with another."""

from __future__ import annotations

import pytest

from reader.layout.joins import (
    BIAS,
    CLAUSE_HALF,
    CLAUSE_LONG,
    CLAUSE_SHORT,
    LIST_GOES_ON,
    QUOTE_CLOSES,
    QUOTE_UNOPENED,
    Joins,
    normal,
)

BARE = Joins([])
WORDED = Joins([], with_words=True)


def score(left: str, right: str, joins: Joins = BARE) -> float:
    return joins.score(normal(left), normal(right))


class TestWithoutTheDictionary:
    def test_says_next_to_nothing_of_plain_words(self) -> None:
        assert score("我们沿着长长的河岸一直走", "到了很远的那座渡口") == BIAS

    def test_a_quote_that_closes_on_the_other_side(self) -> None:
        left, right = "老船家说：“今年的水比往年", "要大得多了一些。”他笑"

        assert score(left, right) == pytest.approx(BIAS + QUOTE_CLOSES)

    def test_a_quote_that_closes_as_another_kind(self) -> None:
        left, right = "老船家说：“今年的水比往年", "要大得多了一些）他笑"

        assert score(left, right) == pytest.approx(BIAS + QUOTE_UNOPENED)

    def test_a_list_that_goes_on(self) -> None:
        left, right = "船上装着大米、白面、豆", "油、食盐和一坛坛的酒"

        expected = BIAS + LIST_GOES_ON + CLAUSE_SHORT  # 豆油 stands between two marks
        assert score(left, right) == pytest.approx(expected)

    def test_a_phrase_of_the_document_over_the_break(self) -> None:
        joins = Joins(["摆渡人老陈", "摆渡人的船"])

        assert score("河边住着一位摆", "渡人，姓陈", joins) > score(
            "河边住着一位摆", "渡人，姓陈"
        )

    def test_nothing_continues_nothing(self) -> None:
        assert BARE.score("", "渡口") == BARE.score("渡口", "") == 0

    def test_no_word_is_known(self) -> None:
        assert not BARE.knows_words
        assert not BARE.is_common("中国")


class TestWithTheDictionary:
    @pytest.mark.parametrize(
        ("left", "right", "other"),
        [
            ("全市共有三百多家企", "业参加了这次展览", "员参加了这次展览"),
            ("当天下午，工作人", "员来到现场", "来到这座城市"),
            ("推動區域經濟協調發", "展，取得明顯成效", "的成效十分明顯"),
        ],
    )
    def test_a_word_over_the_break_speaks_for_it(
        self, left: str, right: str, other: str
    ) -> None:
        assert score(left, right, WORDED) > 2
        assert score(left, right, WORDED) > score(left, other, WORDED)

    def test_common_words_belong_to_no_matter(self) -> None:
        assert WORDED.is_common("工作")
        assert not WORDED.is_common("摆渡")


def test_normal_makes_figures_letters_and_scripts_alike() -> None:
    assert normal("2024年 GDP增長５％,") == "0000年AAA增长0％，"


class TestClauses:
    """How long the clause over a break gets, between the marks on both sides."""

    def test_hardly_a_word(self) -> None:
        assert score("船上的人都在喊，快", "走，雾要来了") == BIAS + CLAUSE_SHORT

    def test_too_long_for_one_breath(self) -> None:
        left, right = "那天" + "清早摆渡人撑着木船" * 2, "慢慢往对岸那座旧码头去"

        assert score(left, right) == pytest.approx(BIAS + CLAUSE_LONG)

    def test_the_rest_of_a_clause_behind_a_mark(self) -> None:
        assert score("船上的人都在喊，", "雾要来，快些走") == pytest.approx(
            BIAS + CLAUSE_SHORT
        )
        assert score("船上的人都在喊，", "江上的雾要来，快") == pytest.approx(
            BIAS + CLAUSE_HALF
        )
