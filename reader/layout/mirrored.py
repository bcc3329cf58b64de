"""Columns that were taken out from the right to the left, as one whole.

A free search weighs every junction by itself, and among so many orders some wrong
one is often a little better than the true one. But programs read in few ways, and
where all columns of a height stand in the reverse order, that is likelier than any
other order of as many pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Final

from reader.layout.seams import AWAY
from reader.layout.segments import Segment

KNOWN: Final = 3.0
"""Nats for an order that programs are known to read in, among the twenty or more
that so many pieces have."""
_SWEEPS: Final = 3
"""Times that every cut is moved to where it is best: more change nothing."""

Path = tuple[int, ...]


def mirrored(
    segments: Sequence[Segment],
    path: Path,
    columns: int,
    score: Callable[[Sequence[int]], float],
) -> Path | None:
    """Return the order of columns read from right to left, read from left to right.

    `path` is the order as extracted, `columns` the number of pieces of a height;
    what stands before the first of them, a title, stays there. None where they
    can't be told: two columns any search puts right.
    """
    if columns <= 2:
        return None
    front = path[:1] if segments and segments[path[0]].is_title else ()
    text = path[len(front) :]
    choices = _choices([len(segments[i].lines) for i in text], columns)
    if choices is None:
        return None
    cuts = [choice[0] for choice in choices]
    best = _mirrored(front, text, cuts)
    for _ in range(_SWEEPS):
        for at, choice in enumerate(choices):
            for cut in choice:
                tried = [*cuts[:at], cut, *cuts[at + 1 :]]
                turned = _mirrored(front, text, tried)
                if score(turned) > score(best):
                    cuts, best = tried, turned
    return best


def _choices(sizes: Sequence[int], columns: int) -> list[list[int]] | None:
    """Return for each end of a column the segments before which it may lie."""
    starts = list(accumulate(sizes, initial=0))
    choices = []
    for share in range(1, columns):
        middle = share * starts[-1] / columns
        near = [
            at for at in range(1, len(sizes)) if abs(starts[at] - middle) <= AWAY + 1
        ]
        if not near:
            return None
        choices.append(sorted(near, key=lambda at: abs(starts[at] - middle)))
    return choices


def _mirrored(front: Path, text: Path, cuts: Sequence[int]) -> Path:
    ends = (0, *cuts, len(text))
    pieces = [text[start:end] for start, end in pairwise(ends)]
    return (*front, *(at for piece in reversed(pieces) for at in piece))
