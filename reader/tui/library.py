"""The library: the articles read before, and the texts of a folder, to be opened.

What is typed leaves those that are like it, by pinyin too, at every key. Files are
looked at only while they are on the screen, in a thread: no disk is waited for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.messages import Language, say
from reader.source.clean import label
from reader.source.source import SourceError
from reader.tui.away import away
from reader.tui.contexts import Context
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.library_keys import FROM_FILTER, keys, taken
from reader.tui.library_line import Line
from reader.tui.library_lines import Holding, clock, drawn, headed, rows_for
from reader.tui.library_list import Drawn, LongList
from reader.tui.library_shelf import PIPE, LibraryShelf
from reader.tui.list_pane import set_hints
from reader.tui.memory import Forgot, Memory, Opened

SAID = 3
"""Rows of what is said below the list, at most."""
MARGINS = 4
"""Cells beside the lines, at both edges: as in reader.tcss."""

_KEYS = keys(
    {
        "open": "enter",
        "remove": "d delete",
        "ask_folder": "o",
        "up": "backspace",
        "dismiss": "q B",
    }
)


class LibraryScreen(Screen[Opened]):
    """Chooses an article; its result is the one that was opened."""

    BINDINGS: ClassVar[list[BindingType]] = [*FROM_FILTER]

    def __init__(
        self,
        memory: Memory,
        language: Language,
        *,
        keymap: Keymap = DEFAULT,
        now: Callable[[], datetime] = clock,
    ) -> None:
        super().__init__()
        self._memory = memory
        self._language: Language = language
        self._keymap = keymap
        self._now = now
        self._shelf = LibraryShelf(memory, language)
        self._doomed: Holding | None = None
        """What another d removes."""

    def compose(self) -> ComposeResult:
        """Lay the filter above the list, what can be done below."""
        yield Static(id="library-title", markup=False)
        hint = say("library.filter", self._language)
        yield Line(placeholder=hint, id="library-filter", compact=True)
        ask = say("library.folder", self._language)
        yield Input(placeholder=ask, id="library-folder", compact=True)
        yield LongList(self._draw, id="library-list")
        yield Static(id="library-said", markup=False)

    def on_mount(self) -> None:
        """Fetch what was read before."""
        self.set_focus(self._list)
        self._load()

    @property
    def _list(self) -> LongList:
        return self.query_one(LongList)

    @property
    def _filter(self) -> Input:
        return self.query_one("#library-filter", Input)

    @property
    def _folder_line(self) -> Input:
        return self.query_one("#library-folder", Input)

    @property
    def _chosen(self) -> Holding | None:
        return self._shelf.at(self._list.at) if self._shelf.shown else None

    # in threads

    @work(group="list", exclusive=True)
    async def _load(self) -> None:
        self._list.show_none(say("library.working", self._language))
        self._shelf.take_recent(await away(self._shelf.load))
        self._begin()  # what was typed by now is for it

    @work(group="list", exclusive=True)
    async def _enter(self, path: str) -> None:
        """List a folder, or say why that can't be done."""
        try:
            folder, holdings = await away(lambda: self._shelf.enter(path))
        except SourceError as error:
            self._say_text(f"{label(path)}: {error.said(self._language)}")
            return
        self._close_folder_line()
        self._shelf.take_folder(folder, holdings)
        self._clear()
        self._begin()

    @work(group="index", exclusive=True)
    async def _index(self) -> None:
        """Make the filter ready, and use it if something was typed meanwhile."""
        take = await away(self._shelf.index)
        take()
        if self._filter.value.strip():
            self._narrow()

    @work(group="look", exclusive=True)
    async def _look(self, lines: range) -> None:
        """Look at the files on the screen, one after another."""
        unlooked = self._shelf.unlooked(lines)
        for holding in unlooked:
            looked = await away(partial(self._shelf.look, holding))
            self._shelf.take_look(holding, looked)
            self._list.refresh()
        if unlooked and self._shelf.folder is not None:
            self._index()  # by their headlines, too

    @work(group="open", exclusive=True)
    async def _open(self, path: str) -> None:
        """Open an article, or say why that can't be done."""
        self._say("library.opening", name=label(Path(path).name))
        try:
            opened = await away(partial(self._memory.shelf.open, path))
        except SourceError as error:
            self._say_text(error.said(self._language))
        else:
            self.dismiss(opened)

    # showing

    def _begin(self) -> None:
        """Show another list from its top."""
        self._show()
        self._say_text(self._shelf.hint)
        self._index()

    def _clear(self) -> None:
        """Empty the filter; who asks shows the list."""
        with self._filter.prevent(Input.Changed):
            self._filter.value = ""

    def _narrow(self) -> None:
        self._shelf.narrow(self._filter.value)
        self._show()

    def _show(self, *, at: int = 0) -> None:
        shelf = self._shelf
        if not shelf.is_loaded:
            return
        cells = max(1, self.size.width - MARGINS)
        if shelf.shown:
            self._list.show(len(shelf.shown), at=at, rows=rows_for(cells))
        else:
            self._list.show_none(say(shelf.reason, self._language))
        line = headed(shelf.place, len(shelf.shown), len(shelf.holdings), cells)
        # without a layout: that of the whole screen takes as long as all else
        self.query_one("#library-title", Static).update(line, layout=False)

    def _draw(self, index: int, cells: int) -> Drawn:
        return drawn(self._shelf.at(index), cells, self._now(), self._language)

    def _say(self, key: str, **fields: object) -> None:
        self._say_text(say(key, self._language, **fields))

    def _say_text(self, text: str) -> None:
        rows = set_hints(text, max(1, self.size.width - MARGINS), rows=SAID)
        self.query_one("#library-said", Static).update(Content("\n".join(rows)))

    def on_resize(self) -> None:
        """Set the same lines for the new width."""
        self._show(at=self._list.at)

    # messages

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave what is like what was typed."""
        event.stop()
        if event.input is self._filter:
            self._narrow()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what the filter left, or the folder that was named."""
        event.stop()
        if event.input is self._folder_line:
            self._enter(event.value.strip() or ".")
        else:
            self.set_focus(self._list)
            self.action_open()

    def on_long_list_shown(self, event: LongList.Shown) -> None:
        """Look at the files that are on the screen now."""
        event.stop()
        self._look(event.entries)

    def on_long_list_chosen(self, event: LongList.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.action_open()

    # keys

    async def take_key(self, event: Key) -> bool:
        """Do what a key is for; remove nothing where d is not pressed twice."""
        if self._doomed is not None and event.key not in ("d", "delete"):
            self._doomed = None
            self._say("library.kept")
        return await taken(self, event, _KEYS)

    def action_move(self, motion: str) -> None:
        """Move in the list, from the filter as well."""
        self._list.move(motion)

    def action_help(self) -> None:
        """Show the keys, first those that are for this screen."""
        from reader.tui.help import Help

        self.app.push_screen(Help(self._language, self._keymap, Context.LIBRARY))

    def action_narrow(self) -> None:
        """Let the filter be typed."""
        self.set_focus(self._filter)

    def action_leave(self) -> None:
        """Leave what lies nearest: the line, the filter, the folder, the library."""
        if self._folder_line.has_focus:
            self._close_folder_line()
        elif self._filter.value or self._filter.has_focus:
            self._filter.value = ""
            self.set_focus(self._list)
        elif self._shelf.folder is not None:
            self._shelf.back()
            self._clear()
            self._begin()
        else:
            self.dismiss()

    def action_open(self) -> None:
        """Open the article, or go into the folder."""
        chosen = self._chosen
        if chosen is None:
            return
        if chosen.is_here:
            self.dismiss()
        elif chosen.is_folder:
            self._enter(chosen.path)
        elif chosen.path == PIPE:
            self._say("library.piped")
        else:
            self._open(chosen.path)

    def action_remove(self) -> None:
        """Remove an article, if the key is pressed twice."""
        chosen = self._chosen
        if chosen is None or chosen.reading is None or self._shelf.folder is not None:
            return
        if chosen.is_here:
            self._say("library.is_read")
            return
        if self._doomed is None or self._doomed.path != chosen.path:
            self._doomed = chosen
            self._say("library.remove", count=chosen.reading.notes)
            return
        self._doomed, at = None, self._list.at
        self._memory.tell(Forgot(chosen.reading.sha256))
        self._shelf.remove(chosen)
        self._show(at=at)
        self._index()
        self._say("library.removed")

    def action_ask_folder(self) -> None:
        """Ask for a folder; begin with the one that was meant last."""
        folder = self._shelf.folder
        here = Path(self._memory.path).parent if self._memory.path != PIPE else "."
        line = self._folder_line
        line.value = folder.path if folder is not None else str(here)
        line.display = True
        self.set_focus(line)

    def action_up(self) -> None:
        """Go to the folder that this one is in."""
        if self._shelf.folder is not None:
            self._enter(str(Path(self._shelf.folder.path).parent))

    def _close_folder_line(self) -> None:
        self._folder_line.display = False
        self.set_focus(self._list)
