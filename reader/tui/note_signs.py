"""The sign beside a row on which words with a remark begin. Pure.

It stands in the margin, as a pencil's would: the text keeps its cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.article import Place
from reader.tui.fit import GUTTER, MARGIN
from reader.tui.paint import Styles
from reader.tui.rows import RowKind
from reader.tui.view import View

SIGN = "✎"
"""A pencil; one cell wide in every table of widths."""


def signed(
    lines: Sequence[Strip],
    view: View,
    remarked: Sequence[Place],
    left: int,
    styles: Styles,
) -> list[Strip]:
    """Return the lines of a page with a sign beside each row that a remark is on.

    The first column begins `left` cells from their start, one of them its own air.
    """
    drawn = list(lines)
    sign = Strip([Segment(SIGN, styles("tick"))], 1)
    for column, y in _begun(view, remarked):
        x = left + column * (view.measure + GUTTER) - MARGIN
        line = drawn[y]
        after = line.crop(x + 1, line.cell_length)
        drawn[y] = Strip.join([line.crop(0, x), sign, after])
    return drawn


def _begun(view: View, remarked: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield column and row on the screen of each row that a remark begins on."""
    starts = {(place.paragraph, place.span.start) for place in remarked}
    for index, row in enumerate(view.visible):
        if row.kind is RowKind.TEXT and any(
            paragraph == row.paragraph and row.span.start <= start < row.span.end
            for paragraph, start in starts
        ):
            yield divmod(index, view.height)
