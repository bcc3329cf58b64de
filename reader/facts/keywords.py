"""Keywords 关键词: the words that an article has more often than others have them.

A word's weight is how often it stands in the article times how rare it is in the
dictionary, more where it stands in the title. The article's own names and coined
phrases go first and in one piece: no dictionary has them, so a plain count would
see only their parts (新质|生产力).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.article import TITLE_ROLES, Place
from reader.facts.context import Passage
from reader.facts.lexicon import lexicon
from reader.facts.mention import Fact, Kind
from reader.script import words
from reader.script.chars import is_han
from reader.span import Span

_OWN = (Kind.TERM, Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.HONOR)
"""Kinds whose facts are words of this article."""
_FIGURES = (Kind.DATE, Kind.DURATION, Kind.QUANTITY, Kind.RANKING)
"""Kinds whose facts hold no words: 日|到 is cut out of 3月5日到."""
_TITLE_WEIGHT = 3
"""A word of the title counts as so many of the text."""
_RAREST = 12.0
"""Nothing weighs more than a word of one in 160,000: a misprint is rarer."""
_COMMONEST = 6.5
"""What is more common than one in 650 words tells nothing about an article."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that tells what the article is about."""

    text: str
    weight: float
    place: Place
    """Where it first stands."""


def keywords(
    passages: Iterable[Passage], facts: Iterable[Fact], *, limit: int = 12
) -> tuple[Keyword, ...]:
    """Return the article's keywords, the weightiest first; needs the words' dictionary.

    No keyword is a part of a weightier one.
    """
    passages = tuple(passages)
    facts = tuple(facts)
    own = {place for fact in facts if fact.kind in _OWN for place in _places(fact)}
    none = {place for fact in facts if fact.kind in _FIGURES for place in _places(fact)}
    first: dict[str, Place] = {}
    weights: dict[str, float] = {}
    for passage in passages:
        times = _TITLE_WEIGHT if passage.role in TITLE_ROLES else 1
        for span, rarity in _words(passage, own, none):
            word = span.slice(passage.plain)
            first.setdefault(word, Place(passage.paragraph, span))
            weights[word] = weights.get(word, 0.0) + times * rarity
    printed = {passage.paragraph: passage.text for passage in passages}
    made: list[tuple[str, Place]] = []
    for word in sorted(weights, key=lambda w: (-weights[w], first[w])):
        if len(made) == limit:
            break
        if any(word in other or other in word for other, _ in made):
            continue
        made.append((word, first[word]))
    return tuple(
        Keyword(place.span.slice(printed[place.paragraph]), weights[word], place)
        for word, place in made
    )


def _places(fact: Fact) -> Iterator[Place]:
    return (mention.place for mention in fact.evidence)


def _words(
    passage: Passage, own: set[Place], none: set[Place]
) -> Iterator[tuple[Span, float]]:
    """Yield the words of a passage that may be keywords, with how rare each is.

    The places of `own` are words, those of `none` hold none.
    """
    taken = sorted(p.span for p in own | none if p.paragraph == passage.paragraph)
    at = 0
    for span in (*taken, Span(len(passage.plain), len(passage.plain))):
        if span.start < at:
            continue
        yield from _dictionary_words(passage.plain, at, span.start)
        if len(span) and Place(passage.paragraph, span) in own:
            yield span, _RAREST
        at = span.end


def _dictionary_words(plain: str, start: int, end: int) -> Iterator[tuple[Span, float]]:
    stops = lexicon("stop_words")
    for word in words.cut(plain[start:end]):
        text = word.slice(plain[start:end])
        if len(text) < 2 or text in stops or not all(map(is_han, text)):
            continue
        rarity = min(words.rarity(text), _RAREST)
        if rarity >= _COMMONEST:
            yield word.shift(start), rarity
