"""What speaks for a line's being display type, a heading or part of a title.

Its place, its indent, the blank lines around it and its words, as one cost; what
depends on a measure comes later (see `fit`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.layout import evidence as e
from reader.layout import signature, wording
from reader.layout.habits import Habits
from reader.layout.lines import Line
from reader.script import chars

_DECK: Final = ("—", "─")
"""A dash opens 副题."""
_RARE: Final = 0.15
"""The share of lines behind a blank line, below which one is rare."""


def heading(
    lines: Sequence[Line], i: int, habits: Habits, parted: tuple[bool, bool]
) -> float:
    """Return the cost of a line's being a heading, were it in no column."""
    line = lines[i]
    if line.vertical:
        return e.HEADING_FLOOR
    cost = e.HEADING + _words(line.text.text)
    if line.overprinted:
        cost += e.HEADING_TWICE
    if i == 0:
        cost += e.HEADING_FIRST
    elif wording.is_number(lines[i - 1].text.text):
        cost += e.HEADING_UNDER_NUMBER
    if parted[0]:
        rare = habits.blanks < _RARE
        cost += e.HEADING_RARE_BLANK if rare else e.HEADING_BLANK
    if parted[1]:
        cost += e.HEADING_BLANK
    if 0 < i < e.TOP:
        cost += _on_top(lines, i)
    elif i:
        cost += _amid(lines, i)
    cost += _indent(line.indent, habits)
    if line.width <= 2 * e.TINY_WIDTH and not wording.is_number(line.text.text):
        cost += e.TINY
    cost += e.HEADING_PER_EM * max(0.0, line.width / 2 - e.HEADING_LONG)
    return cost


def _on_top(lines: Sequence[Line], i: int) -> float:
    """Return what speaks for a further line of the title."""
    text = lines[i].text.text
    following = lines[i + 1].text.text if i + 1 < len(lines) else ""
    cost = 0.0
    if text.startswith(_DECK) and wording.ending(text) == "open":
        cost += e.HEADING_DECK
    if following.startswith(_DECK):
        cost += e.HEADING_ABOVE_DECK
    if wording.opens_news(following) and not wording.opens_news(text):
        cost += e.HEADING_ABOVE_NEWS
    label = i == 1 and lines[0].width <= 2 * e.LABEL_WIDTH
    if label and wording.heading_ending(text) in ("question", "exclamation"):
        cost += e.HEADING_UNDER_LABEL
    return cost


def _amid(lines: Sequence[Line], i: int) -> float:
    """Return what speaks for a title's line that does not stand on top."""
    following = lines[i + 1].text.text if i + 1 < len(lines) else ""
    if wording.is_deck(lines[i].text.text):
        return e.HEADING_DECK
    return e.HEADING_ABOVE_DECK if wording.is_deck(following) else 0.0


def _indent(indent: int, habits: Habits) -> float:
    if not habits.indents:
        return 0.0
    if habits.is_first(indent):
        return e.HEADING_INDENTED
    return e.HEADING_UNINDENTED if indent <= habits.base + 1 else e.HEADING_CENTRED


@lru_cache(maxsize=2_000)  # a page is laid out twice where its order is restored
def _words(text: str) -> float:
    """Return what the words alone say for and against a heading."""
    cost = e.HEADING_END[wording.heading_ending(text)]
    numbered = wording.is_numbered(text)
    if numbered:
        cost += e.HEADING_NUMBERED
    elif wording.is_item(text):
        cost += e.HEADING_ITEM
    elif text[0] in "（(":
        cost += e.HEADING_BRACKETED
    cost += _form(text)
    inside = text.rstrip("".join(chars.CLOSERS))[:-1]
    for marks, each in _INSIDE:
        cost += each * sum(map(inside.count, marks))
    commas = inside.count("，") + inside.count(",")
    cost += e.HEADING_COMMAS * max(0, commas - 1)
    if any(wording.balance(text)):
        cost += e.HEADING_UNBALANCED
    if wording.is_dateline(text):
        cost += e.HEADING_DATELINE
    return cost


_INSIDE = (
    ("；;", e.HEADING_SEMICOLON),
    ("。！!", e.HEADING_SENTENCE),
    ("？?", e.HEADING_QUESTION_INSIDE),
)
"""Marks inside a line, and what each says against a heading."""


def _form(text: str) -> float:
    """Return what the form of a text says: phrases, a quotation, a name."""
    cost = 0.0
    if wording.is_phrases(text):
        cost += e.HEADING_TWO_PHRASES
    if signature.is_byline(text):
        cost += e.HEADING_BYLINE
    if wording.is_quoted(text):
        cost += e.HEADING_QUOTED
    if text[0] in chars.NEVER_START - frozenset("—…⋯·"):
        cost += e.START_CLOSING
    return cost
