"""Entities: people and bodies with all that the article calls them.

A fact has one value; what it is about may be named in several ways and have more
than one title on the way through the article. This reads the facts together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.article import Article, Place
from reader.facts.mention import Fact, Kind, Mention, Name, Person, Quote

NAMED = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
"""The kinds whose facts are things in the world."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, a body or a place, with everything that is said of it by name."""

    kind: Kind
    name: str
    titles: tuple[str, ...]
    """What stands beside the name, each once, in reading order; people only."""
    aliases: tuple[str, ...]
    """Other ways to name it in the article, each once, in reading order."""
    mentions: tuple[Mention, ...]
    quotes: tuple[Place, ...]
    """Where its words are quoted; people only."""


def entities(article: Article, facts: Iterable[Fact]) -> tuple[Entity, ...]:
    """Return the entities of an article, the most often named first."""
    facts = tuple(facts)
    spoken = quotes_by_speaker(facts)
    found = [
        _entity(article, fact, spoken.get(_name(fact), ()))
        for fact in facts
        if fact.kind in NAMED
    ]
    return tuple(sorted(found, key=lambda entity: -len(entity.mentions)))


def quotes_by_speaker(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Return the quotes of each speaker, speakers and quotes in reading order."""
    spoken: dict[str, tuple[Fact, ...]] = {}
    for fact in facts:
        if isinstance(fact.value, Quote) and fact.value.speaker:
            speaker = fact.value.speaker
            spoken[speaker] = (*spoken.get(speaker, ()), fact)
    return spoken


def _entity(article: Article, fact: Fact, spoken: Iterable[Fact]) -> Entity:
    name = _name(fact)
    titles = (m.value.title for m in fact.evidence if isinstance(m.value, Person))
    called = (article.quote(m.place) for m in fact.evidence)
    return Entity(
        fact.kind,
        name,
        tuple(dict.fromkeys(title for title in titles if title)),
        tuple(dict.fromkeys(text for text in called if text != name)),
        fact.evidence,
        tuple(quote.evidence[0].place for quote in spoken),
    )


def _name(fact: Fact) -> str:
    return fact.value.name if isinstance(fact.value, Person | Name) else ""
