"""Painted rows → the lines of the screen: across in columns, or upright 竖排.

Pure. Upright, a row of the view is a column of the page, and the first one stands
at the right; all its glyphs are two cells wide, so it is cut into squares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.script.cells import width, widths
from reader.tui.fit import GUTTER
from reader.tui.paint import Styles

SQUARE = 2
"""Cells of a glyph that stands upright."""
STRIDE = 4
"""Cells from one upright column to the next: a glyph, and as much air."""


def across(
    rows: Sequence[Strip], height: int, columns: int, styles: Styles
) -> Iterator[Strip]:
    """Yield the lines of a page of rows that run from left to right."""
    rule = Strip([Segment("│".center(GUTTER), styles("rule"))])
    empty = Strip.blank(rows[0].cell_length if rows else 0, styles("space"))
    for y in range(height):
        line = []
        for column in range(columns):
            at = column * height + y
            line += [rule] if column else []
            line.append(rows[at] if at < len(rows) else empty)
        yield Strip.join(line)


def upright(
    rows: Sequence[Strip], height: int, columns: int, styles: Styles
) -> Iterator[Strip]:
    """Yield the lines of a page of columns that run from right to left."""
    blank = styles("space")
    air = Strip.blank(STRIDE - SQUARE, blank)
    missing = Strip.blank(STRIDE * max(0, columns - len(rows)), blank)
    for y in range(height):
        line = [missing]
        for row in reversed(rows[:columns]):
            square = row.crop(y * SQUARE, (y + 1) * SQUARE)
            line += [square.adjust_cell_length(SQUARE, blank), air]
        yield Strip.join(line)


def difference(old: Strip, new: Strip) -> tuple[int, int] | None:
    """Return the cells from the first to the last that differ; None if none do."""
    if old == new:
        return None
    before, after = list(_glyphs(old)), list(_glyphs(new))
    start = _alike(before, after)
    end = _alike(reversed(before), reversed(after))
    return start, max(start, max(old.cell_length, new.cell_length) - end)


def _glyphs(strip: Strip) -> Iterator[tuple[str, Style | None]]:
    """Yield what stands in the cells: characters, each with what is drawn into it."""
    for segment in strip:
        if segment.text.isascii() or 0 not in (sizes := widths(segment.text)):
            for char in segment.text:
                yield char, segment.style
            continue
        glyph = ""
        for char, size in zip(segment.text, sizes, strict=True):
            if size and glyph:
                yield glyph, segment.style
                glyph = ""
            glyph += char
        yield glyph, segment.style


def _alike(
    before: Iterable[tuple[str, Style | None]],
    after: Iterable[tuple[str, Style | None]],
) -> int:
    """Return how many cells two lines of glyphs have in common at their start."""
    cells = 0
    for old, new in zip(before, after, strict=False):
        if old != new:
            break
        cells += width(new[0])
    return cells
