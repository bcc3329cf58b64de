"""Quotes, coined phrases and honours: the tables of `tests/corpus/speech.py`."""

from __future__ import annotations

import pytest

from reader.facts import honors, names, quotes, tagger, terms
from reader.facts.marks import Quoted, pair_at, quoted
from reader.facts.mention import Kind, Quote
from tests.corpus.speech import (
    HONORS,
    NOT_HONORS,
    NOT_QUOTES,
    NOT_TERMS,
    QUOTES,
    TERMS,
)
from tests.corpus.words import context_of, found

needs_names = pytest.mark.skipif(
    bool(tagger.missing()), reason="speakers are found among the names"
)


@needs_names
class TestQuotes:
    @pytest.mark.parametrize(("text", "wanted"), QUOTES)
    def test_words_find_their_speaker(
        self, text: str, wanted: list[tuple[str, str]]
    ) -> None:
        context = context_of(text)

        spoken = quotes.mentions(context.adding(names.mentions(context)))

        assert [
            (context.article.quote(m.place)[: len(begin)], m.value)
            for m, (begin, _) in zip(spoken, wanted, strict=True)
        ] == [(begin, Quote(speaker)) for begin, speaker in wanted]

    @pytest.mark.parametrize("text", NOT_QUOTES)
    def test_marks_alone_are_no_speech(self, text: str) -> None:
        assert found(text, names.mentions, quotes.mentions) == []


class TestTerms:
    @pytest.mark.parametrize(("text", "wanted"), TERMS)
    def test_a_phrase_in_marks_is_a_term(self, text: str, wanted: list[str]) -> None:
        assert [words for words, _ in found(text, terms.mentions)] == wanted

    @pytest.mark.parametrize("text", NOT_TERMS)
    def test_speech_dates_and_names_are_none(self, text: str) -> None:
        assert found(text, honors.mentions, terms.mentions) == []


class TestHonors:
    @pytest.mark.parametrize(("text", "wanted"), HONORS)
    def test_what_was_won_is_an_honour(self, text: str, wanted: list[str]) -> None:
        assert [words for words, _ in found(text, honors.mentions)] == wanted

    @pytest.mark.parametrize("text", NOT_HONORS)
    def test_what_was_not_won_or_is_none_gives_none(self, text: str) -> None:
        assert found(text, honors.mentions) == []


class TestMarks:
    def test_only_the_outermost_pairs_count(self) -> None:
        assert quoted("“甲‘乙’丙”丁‘戊’") == (Quoted(1, 6), Quoted(9, 10))

    def test_marks_within_the_same_marks_are_paired(self) -> None:
        assert quoted("“甲“乙”丙”") == (Quoted(1, 6),)

    def test_straight_marks_open_and_close_by_turns(self) -> None:
        assert quoted('"甲"乙"丙"') == (Quoted(1, 2), Quoted(5, 6))

    def test_a_mark_that_is_never_closed_holds_the_rest(self) -> None:
        assert quoted("他说：“甲乙") == (Quoted(4, 6, closed=False),)

    def test_a_closing_mark_alone_is_no_pair(self) -> None:
        assert quoted("甲”乙") == ()

    def test_a_pair_is_found_by_any_of_its_characters(self) -> None:
        pairs = quoted("甲“乙”丙“丁”")

        held = [pair_at(pairs, at) for at in range(8)]

        assert held == [None, *[pairs[0]] * 3, None, *[pairs[1]] * 3]


def test_a_quote_is_not_a_term_too() -> None:
    text = "“路要自己走，谁也替不了你。”何立言说。"

    assert found(text, names.mentions, quotes.mentions, terms.mentions) == []


def test_every_kind_says_which_rule_found_it() -> None:
    context = context_of("获评青石县劳动模范的何立言说：“这不是我一个人的。”")

    for finder in (honors.mentions, names.mentions, quotes.mentions):
        made = finder(context)
        context = context.adding(made)
        assert all(mention.rule for mention in made)

    assert {m.kind for m in context.mentions} >= {Kind.HONOR}
