"""How much it costs to take one character of the text for one unit of a query.

A unit becomes a vector of costs over the text's own vocabulary (some thousand
characters), so that Han, pinyin, initials and any mix are one algorithm: the
alignment sees vectors only. Another way of typing would be one more vector.

The scale is set by `WRONG` = 1, an unrelated character. The others are parts:

    SOUND       .22   质 for 制: three of four units may be homophones
    RARER       .10   each step down from the usual reading (行 as hang)
    CONFUSED    .36   质 for 字: 模糊音, dearer than a homophone
    MISTYPED    .95   hardly better than wrong, for Han; letters do slip (.65)
    NEVER     64      4 for 9: more than any query may cost, so that no year is
                      ever found for another
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reader.script import pinyin
from reader.script.pinyin import Near
from reader.search.normal import NUMERIC
from reader.search.query import LONGEST
from reader.search.segment import Kind, Unit

if TYPE_CHECKING:
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]

WRONG = 1.0
SOUND = 0.22
RARER = 0.10
NEVER = LONGEST * WRONG
"""As much as if every unit of the longest query were wrong."""
OTHER_TONE = 0.3
"""Where a tone was typed and is another."""

_HAN = {
    Near.SAME: SOUND,
    Near.CONFUSED: 0.36,
    Near.CONFUSED_TWICE: 0.5,
    Near.MISTYPED: 0.95,
}
_TYPED = {
    Near.SAME: 0.0,
    Near.CONFUSED: 0.2,
    Near.CONFUSED_TWICE: 0.4,
    Near.MISTYPED: 0.65,
}
_RARER_TYPED = RARER / 2
"""Full pinyin names the reading; that it is the rarer one says little."""
_RARER_INITIAL = 1.5 * RARER
"""An initial says so little that rare readings would match everywhere."""
_UNITS = frozenset("十百千万亿")
"""十 is no 4, however near shi is to si."""
_MOST_READINGS = 3
_REMEMBERED = 256
"""Units whose costs are kept: those of the queries of the last minutes."""


class Vocabulary:
    """The distinct characters of a text, and what a unit costs against each."""

    def __init__(self, chars: Sequence[str]) -> None:
        """Look up the readings of `chars`; a character's id is its index."""
        self.chars = tuple(chars)
        self.ids = {char: i for i, char in enumerate(self.chars)}
        self.barrier = len(self.chars)
        """The id of a seam; it costs `NEVER` against every unit."""
        names = pinyin.syllables()
        self._numbers = {name: i for i, name in enumerate(names)}
        self._names = names
        nothing = len(names)
        self._syllables = np.full((len(chars), _MOST_READINGS), nothing, np.int16)
        self._tones = np.zeros((len(chars), _MOST_READINGS), np.int8)
        for i, char in enumerate(self.chars):
            for k, (name, tone) in enumerate(pinyin.readings(char)[:_MOST_READINGS]):
                self._syllables[i, k] = self._numbers[name]
                self._tones[i, k] = tone
        self.numeric = np.array([char in NUMERIC for char in self.chars] + [False])
        self.costs = lru_cache(maxsize=_REMEMBERED)(self._with_seam)

    def _with_seam(self, unit: Unit) -> Vector:
        """Return the cost of `unit` against each id, the seam's last."""
        return np.append(self._costs(unit), np.float32(NEVER))

    def _costs(self, unit: Unit) -> Vector:
        match unit.kind:
            case Kind.CHAR:
                return self._char(unit.text)
            case Kind.DIGIT:
                return self._digit(unit.text)
            case Kind.SYLLABLE:
                row = self._row()
                for name, distance in pinyin.near(unit.text).items():
                    row[self._numbers[name]] = _TYPED[distance]
                return self._read(row, _RARER_TYPED, unit.tone)
            case Kind.PREFIX | Kind.INITIAL:
                row = self._row()
                for name, number in self._numbers.items():
                    if name.startswith(unit.text):
                        row[number] = 0
                costs = self._read(row, _RARER_INITIAL)
                if unit.text in self.ids:  # the letter itself
                    costs[self.ids[unit.text]] = 0
                return costs

    def _char(self, char: str) -> Vector:
        row = self._row()
        for k, (name, _) in reversed(tuple(enumerate(pinyin.readings(char)))):
            for other, distance in pinyin.near(name).items():
                number = self._numbers[other]
                row[number] = min(row[number], _HAN[distance] + RARER * k)
        costs = self._read(row, RARER)
        if char in NUMERIC or char in _UNITS:
            costs[self.numeric[:-1]] = NEVER
        if char in self.ids:
            costs[self.ids[char]] = 0
        return costs

    def _digit(self, digit: str) -> Vector:
        costs = np.full(len(self.chars), NEVER, np.float32)
        if digit in self.ids:
            costs[self.ids[digit]] = 0
        return costs

    def _row(self) -> Vector:
        """Return a cost for each syllable, and for no syllable at all."""
        return np.full(len(self._names) + 1, WRONG, np.float32)

    def _read(self, row: Vector, rarer: float, tone: int = 0) -> Vector:
        """Return the cost of each character by the cheapest of its readings."""
        every = row[self._syllables]
        every += np.arange(_MOST_READINGS, dtype=np.float32) * np.float32(rarer)
        if tone:
            every[self._tones != tone] += OTHER_TONE
        cheapest: Vector = np.minimum(every.min(axis=1), np.float32(WRONG))
        return cheapest
