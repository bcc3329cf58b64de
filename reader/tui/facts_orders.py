"""The facts in the orders of the pane: which lines, under which headings; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.article import Place
from reader.facts import mention
from reader.facts.mention import Fact, Kind
from reader.tui.facts_rows import Item, Known
from reader.tui.orders import Order


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted; an empty name where the article doesn't say who."""

    name: str
    title: str = ""


Group = Kind | Speaker
"""What facts stand under together."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of facts, open or folded."""

    group: Group
    count: int
    folded: bool
    fact: None = None


Line = Heading | Item


def lines(
    known: Known,
    *,
    order: Order,
    folded: frozenset[Group] = frozenset(),
    wanted: Callable[[Sequence[str]], Sequence[int]] | None = None,
) -> tuple[Line, ...]:
    """Return the lines in an order; with `wanted`, of what it leaves, all unfolded."""
    items = known.figures if order is Order.FIGURES else known.items
    if wanted is not None:
        left = sorted(wanted([f"{item.text} {item.value}" for item in items]))
        items, folded = tuple(items[index] for index in left), frozenset()
    match order:
        case Order.READING:
            return tuple(sorted(items, key=_first))
        case Order.TIMELINE:
            return _timeline(items)
        case Order.FIGURES:
            return items
        case Order.KIND:
            return tuple(_grouped(_by_kind(items), folded))
        case Order.SPEAKERS:
            return tuple(_grouped(_by_speaker(known, items), folded))


def group_of(known: Known, fact: Fact, order: Order) -> Group | None:
    """Return what a fact stands under; None in an order without headings."""
    match order:
        case Order.KIND:
            return fact.kind
        case Order.SPEAKERS:
            return _speaker(known, fact)
        case _:
            return None


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


def _grouped(
    groups: Iterable[tuple[Group, Sequence[Item]]], folded: frozenset[Group]
) -> Iterator[Line]:
    for group, items in groups:
        yield Heading(group, len(items), group in folded)
        if group not in folded:
            yield from items


def _by_kind(items: Sequence[Item]) -> Iterator[tuple[Group, Sequence[Item]]]:
    for kind in Kind:
        if of_kind := [item for item in items if item.kind is kind]:
            yield kind, of_kind


def _by_speaker(
    known: Known, items: Sequence[Item]
) -> Iterator[tuple[Group, Sequence[Item]]]:
    """Yield the quotes of each speaker as they come to speak, those of none last."""
    spoken: dict[Speaker, list[Item]] = {}
    for item in sorted(items, key=_first):
        if item.kind is Kind.QUOTE:
            spoken.setdefault(_speaker(known, item.fact), []).append(item)
    nobody = Speaker("")
    yield from ((who, said) for who, said in spoken.items() if who != nobody)
    if nobody in spoken:
        yield nobody, spoken[nobody]


def _speaker(known: Known, fact: Fact) -> Speaker:
    value = fact.value
    name = value.speaker or "" if isinstance(value, mention.Quote) else ""
    return Speaker(name, known.titles.get(name, ""))


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
