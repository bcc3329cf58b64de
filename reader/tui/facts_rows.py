"""The facts as the screen needs them: lines of the pane, places in the text; pure.

Loaded when there are facts: the types of facts come with all their rules, which
take longer to load than the first screen to draw.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from reader.article import Article, Place
from reader.facts import mention
from reader.facts.mention import Fact, Kind
from reader.facts.wording import value_text
from reader.tui.orders import Order
from reader.tui.paint import Mark

SORTS = MappingProxyType(
    {
        Kind.PERSON: "name",
        Kind.ORGANIZATION: "name",
        Kind.PLACE: "name",
        Kind.DATE: "time",
        Kind.DURATION: "time",
        Kind.QUANTITY: "number",
        Kind.RANKING: "number",
        Kind.HONOR: "said",
        Kind.TERM: "said",
    }
)
"""What is told apart in the text. Quotes, events and goals are clauses: with them
lit, half the article would be."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of facts, open or folded."""

    kind: Kind
    count: int
    folded: bool
    fact: None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A fact as it stands in the pane."""

    fact: Fact
    text: str
    """The article's words, or the name that they mean."""
    value: str
    """What the words say, normalised; empty where the words say it all."""

    @property
    def kind(self) -> Kind:
        """The group that it stands in."""
        return self.fact.kind


Line = Heading | Item


class Known:
    """The facts of an article, and where in it each of them is said."""

    def __init__(self, article: Article, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)
        self.items = tuple(_item(article, fact) for fact in facts)

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

    def next_to(self, place: Place, step: int) -> Place | None:
        """Return the next mention that begins after a place, or the one before."""
        here = _start(place)
        if step > 0:
            at = bisect_right(self.said, here, key=_start_said)
        else:
            at = bisect_left(self.said, here, key=_start_said) - 1
        return self.said[at][0] if 0 <= at < len(self.said) else None

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """A mark for each mention, by what sort of thing it is."""
        return tuple(
            Mark(place.paragraph, place.span, f"fact-{SORTS[fact.kind]}")
            for place, fact in self.said
            if fact.kind in SORTS
        )


def lines(
    items: Sequence[Item],
    *,
    order: Order,
    folded: frozenset[Kind] = frozenset(),
    wanted: Callable[[Sequence[str]], Sequence[int]] | None = None,
) -> tuple[Line, ...]:
    """Return the lines in an order; with `wanted`, of what it leaves, all unfolded."""
    if wanted is not None:
        left = sorted(wanted([f"{item.text} {item.value}" for item in items]))
        items, folded = [items[index] for index in left], frozenset()
    if order is Order.READING:
        return tuple(sorted(items, key=_first))
    if order is Order.TIMELINE:
        return _timeline(items)
    return tuple(_grouped(items, folded))


def date_of(item: Item) -> str:
    """Return the day, month or year that a fact is dated to; empty for none."""
    match item.fact.value:
        case mention.Date(iso):
            return iso
        case mention.Event(date):
            return date
        case mention.Goal(deadline):
            return deadline or ""
        case _:
            return ""


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


def _grouped(items: Sequence[Item], folded: frozenset[Kind]) -> Iterator[Line]:
    for kind in Kind:
        of_kind = [item for item in items if item.kind is kind]
        if not of_kind:
            continue
        yield Heading(kind, len(of_kind), kind in folded)
        if kind not in folded:
            yield from of_kind


def _timeline(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return what is dated, by its date; a bare date only where nothing happened."""
    happened = {date_of(item) for item in items if item.kind is not Kind.DATE}
    dated = [
        item
        for item in items
        if (when := date_of(item))
        and (item.kind is not Kind.DATE or when not in happened)
    ]
    return tuple(sorted(dated, key=_when))


def _first(item: Item) -> Place:
    return item.fact.evidence[0].place


def _when(item: Item) -> tuple[str, Place]:
    return date_of(item), _first(item)


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
