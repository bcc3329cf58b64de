"""Words that complete what is being typed."""

from __future__ import annotations

from collections.abc import Callable

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


class TestIndex:
    """What an index does with the words of its article."""

    def test_nothing_is_suggested_before_the_words_are_read(
        self, index_of: Callable[..., Index]
    ) -> None:
        assert index_of(["营商环境"]).suggest("营") == ()

    def test_the_last_term_is_completed(self, index_of: Callable[..., Index]) -> None:
        words.load()
        index = index_of(["营商环境优化"])

        index.take_words(Words.of(index.article.paragraphs[0].text.text))

        assert index.suggest("营商 huanj") == ("环境",)
        assert index.suggest("") == ()

    def test_whole_words_come_first_among_equals(
        self, index_of: Callable[..., Index]
    ) -> None:
        words.load()
        index = index_of(["他今天文化课缺席，今天要去文化馆。去看天文画"])
        before = index.find("tianwenhua")[0]

        index.take_words(Words.of(index.article.paragraphs[0].text.text))
        after = index.find("tianwenhua")[0]

        assert index.article.quote(before.place) == "天文化"
        assert index.article.quote(after.place) == "天文画"
