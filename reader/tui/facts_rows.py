"""The facts as the screen needs them: their words, their places in the text; pure.

Loaded when there are facts: the types of facts come with all their rules, which
take longer to load than the first screen to draw.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.article import Article, Place
from reader.facts import mention
from reader.facts.mention import Fact, Kind, Mention
from reader.facts.views import Basis, Figure, figures
from reader.facts.wording import change_text, value_text
from reader.tui.paint import Mark

if TYPE_CHECKING:
    from reader.facts.keywords import Keyword


@dataclass(frozen=True, slots=True)
class Item:
    """A fact as it stands in the pane."""

    fact: Fact
    text: str
    """The article's words, or the name that they mean."""
    value: str
    """What the words say, normalised; empty where the words say it all."""
    basis: Basis = Basis.OTHER
    """What the change of a figure is counted from."""

    @property
    def kind(self) -> Kind:
        """The group that it stands in."""
        return self.fact.kind


class Known:
    """The facts of an article, and where in it each of them is said."""

    def __init__(self, article: Article, facts: Sequence[Fact]) -> None:
        self.article = article
        self.facts = tuple(facts)
        self.items = tuple(_item(article, fact) for fact in facts)
        self.keywords: tuple[Keyword, ...] = ()
        """What it is about; they are found after the facts."""

    @cached_property
    def figures(self) -> tuple[Item, ...]:
        """What is measured, in reading order, with its amount and its change."""
        told = {
            m.place: m
            for fact in self.facts
            if fact.kind is Kind.QUANTITY
            for m in fact.evidence
        }
        return tuple(
            _measured(self.article, figure, told[figure.place])
            for figure in figures(self.article, self.facts)
        )

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of each person that has one, by name."""
        values = (fact.value for fact in self.facts)
        return {
            value.name: value.title
            for value in values
            if isinstance(value, mention.Person) and value.title
        }

    @cached_property
    def said(self) -> tuple[tuple[Place, Fact], ...]:
        """All mentions in reading order, each with its fact."""
        said = [(m.place, fact) for fact in self.facts for m in fact.evidence]
        return tuple(sorted(said, key=_place))

    def at(self, place: Place) -> tuple[Place, Fact] | None:
        """Return the shortest mention around a place, with its fact."""
        low = bisect_left(self.said, place.paragraph, key=_paragraph)
        high = bisect_right(self.said, place.paragraph, key=_paragraph)
        at = place.span.start
        around = [
            s for s in self.said[low:high] if s[0].span.start <= at < s[0].span.end
        ]
        return min(around, key=_length, default=None)

    def next_to(
        self, place: Place, step: int, kinds: Container[Kind] = frozenset(Kind)
    ) -> Place | None:
        """Return the next mention, of some kinds, after a place, or the one before."""
        here = _start(place)
        if step > 0:
            following = self.said[bisect_right(self.said, here, key=_start_said) :]
        else:
            following = self.said[
                bisect_left(self.said, here, key=_start_said) - 1 :: -1
            ]
        return next((place for place, fact in following if fact.kind in kinds), None)

    def marks_of(self, kinds: Container[Kind]) -> tuple[Mark, ...]:
        """Return a mark for each mention of a fact of some kinds."""
        return tuple(
            Mark(place.paragraph, place.span, f"fact-{fact.kind}")
            for place, fact in self.said
            if fact.kind in kinds
        )


def figure_text(article: Article, figure: Figure) -> str:
    """Return how much a figure is, in the article's words, and its change: +6.3%."""
    amount = article.quote(figure.place) if figure.amount is not None else ""
    change = change_text(figure.change) if figure.change is not None else ""
    return " ".join(filter(None, (amount, change)))


def _item(article: Article, fact: Fact) -> Item:
    words = article.quote(fact.evidence[0].place)
    match fact.value:
        case mention.Person(name, title):
            return Item(fact, name, title or "")
        case mention.Name(name):
            return Item(fact, name, "")
        case mention.Quote(speaker):
            return Item(fact, words, f"—— {speaker}" if speaker else "")
        case _:
            value = value_text(fact.value)
            return Item(fact, words, "" if value == words else value)


def _measured(article: Article, figure: Figure, told: Mention) -> Item:
    # of this mention alone: elsewhere the same number measures something else
    fact = Fact(told.kind, told.value, (told,))
    return Item(fact, figure.what, figure_text(article, figure), figure.basis)


def _place(said: tuple[Place, Fact]) -> Place:
    return said[0]


def _paragraph(said: tuple[Place, Fact]) -> int:
    return said[0].paragraph


def _length(said: tuple[Place, Fact]) -> int:
    return len(said[0].span)


def _start(place: Place) -> tuple[int, int]:
    return place.paragraph, place.span.start


def _start_said(said: tuple[Place, Fact]) -> tuple[int, int]:
    return _start(said[0])
