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
_BLANKS: Final = re.compile(r"\s+")
_MARKED: Final = re.compile("[，。、；：！？”）]")


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
    rows = _believed(lines, cuts, widths)
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
    return max(crowds, key=lambda width: (crowds[width], width), default=0)


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
    lines: Sequence[Line], cuts: Sequence[tuple[int, ...]], widths: Counter[int]
) -> list[bool]:
    """Say of which lines the cuts are believed.

    One row alone must be running text, and of a width that no whole line has.
    """
    sure = [
        bool(cut)
        and _MARKED.search(line.text.text) is not None
        and sum(widths[line.width + off] for off in range(-3, 4)) <= _ALIKE
        for line, cut in zip(lines, cuts, strict=True)
    ]
    near = [
        any(sure[max(0, i - _NEAR) : i]) or any(sure[i + 1 : i + 1 + _NEAR])
        for i in range(len(lines))
    ]
    return [
        bool(cut) and (certain or beside)
        for cut, certain, beside in zip(cuts, sure, near, strict=True)
    ]


def _parted(line: Line, cuts: Sequence[int]) -> tuple[Line, ...]:
    """Return the parts of a row; the first keeps the indent and the gap."""
    edges = (0, *cuts, len(line.text))
    parts = [
        line.part(start, end, indent=0 if start else line.indent)
        for start, end in pairwise(edges)
    ]
    return (parts[0], *(replace(part, gap=0) for part in parts[1:]))
