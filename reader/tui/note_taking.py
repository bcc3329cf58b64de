"""Notes while one reads: highlights, remarks, the list of both.

It owns what the page shows of them. What a note is, and who is told of it, is the
`NoteBook`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.article import Article, Place
from reader.library.records import Note
from reader.messages import Language
from reader.span import Span
from reader.tui.desk import Desk
from reader.tui.keymap import Keymap
from reader.tui.memory import Memory
from reader.tui.note_book import NoteBook
from reader.tui.told import Told
from reader.tui.transfer import Transfer

Keep = Callable[[str | None], None]
"""Takes a remark that was written; None if it was thought better of."""


class NoteTaking:
    """The notes on a desk's page; its messages are posted from there."""

    def __init__(
        self,
        desk: Desk,
        article: Article,
        memory: Memory,
        *,
        language: Language,
        keymap: Keymap,
    ) -> None:
        self._desk = desk
        self._language: Language = language
        self._keymap = keymap
        self.book = NoteBook(article, memory.notes, memory.tell)
        self._light()

    def take_article(self, transfer: Transfer) -> None:
        """Let the notes stand at the same words of the new article."""
        self.book.take_article(transfer)
        self._light()

    def remark_at(self, here: Place) -> str:
        """Return the remark on the words at a place; empty where there is none."""
        around = self.book.around(here)
        return around[0].comment if around else ""

    def action_highlight(self) -> None:
        """Highlight what is selected, or the word here; or take that away again.

        What has a remark stays: a key pressed twice must not lose what was written.
        """
        around = self.book.around(self._desk.view.cursor)
        if around and around[0].comment:
            self._tell("note.has_remark")
            return
        for note in around:
            self.book.remove(note)
        if not around:
            self.book.add(self._desk.selecting.picked)
        self._desk.selecting.select(None)
        self._light()

    async def action_note(self) -> None:
        """Ask for a remark: on what is selected, on the highlight here, or a word."""
        selecting, here = self._desk.selecting, self._desk.view.cursor
        around = () if selecting.selection else self.book.around(here)
        if around:
            await self.change(around[0])
            return
        places = selecting.picked or self._paragraph(here)
        if not places:
            self._tell("status.no_word")
            return

        def keep(comment: str | None) -> None:
            if comment is not None:
                self.book.add(places, comment)
                selecting.select(None)
                self._light()
                self._tell("note.kept" if comment else "note.highlighted")

        await self._ask(self.book.article.quote(places[0]), "", keep)

    async def change(self, note: Note) -> None:
        """Ask for another remark on a highlight."""

        def keep(comment: str | None) -> None:
            if comment is not None:
                self.book.keep(replace(note, comment=comment))
                self._light()
                self._tell("note.kept" if comment else "note.highlighted")

        await self._ask(note.anchor.text, note.comment, keep)

    async def action_notes(self) -> None:
        """List the notes; go to the one that is chosen."""
        from reader.tui.note_list import NotesScreen

        here, keymap = self._desk.view.cursor, self._keymap
        screen = NotesScreen(self.book, here, language=self._language, keymap=keymap)
        await self._desk.app.push_screen(screen, self._come_back)

    def _come_back(self, place: Place | None) -> None:
        self._light()
        if place is not None:
            self._desk.jump(place)

    async def _ask(self, quote: str, comment: str, keep: Keep) -> None:
        """Ask, and wait until it can be typed: what follows the key is the remark."""
        from reader.tui.note_line import NoteLine

        screen = NoteLine(quote, comment, self._language)
        await self._desk.app.push_screen(screen, keep)

    def _paragraph(self, here: Place) -> tuple[Place, ...]:
        """Return the paragraph at a place, where there is no word; none if empty."""
        paragraphs = self.book.article.paragraphs
        if not paragraphs or not len(paragraphs[here.paragraph].text):
            return ()
        whole = Span(0, len(paragraphs[here.paragraph].text))
        return (Place(here.paragraph, whole),)

    def _light(self) -> None:
        """Show on the page what is highlighted, and where a remark is."""
        page = self._desk.page
        places, remarked = self.book.places, self.book.remarked
        page.lights = replace(page.lights, highlighted=places, remarked=remarked)

    def _tell(self, key: str) -> None:
        self._desk.post_message(Told(key))
