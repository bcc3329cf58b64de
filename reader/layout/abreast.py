"""Rows of several columns that were taken for one line, parted at their blanks.

Where a gutter is hardly wider than a blank, an extractor that reads columns one
by one still takes some rows whole: `…降雨量较常年 往往从下雨…`. The parts show
it: those before the blank are as wide as the columns' lines are, and so are those
behind it, in line after line. What no gutter is, a headline's two phrases or a
stray blank, stands alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reader.layout.lines import Line, measure

_DOUBLE: Final = 1.4
"""Times the measure that a row of two columns has at least."""
_SQUEEZED: Final = 4
"""Half ems that squeezed marks and kinsoku change the width of a line."""
_INDENT: Final = 6
"""Half ems that a first line falls short of the measure, where its indent is lost."""
_LEAST: Final = 12
"""Half ems of a column."""
_ALIKE: Final = 2
"""Lines without a blank that may be as wide as a row by chance."""
_NEAR: Final = 3
"""Lines between two rows of the same columns, at most."""
_MOST: Final = 5
"""Columns."""
_SET: Final = 1 / 3
"""Of the lines, and parts of rows, that a measure has at least where columns are."""
_LEAST_SET: Final = 5
"""… and as many of them."""
_SEVERAL: Final = 3
"""Rows of running text with such a blank that no chance has put there."""
_BLANKS: Final = re.compile(r"\s+")
_MARKED: Final = re.compile("[，。、；：！？”）]")
_RUNNING: Final = re.compile("[，。；]")
"""What a headline seldom has."""


def part_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; those that hold several columns' lines in parts."""
    whole = [line for line in lines if not _may_be_row(line)]
    if len(whole) == len(lines):
        return tuple(lines)
    full = _measure(lines)
    if not full:
        return tuple(lines)
    cuts = [_cuts(line, full) if _may_be_row(line) else () for line in lines]
    widths = Counter(line.width for line in whole)
    rows = _believed(lines, cuts, full, widths)
    return tuple(
        part
        for line, cut, row in zip(lines, cuts, rows, strict=True)
        for part in (_parted(line, cut) if row else (line,))
    )


def _may_be_row(line: Line) -> bool:
    """Say whether a line has a blank, and was not cut or spread already."""
    return not line.frame and not line.spread and " " in line.text.text


def _measure(lines: Sequence[Line]) -> int:
    """Return the measure that most lines and parts of lines have; 0 for none."""
    counts: Counter[int] = Counter()
    for line in lines:
        if _may_be_row(line):
            counts.update(measure(part) for part in line.text.text.split())
        else:
            counts[line.width] += 1
    crowds = {
        width: 2 * counts[width] + sum(counts[width + off] for off in (-2, -1, 1, 2))
        for width in counts
        if width >= _LEAST
    }
    full = max(crowds, key=lambda width: (crowds[width], width), default=0)
    alike = sum(count for width, count in counts.items() if _is_full(width, full))
    told = alike >= max(_LEAST_SET, _SET * counts.total())
    return full if told else 0


def _is_full(width: int, full: int) -> bool:
    """Say whether a line fills the measure, as well as kinsoku and its marks allow."""
    return abs(width - full) <= _SQUEEZED


def _cuts(line: Line, full: int) -> tuple[int, ...]:
    """Return where the columns of a row begin; nothing if it is none."""
    if line.width <= _DOUBLE * full:
        return ()
    text = line.text.text
    cuts: list[int] = []
    start = 0
    for match in _BLANKS.finditer(text):
        width = measure(text[start : match.start()])
        if width > full + _SQUEEZED:
            return ()
        if width >= full - _INDENT:
            cuts.append(match.end())
            start = match.end()
    last = measure(text[start:])
    return tuple(cuts) if len(cuts) < _MOST and last <= full + _SQUEEZED else ()


def _believed(
    lines: Sequence[Line],
    cuts: Sequence[tuple[int, ...]],
    full: int,
    widths: Counter[int],
) -> list[bool]:
    """Say of which lines the cuts are believed.

    One of few rows must be running text amid full lines, and all of a width that no
    whole line has.
    """
    running = [
        i
        for i, (line, cut) in enumerate(zip(lines, cuts, strict=True))
        if cut and _RUNNING.search(line.text.text)
    ]
    several = set(running) if len(running) >= _SEVERAL else set()
    sure = [
        bool(cut)
        and _MARKED.search(line.text.text) is not None
        and sum(widths[line.width + off] for off in range(-3, 4)) <= _ALIKE
        and (i in several or _near(cuts, i) or _is_amid(lines, i, full))
        for i, (line, cut) in enumerate(zip(lines, cuts, strict=True))
    ]
    return [
        bool(cut) and (certain or _near(sure, i))
        for i, (cut, certain) in enumerate(zip(cuts, sure, strict=True))
    ]


def _near(rows: Sequence[object], at: int) -> bool:
    """Say whether there is one more row among a line's neighbours."""
    return any(rows[max(0, at - _NEAR) : at]) or any(rows[at + 1 : at + 1 + _NEAR])


def _is_amid(lines: Sequence[Line], at: int, full: int) -> bool:
    """Say whether a line of the measure stands next to a row, above and below.

    One of the two will do for what no headline is.
    """
    above, below = (
        any(_is_full(line.width, full) for line in side)
        for side in (lines[max(0, at - 2) : at], lines[at + 1 : at + 3])
    )
    if _RUNNING.search(lines[at].text.text):
        return above or below
    return above and below


def _parted(line: Line, cuts: Sequence[int]) -> tuple[Line, ...]:
    """Return the parts of a row; the first keeps the indent and the gap."""
    edges = (0, *cuts, len(line.text))
    parts = [
        line.part(start, end, indent=0 if start else line.indent)
        for start, end in pairwise(edges)
    ]
    return (parts[0], *(replace(part, gap=0) for part in parts[1:]))
