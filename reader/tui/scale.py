"""The scale at the page's right edge: what is seen of the text, where its hits are.

It counts characters, not rows: nobody has to set the whole of a book to draw it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.article import Place
from reader.span import Span
from reader.tui.paint import Styles
from reader.tui.view import START, View


def scale(view: View, height: int, lit: Sequence[Place], styles: Styles) -> list[Strip]:
    """Return a cell a row: the thumb, and a tick for each hit and lit mention."""
    if height < 1:  # a pane that is squeezed away
        return []
    cells = [_cell(" ", styles("space"))] * height
    if not (view.top == START and view.is_at_end):  # all is seen: no thumb
        bottom = min(int(view.progress * height), height - 1)
        for y in range(_row(view, view.top, height), bottom + 1):
            cells[y] = _cell("▕", styles("thumb"))
    for place in (*(hit.place for hit in view.hits), *lit):
        cells[_row(view, place, height)] = _cell("◂", styles("tick"))
    return cells


def _row(view: View, place: Place, height: int) -> int:
    """Return the row of the scale that a place is on."""
    start = Span(place.span.start, place.span.start)
    share = view.rows.extent.share_before(Place(place.paragraph, start))
    return min(int(share * height), height - 1)


def _cell(glyph: str, style: Style) -> Strip:
    return Strip([Segment(glyph, style)], 1)
