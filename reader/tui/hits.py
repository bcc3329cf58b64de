"""The walk through the hits of a view, in reading order and round its ends. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter

from reader.search.hit import Hit
from reader.tui.view import View

_PLACE = attrgetter("place")


def to_hit(view: View, hit: Hit) -> View:
    """Return the view at one of its hits; at its place if it is none of them.

    The list of hits may speak of one that a later search has replaced.
    """
    if hit not in view.hits:
        return replace(view, at=None).to(hit.place)
    return _at(view, view.hits.index(hit))


def next_hit(view: View, count: int = 1) -> View:
    """Return the view at the hit after the cursor; after the last comes the first."""
    after = bisect_right(view.hits, view.cursor, key=_PLACE)
    return _at(view, after + count - 1, 1)


def previous_hit(view: View, count: int = 1) -> View:
    """Return the view at the hit before the cursor; before the first, the last."""
    return _at(view, bisect_left(view.hits, view.cursor, key=_PLACE) - count, -1)


def _at(view: View, index: int, step: int = 0) -> View:
    """Return the view at a hit; with a step, at the next that is not left out."""
    if not view.hits:
        return view
    index %= len(view.hits)
    while step and _is_left_out(view, view.hits[index]):
        index = (index + step) % len(view.hits)
    return replace(view, at=index).to(view.hits[index].place)


def _is_left_out(view: View, hit: Hit) -> bool:
    return not (view.rows.UNFOLDS_FOR_HITS or view.rows.shows(hit.place))
