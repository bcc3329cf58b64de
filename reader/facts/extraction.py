"""Article → facts: runs all kinds, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic

from reader.article import Article
from reader.facts import (
    amounts,
    dates,
    durations,
    events,
    goals,
    honors,
    names,
    quotes,
    rankings,
    terms,
)
from reader.facts.context import Context, batches, passages_of
from reader.facts.mention import Fact, Kind, Mention, Person, Value
from reader.facts.published import publication

Finder = Callable[[Context], tuple[Mention, ...]]
"""A kind: looks at a stretch of the article and at what others found before."""

FINDERS: tuple[tuple[str, Finder], ...] = (
    ("dates", dates.mentions),
    ("rankings", rankings.mentions),
    ("honors", honors.mentions),
    ("durations", durations.mentions),
    ("amounts", amounts.mentions),
    ("names", names.mentions),
    ("quotes", quotes.mentions),
    ("events", events.mentions),
    ("goals", goals.mentions),
    ("terms", terms.mentions),
)
"""All kinds. Each claims its spans for those below, who may combine them."""

BATCH = 20_000
"""Characters that are read at once. An article is one batch; a book shows the
facts of its first pages before the budget is spent on one kind alone."""

BUDGET = 2.0
"""Seconds; what was found by then is shown."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Says when to stop: at a time, or when nobody waits any more."""

    deadline: float
    cancelled: Callable[[], bool]

    def stopped(self) -> bool:
        """Say whether to stop now."""
        return monotonic() > self.deadline or self.cancelled()


def extract(
    article: Article,
    *,
    budget: float = BUDGET,
    cancelled: Callable[[], bool] = lambda: False,
    partial: Callable[[tuple[Fact, ...]], None] | None = None,
) -> tuple[Fact, ...]:
    """Return the facts of an article, in the order of their first mention.

    Works for `budget` seconds, or until `cancelled()`; then returns what was
    found so far. `partial` is told the facts so far whenever there are more.
    """
    day = publication(article).day
    clock = Clock(monotonic() + budget, cancelled)
    found: tuple[Mention, ...] = ()
    for passages in batches(passages_of(article), BATCH):
        context = Context(
            article,
            passages,
            day,
            mentions=found,
            stopped=clock.stopped,
        )
        for _, finder in FINDERS:
            context = context.adding(finder(context))
        found = context.mentions
        if partial is not None:
            partial(facts_of(found))
        if clock.stopped():
            break
    return facts_of(found)


def facts_of(mentions: Iterable[Mention]) -> tuple[Fact, ...]:
    """Return one fact for each value, all its mentions as evidence, in reading order.

    A person is one by the name: the fact has the title of the mention that says
    most. Quotes, events and goals are each their own.
    """
    ordered = sorted(mentions, key=lambda m: (m.place, -m.confidence))
    groups: dict[object, list[Mention]] = {}
    for mention in ordered:
        groups.setdefault(_identity(mention), []).append(mention)
    return tuple(
        Fact(evidence[0].kind, _value(evidence), tuple(evidence))
        for evidence in groups.values()
    )


def _identity(mention: Mention) -> object:
    """Return what two mentions share when they mean the same."""
    if mention.kind is Kind.PERSON:
        return mention.kind, getattr(mention.value, "name", None)
    if mention.kind in (Kind.QUOTE, Kind.EVENT, Kind.GOAL):
        return mention.kind, mention.place
    return mention.kind, mention.value


def _value(evidence: list[Mention]) -> Value:
    """Return the fullest value that the evidence gives."""
    return max((m.value for m in evidence), key=_fullness)


def _fullness(value: Value) -> int:
    return len(value.title or "") if isinstance(value, Person) else 0
