"""A list of thousands: only the lines on the screen are ever set.

Textual's list lays out every line it holds, which with five thousand takes longer
than a key may. This one is told how many entries there are and who draws one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.widget import Widget

from reader.tui.list_pane import set_text

Drawn = Sequence[Content]
Draw = Callable[[int, int], Drawn]
"""Draws an entry in so many cells: as many rows as all others have."""

HERE = "▍"
"""The sign before the entry that the keys act on: it is not told by colour alone."""
CHOSEN = "$block-cursor-text-style $block-cursor-foreground on $block-cursor-background"
EDGE = 2
"""Cells left of every row: the sign, and a blank."""
NOTCH = 3
"""Entries a notch of the mouse wheel."""


class LongList(Widget, can_focus=True):
    """Entries, one of which the keys act on."""

    @dataclass
    class Lit(Message):
        """Another entry is looked at."""

        at: int

    @dataclass
    class Chosen(Message):
        """An entry was clicked where the keys were already."""

        at: int

    @dataclass
    class Shown(Message):
        """These entries are on the screen now."""

        entries: range

    def __init__(self, draw: Draw, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._draw = draw
        self._count = 0
        self._rows = 1
        self._top = 0
        self.at = 0
        """The entry that the keys act on; 0 also where there is none."""
        self._reason = ""

    @property
    def count(self) -> int:
        """How many entries there are."""
        return self._count

    @property
    def shown(self) -> range:
        """The entries on the screen."""
        return range(self._top, min(self._count, self._top + self._room))

    @property
    def _room(self) -> int:
        return max(1, self.size.height // self._rows)

    def show(self, count: int, *, at: int = 0, rows: int = 1) -> None:
        """Show so many entries of so many rows each, the keys at one of them."""
        self._count, self._rows = count, rows
        self._go(at)

    def show_none(self, reason: str) -> None:
        """Say why there is nothing to show."""
        self._reason = reason
        self.show(0)

    def move(self, motion: str) -> None:
        """Move as the page would move its cursor."""
        page = max(1, self._room - 1)
        steps = {
            "row_down": 1,
            "row_up": -1,
            "half_down": page // 2 or 1,
            "half_up": -(page // 2 or 1),
            "page_down": page,
            "page_up": -page,
            "top": -self._count,
            "bottom": self._count,
        }
        self._go(self.at + steps[motion])

    def _go(self, at: int) -> None:
        self.at = max(0, min(at, self._count - 1))
        self._fit()
        self.post_message(self.Lit(self.at))

    def _fit(self) -> None:
        """Let the entry that the keys act on be seen, and no room be left below."""
        room = self._room
        self._top = min(max(self._top, self.at - room + 1), self.at)
        self._top = max(0, min(self._top, self._count - room))
        self.refresh()
        self.post_message(self.Shown(self.shown))

    def on_resize(self) -> None:
        """Keep the same entry on the screen."""
        self._fit()

    def on_focus(self) -> None:
        """Show that the keys move here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that they do not."""
        self.refresh()

    def render(self) -> Content:
        """Return the rows on the screen."""
        width = self.size.width
        if not self._count:
            wrapped = set_text(self._reason, width - 2 * EDGE, rows=self.size.height)
            blank = " " * EDGE
            lines = [Content.assemble(blank, (row, "$muted")) for row in wrapped]
            return Content("\n").join(lines)
        rows: list[Content] = []
        for index in self.shown:
            here = index == self.at
            for number, row in enumerate(self._draw(index, max(1, width - EDGE - 1))):
                sign = HERE if here and not number else " "
                line = Content.assemble((sign, "$accent"), " ", row)
                line = line.truncate(width, pad=True)
                rows.append(line.stylize(CHOSEN) if here else line)
        return Content("\n").join(rows)

    def on_click(self, event: Click) -> None:
        """Let the keys act on what is clicked; choose it if they do already."""
        content = event.get_content_offset(self)
        index = self._top + content.y // self._rows if content is not None else -1
        if index not in self.shown:
            return
        if index == self.at:
            self.post_message(self.Chosen(index))
        else:
            self._go(index)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Show what follows."""
        event.stop()
        self._go(self.at + NOTCH)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Show what is above."""
        event.stop()
        self._go(self.at - NOTCH)
