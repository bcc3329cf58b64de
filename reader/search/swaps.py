"""Phrases whose blocks were typed in another order: 生产力新质, 园区清廉建设.

Any two neighbouring blocks of the query may change places, at its start, at its
end, or the whole of it. Each order is aligned like any query, but only in the few
stretches of the text that hold most of its characters in whatever order; all
orders and stretches at once, as one block of numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.search.align import BETWEEN, SCALE, is_numeric, missing
from reader.search.costs import NEVER, SOUND
from reader.search.hit import How
from reader.search.rank import LEAST_OF_MORE, Match, lowered, score_of
from reader.search.segment import Units

if TYPE_CHECKING:
    import numpy.typing as npt

    from reader.search.align import Region
    from reader.search.text import Text

FEWEST, MOST = 4, 16
"""Units. Of two or three any order is some word; of more than a line nobody
turns two halves round."""
PENALTY = 0.6
"""What a swap costs, in wrong characters: less than one, as all are there."""
_WINDOWS = 12
_PRESENT = 0.6
"""The share of a query, weighed by rarity, that a stretch must hold."""
_BITS = 8
"""For the start of a match in its stretch, which is shorter than 256."""


def find(text: Text, units: Units, region: Region) -> list[Match]:
    """Return the places that match `units` with two blocks exchanged."""
    if not FEWEST <= len(units) <= MOST:
        return []
    most = len(units) * (1 - LEAST_OF_MORE) - PENALTY
    orders = _orders(units)
    windows = _windows(text, units, region)
    if not windows or not len(orders) or most <= 0:
        return []
    matches = []
    width = max(end - start for start, end in windows)
    ids = np.full((len(windows), width), text.vocabulary.barrier, np.int32)
    for row, (start, end) in zip(ids, windows, strict=True):
        row[: end - start] = region.ids[start:end]
    without = np.array([missing(unit) for unit in units])
    costs = np.stack([text.vocabulary.costs(unit)[ids] for unit in units])
    for (first, _), (cost, start, end) in zip(
        windows, _best(costs, without, orders), strict=True
    ):
        if cost <= most and start < end:
            span = text.span(region.at(first + start), region.at(first + end - 1) + 1)
            score = score_of(cost + PENALTY, len(units), How.SWAPPED)
            matches.append(lowered(Match(span, score, How.SWAPPED), text.raw))
    return matches


def _orders(units: Units) -> npt.NDArray[np.intp]:
    """Return the orders with two neighbouring blocks exchanged, but no others."""
    size = len(units)
    row = tuple(range(size))
    cuts = [
        cut
        for cut in range(1, size)
        if not (is_numeric(units[cut - 1]) and is_numeric(units[cut]))  # 19|49
    ]
    orders = {(*row[cut:], *row[:cut]) for cut in cuts}
    for cut in cuts:
        for edge in cuts:
            if 2 <= cut <= edge - 2 <= size - 3:
                orders.add((*row[cut:edge], *row[:cut], *row[edge:]))
            if 2 <= edge <= cut - 2 <= size - 3:
                orders.add((*row[:edge], *row[cut:], *row[edge:cut]))
    orders.discard(row)
    return np.array(sorted(orders), np.intp).reshape(-1, size)


def _windows(text: Text, units: Units, region: Region) -> list[tuple[int, int]]:
    """Return the stretches of the region that hold most of the units."""
    size = len(region.ids)
    width = len(units) + max(3, len(units) // 3)
    if size == 0:
        return []
    score = np.zeros(size, np.float32)
    total = 0.0
    for unit in set(units):
        there = (text.vocabulary.costs(unit) <= SOUND)[region.ids]
        before = np.concatenate(([0], np.cumsum(there)))
        count = int(before[-1])
        if not count:
            total += float(np.log2(1 + size))
            continue
        weight = float(np.log2(1 + size / count))
        ends = np.minimum(np.arange(size) + width, size)
        score += weight * (before[ends] > before[:-1])
        total += weight
    windows: list[tuple[int, int]] = []
    for _ in range(_WINDOWS):
        best = int(score.argmax())
        if score[best] < _PRESENT * total:
            break
        windows.append((max(0, best - 2), min(size, best + width + 2)))
        score[max(0, best - width // 2) : best + width // 2] = 0
    return windows


def _best(
    costs: npt.NDArray[np.float32],
    without: npt.NDArray[np.float64],
    orders: npt.NDArray[np.intp],
) -> list[tuple[float, int, int]]:
    """Return cost, start and end of the best match in each stretch, in any order.

    The same recurrence as in `align`, with a row for each order and stretch.
    """
    steps = np.rint(np.minimum(costs, NEVER) * SCALE).astype(np.int64) << _BITS
    _, stretches, width = steps.shape
    row = np.broadcast_to(
        np.arange(width, -1, -1, dtype=np.int64), (len(orders), stretches, width + 1)
    ).copy()
    gaps = np.arange(width + 1, dtype=np.int64) * (round(BETWEEN * SCALE) << _BITS)
    dropped = np.rint(without * SCALE).astype(np.int64) << _BITS
    last = orders.shape[1] - 1
    for i in range(last + 1):
        new = row + dropped[orders[:, i], None, None]
        np.minimum(
            new[:, :, 1:], row[:, :, :-1] + steps[orders[:, i]], out=new[:, :, 1:]
        )
        if i < last:
            new -= gaps
            np.minimum.accumulate(new, axis=2, out=new)
            new += gaps
        row = new
    best = row.min(axis=0)
    ends = best.argmin(axis=1)
    cells = best[np.arange(stretches), ends]
    mask = (1 << _BITS) - 1
    return [
        (int(cell >> _BITS) / SCALE, width - int(cell & mask), int(end))
        for cell, end in zip(cells, ends, strict=True)
    ]
