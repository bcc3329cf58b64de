"""Even edges: where the cells that a row leaves free are put inside it.

A cell is half an ideograph, so it can't be shared out finely. It goes first
where print has room anyway: at blanks, after stops, between ideographs and Latin.
"""

from __future__ import annotations

from reader.script.chars import CLOSERS, OPENERS, PAUSES, STOPS, is_han

WIDEST = 6
"""Cells. A row that leaves more is left ragged: a river is worse than an edge."""


def spread(text: str, free: int) -> list[int]:
    """Return the cells to leave free after each character; they add up to `free`.

    All 0 where the row is better left as it is.
    """
    room = [0] * len(text)
    places = [at for at in range(len(text) - 1) if not _is_whole(text, at)]
    if not 0 < free <= WIDEST or len(places) < free:
        return room
    chosen = sorted(places, key=lambda at: _reluctance(text, at))
    best = _reluctance(text, chosen[free - 1])
    kept = [at for at in chosen if _reluctance(text, at) < best]
    equal = [at for at in chosen if _reluctance(text, at) == best]
    missing = free - len(kept)
    # among equals, evenly along the row
    kept += [equal[(2 * i + 1) * len(equal) // (2 * missing)] for i in range(missing)]
    for at in kept:
        room[at] += 1
    return room


def _reluctance(text: str, at: int) -> int:
    """Return how much a cell after `at` would hurt the eye; 0 is best."""
    left, right = text[at], text[at + 1]
    if left.isspace():
        return 0
    if left in STOPS | PAUSES or left in CLOSERS or right in OPENERS:
        return 1
    return 2 if is_han(left) != is_han(right) else 3


def _is_whole(text: str, at: int) -> bool:
    """Say whether a cell after `at` would part a word, a number or a dash."""
    left, right = text[at], text[at + 1]
    if left == right and left in "—…⋯―":
        return True
    if right in STOPS | PAUSES or right in CLOSERS or left in OPENERS:
        return True
    if is_han(left) or is_han(right) or left.isspace():
        return False
    return left not in STOPS | PAUSES | CLOSERS
