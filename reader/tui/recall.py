"""Between the screen and the library: recalls what is known, keeps what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, assert_never

from reader.article import Article
from reader.library.library import Library
from reader.library.memory import Memory as Remembered
from reader.library.writer import Writer
from reader.tui.memory import (
    TOURED,
    Chose,
    Corrected,
    Event,
    Forgot,
    Here,
    Left,
    Marked,
    Memory,
    Noted,
    Opened,
    Restored,
    Searched,
    Shelf,
    Undone,
    Unnoted,
)


class Read(Protocol):
    """Opens files."""

    def __call__(self, path: str, /, *, encoding: str | None = None) -> Article:
        """Return the article at a path, or raise `SourceError`."""


@contextmanager
def recalled(library: Library, read: Read) -> Iterator[Recall]:
    """Yield what recalls one article after another; what is told is kept.

    No key waits for the disk: a thread does the writing, and is waited for last.
    """
    writer = Writer()
    writer.soon(library.check)
    try:
        yield Recall(library, read, writer)
    finally:
        writer.close()


class Recall:
    """What the library knows of the articles that are read in one sitting.

    They share a writer, so that what was told of one is kept before the next is
    opened, be it the same one again.
    """

    def __init__(self, library: Library, read: Read, writer: Writer) -> None:
        self._library = library
        self._read = read
        self._writer = writer

    def of(self, article: Article, path: str, news: Sequence[str] = ()) -> Memory:
        """Return what is known of an article, which was opened from `path`."""
        remembered = self._library.of(article, path)
        keeper = _Keeper(self._library, remembered)
        settings = self._library.settings()

        def tell(event: Event) -> None:
            self._writer.soon(lambda: keeper.keep(event))

        return Memory(
            place=remembered.place(),
            news=tuple(news),
            marks=remembered.marks(),
            notes=remembered.notes(),
            searches=self._library.searches(),
            choices={TOURED: int(bool(self._library.recent(1)))}
            | {
                name: value
                for name, value in settings.items()
                if isinstance(value, str | int)
            },
            corrections=remembered.corrections(),
            find=lambda restored: remembered.of(restored).place(),
            path=remembered.path,
            shelf=Shelf(
                lambda: self._writer.after(self._library.recent),
                self.open,
                lambda encoding: self.open(path, encoding),
            ),
            tell=tell,
        )

    def open(self, path: str, encoding: str | None = None) -> Opened:
        """Return the article at a path, with what was told of it until now.

        `encoding` None is the one that the file seems to be in.

        Raises:
            SourceError: it can't be read, or holds no text.
        """
        article = self._read(path, encoding=encoding)
        memory = self._writer.after(lambda: self.of(article, path))
        return Opened(article, memory)


class _Keeper:
    """Keeps what is told of one article, which may be corrected meanwhile."""

    def __init__(self, library: Library, remembered: Remembered) -> None:
        self._library = library
        self._remembered = remembered

    def keep(self, event: Event) -> None:
        match event:
            case Searched(query):
                self._library.add_search(query)
            case Chose(name, value):
                self._library.set_setting(name, value)
            case Forgot(sha256):
                self._library.forget(sha256)
            case _:
                self._keep_here(event)

    def _keep_here(self, event: Here) -> None:
        remembered = self._remembered
        match event:
            case Left(place, progress):
                remembered.leave(place, progress)
            case Marked(letter, place):
                remembered.set_mark(letter, place)
            case Noted(note):
                remembered.keep_note(note)
            case Unnoted(note):
                remembered.remove_note(note)
            case Corrected(correction, article):
                remembered.add_correction(correction)
                self._take(article)
            case Undone(article):
                remembered.undo()
                self._take(article)
            case Restored(article):
                self._take(article)
            case _:
                assert_never(event)

    def _take(self, article: Article) -> None:
        """Understand the places of what is told next as those of this article."""
        self._remembered = self._remembered.of(article)
