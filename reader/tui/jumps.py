"""The way back: the places from which the reader jumped, as a browser keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Place

LONGEST = 100
"""Places kept; who wants back further looks for the place itself."""


@dataclass(frozen=True, slots=True)
class Jumps:
    """Places behind and before the present one, the nearest last."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def left(self, place: Place) -> Jumps:
        """Return the list after a jump away from `place`; what was ahead is gone."""
        behind = tuple(p for p in self.behind if p != place)
        return Jumps((*behind, place)[-LONGEST:])

    def back(self, here: Place) -> tuple[Place, Jumps] | None:
        """Return where one came from, and the list after going there."""
        if not self.behind:
            return None
        return self.behind[-1], Jumps(self.behind[:-1], (*self.ahead, here))

    def forward(self, here: Place) -> tuple[Place, Jumps] | None:
        """Return where one went back from, and the list after going there."""
        if not self.ahead:
            return None
        return self.ahead[-1], Jumps((*self.behind, here), self.ahead[:-1])
