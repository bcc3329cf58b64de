"""Vertical titles: a character a line, set upright again.

Side by side, two vertical columns come out as lines of two characters, the right
column's second; as they are read from right to left, it is the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.layout.lines import Line, measure
from reader.script import chars
from reader.span import Aligned

_SHORTEST = 4
"""Lines of a vertical run: three short lines in a row may be anything."""
_BESIDE = 3
"""Columns that may stand side by side."""
_CELL = re.compile(r"\s+|(?<=\S)(?=\S)")


def raise_titles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each vertical run set as one line a column."""
    upright: list[Line] = []
    at = 0
    while at < len(lines):
        end = _run_end(lines, at)
        if end - at >= _SHORTEST:
            upright += _raised(lines[at:end])
        else:
            end = max(end, at + 1)
            upright += lines[at:end]
        at = end
    return tuple(upright)


def _run_end(lines: Sequence[Line], start: int) -> int:
    """Return the end of the vertical run that begins at `start`, if one does."""
    end = start
    page = lines[start].page
    while end < len(lines) and lines[end].page == page and _cells(lines[end]):
        end += 1
    run = lines[start:end]
    if sum(chars.is_han(line.text.text[0]) for line in run) < _SHORTEST:
        return start
    return end


def _cells(line: Line) -> tuple[str, ...]:
    """Return the characters of a row of a vertical title; none if it is no such."""
    text = line.text.text
    if len(text) > 2 * _BESIDE:
        return ()
    cells = tuple(char for char in text if not char.isspace())
    if len(cells) > _BESIDE or not cells:
        return ()
    if len(cells) > 1 and (cells[-1] in chars.STOPS or cells[-1] in chars.PAUSES):
        return ()  # the last words of a paragraph
    return cells


def _raised(run: Sequence[Line]) -> list[Line]:
    """Return the columns of a vertical run, in the order they are read."""
    groups: list[list[Line]] = [[]]
    usual = sorted(line.gap for line in run)[len(run) // 2]
    for i, line in enumerate(run):
        if i and line.gap > usual:
            groups.append([])
        groups[-1].append(line)
    beside = any(len(_cells(line)) > 1 for line in run)
    columns = [_columns(group) for group in groups]
    if beside:
        # rows over several columns were read from left to right
        columns.reverse()
    return [_line(column, run[0]) for group in columns for column in group]


def _columns(group: Sequence[Line]) -> list[Aligned]:
    """Return the columns of a group, the right one first."""
    count = max(len(_cells(line)) for line in group)
    columns: list[list[Aligned]] = [[] for _ in range(count)]
    for line in group:
        cells = [cell for cell in line.text.split(_CELL) if cell.text]
        # the column on the right is the longer one: it is begun first
        for column, cell in zip(columns[count - len(cells) :], cells, strict=True):
            column.append(cell)
    joined = [Aligned.join(column) for column in reversed(columns)]
    return [piece for column in joined for piece in _at_dash(column)]


def _at_dash(column: Aligned) -> list[Aligned]:
    """Part a deck from its headline: —— 记 opens it."""
    text = column.text
    at = text.find("——")
    if at <= 0 or len(text) - at < _SHORTEST:
        return [column]
    return [column[:at], column[at:]]


def _line(text: Aligned, first: Line) -> Line:
    return replace(first, text=text, indent=0, width=measure(text.text), vertical=True)
