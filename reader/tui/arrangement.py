"""Which panes stand beside one another at which width; pure.

Each breadth of screen remembers its own panes, so that a terminal made narrow
for a while and wide again shows what it showed before.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class Pane(StrEnum):
    """The panes, from left to right."""

    OUTLINE = "outline"
    ARTICLE = "article"
    FACTS = "facts"


class Breadth(StrEnum):
    """How many panes a screen has room for."""

    NARROW = "narrow"
    MIDDLE = "middle"
    WIDE = "wide"


WIDE = 100
"""Cells: 26 of outline, 34 of facts, 40 of article, twenty ideographs less edges."""
MIDDLE = 60
"""Cells: a list and an article of some fifteen ideographs."""

_AT_FIRST = MappingProxyType(
    {
        Breadth.NARROW: frozenset({Pane.ARTICLE}),
        Breadth.MIDDLE: frozenset({Pane.OUTLINE, Pane.ARTICLE}),
        Breadth.WIDE: frozenset(Pane),
    }
)
_ROOM = MappingProxyType({Breadth.NARROW: 1, Breadth.MIDDLE: 2, Breadth.WIDE: 3})


def breadth(cells: int) -> Breadth:
    """Return how broad a screen of so many cells is."""
    if cells >= WIDE:
        return Breadth.WIDE
    return Breadth.MIDDLE if cells >= MIDDLE else Breadth.NARROW


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What each breadth shows; `zen` hides all but the article at any."""

    shown: MappingProxyType[Breadth, frozenset[Pane]] = field(
        default_factory=lambda: _AT_FIRST
    )
    zen: bool = False

    def panes(self, breadth: Breadth) -> frozenset[Pane]:
        """Return the panes that stand on a screen; never none."""
        return frozenset({Pane.ARTICLE}) if self.zen else self.shown[breadth]

    def toggled(self, pane: Pane, breadth: Breadth) -> Arrangement:
        """Return the arrangement with a pane opened or closed."""
        panes = self.panes(breadth)
        if pane in panes:
            return self._with(breadth, (panes - {pane}) | {Pane.ARTICLE})
        return self.opened(pane, breadth)

    def opened(self, pane: Pane, breadth: Breadth) -> Arrangement:
        """Return the arrangement with a pane on the screen; others make room."""
        panes = self.panes(breadth)
        if pane in panes:
            return self
        room = _ROOM[breadth]
        if len(panes) >= room:
            # the article stays wherever two have room; the new pane takes the other's
            panes = frozenset({Pane.ARTICLE}) if room > 1 else frozenset()
        return self._with(breadth, panes | {pane})

    def with_room(self, breadth: Breadth) -> Arrangement:
        """Return the arrangement with room beside the article for one thing more."""
        panes = self.panes(breadth)
        kept = {Pane.OUTLINE} if breadth is Breadth.WIDE else set()
        return self._with(breadth, (panes & kept) | {Pane.ARTICLE})

    def zenned(self) -> Arrangement:
        """Return the arrangement with the article alone, or as it was before."""
        return replace(self, zen=not self.zen)

    def _with(self, breadth: Breadth, panes: frozenset[Pane]) -> Arrangement:
        return Arrangement(MappingProxyType({**self.shown, breadth: panes}))
