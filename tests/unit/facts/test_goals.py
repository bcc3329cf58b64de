"""Goals with their deadlines: the tables of `tests/corpus/goals.py`."""

from __future__ import annotations

import pytest

from reader.facts import dates, goals
from tests.corpus.goals import GOALS, NOT_GOALS
from tests.corpus.words import found

FINDERS = (dates.mentions, goals.mentions)


class TestGoals:
    @pytest.mark.parametrize(("sentence", "expected"), GOALS)
    def test_a_sentence_gives_the_clauses_and_the_deadline(
        self, sentence: str, expected: list[tuple[str, str | None]]
    ) -> None:
        values = found(sentence, *FINDERS)

        assert values == [(words, {"deadline": day}) for words, day in expected]

    @pytest.mark.parametrize("sentence", NOT_GOALS)
    def test_a_report_a_forecast_or_an_appointment_gives_none(
        self, sentence: str
    ) -> None:
        assert found(sentence, *FINDERS) == []
