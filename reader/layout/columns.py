"""Columns that stand side by side on one line, cut apart. Only here are gutters.

An extractor that keeps a page's look (`pdftotext -layout`) prints all columns
of a row on one line, with blanks between. The blanks stand still: where one
column begins, all its lines begin. Mostly that place is the same *character*
of the line, as such tools count an ideograph as one; some count cells. So
places are measured in the unit in which the columns' starts agree best.

The page is cut at the gutter that holds for most lines; then each side, and
what stands above and below, is cut again. That gives title bands, boxes over
two of three columns, and pages of several stories without a rule for any.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise

from reader.layout.lines import Line
from reader.layout.rows import (
    Edge,
    Piece,
    Place,
    Row,
    by_cells,
    by_characters,
    crosses,
    is_slit,
    parted_at,
    row_of,
    shows,
)
from reader.layout.upright import part_upright
from reader.layout.wording import ending, is_phrases

_SUPPORTS = 3
"""Lines that must begin at one place before it can be a column's edge."""
_NARROWEST = 6
"""Characters in the middle line of a column; a table's cells are shorter."""
_CANDIDATES = 24
"""Edges looked at on one page, most frequent first: more than any page has."""
_INDENT_BLANKS = 5
"""How far in a paragraph may begin: two ems are three or four blanks."""
_DRIFTS = (1, 3, 5, 7)
"""Characters by which a column's lines may begin off its edge."""
_UNCUT = 0.1
"""The share of rows that may keep wide blanks: titles, lists of names."""
_UNCUT_NARROW = 1 / 8
"""… from which on gutters of one blank are looked for."""
_DOUBLE = 1.5
"""Times the usual width of a row that two columns have at least."""
_HANGING = 20
"""One line in so many may begin left of the page's margin."""
_HOLE_LINES = 2
"""Blank lines that a gutter goes on over; more part the columns from a footer
or another story. (Beside a picture, some other column's text goes on.)"""


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The edge of a column, and the rows (first, after last) where it holds."""

    edge: Edge
    runs: tuple[tuple[int, int], ...]
    reach: int
    """Rows in the longest of the runs."""


def cut(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with side-by-side columns cut apart, in reading order.

    Lines that hold no columns come back unchanged, and so does their order.
    """
    return tuple(
        line
        for _, page in groupby(lines, key=lambda line: line.page)
        for line in _cut_page(tuple(page))
    )


def _cut_page(lines: tuple[Line, ...]) -> Iterable[Line]:
    if sum(map(_may_show, lines)) < _SUPPORTS:
        return lines
    titles, lines = part_upright(lines)
    units: tuple[Place, ...] = (by_characters, by_cells)
    pages = [[row_of(line, place) for line in lines] for place in units]
    rows = max(pages, key=_agreement)
    frames = _best_frames(rows)
    if len(frames) == 1:
        return (*titles, *lines)
    cut = (_lines(frame, number) for number, frame in enumerate(frames, 1))
    return (*titles, *_raised(list(chain.from_iterable(cut))))


def _raised(lines: list[Line]) -> Iterable[Line]:
    """Put a title that a gutter left atop the second column where its row stands.

    It is a frame by itself, and amid a sentence that runs from column to column.
    """
    for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False):
        alone = line.frame not in (before.frame, behind.frame)
        if alone and is_phrases(line.text.text) and ending(before.text.text) == "open":
            rest = [other for other in lines if other is not line]
            at = next(i for i, other in enumerate(lines) if other.number >= line.number)
            return (*rest[:at], line, *rest[at:])
    return lines


def _may_show(line: Line) -> bool:
    """Say whether a line could show a second column: most pages end here."""
    text = line.text.text
    return line.column > _NARROWEST or "  " in text or "\u3000" in text


def _agreement(rows: Sequence[Row]) -> int:
    """Return how much the pieces agree on where they begin."""
    starts = Counter(piece.left for row in rows for piece in row[1:])
    return sum(count * count for count in starts.values())


def _best_frames(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Return the page's frames, cut at gutters of one blank where that cuts better.

    A text that is set with blanks has many places where a few stand under each
    other; so these count only where the columns drift less from them, or far
    fewer rows are left that hold several columns.
    """
    wide, drift = _least_drifted(rows, narrow=False)
    most = _UNCUT_NARROW * len(rows)
    if drift == _DRIFTS[0] and _uncut(wide, _usual(wide)) <= most:
        return wide
    narrow, less = _least_drifted(rows, narrow=True)
    usual = min(_usual(wide), _usual(narrow))
    left = _uncut(wide, usual)
    uncut = _uncut(narrow, usual)
    fewer = left > most and 3 * uncut <= left
    return narrow if fewer or (less < drift and uncut < left) else wide


def _least_drifted(
    rows: Sequence[Row], *, narrow: bool
) -> tuple[list[Sequence[Row]], int]:
    """Return the frames with the least drift that cuts the page well, and the drift."""
    best, least = _frames(rows, _DRIFTS[0], narrow=narrow), _DRIFTS[0]
    for drift in _DRIFTS[1:]:
        left = _uncut(best, _usual(best))
        if left <= _UNCUT * len(rows):
            break
        frames = _frames(rows, drift, narrow=narrow)
        if 2 * _uncut(frames, _usual(frames)) <= left:
            best, least = frames, drift
    return best, least


def _uncut(frames: Sequence[Sequence[Row]], usual: float) -> int:
    """Return how many rows still hold several columns, by their looks."""
    rows = [row for frame in frames for row in frame]
    return sum(len(row) > 1 or _is_double(row[0], usual) for row in rows)


def _usual(frames: Sequence[Sequence[Row]]) -> float:
    """Return the usual width of a row."""
    return statistics.median(
        row[-1].right - row[0].left for frame in frames for row in frame
    )


def _is_double(piece: Piece, usual: float) -> bool:
    """Say whether a piece is far wider than a line, and has a blank inside."""
    text = piece.line.text.text[piece.start : piece.end]
    return piece.right - piece.left > _DOUBLE * usual and " " in text


def _frames(
    rows: Sequence[Row], drift: int, *, narrow: bool = False
) -> list[Sequence[Row]]:
    """Return the page's frames in reading order; `rows` alone if it is one."""
    rows = [row for row in rows if row]
    gutter = _widest(rows, drift, narrow=narrow)
    if gutter is None:
        return [rows] if rows else []
    frames: list[Sequence[Row]] = []
    at = 0
    for first, after in gutter.runs:
        frames += _frames(rows[at:first], drift, narrow=narrow)
        both = [parted_at(row, gutter.edge) for row in rows[first:after]]
        frames += _frames([left for left, _ in both], drift, narrow=narrow)
        frames += _frames([right for _, right in both], drift, narrow=narrow)
        at = after
    return frames + _frames(rows[at:], drift, narrow=narrow)


def _widest(rows: Sequence[Row], drift: int, *, narrow: bool) -> _Gutter | None:
    """Return the gutter that holds for most lines, the left one of two equals."""
    pieces = [piece for row in rows for piece in row]
    exact = Counter(_slits(pieces) if narrow else (piece.left for piece in pieces))
    starts = Counter(
        {
            place: sum(exact[near] for near in range(place, place + drift))
            for place in exact
        }
    )
    gutters = [
        gutter
        for place, count in starts.most_common(_CANDIDATES)
        if count >= _SUPPORTS
        and (gutter := _gutter(rows, Edge(place, drift, narrow))) is not None
    ]
    return max(gutters, key=lambda g: (g.reach, -g.edge.place), default=None)


def _slits(pieces: Iterable[Piece]) -> Iterator[int]:
    """Yield where pieces begin, and where something stands behind a single blank."""
    for piece in pieces:
        yield piece.left
        text = piece.line.text.text
        # exact in characters; in cells only where all is of one width
        at = text.find(" ", piece.start, piece.end)
        while at >= 0:
            yield piece.left + at + 1 - piece.start
            at = text.find(" ", at + 1, piece.end)


def _gutter(rows: Sequence[Row], edge: Edge) -> _Gutter | None:
    runs = [
        _reaching(rows, edge, first, after)
        for first, after in _uncrossed(rows, edge)
        if _are_columns([parted_at(row, edge) for row in rows[first:after]], edge)
    ]
    reach = max((after - first for first, after in runs), default=0)
    return _Gutter(edge, tuple(runs), reach) if runs else None


def _uncrossed(rows: Sequence[Row], edge: Edge) -> Iterable[tuple[int, int]]:
    """Yield the stretches of rows where nothing is printed over the edge.

    Each begins and ends with a row that shows the column.
    What stands above the left column alone may be a title; it stays above, where
    it is read first anyway.
    """
    first = last = -1
    titled = False
    lefts = sorted(row[0].left for row in rows)
    margin = lefts[len(lefts) // _HANGING]  # a caption may hang out of the columns
    inside = margin + _INDENT_BLANKS
    for index, row in enumerate(rows):
        hole = row[0].line.number - rows[index - 1][0].line.number - 1 if index else 0
        apart = len(row) == 1 and row[0].left > inside
        centred = hole > 0 and apart and row[0].left < edge.place - 1
        # the blank between a title's phrases is no gutter
        phrased = first < 0 and row[0].left > inside and is_slit(row, edge)
        crossed = centred or phrased or crosses(row, edge)
        # a title's next line may begin at the edge by chance
        titled = apart and (crossed or (titled and not hole and first < 0))
        crossed = crossed or titled
        if first >= 0 and (crossed or hole > _HOLE_LINES):
            yield first, last + 1
            first = -1
        if not crossed and shows(row, edge):
            first, last = (index if first < 0 else first), index
    if first >= 0:
        yield first, last + 1


def _reaching(
    rows: Sequence[Row], edge: Edge, first: int, after: int
) -> tuple[int, int]:
    """Widen a stretch by the rows that touch it.

    Above, by an indented first line at the right column's top; below, by what the
    longer of the two columns has more.
    """
    gaps = [row[0].line.gap for row in rows[first + 1 : after]]
    usual = 1 + int(statistics.median(gaps)) if gaps else 1
    above = rows[first - 1][0] if first else None
    if (
        above is not None
        and edge.place < above.left <= edge.place + _INDENT_BLANKS
        and rows[first][0].line.gap < usual
    ):
        first -= 1
    while (
        after < len(rows)
        and rows[after][0].line.gap <= usual
        and not crosses(rows[after], edge)
        and not shows(rows[after], edge)
    ):
        after += 1
    return first, after


def _are_columns(parted: Sequence[tuple[Row, Row]], edge: Edge) -> bool:
    """Say whether both sides hold running text that stands side by side.

    The lines of two columns need not share rows: where their leading differs
    they take turns. A table has columns too, but its cells are short.
    """
    sides = [(bool(left), bool(right)) for left, right in parted]
    beside = sum(left and right for left, right in sides)
    turns = sum(a != b for (a, _), (b, _) in pairwise(sides))
    starts = [right[0].left - edge.place for _, right in parted if right]
    begun = sum(start <= edge.drift for start in starts)
    if min(beside + turns, begun) < _SUPPORTS:
        return False
    lefts = [left[-1].length for left, _ in parted if left]
    rights = [right[0].length for _, right in parted if right]
    if not lefts or not rights:
        return False
    return min(statistics.median(lefts), statistics.median(rights)) >= _NARROWEST


def _lines(frame: Sequence[Row], number: int) -> Iterable[Line]:
    """Yield the lines of one frame; indents count from its own left edge."""
    starts = Counter(row[0].left for row in frame)
    # the edge that lines begin at, not the one line that hangs out of it
    often = (start for start, count in starts.items() if 5 * count >= len(frame))
    edge = min(often, default=min(starts))
    above: Line | None = None
    for row in frame:
        line = row[0].line
        part = line.part(row[0].start, row[-1].end, indent=max(0, row[0].left - edge))
        gap = line.number - above.number - 1 if above is not None else 0
        yield replace(part, gap=gap, frame=number)
        above = line
