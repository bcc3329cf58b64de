"""Amounts: the tables of `tests/corpus/amounts.py`."""

from __future__ import annotations

import pytest

from reader.facts import amounts, dates, durations
from tests.corpus.amounts import AMOUNTS, IN_SENTENCES, NOT_AMOUNTS
from tests.corpus.words import found

FINDERS = (dates.mentions, durations.mentions, amounts.mentions)
WORDINGS = [
    (words, value) for value, all_words in AMOUNTS.items() for words in all_words
]


class TestAmounts:
    @pytest.mark.parametrize(("words", "value"), WORDINGS)
    def test_a_wording_gives_its_value_over_all_of_it(
        self, words: str, value: object
    ) -> None:
        assert found(words, *FINDERS) == [(words, value)]

    @pytest.mark.parametrize(("sentence", "expected"), IN_SENTENCES)
    def test_a_sentence_gives_all_of_them(
        self, sentence: str, expected: list[tuple[str, object]]
    ) -> None:
        assert found(sentence, *FINDERS) == expected

    @pytest.mark.parametrize("words", NOT_AMOUNTS)
    def test_what_only_looks_like_one_gives_none(self, words: str) -> None:
        assert found(words, *FINDERS) == []
