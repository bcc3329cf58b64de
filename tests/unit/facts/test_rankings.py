"""Places in a ranking: the tables of `tests/corpus/rankings.py`."""

from __future__ import annotations

import pytest

from reader.facts import dates, rankings
from tests.corpus.rankings import NOT_RANKINGS, RANKINGS
from tests.corpus.words import found

FINDERS = (dates.mentions, rankings.mentions)


class TestRankings:
    @pytest.mark.parametrize(("sentence", "rank", "of"), RANKINGS)
    def test_a_sentence_gives_the_rank_and_of_how_many(
        self, sentence: str, rank: int, of: int | None
    ) -> None:
        (_, value), *others = found(sentence, *FINDERS)

        assert isinstance(value, dict)
        assert (value["rank"], value["of"]) == (rank, of)
        assert not others

    @pytest.mark.parametrize("sentence", NOT_RANKINGS)
    def test_what_only_looks_like_one_gives_none(self, sentence: str) -> None:
        assert found(sentence, *FINDERS) == []
