"""Vertical titles that stand beside a page's columns, taken out of its rows.

An extractor that keeps a page's look prints a character of the title, or one of
each of its columns, before a line of the text: `鹭      6月7日晚，2025赛季`. The
characters stand under each other, and nothing is printed over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reader.layout.lines import Line, measure
from reader.layout.rows import Piece, by_characters, row_of
from reader.script import chars
from reader.span import Aligned

_SHORTEST: Final = 5
"""Ideographs of a vertical title, at least; a list's numbers are none."""
_CELL: Final = 3
"""Characters of the title in one row, blanks counted: of two columns at most."""
_APART: Final = 2
"""Characters between the columns of one title, at most."""
_HOLE: Final = 6
"""Rows of the page between two characters of one title, at most."""
_NUMERALS: Final = frozenset("一二三四五六七八九十")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character of a title."""

    text: Aligned
    place: int
    """On the page, in characters."""
    line: Line


def part_upright(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the vertical titles beside a page's text, and the lines without."""
    every = [tuple(_leading(line)) for line in lines]
    for start, end in _stretches(lines, every):
        part = range(start, end)
        leading = [pieces if i in part else () for i, pieces in enumerate(every)]
        cells = [cell for i in part for piece in leading[i] for cell in _cells(piece)]
        ideographs = [cell for cell in cells if _is_title(cell.text.text)]
        edge = max(cell.place for cell in cells)
        if len(ideographs) < _SHORTEST or 2 * len(ideographs) < len(cells):
            continue
        texts = [_text_beside(lines[i], leading[i]) for i in part]
        found = [text for text in texts if text is not None]
        if len(found) < _SHORTEST or any(text.left <= edge + 1 for text in found):
            continue
        rests = [tuple(_without(line, leading[i])) for i, line in enumerate(lines)]
        return tuple(map(_line, _strings(cells))), tuple(_closed_up(lines, rests))
    return (), tuple(lines)


def _closed_up(
    lines: Sequence[Line], rests: Sequence[tuple[Line, ...]]
) -> Iterator[Line]:
    """Yield the lines as if those that held the title alone had never been there.

    The blank lines above such a one are the title's too, as it is larger.
    """
    gone = 0
    for line, rest in zip(lines, rests, strict=True):
        gone += 0 if rest else 1 + line.gap
        yield from (replace(left, number=left.number - gone) for left in rest)


def _leading(line: Line) -> Iterator[Piece]:
    """Yield the pieces before a line's text that may belong to a title."""
    for piece in row_of(line, by_characters):
        text = line.text.text[piece.start : piece.end]
        if piece.length > _CELL or len("".join(text.split())) > 2:
            return
        if set(text) & (chars.STOPS | chars.PAUSES | chars.CLOSERS) - {".", ":"}:
            return
        yield piece


def _stretches(
    lines: Sequence[Line], leading: Sequence[Sequence[Piece]]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that such pieces stand close in."""
    shown = [i for i, pieces in enumerate(leading) if pieces]
    start = 0
    for at, (above, below) in enumerate(pairwise((*shown, -1)), 1):
        if below < 0 or lines[below].number - lines[above].number > _HOLE:
            yield shown[start], above + 1
            start = at


def _is_title(text: str) -> bool:
    return chars.is_han(text) and text not in _NUMERALS


def _text_beside(line: Line, leading: Sequence[Piece]) -> Piece | None:
    """Return the first piece of a line's text; None where it has a title's alone."""
    pieces = row_of(line, by_characters)[len(leading) :]
    return pieces[0] if pieces else None


def _cells(piece: Piece) -> Iterator[_Cell]:
    line = piece.line
    for at in range(piece.start, piece.end):
        if not line.text.text[at].isspace():
            yield _Cell(line.text[at : at + 1], line.column + at, line)


def _without(line: Line, leading: Sequence[Piece]) -> Iterator[Line]:
    """Yield a line without its part of the title, if anything is left."""
    if not leading:
        yield line
        return
    end = leading[-1].end
    if end < len(line.text):
        ahead = line.text.text[:end]
        rest = line.text.text[end:]
        ahead += rest[: len(rest) - len(rest.lstrip())]
        yield line.part(end, len(line.text), indent=line.indent + measure(ahead))


def _strings(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """Return the columns of the titles, from the right to the left."""
    places = sorted({cell.place for cell in cells})
    groups = [[places[0]]]
    for left, right in pairwise(places):
        if right - left > _APART:
            groups.append([])
        groups[-1].append(right)
    strings: list[list[_Cell]] = []
    for group in groups:
        own = [cell for cell in cells if cell.place in group]
        rows = [cell.line.number for cell in own]
        ones = [cell for cell in own if _is_left(cell, group, rows)]
        others = [cell for cell in own if cell not in ones]
        strings += [column for column in (ones, others) if column]
    strings.reverse()
    return strings


def _is_left(cell: _Cell, group: Sequence[int], rows: Sequence[int]) -> bool:
    """Say whether a character belongs to the left one of two columns, or to the one.

    Where a row has both, its first is the left one's; alone, its place tells.
    """
    if len(rows) == len(set(rows)):
        return True
    return cell.place - group[0] < (1 if rows.count(cell.line.number) > 1 else _APART)


def _line(cells: Sequence[_Cell]) -> Line:
    text = Aligned.join(cell.text for cell in cells)
    first = cells[0].line
    return replace(
        first, text=text, indent=0, width=measure(text.text), gap=1, vertical=True
    )
