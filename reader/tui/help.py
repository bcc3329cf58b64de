"""The overlay that lists every key, those of what the reader is at before all others.

It reads the same table as the keys themselves, changed as the reader changed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.contexts import Context, rows
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.keys import Group

KEYS = 14
"""Cells for the keys of a command; three of them fit."""


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
            here = list(self._here())
            if here:
                yield Static(Content("\n").join(here), markup=False, id="help-here")
            for half, groups in enumerate(_halves(self._keymap)):
                with VerticalScroll(id=f"help-{half}", can_focus=False):
                    for group in groups:
                        yield Static(
                            Content("\n").join(self._group(group)),
                            markup=False,
                            classes="help-group",
                        )

    def action_scroll(self, rows: int) -> None:
        """Scroll the list; only small screens need to."""
        self.query_one("#help").scroll_relative(y=rows, animate=False)

    def on_click(self, event: Click) -> None:
        """Close by a click beside the list."""
        if event.widget is self:
            self.dismiss()

    def _here(self) -> Iterator[Content]:
        """Yield the keys that are for what the reader is at."""
        told = list(rows(self._at, self._keymap, self._language))
        if told:
            name = say(f"context.{self._at}", self._language)
            yield Content.assemble((name, "bold $accent"))
        yield from (_row(keys, said) for keys, said in told)

    def _group(self, group: Group) -> Iterator[Content]:
        yield Content.assemble((say(f"group.{group}", self._language), "bold $accent"))
        for command in self._keymap.commands:
            if command.group is group:
                said = say(f"do.{command.name}", self._language)
                yield _row(self._keymap.shown(command.name), said)


def _row(keys: str, said: str) -> Content:
    gap = " " * max(1, KEYS - width(keys))
    return Content.assemble((keys, "bold"), gap, said)


def _halves(keymap: Keymap) -> tuple[list[Group], list[Group]]:
    """Return the groups for two columns of much the same height."""
    order = list(Group)
    sizes = [sum(c.group is group for c in keymap.commands) + 2 for group in order]
    best = min(
        range(1, len(order)), key=lambda at: max(sum(sizes[:at]), sum(sizes[at:]))
    )
    return order[:best], order[best:]
