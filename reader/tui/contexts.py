"""What the reader is at, and which keys are for that alone: the help begins there.

The keys of a list or a line are no commands of the table: they belong to the widget
and can't be changed. Beside them stand the commands that one wants there most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual.widgets import Input

from reader.messages import Language, say
from reader.tui.arrangement import Pane
from reader.tui.keymap import Keymap

if TYPE_CHECKING:
    from reader.tui.reading import Reading


class Context(StrEnum):
    """What the reader is at; the message `context.NAME` names it."""

    ARTICLE = "article"
    FINDER = "finder"
    FILTER = "filter"
    OUTLINE = "outline"
    FACTS = "facts"
    SOURCE = "source"
    SELECTION = "selection"
    LIBRARY = "library"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Own:
    """A key that a widget has for itself."""

    keys: str
    message: str
    """The message `at.NAME` says what it does."""


Row = Own | str
"""A key of a widget, or the name of a command."""
ROWS: MappingProxyType[Context, tuple[Row, ...]] = MappingProxyType(
    {
        Context.ARTICLE: (),
        Context.FINDER: (
            Own("↑ ↓", "hit"),
            Own("Enter", "stay"),
            Own("Esc", "return"),
            Own("→", "complete"),
            Own('"…" \'a !a', "operators"),
            Own("F1", "help"),
        ),
        Context.FILTER: (Own("Enter", "narrowed"), Own("Esc", "unfilter")),
        Context.OUTLINE: (
            Own("Enter Space", "heading"),
            "facts_filter",
            "pane_next",
            "close",
        ),
        Context.FACTS: (
            Own("Enter", "fact"),
            "back",
            Own("Space h l", "fold"),
            "facts_view",
            "facts_filter",
            "copy",
            "facts_export",
            "digest",
            "kinds",
            "close",
        ),
        Context.SOURCE: ("source", "join", "split", "recast", "reorder", "undo"),
        Context.SELECTION: ("copy", "cite", "highlight", "note", "close"),
        Context.LIBRARY: (
            Own("Enter", "open"),
            Own("/", "narrow"),
            Own("d d", "take_out"),
            Own("o", "folder"),
            Own("⌫", "folder_up"),
            Own("Esc", "leave"),
        ),
        Context.NOTES: (
            Own("Enter", "fact"),
            Own("/", "narrow"),
            Own("e", "edit"),
            Own("d", "delete"),
            Own("u", "put_back"),
            Own("y", "copy_note"),
            Own("E", "write_notes"),
            Own("Esc", "leave"),
        ),
    }
)


def context_of(reading: Reading) -> Context:
    """Return what the reader is at."""
    if isinstance(reading.focused, Input):
        return Context.FINDER if reading.finder.display else Context.FILTER
    if reading.desk.selecting.selection is not None:
        return Context.SELECTION
    panes = reading.desk.panes
    match panes.here:
        case Pane.OUTLINE:
            return Context.OUTLINE
        case Pane.FACTS:
            return Context.FACTS
        case Pane.ARTICLE:
            return Context.SOURCE if panes.source.display else Context.ARTICLE


def rows(
    context: Context, keymap: Keymap, language: Language
) -> Iterator[tuple[str, str]]:
    """Yield the keys that are for a context, and what each of them does."""
    for row in ROWS[context]:
        match row:
            case Own(keys, message):
                yield keys, say(f"at.{message}", language)
            case name:
                yield keymap.shown(name), say(f"do.{name}", language)
