"""Clauses: what stands between two commas, and the groups that they make.

Events and goals are clauses; where one begins and ends is decided here. A comma
inside quotation marks, brackets or a title parts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.facts.rule import LONGEST
from reader.span import Span

_STOPS = frozenset("。！？；!?;\n：")
_ENDS = frozenset("。！？!?\n")
_COMMAS = frozenset("，,")
_OPENERS = dict(zip("“（(《‘", "”）)》’", strict=True))
_DEEPEST = 8
"""Marks inside marks; deeper ones are read as plain characters."""
_LEADS = "“‘”’（(—－-· 　①②③④⑤⑥⑦⑧⑨、"
"""Marks that a clause does not begin with."""
_SPEECH = re.compile("[，。！？；…]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a plain text."""

    span: Span
    group: int
    """Clauses of one sentence part, up to 。；or ：, have the same number."""
    sentence: int
    """Clauses of one sentence have the same number."""
    text: str


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a plain text, in order, without the marks around them."""
    made, start, group, sentence = [], 0, 0, 0
    for at in (*_breaks(text), len(text)):
        span = _trimmed(text, start, at)
        if span is not None:
            made.append(Clause(span, group, sentence, span.slice(text)))
        char = text[at : at + 1]
        start = at + 1
        group += char in _STOPS
        sentence += char in _ENDS
    return tuple(made)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _LEADS and not _opens_phrase(text, start, end):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—…"):
        end -= 1
    while end > start and text[end - 1] in "”’）)" and _is_open(text, start, end):
        end -= 1
    if end - start < 2 or end - start > LONGEST:
        return None
    return Span(start, end)


def _opens_phrase(text: str, at: int, end: int) -> bool:
    """Say whether a mark opens a phrase that closes in the clause, as in “小院”."""
    closer = _OPENERS.get(text[at])
    return closer is not None and closer in text[at + 1 : end]


def _is_open(text: str, start: int, end: int) -> bool:
    """Say whether the closing mark at the end was opened before the clause."""
    closer = text[end - 1]
    opener = next(o for o, c in _OPENERS.items() if c == closer)
    return text.count(opener, start, end) < text.count(closer, start, end)


def _breaks(text: str) -> Iterator[int]:
    """Yield where clauses end."""
    waiting: list[str] = []
    for at, char in enumerate(text):
        if waiting and char == waiting[-1]:
            waiting.pop()
        elif char in _OPENERS and len(waiting) < _DEEPEST:
            if _is_short(text, at):
                waiting.append(_OPENERS[char])
        elif char in _STOPS:
            waiting.clear()
            yield at
        elif char in _COMMAS and not waiting and not _groups_digits(text, at):
            yield at


def _groups_digits(text: str, at: int) -> bool:
    """Say whether a comma stands in a number: 1,480人."""
    return (
        text[at] == ","
        and text[at - 1 : at].isdigit()
        and text[at + 1 : at + 2].isdigit()
    )


_NEAR = 60
"""Characters in which a title, an aside or a phrase closes; else it is speech."""


def _is_short(text: str, at: int) -> bool:
    """Say whether marks hold a phrase, not speech with clauses of its own."""
    closed = text.find(_OPENERS[text[at]], at + 1, at + _NEAR)
    if closed < 0:
        return False
    return text[at] not in "“‘" or not _SPEECH.search(text[at + 1 : closed])


def is_spoken(text: str, span: Span) -> bool:
    """Say whether a range of a plain text stands in somebody's speech."""
    before = text[: span.start]
    opened = before.rfind("“")
    if opened < 0 or "”" in before[opened:]:
        return False
    closed = text.find("”", span.start)
    return closed < 0 or closed >= span.end
