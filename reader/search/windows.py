"""Where in a big text it is worth to look: some dozen stretches out of megabytes.

An alignment with three million characters takes a second, so it is made with the
stretches that hold the most, and the rarest, of the query's characters. Postings
(where does each character stand?) find them: every unit marks the buckets that it
occurs in, and its mark weighs what the unit tells, the logarithm of its rarity.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reader.search.align import Region
from reader.search.costs import SOUND
from reader.search.segment import Kind, Unit, Units
from reader.search.text import Text

if TYPE_CHECKING:
    import numpy.typing as npt

    from reader.search.align import Ids

    Positions = npt.NDArray[np.int32]

_BUCKET_BITS = 5
"""Buckets of 32 characters; a match lies in two neighbours at most, nearly."""
_MOST_STRETCHES = 64
_MOST_UNITS = 24
"""Units that mark buckets; they suffice to tell one place from all others."""
_MOST_VERIFIED = 500
"""Places where a few letters fit exactly; two initials fit everywhere."""
_READ = 0.16
"""The cost up to which a typed syllable or initial is the character's own."""
_FEW = 4
"""Characters of a query that may all be homophones of the right ones."""
_PIECE = 1 << 18
"""Characters that are sorted at once."""
_REMEMBERED = 64
_CHARACTERS = (Kind.CHAR, Kind.DIGIT)


class Windows:
    """The postings of one big text."""

    def __init__(self, text: Text) -> None:
        """Sort the characters of the text by their ids: its postings."""
        self._text = text
        self._counts = np.bincount(text.ids, minlength=len(text.vocabulary.chars))
        self._bounds = np.concatenate(([0], np.cumsum(self._counts)))
        self.order = _sorted(text.ids, self._bounds[:-1])
        self._postings = lru_cache(maxsize=_REMEMBERED)(self._gather)
        self.around = lru_cache(maxsize=_REMEMBERED)(self._around)

    def _around(self, units: Units) -> Region:
        """Return the stretches of the text in which `units` may be found."""
        stretches: list[tuple[int, int]] = []
        if any(unit.kind not in _CHARACTERS for unit in units):
            stretches = [(at, at + len(units)) for at in self._verified(units)]
        if len(stretches) < _MOST_STRETCHES and not _only_initials(units):
            stretches.extend(self._likely(units))
        return self._region(sorted(stretches))

    def _gather(self, unit: Unit, most: float) -> Positions:
        """Return where the characters stand that `unit` takes for `most` or less."""
        costs = self._text.vocabulary.costs(unit)[:-1]
        ids = np.flatnonzero(costs <= most)
        pieces = [self.order[self._bounds[i] : self._bounds[i + 1]] for i in ids]
        return np.concatenate(pieces) if pieces else np.empty(0, np.int32)

    def _verified(self, units: Units) -> list[int]:
        """Return where all units stand side by side: the rarest, then the others."""
        sizes = [self._size(unit, _most(unit)) for unit in units]
        rarest = min(range(len(units)), key=sizes.__getitem__)
        starts = self._postings(units[rarest], _most(units[rarest])) - rarest
        starts = starts[(starts >= 0) & (starts <= len(self._text) - len(units))]
        for i in sorted(range(len(units)), key=sizes.__getitem__):
            there = self._text.vocabulary.costs(units[i]) <= _most(units[i])
            starts = starts[there[self._text.ids[starts + i]]]
        return [int(start) for start in np.sort(starts)[:_MOST_VERIFIED]]

    def _size(self, unit: Unit, most: float) -> int:
        costs = self._text.vocabulary.costs(unit)[:-1]
        return int(self._counts[costs <= most].sum())

    def _likely(self, units: Units) -> list[tuple[int, int]]:
        """Return the pairs of buckets that hold most of the units."""
        size = len(self._text)
        buckets = (size >> _BUCKET_BITS) + 2
        score = np.zeros(buckets, np.float32)
        flags = np.zeros(size + 1, bool)
        before: Positions | None = None
        marks = _marking(units)
        for unit, most in marks:
            found = self._postings(unit, most)
            weight = np.float32(np.log2(1 + size / (1 + len(found))))
            there = np.zeros(buckets, bool)
            there[found >> _BUCKET_BITS] = True
            there[:-1] |= there[1:]
            score += weight * there
            if before is not None:
                flags[before + 1] = True
                pairs = found[flags[found]]
                flags[before + 1] = False
                there[:] = False
                there[pairs >> _BUCKET_BITS] = True
                there[:-1] |= there[1:]
                score += weight * there
            before = found
        count = min(_MOST_STRETCHES, buckets)
        best = np.argpartition(score, -count)[-count:]
        margin = len(units) + 4
        return [
            (
                max(0, (int(b) << _BUCKET_BITS) - margin),
                min(size, ((int(b) + 2) << _BUCKET_BITS) + margin),
            )
            for b in best
            if score[b] > 0
        ]

    def _region(self, stretches: Sequence[tuple[int, int]]) -> Region:
        """Return the stretches one after another, with a seam between each two."""
        merged: list[list[int]] = []
        for start, end in stretches:
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        barrier = np.array([self._text.vocabulary.barrier], self._text.ids.dtype)
        ids, positions = [barrier], [np.array([0], np.int32)]
        for start, end in merged:
            ids.extend((self._text.ids[start:end], barrier))
            positions.append(np.arange(start, end + 1, dtype=np.int32))
        return Region(
            np.concatenate(ids), self._text.vocabulary, np.concatenate(positions)
        )


def _sorted(ids: Ids, starts: npt.NDArray[np.int64]) -> Positions:
    """Return the places of all ids, those of id 0 first, each in order.

    Piece by piece, as sorting everything at once takes twenty bytes a character
    and holds the interpreter for a tenth of a second.
    """
    order = np.empty(len(ids), np.int32)
    free = starts.copy()  # where the next place of each id goes
    for base in range(0, len(ids), _PIECE):
        piece = ids[base : base + _PIECE]
        places = np.argsort(piece, kind="stable")
        ordered = piece[places]
        counts = np.bincount(ordered, minlength=len(starts))
        before = np.cumsum(counts) - counts  # where each id begins in `ordered`
        nth = np.arange(len(piece)) - before[ordered]
        order[free[ordered] + nth] = places + base
        free += counts
    return order


def _most(unit: Unit) -> float:
    return 0.0 if unit.kind in _CHARACTERS else _READ


def _marking(units: Units) -> list[tuple[Unit, float]]:
    """Return the units to mark buckets with, each with what it may cost."""
    chars = [unit for unit in units if unit.kind in _CHARACTERS]
    most = SOUND if len(chars) <= _FEW else 0.0
    return [
        (unit, most if unit.kind in _CHARACTERS else _READ)
        for unit in units
        if unit.kind in (*_CHARACTERS, Kind.SYLLABLE)
    ][:_MOST_UNITS]


def _only_initials(units: Units) -> bool:
    return all(unit.kind in (Kind.INITIAL, Kind.PREFIX) for unit in units)
