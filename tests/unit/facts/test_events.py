"""Dated milestones: the tables of `tests/corpus/events.py`."""

from __future__ import annotations

import pytest

from reader.facts import dates, events
from tests.corpus.events import EVENTS, NOT_EVENTS
from tests.corpus.words import found

FINDERS = (dates.mentions, events.mentions)


class TestEvents:
    @pytest.mark.parametrize(("sentence", "expected"), EVENTS)
    def test_a_sentence_gives_the_clause_and_its_date(
        self, sentence: str, expected: list[tuple[str, str]]
    ) -> None:
        values = found(sentence, *FINDERS)

        assert values == [(words, {"date": day}) for words, day in expected]

    @pytest.mark.parametrize("sentence", NOT_EVENTS)
    def test_what_goes_on_or_is_measured_gives_none(self, sentence: str) -> None:
        assert found(sentence, *FINDERS) == []
