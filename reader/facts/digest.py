"""The digest of an article: who, what, when, where, and the figures, on one screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import BODY_ROLES, Article, Place
from reader.facts.entities import Entity, entities
from reader.facts.keywords import Keyword
from reader.facts.mention import Fact, Kind
from reader.facts.views import Figure, figures
from reader.span import Span

_ROOM = 5
"""Lines of a kind that a digest has room for."""
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]*[”’」』）)]*")
_DATELINE = re.compile(
    r"^(?:[（(〔【\[][^）)〕】\]]{1,40}[）)〕】\]]|本[报報][^，。]{0,12}[讯訊電电]|"
    r"[^，。]{2,14}\d+日[电電])[\s：:]*(?:[（(][^）)]{1,30}[）)])?\s*"
)
"""电头: where the report comes from and who wrote it, before its first sentence."""


@dataclass(frozen=True, slots=True)
class Digest:
    """An article on one screen; every line leads back to its place."""

    headline: tuple[str, ...]
    lead: Place | None
    """The first sentence of the text, without its dateline; None for no text."""
    who: tuple[Entity, ...]
    """People and bodies, the most often named first."""
    where: tuple[Entity, ...]
    when: tuple[Fact, ...]
    """Dates, in reading order."""
    what: tuple[Fact, ...]
    """Events, goals and honours, in reading order."""
    figures: tuple[Figure, ...]
    """Those that tell a change first."""
    keywords: tuple[Keyword, ...]
    """Empty where nobody has looked for them."""


def digest(
    article: Article, facts: Sequence[Fact], keywords: Sequence[Keyword] = ()
) -> Digest:
    """Return the digest of an article, of its facts and of its keywords.

    Keywords need a dictionary (`facts.keywords`), so they come from whoever has one.
    """
    named = entities(article, facts)
    return Digest(
        article.headline,
        first_sentence(article),
        tuple(e for e in named if e.kind is not Kind.PLACE)[:_ROOM],
        tuple(e for e in named if e.kind is Kind.PLACE)[:_ROOM],
        _of(facts, Kind.DATE),
        _of(facts, Kind.EVENT, Kind.GOAL, Kind.HONOR),
        tuple(sorted(figures(article, facts), key=_is_still)[:_ROOM]),
        tuple(keywords),
    )


def first_sentence(article: Article) -> Place | None:
    """Return where the first sentence of the text stands; None for no text."""
    for index, paragraph in enumerate(article.paragraphs):
        text = paragraph.text.text
        if paragraph.role not in BODY_ROLES or not text.strip():
            continue
        dateline = _DATELINE.match(text)
        start = dateline.end() if dateline and dateline.end() < len(text) else 0
        sentence = _SENTENCE.match(text, start)
        end = sentence.end() if sentence else len(text)
        return Place(index, Span(start, max(end, start)))
    return None


def _is_still(figure: Figure) -> bool:
    """Say whether a figure tells no change; what changed is the news."""
    return figure.change is None


def _of(facts: Sequence[Fact], *kinds: Kind) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind in kinds)[:_ROOM]
