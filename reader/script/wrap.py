"""Rows of a measure: where a line of Chinese text may be broken.

Kinsoku 避头尾 by push-out: a mark that may not begin a row takes the character
before it along, an opener goes with what it opens. Numbers stay with their
units, Latin words, names with ·, —— and …… stay whole. An odd measure gives up
its odd cell, as a row of ideographs can't fill it and the edge would jump.

The screen and `reader print` both break here, so they can't disagree. Only
offsets are returned: the text is never changed, and its rows joined are the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.script.cells import widths
from reader.script.chars import NEVER_END, NEVER_START, is_combining
from reader.script.units import NAME_CHARS, UNITS
from reader.span import Span

HANGING = frozenset("，。、,")
"""Marks small enough to stand over the edge; ； ： ？ ！ fill their cells."""
BLANKS = " \t\u3000\u2002\u2003\u2009"
"""White space that a row may end on; a no-break space is not among it."""

# How firmly two neighbours hold together. A break takes the weakest hold that
# the row has, the last one of these; only a row too narrow meets the stronger.
_FREE, _WHOLE, _WORD, _KINSOKU, _PAIR, _GLYPH = range(6)

_LETTER = "0-9A-Za-zÀ-ɏͰ-ӿ０-９Ａ-Ｚａ-ｚ²³¹⁰-₉"  # CO₂
_WORDS = re.compile(rf"[{_LETTER}]+(?:[.,:/@%+\-_'’&=?#~]+[{_LETTER}]+)*[+\-%％‰℃°]*")
_DIGITS = r"[0-9０-９]+(?:[.,．:][0-9０-９]+)*"
_AMOUNT = (
    rf"{_DIGITS}(?:[%％‰℃°]|[多余餘]?[十百千万亿萬億]{{0,2}}[多余餘]?(?:{UNITS})?)"
)
_AMOUNTS = re.compile(
    rf"""第?                                # 第3位
    (?:{_DIGITS}年(?={_DIGITS}月?[—～至]))?  # 2025年1—9月: the range keeps its year
    (?:{_DIGITS}月(?={_DIGITS}日))?         # 11月11日: a day keeps its month
    {_AMOUNT}(?:[—–\-~～至到]+{_AMOUNT})?
    """,
    re.VERBOSE,
)  # 1234.5亿元, 30多个
_NAMES = re.compile(rf"[{NAME_CHARS}]{{1,6}}(?:[·・‧•][{NAME_CHARS}]{{1,6}})+")
_DOTS = re.compile(r"[·・‧•]")
_DASHES = re.compile(r"([—―─…⋯－])\1+|\.{3,}|-{2,}")


def _any_of(chars: frozenset[str]) -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(sorted(chars))) + "]")


_NEVER_START = _any_of(NEVER_START | frozenset(BLANKS))
_NEVER_END = _any_of(NEVER_END | frozenset("·・‧•"))
_RARE = re.compile('[\u00a0\u202f\u2060"]|[^\u0000-\u02ff\u2010-\u2027\u3000-\uffee]')
"""What needs a closer look: no-break spaces, straight quotes, joined glyphs."""


def wrap(
    text: str,
    *,
    measure: int,
    indent: int = 0,
    hanging: bool = False,
    sizes: Sequence[int] | None = None,
) -> tuple[Span, ...]:
    """Return the rows of `text`, each at most `measure` cells wide.

    Together the rows are the whole text; none for an empty one. White space at
    the end of a row belongs to it, but takes no room: see `shown`. The first row
    leaves `indent` cells free. With `hanging`, a small stop may stand one glyph
    over the edge. `sizes` are the cells of each character where the screen
    shows other glyphs than the text's own.

    Raises:
        ValueError: a row would have no room for an ideograph.
    """
    if measure - indent < 2 or indent < 0:  # an ideograph's cells
        msg = f"no room for a row: {measure} cells, {indent} of them indent"
        raise ValueError(msg)
    sizes = widths(text) if sizes is None else sizes
    edges = list(accumulate(sizes, initial=0))
    holds = _holds(text, sizes, edges, _even(measure))
    rows, start, room = [], 0, _even(measure - indent)
    while start < len(text):
        end = _fit(text, edges, start, room)
        if end < len(text):
            end = _break(text, holds, start, end, hanging=hanging)
        rows.append(Span(start, end))
        start, room = end, _even(measure)
    return tuple(rows)


def shown(text: str, row: Span) -> Span:
    """Return the part of a row that is drawn: all but the white space at its end."""
    end = row.end
    while end > row.start and text[end - 1] in BLANKS:
        end -= 1
    return Span(row.start, end)


def _even(cells: int) -> int:
    return cells - cells % 2


def _fit(text: str, edges: list[int], start: int, room: int) -> int:
    """Return the end of what fits in a row, with the white space after it."""
    end = bisect_right(edges, edges[start] + room, lo=start + 1) - 1
    end = max(end, start + 1)  # at least a character, or there would be no end
    while end < len(text) and text[end] in BLANKS:
        end += 1
    return end


def _break(text: str, holds: bytearray, start: int, end: int, *, hanging: bool) -> int:
    """Return where a row that begins at `start` and has room to `end` ends."""
    if hanging and text[end] in HANGING and not holds[end + 1]:
        return end + 1
    best, weakest = end, _GLYPH + 1
    for at in range(end, start, -1):
        if holds[at] < weakest:
            best, weakest = at, holds[at]
            if weakest == _FREE:
                break
    return best


def _holds(
    text: str, sizes: Sequence[int], edges: list[int], measure: int
) -> bytearray:
    """Return how firmly each character holds to the one before it."""
    holds = bytearray(len(text) + 1)
    for match in _WORDS.finditer(text):
        _keep_whole(holds, edges, match.span(), measure, _WORD)
    for match in _AMOUNTS.finditer(text):
        _keep_whole(holds, edges, match.span(), measure, _WHOLE)
    for match in _NAMES.finditer(text) if _DOTS.search(text) else ():
        _keep_whole(holds, edges, match.span(), measure, _WHOLE)
    for match in _NEVER_START.finditer(text):
        holds[match.start()] = _KINSOKU
    for match in _NEVER_END.finditer(text):
        holds[match.end()] = _KINSOKU
    for match in _DASHES.finditer(text):
        for at in range(match.start() + 1, match.end(), 2):
            holds[at] = _PAIR
    if _RARE.search(text):
        _hold_rare(text, sizes, holds)
    return holds


def _keep_whole(
    holds: bytearray, edges: list[int], span: tuple[int, int], measure: int, hold: int
) -> None:
    """Hold the characters of a word together, unless no row could take it."""
    start, end = span
    if edges[end] - edges[start] <= measure:
        for at in range(start + 1, end):
            if holds[at] < hold:
                holds[at] = hold


def _hold_rare(text: str, sizes: Sequence[int], holds: bytearray) -> None:
    """Hold what is drawn as one glyph, and straight quotes to what they quote."""
    opened = False
    for at, char in enumerate(text):
        if sizes[at] == 0 or is_combining(char):
            holds[at] = _GLYPH
        elif char in "\u00a0\u202f\u2060":
            holds[at] = holds[at + 1] = max(holds[at], _WORD)
        elif char == '"':
            opened = not opened
            at_edge = at + 1 if opened else at
            holds[at_edge] = max(holds[at_edge], _KINSOKU)
