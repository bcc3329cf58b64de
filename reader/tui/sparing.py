"""What the terminal shows already, so that only what differs is sent.

Textual sends a widget whole where one of its rows changed, and the whole screen when
a pane opens: tens of kilobytes, over SSH a second each. So the last thing before the
terminal is a memory of what stands in its cells. It knows no widgets; what it is
handed it compares, row by row, and hands on the cells between the first and the last
that differ.

It must be told when the terminal shows something else (`forget`): after a resize, or
when the program was stopped and came back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from reader.script.cells import widths
from reader.tui.printing import difference

Piece = tuple[int, Strip]
"""The cell where it begins, and what stands from there on."""


@dataclass(frozen=True, slots=True)
class Changes(CompositorUpdate):
    """Pieces of rows to write."""

    pieces: tuple[tuple[int, int, Strip], ...]
    """Cell, row, and what is written from there on."""

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the same as segments, as Textual's own updates do."""
        for x, y, strip in self.pieces:
            yield Control.move_to(x, y).segment
            yield from strip

    def render_segments(self, console: Console) -> str:
        """Return what writes them to the terminal."""
        return "".join(
            Control.move_to(x, y).segment.text + strip.render(console)
            for x, y, strip in self.pieces
        )


class Sent:
    """The screen as it was sent to the terminal."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[Piece, ...]] = {}

    def forget(self) -> None:
        """Take nothing for shown any more: all is sent again."""
        self._rows = {}

    def only_new(self, update: RenderableType | None) -> RenderableType | None:
        """Return of an update what the terminal doesn't show yet; then it does."""
        if isinstance(update, LayoutUpdate):
            return Changes(tuple(self._of_rows(update)))
        if isinstance(update, ChopsUpdate):
            return Changes(tuple(self._of_chops(update)))
        return update

    def _of_rows(self, update: LayoutUpdate) -> Iterator[tuple[int, int, Strip]]:
        """Yield what differs where the whole screen is drawn."""
        for y, strips in enumerate(update.strips, update.region.y):
            row = tuple(_placed(strips, update.region.x))
            if row != self._rows.get(y):
                yield from self._changed(y, row, self._rows.get(y, ()))
                self._rows[y] = row

    def _of_chops(self, update: ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
        """Yield what differs where pieces of some rows are drawn."""
        for y, first, last in update.spans:
            pieces = zip(update.chop_ends[y], update.chops[y].items(), strict=False)
            for end, (x, strip) in pieces:
                if strip is None or x > last or end <= first:
                    continue
                before = self._rows.get(y, ())
                yield from self._changed(y, ((x, strip),), before)
                self._rows[y] = _with(before, (x, strip))

    def _changed(
        self, y: int, pieces: Iterable[Piece], before: tuple[Piece, ...]
    ) -> Iterator[tuple[int, int, Strip]]:
        for x, strip in pieces:
            old = _cut(before, x, x + strip.cell_length)
            if old is None or (old != strip and _has_joined(strip)):
                yield x, y, strip
                continue
            cells = difference(old, strip)
            if cells is not None:
                start, end = cells
                yield x + start, y, strip.crop(start, end)


def _placed(strips: Iterable[Strip], x: int) -> Iterator[Piece]:
    """Yield strips that stand side by side, each with its cell."""
    for strip in strips:
        yield x, strip
        x += strip.cell_length


def _cut(row: tuple[Piece, ...], start: int, end: int) -> Strip | None:
    """Return what a row shows between two cells; None where it isn't known."""
    at = bisect_right(row, start, key=_cell) - 1
    if at < 0:
        return None
    cells, covered = [], start
    for x, strip in row[at:]:
        if x >= end:
            break
        low, high = max(start, x), min(end, x + strip.cell_length)
        if low != covered or high <= low:
            return None
        if not (_can_cut(strip, low - x) and _can_cut(strip, high - x)):
            return None
        whole = (low, high) == (x, x + strip.cell_length)
        cells.append(strip if whole else strip.crop(low - x, high - x))
        covered = high
    return Strip.join(cells) if covered == end else None


def _with(row: tuple[Piece, ...], piece: Piece) -> tuple[Piece, ...]:
    """Return a row with a piece written over what stood there."""
    start, end = piece[0], piece[0] + piece[1].cell_length
    kept = []
    for x, strip in row:
        stop = x + strip.cell_length
        if stop <= start or x >= end:
            kept.append((x, strip))
            continue
        if x < start and _can_cut(strip, start - x):
            kept.append((x, strip.crop(0, start - x)))
        if stop > end and _can_cut(strip, end - x):
            kept.append((end, strip.crop(end - x, stop - x)))
    return tuple(sorted([*kept, piece], key=_cell))


def _can_cut(strip: Strip, cell: int) -> bool:
    """Say whether a strip can be cut before a cell, with no glyph lost or halved."""
    if cell in (0, strip.cell_length):
        return True
    if _has_joined(strip):
        return False
    ends = accumulate(size for segment in strip for size in widths(segment.text))
    return cell in ends


def _has_joined(strip: Strip) -> bool:
    """Say whether a character is drawn into another's cell; a cut would lose it."""
    return any(
        not segment.text.isascii() and 0 in widths(segment.text) for segment in strip
    )


def _cell(piece: Piece) -> int:
    return piece[0]
