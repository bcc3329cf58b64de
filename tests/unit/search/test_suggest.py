"""Words that complete what is being typed."""

from __future__ import annotations

import pytest

from reader.script import words
from reader.search import Index
from reader.search.suggest import Words


@pytest.fixture(name="found", scope="module")
def found_fixture() -> Words:
    """Return the words of a short text."""
    words.load()
    return Words.of("营商环境优化，营商环境提升。经济开发区的企业，企业。")


@pytest.mark.parametrize(
    ("typed", "word"), [("企", "企业"), ("qiy", "企业"), ("qy", "企业"), ("優", "优化")]
)
def test_a_word_is_completed_however_it_is_typed(
    found: Words, typed: str, word: str
) -> None:
    assert word in found.completing(typed)


def test_frequent_words_come_first(found: Words) -> None:
    assert found.counts[0][1] > found.counts[-1][1]


def test_single_characters_complete_nothing(found: Words) -> None:
    assert all(len(word) > 1 for word, _ in found.counts)


def test_the_last_term_is_completed(district: Index) -> None:
    words.load()

    assert district.suggest("营商 huanj") == ("环境",)
    assert district.suggest("") == ()
