"""Scrolling by itself: which row comes next, and when. Pure.

Whole rows, one at a time: a row stays as long as its characters take at the
reader's pace. The row that is read stands still on the screen, at a third of it,
and the text comes up to it; in two columns it goes down, and the page is turned.
"""

from __future__ import annotations

from reader.tui.pace import Pace
from reader.tui.rows import RowKind
from reader.tui.view import View

SHORTEST = 0.4
"""Seconds that a row stays at least: a heading of two characters is still a look."""
_SIGHT = 3
"""The row that is read stands a third of the screen down."""


def seconds(view: View, pace: Pace) -> float:
    """Return how long the row that the reader is on takes to read."""
    row = view.row_at_cursor
    chars = len(row.span) if row.kind is RowKind.TEXT else 0
    return max(SHORTEST, 60 * pace.minutes(chars))


def stepped(view: View) -> View:
    """Return the view with the reader on the next row; the same one at the end."""
    # the page may show another place than the reader's: of a fact, by the wheel
    here = view if view.row_of(view.cursor) is not None else view.to(view.cursor)
    after = here.moved(1)
    if after.row_at_cursor == here.row_at_cursor:
        return view
    if view.columns > 1:
        seen = here.row_of(after.cursor) is not None
        return after if seen else after.with_place_on_top(after.cursor)
    spot, fixed = after.rows.spot_of(after.cursor), after.height // _SIGHT
    at = after.row_of(after.cursor) or 0
    return after if at <= fixed else after.with_top(after.rows.walk(spot, -fixed))
