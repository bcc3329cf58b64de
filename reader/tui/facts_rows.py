"""What stands in the facts pane, line for line; pure.

Three views of the same facts: by kind (foldable), in reading order, and the
dated ones as a timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reader.article import Article, Place
from reader.facts import mention
from reader.facts.mention import Fact, Kind, Mention
from reader.facts.wording import value_text
from reader.tui.paint import Mark


class FactsView(StrEnum):
    """In what order the facts stand; the name is that of its message."""

    KIND = "by_kind"
    READING = "reading"
    TIMELINE = "timeline"


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


@dataclass(frozen=True, slots=True)
class Item:
    """A fact as it stands in the pane."""

    fact: Fact
    text: str
    """The article's words, or the name that they mean."""
    value: str
    """What the words say, normalised; empty where the words say it all."""


Line = Heading | Item


def items(article: Article, facts: Sequence[Fact]) -> tuple[Item, ...]:
    """Return the facts with their words, in the order given."""
    return tuple(_item(article, fact) for fact in facts)


def lines(
    items: Sequence[Item],
    *,
    view: FactsView,
    folded: frozenset[Kind] = frozenset(),
    wanted: Callable[[str], bool] | None = None,
) -> tuple[Line, ...]:
    """Return the lines of a view; with `wanted`, of what is wanted, all unfolded."""
    if wanted is not None:
        items = [item for item in items if wanted(f"{item.text} {item.value}")]
        folded = frozenset()
    if view is FactsView.READING:
        return tuple(sorted(items, key=_first))
    if view is FactsView.TIMELINE:
        return tuple(sorted(filter(date_of, items), key=_when))
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


def fact_at(facts: Sequence[Fact], place: Place) -> tuple[Fact, Mention] | None:
    """Return the shortest mention that covers the start of `place`, and its fact."""
    found = [
        (fact, said)
        for fact in facts
        for said in fact.evidence
        if said.place.paragraph == place.paragraph
        and said.place.span.start <= place.span.start < said.place.span.end
    ]
    return min(found, key=_length, default=None)


def mentions(facts: Sequence[Fact]) -> tuple[Place, ...]:
    """Return where all that is mentioned stands, in reading order, once."""
    return tuple(sorted({said.place for fact in facts for said in fact.evidence}))


def facts_marks(facts: Sequence[Fact]) -> tuple[Mark, ...]:
    """Return a mark for each mention, by what sort of thing it is."""
    return tuple(
        Mark(said.place.paragraph, said.place.span, f"fact-{SORTS[fact.kind]}")
        for fact in facts
        for said in fact.evidence
        if fact.kind in SORTS
    )


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
        of_kind = [item for item in items if item.fact.kind is kind]
        if not of_kind:
            continue
        yield Heading(kind, len(of_kind), kind in folded)
        if kind not in folded:
            yield from of_kind


def _first(item: Item) -> Place:
    return item.fact.evidence[0].place


def _when(item: Item) -> tuple[str, Place]:
    return date_of(item), _first(item)


def _length(found: tuple[Fact, Mention]) -> int:
    return len(found[1].place.span)
