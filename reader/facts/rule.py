"""Rules as named data, and the one runner that applies them.

A kind is an ordered table of rules. Of all that match, the leftmost is taken,
then the longest, then the one that stands first in its table; what is taken is
not looked at again. A builder may decline what only looked like it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Generic, TypeVar

from reader.article import Place
from reader.facts.context import Context, Passage
from reader.facts.mention import Kind, Mention, Value
from reader.span import Span

Built = Value | tuple[Value, ...] | None
"""What a builder says: a value, several (80至120毫米), or None, "it isn't".

An empty tuple says "it isn't, and nothing in it is": 每月15日 hides its 15日.
"""

Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Known]):
    """One way to say something: a name, a pattern, and what it means."""

    name: str
    pattern: re.Pattern[str]
    """Matched on `Passage.plain`; its group `text`, if any, is what is cited."""
    build: Callable[[re.Match[str], Known], Built]
    """May decline; `Known` is what the kind knows beside the match itself."""
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Found:
    """One application of a rule."""

    rule: str
    span: Span
    values: tuple[Value, ...]
    confidence: float


LONGEST = 2000
"""Characters looked at in one go; a "sentence" that is longer is cut."""

_END = re.compile(r"[。！？!?\n]+[”’）)》]*")


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of `text`, which together are all of it."""
    start = 0
    ends = [match.end() for match in _END.finditer(text)]
    for end in (*ends, len(text)):
        for cut in range(start, end, LONGEST):
            yield Span(cut, min(cut + LONGEST, end))
        start = max(start, end)


def apply(
    rules: Iterable[Rule[Known]],
    text: str,
    known: Known,
    *,
    within: Span | None = None,
    taken: Iterable[Span] = (),
) -> Iterator[Found]:
    """Yield what the rules find in `text`, in order, none overlapping another.

    Builders are called in reading order, so what is known may grow on the way.
    """
    busy = [span for span in taken if within is None or span.overlaps(within)]
    whole = within or Span(0, len(text))
    for rule, match, start, end in _candidates(rules, text, whole):
        if any(start < other.end and other.start < end for other in busy):
            continue
        built = rule.build(match, known)
        if built is None:
            continue
        span = Span(start, end)
        busy.append(span)
        values = built if isinstance(built, tuple) else (built,)
        yield Found(rule.name, span, values, rule.confidence)


def mentions_of(
    kind: Kind, passage: Passage, found: Iterable[Found]
) -> tuple[Mention, ...]:
    """Return what was found in a passage as mentions of a kind, one a value."""
    return tuple(
        Mention(
            kind, Place(passage.paragraph, one.span), value, one.rule, one.confidence
        )
        for one in found
        for value in one.values
    )


def run(
    kind: Kind, rules: tuple[Rule[Known], ...], context: Context, known: Known
) -> tuple[Mention, ...]:
    """Return the mentions of a kind in all passages, beside what is claimed."""
    made: list[Mention] = []
    for passage in context.read():
        taken = context.claimed(passage.paragraph)
        for sentence in sentences(passage.plain):
            found = apply(rules, passage.plain, known, within=sentence, taken=taken)
            made.extend(mentions_of(kind, passage, found))
    return tuple(made)


def _candidates(
    rules: Iterable[Rule[Known]], text: str, within: Span
) -> Iterator[tuple[Rule[Known], re.Match[str], int, int]]:
    """Yield all matches with their ends: leftmost, longest, first in the table first.

    Patterns of optional parts match nothing at most places; that is no match.
    """
    found = []
    for order, rule in enumerate(rules):
        cited = "text" if "text" in rule.pattern.groupindex else 0
        for match in rule.pattern.finditer(text, within.start, within.end):
            start, end = match.span(cited)
            if start < end:
                found.append((start, -end, order, rule, match))
    found.sort(key=itemgetter(0, 1, 2))
    for start, end, _, rule, match in found:
        yield rule, match, start, -end
