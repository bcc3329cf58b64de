"""The signs in the margin, left of each column of text. Pure.

They stand where a pencil's would: the text keeps its cells. What they mean, and
beside which rows they stand, is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.tui.fit import GUTTER, MARGIN
from reader.tui.paint import Styles
from reader.tui.view import View


def signed(
    lines: Sequence[Strip],
    view: View,
    signs: Mapping[int, str],
    left: int,
    styles: Styles,
) -> list[Strip]:
    """Return the lines of a page with a sign beside each row that has one.

    Rows are counted through the columns, the first of which begins at cell `left`.
    """
    drawn = list(lines)
    for index, sign in signs.items():
        column, y = divmod(index, view.height)
        x = left + column * (view.measure + GUTTER) - MARGIN
        if y < len(drawn):
            after = drawn[y].crop(x + 1, drawn[y].cell_length)
            mark = Strip([Segment(sign, styles("tick"))], 1)
            drawn[y] = Strip.join([drawn[y].crop(0, x), mark, after])
    return drawn
