"""The rows of a page: the pieces that stand on one line, and an edge that parts them.

A place on the page is counted in the unit that the columns' starts agree in, so
only `Place` knows whether it is characters or cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.layout.atoms import is_running_head
from reader.layout.lines import Line, measure

_PIECE = re.compile(r"\S+(?:\s\S+)*")
"""Single blanks spread a justified line or part two phrases; a gutter is wider."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line without wide blanks in it."""

    line: Line
    start: int
    end: int
    """In characters of the line's text."""
    left: int
    right: int
    """On the page, in the unit that its columns agree in."""

    @property
    def length(self) -> int:
        """Characters."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a column begins, give or take its drift."""

    place: int
    drift: int
    narrow: bool = False
    """Whether rows with but one blank before the column show it, too."""

    def is_left(self, piece: Piece) -> bool:
        """Say whether a piece begins left of the column."""
        return piece.left < self.place - self.drift

    def is_crossed(self, piece: Piece) -> bool:
        """Say whether a piece begins left of the column and runs into it."""
        beyond = self.place + (self.drift if self.drift > 1 else -1)
        return self.is_left(piece) and piece.right > beyond


Row = tuple[Piece, ...]
Place = Callable[[Line, int], int]
"""Where on the page the character of a line's text stands."""


def by_characters(line: Line, at: int) -> int:
    """Return a place in characters, as most tools count."""
    return line.column + at


def by_cells(line: Line, at: int) -> int:
    """Return a place in cells, of which an ideograph takes two."""
    return line.indent + measure(line.text.text[:at])


def row_of(line: Line, place: Place) -> Row:
    """Return the pieces of a line."""
    return tuple(
        Piece(line, m.start(), m.end(), place(line, m.start()), place(line, m.end()))
        for m in _PIECE.finditer(line.text.text)
    )


def shows(row: Row, edge: Edge) -> bool:
    """Say whether text stands on both sides of the edge, or begins at it."""
    place, drift = edge.place, edge.drift
    both = row[0].right <= place + drift - 1 and place <= row[-1].left + drift
    begins = any(abs(piece.left - place) <= 2 - drift for piece in row)
    return both or begins or (edge.narrow and is_slit(row, edge))


def is_slit(row: Row, edge: Edge) -> bool:
    """Say whether a row has but one blank before the column."""
    return any(edge.is_crossed(piece) and _slit(piece, edge) for piece in row)


def crosses(row: Row, edge: Edge) -> bool:
    """Say whether something in a row is printed over the edge."""
    if is_running_head(row[0].line.text.text):
        return True
    return any(edge.is_crossed(piece) and not _slit(piece, edge) for piece in row)


def _slit(piece: Piece, edge: Edge) -> int:
    """Return where in the line a piece that crosses the edge has its one blank.

    A line that the type filled to the last unit leaves a gutter of one blank.
    0 where there is none.
    """
    text = piece.line.text.text
    middle = piece.start + edge.place - piece.left
    # exact in characters; in cells only where all is of one width
    for off in range(edge.drift):
        for at in (middle + off, middle - off):
            if piece.start < at < piece.end and text[at - 1].isspace():
                return at
    return 0


def parted_at(row: Row, edge: Edge) -> tuple[Row, Row]:
    """Return what of a row stands left of the edge, and right of it."""
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in row:
        at = _slit(piece, edge) if edge.is_crossed(piece) else 0
        if at:
            left.append(replace(piece, end=at - 1, right=edge.place - 1))
            right.append(replace(piece, start=at, left=edge.place))
        else:
            (left if edge.is_left(piece) else right).append(piece)
    return tuple(left), tuple(right)
