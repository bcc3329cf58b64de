"""A list that moves by the page's keys and sets its own lines.

Textual's list breaks lines without kinsoku and knows no j, k, g, G; the outline,
the facts and the hits share this one, which is given ready-set lines.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.script.cells import width
from reader.script.wrap import shown, wrap

NARROWEST = 8
"""Cells; a list squeezed below this is set for it and cut by the edge."""


EDGE = 2
"""Cells at the right: one of air, one for the scroll bar, there or not, so that
the lines need not be set again when it comes."""


class ListPane(OptionList, can_focus=True):
    """A list of lines; subclasses say what stands in them."""

    OWN_KEYS: ClassVar[frozenset[str]] = frozenset()
    """Keys that the list has bindings for; all others are the screen's."""

    _cells: int = 0
    """What the lines are set for; 0 before they are."""

    @abstractmethod
    def lines(self, cells: int) -> Sequence[Option]:
        """Return the options, each set to at most `cells` wide."""

    def set_lines(self) -> None:
        """Set the lines anew, for what is shown now; the highlight stays."""
        if not self.size.width:
            return  # not on the screen yet
        self._cells = max(NARROWEST, self.size.width - EDGE)
        at, top = self.highlighted, self.scroll_y
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(self.lines(self._cells))
            if at is not None and self.option_count:
                self.highlighted = min(at, self.option_count - 1)
        self.scroll_to(y=top, animate=False)

    def on_resize(self) -> None:
        """Set the lines for the new width."""
        if self.size.width - EDGE != self._cells:
            self.set_lines()

    def on_focus(self) -> None:
        """Show where the keys begin to move."""
        if self.highlighted is None and self.option_count:
            self.highlighted = 0

    def move(self, motion: str, count: int) -> None:
        """Move the highlight as the page would move its cursor."""
        if not self.option_count:
            return
        last = self.option_count - 1
        at = self.highlighted if self.highlighted is not None else 0
        page = max(1, self.size.height - 1)
        steps = {
            "row_down": count,
            "row_up": -count,
            "half_down": count * page // 2,
            "half_up": -count * page // 2,
            "page_down": count * page,
            "page_up": -count * page,
            "top": -last,
            "bottom": last,
        }
        self.highlighted = max(0, min(last, at + steps.get(motion, 0)))


def set_text(text: str, cells: int, *, rows: int) -> list[str]:
    """Return `text` in at most so many rows; the last ends in … where more follows."""
    spans = wrap(text, measure=max(cells, 2))
    kept = [shown(text, span).slice(text) for span in spans[:rows]]
    if len(spans) > rows:
        last = kept[-1]
        while last and width(last) > cells - 1:
            last = last[:-1]
        kept[-1] = last + "…"
    return kept


def set_hints(text: str, cells: int, *, rows: int) -> list[str]:
    """Return what is said below a list; hints, two blanks apart, stay whole."""
    packed: list[str] = []
    for hint in text.split("  "):
        if packed and width(f"{packed[-1]}  {hint}") <= cells:
            packed[-1] += f"  {hint}"
        else:
            packed.append(hint)
    set_ = [row for line in packed for row in set_text(line, cells, rows=rows)]
    return set_[:rows]


def beside(left: Content, right: Content, cells: int) -> Content:
    """Return a line with `right` at its right edge; `left` gives way."""
    room = cells - right.cell_length - 1
    if room < 4:  # nothing of the left would be left: two ideographs
        return left.truncate(cells, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    gap = " " * (cells - left.cell_length - right.cell_length)
    return Content.assemble(left, gap, right)
