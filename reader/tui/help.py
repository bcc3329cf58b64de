"""The overlay that lists every key, those of what the reader is at before all others.

It reads the same table as the keys themselves, changed as the reader changed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.contexts import Context, rows
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.keys import Group
from reader.tui.list_pane import set_text

KEYS = 14
"""Cells for the keys of a command; three of them fit."""
ROWS = 3
"""Rows that what a command does may take."""


class KeyTable(Widget):
    """Keys and what they do, under a title; what needs two rows keeps its column."""

    def __init__(
        self,
        title: str,
        keys: Sequence[tuple[str, str]],
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._title = title
        self._keys = keys

    def render(self) -> Content:
        """Return the rows, set for the width that there is."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows there are."""
        del container, viewport
        return sum(1 for _ in self._rows(width))

    def _rows(self, cells: int) -> Iterator[Content]:
        yield Content.assemble((self._title, "bold $accent"))
        for keys, said in self._keys:
            first, *more = set_text(said, cells - KEYS, rows=ROWS)
            gap = " " * max(1, KEYS - width(keys))
            yield Content.assemble((keys, "bold"), gap, first)
            yield from (Content(" " * KEYS + row) for row in more)


class Help(ModalScreen[None]):
    """All keys, by what they are about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter,？", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown,d", "scroll(10)", show=False),
        Binding("b,pageup,u", "scroll(-10)", show=False),
        Binding("g,home", "scroll(-999)", show=False),
        Binding("G,end", "scroll(999)", show=False),
    ]

    def __init__(
        self,
        language: Language,
        keymap: Keymap = DEFAULT,
        context: Context = Context.ARTICLE,
    ) -> None:
        super().__init__()
        self._at = context
        self._language: Language = language
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the groups; they stand side by side where there is room."""
        with VerticalScroll(id="help", can_focus=False) as help_:
            help_.border_title = Content(say("help.title", self._language))
            help_.border_subtitle = Content(say("help.close", self._language))
            here = tuple(rows(self._at, self._keymap, self._language))
            if here:
                title = say(f"context.{self._at}", self._language)
                yield KeyTable(title, here, id="help-here")
            for half, groups in enumerate(_halves(self._keymap)):
                with VerticalScroll(id=f"help-{half}", can_focus=False):
                    for group in groups:
                        title = say(f"group.{group}", self._language)
                        yield KeyTable(title, tuple(self._group(group)))

    def action_scroll(self, rows: int) -> None:
        """Scroll the list; only small screens need to."""
        self.query_one("#help").scroll_relative(y=rows, animate=False)

    def on_click(self, event: Click) -> None:
        """Close by a click beside the list."""
        if event.widget is self:
            self.dismiss()

    def _group(self, group: Group) -> Iterator[tuple[str, str]]:
        for command in self._keymap.commands:
            if command.group is group:
                said = say(f"do.{command.name}", self._language)
                yield self._keymap.shown(command.name), said


def _halves(keymap: Keymap) -> tuple[list[Group], list[Group]]:
    """Return the groups for two columns of much the same height."""
    order = list(Group)
    sizes = [sum(c.group is group for c in keymap.commands) + 2 for group in order]
    best = min(
        range(1, len(order)), key=lambda at: max(sum(sizes[:at]), sum(sizes[at:]))
    )
    return order[:best], order[best:]
