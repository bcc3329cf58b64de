"""Between the screen and the library: recalls what is known, keeps what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import assert_never

from reader.article import Article, Place
from reader.library.library import Library
from reader.library.memory import Memory as Remembered
from reader.library.writer import Writer
from reader.tui.memory import (
    Chose,
    Corrected,
    Event,
    Highlighted,
    Left,
    Marked,
    Memory,
    Restored,
    Searched,
    Undone,
)


@contextmanager
def recalled(
    library: Library, remembered: Remembered, article: Article, notes: Sequence[str]
) -> Iterator[Memory]:
    """Yield what the library knows of an article; what is told is kept.

    No key waits for the disk: a thread does the writing, and is waited for last.
    """
    writer = Writer()
    keeper = _Keeper(library, remembered, article)

    def tell(event: Event) -> None:
        writer.soon(lambda: keeper.keep(event))

    settings = library.settings()
    choices = {
        name: value for name, value in settings.items() if isinstance(value, str | int)
    }
    try:
        yield Memory(
            place=remembered.place(),
            notes=tuple(notes),
            marks=remembered.marks(),
            highlights=tuple(n.place for n in remembered.notes() if n.place),
            searches=library.searches(),
            choices=choices,
            corrections=remembered.corrections(),
            find=lambda restored: remembered.of(restored).place(),
            tell=tell,
        )
    finally:
        writer.close()


class _Keeper:
    """Keeps what is told of one article, which may be corrected meanwhile."""

    def __init__(
        self, library: Library, remembered: Remembered, article: Article
    ) -> None:
        self._library = library
        self._remembered = remembered
        self._article = article

    def keep(self, event: Event) -> None:
        remembered = self._remembered
        match event:
            case Left(place):
                remembered.leave(place, _progress(self._article, place))
            case Marked(letter, place):
                remembered.set_mark(letter, place)
            case Highlighted(place, kept):
                _highlight(remembered, place, kept=kept)
            case Searched(query):
                self._library.add_search(query)
            case Chose(name, value):
                self._library.set_setting(name, value)
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
        self._article = article
        self._remembered = self._remembered.of(article)


def _highlight(remembered: Remembered, place: Place, *, kept: bool) -> None:
    if kept:
        remembered.add_note(place)
        return
    for note in remembered.notes():
        if note.place == place:
            remembered.remove_note(note)


def _progress(article: Article, place: Place) -> float:
    """Return how much of the article stands before a place, 0 to 1."""
    sizes = [len(paragraph.text) for paragraph in article.paragraphs]
    before = sum(sizes[: place.paragraph]) + place.span.start
    return before / max(1, sum(sizes))
