"""Durations: the tables of `tests/corpus/durations.py`."""

from __future__ import annotations

import pytest

from reader.facts import dates, durations
from tests.corpus.durations import DURATIONS, IN_SENTENCES, NOT_DURATIONS
from tests.corpus.words import found

FINDERS = (dates.mentions, durations.mentions)
WORDINGS = [
    (words, value) for value, all_words in DURATIONS.items() for words in all_words
]


class TestDurations:
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

    @pytest.mark.parametrize("words", NOT_DURATIONS)
    def test_what_only_looks_like_one_gives_none(self, words: str) -> None:
        assert found(words, *FINDERS) == []
