"""Finds where in a text a row of units fits best: semi-global alignment.

Sellers' algorithm, O(units × characters), one vector operation a unit: the cell
(i, j) holds the cost of the cheapest way to match the first i units with some
stretch of text that ends before character j.

    text        云 程 发 轫 ， 培 风 图 南
    units                     培 feng t  南        培 0, feng 0, t 0, 南 0

From the cell to the upper left a unit takes a character, at the cost that the
unit has against it; from above a unit has no counterpart (`MISSING`); from the
left a character stands between (`BETWEEN`). The last step depends on its own
row; as it costs the same wherever it is taken, a running minimum of
(cost − what the gaps up to here cost) resolves it without a loop.

What the steps cost, in units of a wrong character:

    MISSING   1.05    > WRONG, so that 调系机制 is 调整机制 with one character
                      wrong rather than 调机制 with one too many
    BETWEEN   0.45    < WRONG / 2: people leave out more than they make up
    NEVER             for a digit too many or too few in a number: 49 is not 419

A cell is one integer: the cost in thousandths above, the start of the stretch
below, so no trace is kept. Of two starts that cost the same the later wins,
which is the shorter stretch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reader.search.costs import NEVER, WRONG, Vocabulary
from reader.search.normal import NUMERIC
from reader.search.segment import Kind, Unit, Units

if TYPE_CHECKING:
    import numpy.typing as npt

    Ids = npt.NDArray[np.uint16] | npt.NDArray[np.int32]
    Ints = npt.NDArray[np.int64]

MISSING = 1.05 * WRONG
BETWEEN = 0.45 * WRONG
MISSING_PARTICLE = 0.7 * WRONG
"""的 and its like are put in where the text has none: 国家级的经济开发区."""
PARTICLES = frozenset("的地得了之与和及")
SCALE = 1000
"""Steps of cost that are told apart, for one wrong character."""
_BITS = 24
"""For the start: 16 million characters, five times what is ever aligned at once.
The rest holds the sum of all gaps, NEVER for each character at the worst."""
_MASK = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class Ends:
    """The cheapest match that ends at each place of a text."""

    costs: npt.NDArray[np.int32]
    """In thousandths; index j is for a match that ends before character j."""
    starts: npt.NDArray[np.int32]
    """Where that match starts."""


@dataclass(frozen=True)
class Region:
    """The part of a text that a query is aligned with."""

    ids: Ids
    """The characters; seams (`vocabulary.barrier`) may stand between them."""
    vocabulary: Vocabulary
    positions: npt.NDArray[np.int32] | None = None
    """Where each id stands in the text; None for the whole text."""

    def at(self, index: int) -> int:
        """Return where in the text the character at `index` stands."""
        return index if self.positions is None else int(self.positions[index])

    @cached_property
    def gaps(self) -> tuple[Ints, Ints]:
        """What all characters before each place cost as gaps, packed.

        Twice: between words any character is as good, next to a digit a digit
        isn't.
        """
        by_id = np.full(len(self.vocabulary.chars) + 1, BETWEEN, np.float32)
        by_id[-1] = NEVER
        loose = np.zeros(len(self.ids) + 1, np.int64)
        np.cumsum(_packed(by_id)[self.ids], out=loose[1:])
        by_id[self.vocabulary.numeric] = NEVER
        strict = np.zeros(len(self.ids) + 1, np.int64)
        np.cumsum(_packed(by_id)[self.ids], out=strict[1:])
        return loose, strict


def align(units: Units, region: Region) -> Ends:
    """Return how well `units` match each stretch of the region."""
    size = len(region.ids)
    loose, strict = region.gaps
    # 0 cost from every start; low bits count down, so that later starts are less
    row = np.arange(size, -1, -1, dtype=np.int64)
    new = np.empty_like(row)
    for i, unit in enumerate(units):
        taken = _packed(region.vocabulary.costs(unit))[region.ids]
        without = _cell(missing(unit))
        np.add(row, without, out=new)
        taken += row[:-1]
        np.minimum(new[1:], taken, out=new[1:])
        if i < len(units) - 1 and not _is_number(unit, units[i + 1]):
            gaps = strict if is_numeric(unit) or is_numeric(units[i + 1]) else loose
            new -= gaps
            np.minimum.accumulate(new, out=new)
            new += gaps
        row, new = new, row
    costs = (row >> _BITS).astype(np.int32)
    return Ends(costs, (size - (row & _MASK)).astype(np.int32))


def missing(unit: Unit) -> float:
    """Return what it costs that nothing in the text stands for `unit`."""
    if unit.kind is Kind.DIGIT:
        return NEVER
    return MISSING_PARTICLE if unit.text in PARTICLES else MISSING


def is_numeric(unit: Unit) -> bool:
    """Say whether `unit` is a character of a number."""
    return unit.kind is Kind.DIGIT or (unit.kind is Kind.CHAR and unit.text in NUMERIC)


def _is_number(one: Unit, other: Unit) -> bool:
    """Say whether nothing at all may stand between two units: 13 is not 1年3."""
    return one.kind is Kind.DIGIT is other.kind


def _packed(costs: npt.NDArray[np.float32]) -> Ints:
    return np.rint(costs * SCALE).astype(np.int64) << _BITS


def _cell(cost: float) -> int:
    return round(cost * SCALE) << _BITS
