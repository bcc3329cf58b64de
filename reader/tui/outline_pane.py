"""The left pane: the headings, and in which of them the reader is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.article import Place
from reader.outline import Entry
from reader.tui.list_pane import ListPane, set_text
from reader.tui.view import START

ROWS = 3
"""Rows that a long heading may take; newspapers' rarely need a third."""


class OutlinePane(ListPane):
    """The headings of the article as a list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "select", show=False)
    ]

    OWN_KEYS = frozenset({"enter", "space"})

    entries: reactive[tuple[Entry, ...]] = reactive(())
    here: reactive[int | None] = reactive(None)
    """The line of the section that the cursor is in."""

    @dataclass
    class Chosen(Message):
        """A heading was chosen."""

        place: Place

    def __init__(self, title: str, entries: Sequence[Entry], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        top = Entry(title, 1, START)
        self.set_reactive(OutlinePane.entries, (top, *_flat(entries)))

    def take(self, title: str, entries: Sequence[Entry]) -> None:
        """Show other headings, below another title."""
        self.entries = (Entry(title, 1, START), *_flat(entries))

    def lines(self, cells: int) -> list[Option]:
        """Return the headings, the one that the reader is in marked."""
        return [Option(self._line(index, cells)) for index in range(len(self.entries))]

    def _line(self, index: int, cells: int) -> Content:
        return _heading(self.entries[index], cells, here=index == self.here)

    def locate(self, place: Place) -> None:
        """Mark the last heading that stands at or before a place."""
        at = bisect_right(self.entries, place.paragraph, key=_paragraph) - 1
        self.here = max(at, 0)

    def watch_here(self, before: int | None, here: int | None) -> None:
        """Mark the line, and let the highlight follow while it is not in use."""
        # all lines anew would lay out the whole screen again, with each new section
        for index in (before, here):
            if index is not None and index < self.option_count:
                line = self._line(index, self._cells)
                self.replace_option_prompt_at_index(index, line)
        if here is not None and self.option_count and not self.has_focus:
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = here

    def watch_entries(self) -> None:
        """Show the new headings."""
        self.set_lines()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Say which heading was chosen."""
        event.stop()
        self.post_message(self.Chosen(self.entries[event.option_index].place))


def _paragraph(entry: Entry) -> int:
    return entry.place.paragraph


def _flat(entries: Sequence[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _heading(entry: Entry, cells: int, *, here: bool) -> Content:
    """Return a heading set under its level, with the mark of where the reader is."""
    indent = 2 * (entry.level - 1)
    mark = "▍" if here else " "
    rows = set_text(entry.title, cells - indent - 1, rows=ROWS)
    style = "bold" if here else ""
    return Content("\n").join(
        Content.assemble((mark, "$accent"), " " * indent, (row, style)) for row in rows
    )
