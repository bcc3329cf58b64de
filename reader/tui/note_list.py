"""All notes of the article on one screen: found by a filter, changed, written out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.article import Place
from reader.export.fresh import fresh_file
from reader.library.notebook import as_text, to_markdown
from reader.library.records import Note
from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.away import away
from reader.tui.contexts import Context
from reader.tui.keymap import Keymap
from reader.tui.library_keys import FROM_FILTER, keys, taken
from reader.tui.library_list import Drawn, LongList
from reader.tui.list_pane import beside, set_hints
from reader.tui.narrowing import narrowed
from reader.tui.note_book import NoteBook
from reader.tui.note_line import NoteLine
from reader.tui.note_signs import SIGN
from reader.tui.selecting import Selecting
from reader.tui.status import shorten

ROWS = 2
"""Of each note: its words, and the remark."""
SAID = 3
"""Rows of what is said below the list, at most."""

_KEYS = keys(
    {
        "go": "enter",
        "change": "e",
        "remove": "d delete",
        "undo": "u U",
        "copy": "y",
        "export": "E",
        "dismiss": "q C",
    }
)


class NotesScreen(ModalScreen[Place]):
    """Shows the notes; its result is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = [*FROM_FILTER]

    def __init__(
        self, book: NoteBook, here: Place, *, language: Language, keymap: Keymap
    ) -> None:
        super().__init__()
        self._book = book
        self._language: Language = language
        self._keymap = keymap
        self._here = here
        self._shown: tuple[Note, ...] = ()
        self._removed: list[Note] = []
        self._said = ""

    def compose(self) -> ComposeResult:
        """Lay the filter above the list, what can be done below."""
        with Vertical(id="notes"):
            yield Input(
                placeholder=say("notes.filter", self._language),
                id="notes-filter",
                compact=True,
            )
            yield LongList(self._draw, id="notes-list")
            yield Static(id="notes-said", markup=False)

    def on_mount(self) -> None:
        """Begin at the last note that the reader has come to."""
        self.set_focus(self._list)
        before = [i for i, n in enumerate(self._book.notes) if self._is_passed(n)]
        self._show(at=before[-1] if before else 0)

    def _is_passed(self, note: Note) -> bool:
        return note.place is not None and note.place <= self._here

    @property
    def _list(self) -> LongList:
        return self.query_one(LongList)

    @property
    def _line(self) -> Input:
        return self.query_one(Input)

    @property
    def _chosen(self) -> Note | None:
        return self._shown[self._list.at] if self._shown else None

    # drawing

    def _show(self, *, at: int) -> None:
        """Show the notes that the filter leaves, the likest first."""
        notes = self._book.notes
        wanted = narrowed(self._line.value)
        picked = wanted([f"{n.anchor.text} {n.comment}" for n in notes])
        self._shown = tuple(notes[index] for index in picked)
        count = f" {len(notes)}" if notes else ""
        title = Content.assemble(say("notes.title", self._language), count)
        self.query_one("#notes").border_title = title
        self._line.display = bool(notes)
        if self._shown:
            self._list.show(len(self._shown), at=at, rows=ROWS)
        else:
            reason = "notes.unmatched" if notes else "notes.none"
            self._list.show_none(say(reason, self._language, keys=self._keymap))
        self._say("notes.hint" if self._shown else "notes.hint_none")

    def _draw(self, index: int, cells: int) -> Drawn:
        note = self._shown[index]
        where = f"¶{note.place.paragraph + 1}" if note.place is not None else ""
        where = where or say("notes.gone", self._language)
        day = f"{note.made_at.astimezone():%Y-%m-%d}"
        remark = f"{SIGN} {note.comment}" if note.comment else ""
        return (
            _with(note.anchor.text, where, cells),
            _with(remark, day, cells),
        )

    def _say(self, key: str, **fields: object) -> None:
        self._said = say(key, self._language, **fields)
        self._set_said()

    def on_resize(self) -> None:
        """Set what is said for the width, when that is known."""
        self.call_after_refresh(self._set_said)

    def _set_said(self) -> None:
        rows = set_hints(self._said, max(1, self._list.size.width), rows=SAID)
        self.query_one("#notes-said", Static).update(Content("\n".join(rows)))

    # keys

    async def take_key(self, event: Key) -> bool:
        """Do what a key is for."""
        return await taken(self, event, _KEYS)

    def action_move(self, motion: str) -> None:
        """Move the choice, from the filter as well."""
        self._list.move(motion)

    def action_help(self) -> None:
        """Show the keys, first those that are for this list."""
        from reader.tui.help import Help

        self.app.push_screen(Help(self._language, self._keymap, Context.NOTES))

    def action_narrow(self) -> None:
        """Let the filter be typed."""
        if self._book.notes:
            self.set_focus(self._line)

    def action_leave(self) -> None:
        """Leave the filter; without one, leave the list."""
        if self._line.value or self._line.has_focus:
            self._line.value = ""
            self.set_focus(self._list)
        else:
            self.dismiss()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave the notes that are like what was typed."""
        event.stop()
        self._show(at=0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the keys act on what the filter left."""
        event.stop()
        self.set_focus(self._list)

    def on_long_list_chosen(self) -> None:
        """Go to the note that was clicked."""
        self.action_go()

    def action_go(self) -> None:
        """Go where the words stand."""
        if self._chosen is None:
            return
        if self._chosen.place is None:
            self._say("notes.not_there")
        else:
            self.dismiss(self._chosen.place)

    async def action_change(self) -> None:
        """Ask for another remark."""
        note = self._chosen
        if note is None:
            return

        def keep(comment: str | None) -> None:
            if comment is not None:
                self._book.keep(replace(note, comment=comment))
                self._show(at=self._list.at)

        screen = NoteLine(note.anchor.text, note.comment, self._language)
        await self.app.push_screen(screen, keep)

    def action_remove(self) -> None:
        """Remove the note; it can be had back while the list is open."""
        note = self._chosen
        if note is not None:
            self._removed.append(note)
            self._book.remove(note)
            self._show(at=self._list.at)
            self._say("notes.removed")

    def action_undo(self) -> None:
        """Put the note back that was removed last."""
        if not self._removed:
            self._say("notes.nothing_removed")
            return
        note = self._removed.pop()
        self._book.keep(note)
        self._line.value = ""
        self._show(at=self._book.notes.index(note))

    def action_copy(self) -> None:
        """Copy the words, the remark, and where they stand."""
        note = self._chosen
        if note is not None:
            text = as_text(self._book.article, note)
            self.post_message(Selecting.Copied(text))
            self._say("status.copied", count=len(text))

    async def action_export(self) -> None:
        """Write all notes to a new file."""
        notes, article = self._book.notes, self._book.article
        if not notes:
            return

        def write() -> Path:
            text = to_markdown(article, notes)
            return fresh_file(Path.cwd(), article.source.name, "notes", ".md", text)

        try:
            path = await away(write)
        except OSError as error:
            self._say("facts.unwritten", why=error.strerror)
        else:
            self._say("notes.written", name=path.name, folder=path.parent)


def _with(text: str, beside_it: str, cells: int) -> Content:
    """Return a row of what there is room for of a text, and what is said of it."""
    shown = shorten(text, max(0, cells - width(beside_it) - 1))
    return beside(Content(shown), Content.styled(beside_it, "$muted"), cells)
