"""Points and ranges in time: the tables of `tests/corpus/dates.py`."""

from __future__ import annotations

from datetime import date

import pytest

from reader.facts import dates
from tests.corpus.dates import DATES, IN_SENTENCES, NOT_DATES
from tests.corpus.words import found

WORDINGS = [(words, iso) for iso, wordings in DATES.items() for words in wordings]


class TestDates:
    @pytest.mark.parametrize(("words", "iso"), WORDINGS)
    def test_a_wording_gives_its_value_over_all_of_it(
        self, words: str, iso: str
    ) -> None:
        values = found(words, dates.mentions)

        assert [value for _, value in values] == [iso]

    @pytest.mark.parametrize(("sentence", "expected"), IN_SENTENCES)
    def test_a_sentence_gives_all_its_dates(
        self, sentence: str, expected: list[tuple[str, str]]
    ) -> None:
        assert found(sentence, dates.mentions) == expected

    @pytest.mark.parametrize("words", NOT_DATES)
    def test_what_only_looks_like_a_date_gives_none(self, words: str) -> None:
        assert found(words, dates.mentions) == []


class TestWithoutTheDayOfPublication:
    def test_full_dates_are_read(self) -> None:
        values = found("2023年5月1日", dates.mentions, published=None)

        assert values == [("2023年5月1日", "2023-05-01")]

    @pytest.mark.parametrize("words", ["昨日", "今年", "去年12月", "上半年", "3月5日"])
    def test_what_needs_it_is_not_guessed(self, words: str) -> None:
        assert found(words, dates.mentions, published=None) == []

    def test_a_day_leans_on_the_year_said_before(self) -> None:
        values = found("2023年5月1日开工，6月2日完工", dates.mentions, published=None)

        assert ("6月2日", "2023-06-02") in values


class TestTheTurnOfTheYear:
    JANUARY = date(2025, 1, 6)

    def test_december_is_last_year_in_january(self) -> None:
        values = found("12月20日，会议闭幕。", dates.mentions, published=self.JANUARY)

        assert values == [("12月20日", "2024-12-20")]

    def test_a_plan_for_december_is_this_year(self) -> None:
        values = found("12月20日前建成。", dates.mentions, published=self.JANUARY)

        assert values == [("12月20日", "2025-12-20")]
