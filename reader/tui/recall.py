"""Between the screen and the library: recalls what is known, keeps what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import assert_never

from reader.article import Article, Place
from reader.library.library import Library
from reader.library.memory import Memory as Remembered
from reader.library.writer import Writer
from reader.tui.memory import Chose, Event, Highlighted, Left, Marked, Memory, Searched


@contextmanager
def recalled(
    library: Library, remembered: Remembered, article: Article, notes: Sequence[str]
) -> Iterator[Memory]:
    """Yield what the library knows of an article; what is told is kept.

    No key waits for the disk: a thread does the writing, and is waited for last.
    """
    writer = Writer()

    def tell(event: Event) -> None:
        writer.soon(lambda: _keep(event, library, remembered, article))

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
            tell=tell,
        )
    finally:
        writer.close()


def _keep(
    event: Event, library: Library, remembered: Remembered, article: Article
) -> None:
    match event:
        case Left(place):
            remembered.leave(place, _progress(article, place))
        case Marked(letter, place):
            remembered.set_mark(letter, place)
        case Highlighted(place, True):
            remembered.add_note(place)
        case Highlighted(place, False):
            for note in remembered.notes():
                if note.place == place:
                    remembered.remove_note(note)
        case Searched(query):
            library.add_search(query)
        case Chose(name, value):
            library.set_setting(name, value)
        case _:
            assert_never(event)  # type: ignore[arg-type]  # bool is not exhausted


def _progress(article: Article, place: Place) -> float:
    """Return how much of the article stands before a place, 0 to 1."""
    sizes = [len(paragraph.text) for paragraph in article.paragraphs]
    before = sum(sizes[: place.paragraph]) + place.span.start
    return before / max(1, sum(sizes))
