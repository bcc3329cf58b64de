"""Does one line stand under another in the same column? Evidence in nats.

Three things tell. The words: over a break inside a column runs a word in every
second case, over one between columns in one of thirty. The widths: a full line
that stops in mid sentence is not followed by a first line, a last line is not
followed by a full one. And the quotes: what a column leaves open, it closes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from reader.layout.joins import Joins, normal
from reader.layout.lines import Line
from reader.script import chars

_WORDS: Final = (-4.0, 6.0)
"""What one junction's words may weigh at most, against and for."""
_KEPT: Final = (0.06, 0.7)
"""The share of lines with an indent, where indents are kept and no margin."""
_INDENT: Final = (3, 6)
"""Half ems by which a first line is shorter than the measure, or begins later."""
CLOSES: Final = 2.8
"""A line closes the quote that its column has left open …"""
UNOPENED: Final = -2.8
"""… or one that was never opened there …"""
AGAIN: Final = -2.5
"""… or opens one of the same kind inside."""
LEFT_OPEN: Final = -1.5
"""A paragraph ends, and a quote is open."""
_DISPLAY: Final = 0.03
"""How often a full line without a stop is a heading …"""
_LOOSE: Final = 0.7
"""How often a short line without a stop is one."""
_DISPLAY_ATOP: Final = 0.5
"""… or a title, at the top or wider than the body."""
_ATOP: Final = 5
"""Lines."""
_QUOTES: Final = {o: c for o, c in chars.PAIRS.items() if o in "“‘「『（《【"}
_BARE: Final = str.maketrans(dict.fromkeys("“”‘’「」『』《》", ""))
"""Marks that the words over a break are looked at without."""


class _Left(Enum):
    """How a line ends."""

    OPEN = auto()
    """Full, and in mid sentence."""
    FULL = auto()
    """Full, and with a sentence."""
    LAST = auto()
    """Short, with a sentence: a paragraph's last."""
    SHORT = auto()
    """Short, without a stop: a heading, or beside a picture."""


class _Right(Enum):
    """How a line begins, by its indent and its width."""

    FIRST = auto()
    """As a paragraph's first."""
    FULL = auto()
    LAST = auto()
    """Short, with a stop."""
    SHORT = auto()
    """Short without: a heading, or beside a picture."""


_EDGES: Final = {
    (_Left.OPEN, _Right.FIRST): -2.8,
    (_Left.OPEN, _Right.SHORT): -1.5,
    (_Left.OPEN, _Right.FULL): 0.2,
    (_Left.OPEN, _Right.LAST): 0.2,
    (_Left.FULL, _Right.FIRST): 0.8,
    (_Left.FULL, _Right.FULL): -0.4,
    (_Left.FULL, _Right.LAST): -0.5,
    (_Left.FULL, _Right.SHORT): 0.8,
    (_Left.LAST, _Right.FIRST): 1.3,
    (_Left.LAST, _Right.FULL): -2.2,
    (_Left.LAST, _Right.LAST): -0.8,
    (_Left.LAST, _Right.SHORT): 1.4,
    (_Left.SHORT, _Right.FIRST): 1.0,
    (_Left.SHORT, _Right.FULL): -0.8,
    (_Left.SHORT, _Right.SHORT): -1.5,
}
"""Log odds, counted in newspaper text set in columns of 11 to 22 ems."""
_INDENTED: Final = {
    _Left.OPEN: -3.5, _Left.FULL: 1.0, _Left.LAST: 1.3, _Left.SHORT: 1.3,
}  # fmt: skip
"""The same for a line that has kept its indent …"""
_UNINDENTED: Final = {
    _Left.OPEN: 0.2, _Left.FULL: -0.5, _Left.LAST: -2.5, _Left.SHORT: -1.5,
}  # fmt: skip
"""… and for a full one that has none, where first lines have."""


class Threads:
    """Scores pairs of a page's lines, as they are asked for."""

    def __init__(self, lines: Sequence[Line], joins: Joins) -> None:
        self.lines = lines
        self._joins = joins
        self._texts = [normal(line.text.text) for line in lines]
        self._bare = [text.translate(_BARE) or text for text in self._texts]
        widths = sorted(line.width for line in lines)
        self.measure = widths[len(widths) * 3 // 4]
        indented = sum(line.indent >= _INDENT[0] for line in lines)
        self.indents = _KEPT[0] * len(lines) <= indented < _KEPT[1] * len(lines)
        self.lefts = [self._left(i) for i in range(len(lines))]
        self.rights = [self._right(i) for i in range(len(lines))]
        self.quotes = [_quotes(text) for text in self._texts]
        self.pair = lru_cache(maxsize=None)(self._pair)
        self.words = lru_cache(maxsize=None)(self._words)

    def is_open(self, i: int) -> bool:
        """Say whether a line is full and stops in mid sentence."""
        return self.lefts[i] is _Left.OPEN

    def is_set(self, i: int) -> bool:
        """Say whether a line may be one of the body's, by its width and its end."""
        if self.lines[i].width > self.measure + 4:
            return False
        return self.lefts[i] is not _Left.SHORT

    def _is_full(self, i: int) -> bool:
        return self.lines[i].width >= self.measure - _INDENT[1]

    def _left(self, i: int) -> _Left:
        text = self._texts[i].rstrip("".join(chars.CLOSERS))
        closed = text != self._texts[i]
        stops = text[-1:] in chars.STOPS or text[-1:] in "—："
        if self._is_full(i):
            return _Left.FULL if stops or closed else _Left.OPEN
        return _Left.LAST if stops or closed else _Left.SHORT

    def _right(self, i: int) -> _Right:
        line = self.lines[i]
        stops = self._texts[i].rstrip("".join(chars.CLOSERS))[-1:] in chars.STOPS
        if self.indents:
            if line.indent >= _INDENT[0]:
                return _Right.FIRST
            if line.width >= self.measure - _INDENT[1]:
                return _Right.FULL
        short = self.measure - line.width
        if short < _INDENT[0]:
            return _Right.FULL
        if stops:
            return _Right.LAST
        return _Right.FIRST if short <= _INDENT[1] else _Right.SHORT

    def _words(self, i: int, j: int) -> float:
        score = self._joins.score(self._bare[i], self._bare[j])
        return max(_WORDS[0], min(_WORDS[1], score))

    def _pair(self, i: int, j: int) -> float:
        """Return the nats for line j under line i."""
        left, right = self.lefts[i], self.rights[j]
        edges = self._edges(left, right)
        if left is _Left.SHORT:
            rare = _LOOSE
            atop = i < _ATOP
            shown = 0.0 if atop else edges
        elif left is _Left.OPEN:
            atop = i < _ATOP or self.lines[i].width > self.measure + 4
            rare = _DISPLAY_ATOP if atop else _DISPLAY
            shown = self._edges(_Left.SHORT, right)
        else:
            return edges
        runs = self._edges(_Left.OPEN, right) + self.words(i, j)
        return math.log((1 - rare) * math.exp(runs) + rare * math.exp(shown))

    def _edges(self, left: _Left, right: _Right) -> float:
        if self.indents and right is _Right.FIRST:
            return _INDENTED[left]
        if self.indents and right is _Right.FULL:
            return _UNINDENTED[left]
        return _EDGES.get((left, right), 0.0)

    def quoted(self, waiting: str, i: int, j: int) -> tuple[float, str]:
        """Return what the quotes of line j say in a column, and what then waits."""
        closes, opens = self.quotes[j]
        score = 0.0
        if waiting and self.lefts[i] is _Left.LAST:
            score, waiting = LEFT_OPEN, ""
        for mark in closes:
            if waiting and waiting[-1] == mark:
                score += CLOSES
                waiting = waiting[:-1]
            else:
                score += UNOPENED
        if waiting and opens and opens[0] == waiting[-1] and not closes:
            score += AGAIN
        return score, (waiting + opens)[-2:]


def _quotes(text: str) -> tuple[str, str]:
    """Return the marks that close what a line did not open, and what it leaves."""
    waiting = ""
    closes = ""
    for char in text:
        if char in _QUOTES:
            waiting += _QUOTES[char]
        elif char in _QUOTES.values():
            if waiting.endswith(char):
                waiting = waiting[:-1]
            elif not waiting:
                closes += char
    return closes[:1], waiting
