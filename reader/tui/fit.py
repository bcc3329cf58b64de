"""How an article is fitted into a region of cells: measure, columns, margins.

Pure, as the first screen is drawn with it before there are any widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.tui.view import View

MEASURE = 64
"""Cells: 32 ideographs, the longest row that the eye comes back from with ease."""
NARROWEST = 20
"""Cells; `-` goes no further."""
MARGIN = 2
"""Cells left of the text at least; right of it stands one, and the scale."""
GUTTER = 7
"""Cells between two columns, a hairline in their middle."""
START_HEIGHT = 24
"""Rows that a view is made with before it is known how many there are."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A region of cells, and the measure that its reader wishes for."""

    width: int
    height: int
    wish: int = MEASURE

    @property
    def columns(self) -> int:
        """Two where both can have a full measure."""
        return 2 if self._room >= 2 * MEASURE + GUTTER else 1

    @property
    def measure(self) -> int:
        """The cells of a row: what is wished for, or what there is room for."""
        room = self._room
        if self.columns == 2:
            room = (room - GUTTER) // 2
        return min(self.wish, room)

    @property
    def left(self) -> int:
        """The cells left of the text, which stands in the middle."""
        text = self.columns * self.measure + (self.columns - 1) * GUTTER
        return max(MARGIN, (self.width - 1 - text) // 2)

    def widened(self, steps: int) -> int:
        """Return the wish for so many ideographs more; 0: as at first."""
        if not steps:
            return MEASURE
        return max(NARROWEST, min(self.wish, self._room) + 2 * steps)

    def fitted(self, view: View) -> View:
        """Return the same place of an article in this region."""
        height = max(1, self.height)
        return view.resized(self.measure, height, columns=self.columns)

    @property
    def _room(self) -> int:
        return max(2, self.width - MARGIN - 2)
