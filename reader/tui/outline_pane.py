"""The left pane: the headings, in which of them the reader is, and their filter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.article import Place
from reader.messages import Language, say
from reader.outline import Entry
from reader.tui.list_pane import ListPane, set_text
from reader.tui.narrowing import narrowed
from reader.tui.view import START

HERE = "▍"
"""Stands before the heading that the reader is under."""
BOLD = Style(bold=True)
ROWS = 3
"""Rows that a long heading may take; newspapers' rarely need a third."""


class OutlinePane(ListPane):
    """The headings of the article as a list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "select", show=False)
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"outline--here"}
    OWN_KEYS = frozenset({"enter", "space"})

    entries: reactive[tuple[Entry, ...]] = reactive(())
    here: reactive[int | None] = reactive(None)
    """The entry of the section that the cursor is in."""
    wanted: reactive[Callable[[Sequence[str]], Sequence[int]] | None] = reactive(None)
    """What the filter picks of the titles, the likest first; None: there is none."""

    @dataclass
    class Chosen(Message):
        """A heading was chosen."""

        place: Place

    def __init__(self, title: str, entries: Sequence[Entry], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: tuple[int, ...] = ()
        """Which entry each line shows."""
        top = Entry(title, 1, START)
        self.set_reactive(OutlinePane.entries, (top, *_flat(entries)))

    def take(self, title: str, entries: Sequence[Entry]) -> None:
        """Show other headings, below another title."""
        self.entries = (Entry(title, 1, START), *_flat(entries))

    def lines(self, cells: int) -> list[Option]:
        """Return the headings, the one that the reader is in marked."""
        picked = self._picked
        self._shown = tuple(sorted(picked))
        return [Option(_heading(self.entries[index], cells)) for index in self._shown]

    def render_line(self, y: int) -> Strip:
        """Return a row, with the mark if the reader is under its heading.

        It is drawn here, not set into the line: to change a line is to set all of
        them anew, those of a book by the thousand, with every section one comes to.
        """
        strip = super().render_line(y)
        style = next((part.style for part in strip if part.style), Style())
        at = style.meta.get("option")
        if at is None or self._shown[at] != self.here:
            return strip
        accent = self.get_component_rich_style("outline--here", partial=True)
        mark = Strip([Segment(HERE, style + accent)], 1)
        heading = strip.crop(1, strip.cell_length).apply_style(BOLD)
        return Strip.join([mark, heading])

    @property
    def _picked(self) -> Sequence[int]:
        if self.wanted is None:
            return range(len(self.entries))
        return self.wanted([entry.title for entry in self.entries])

    def locate(self, place: Place) -> None:
        """Mark the last heading that stands at or before a place."""
        at = bisect_right(self.entries, place.paragraph, key=_paragraph) - 1
        self.here = max(at, 0)

    def watch_here(self) -> None:
        """Let the highlight follow while the list is not in use."""
        self._follow()

    def watch_wanted(self) -> None:
        """Show the headings that the filter leaves, the likest of them chosen."""
        self.set_lines()
        if self.wanted is None:
            self._follow()
        else:
            likest = next(iter(self._picked), None)
            self.highlighted = None if likest is None else self._shown.index(likest)

    def _follow(self) -> None:
        """Let the highlight be where the reader is, while the list is not in use."""
        if self.here is None or self.wanted is not None or self.has_focus:
            return
        at = bisect_left(self._shown, self.here)
        if self._shown[at : at + 1] == (self.here,):
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = at

    def watch_entries(self) -> None:
        """Show the new headings."""
        self.set_lines()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Say which heading was chosen."""
        event.stop()
        entry = self.entries[self._shown[event.option_index]]
        self.post_message(self.Chosen(entry.place))


class Outline(Vertical):
    """The headings below their filter, which shows when it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_filter", show=False)
    ]

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        language: Language,
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._list = OutlinePane(title, entries, id="outline-list")
        self._language: Language = language

    def compose(self) -> ComposeResult:
        """Lay the filter above the list."""
        hint = say("outline.filter", self._language)
        yield Input(placeholder=hint, id="outline-filter", compact=True)
        yield Static(id="outline-state", markup=False)
        yield self._list

    def on_mount(self) -> None:
        """Say it where there are no headings, now or when the article changes."""
        self.watch(self._list, "entries", self._say_how_it_stands)

    def _say_how_it_stands(self) -> None:
        state, list_ = self.query_one("#outline-state", Static), self._list
        unmatched = list_.wanted is not None and not list_.option_count
        none = len(list_.entries) == 1  # the title always stands there
        key = "outline.unmatched" if unmatched else "outline.none" if none else ""
        state.update(Content(say(key, self._language) if key else ""))
        state.display = bool(key)

    def narrow(self) -> None:
        """Open the filter."""
        line = self.query_one(Input)
        line.display = True
        self.screen.set_focus(line)

    def action_leave_filter(self) -> None:
        """Close the filter and show all headings again."""
        self._close()
        self.screen.set_focus(self._list)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave the headings that are like what was typed."""
        event.stop()
        typed = event.value.strip()
        self._list.wanted = narrowed(typed) if typed else None
        self._say_how_it_stands()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the heading chosen; the filter has done its work."""
        event.stop()
        if self._list.highlighted is not None:
            self._list.action_select()
            self.call_after_refresh(self._close)

    def _close(self) -> None:
        line = self.query_one(Input)
        line.value, line.display = "", False
        self._list.wanted = None


def _paragraph(entry: Entry) -> int:
    return entry.place.paragraph


def _flat(entries: Sequence[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _heading(entry: Entry, cells: int) -> Content:
    """Return a heading set under its level, a cell left free for the mark."""
    indent = 2 * (entry.level - 1)
    rows = set_text(entry.title, cells - indent - 1, rows=ROWS)
    return Content("\n").join(Content(" " * (indent + 1) + row) for row in rows)
