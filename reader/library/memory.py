"""What is remembered of one article: the place, the marks, the notes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from reader.article import Article, Place
from reader.layout.repair import Correction, from_json, to_json
from reader.library.anchor import anchored, found
from reader.library.records import Anchor, Note, Reading
from reader.library.store import Row, Statement, Store
from reader.source.source import Source

_ANCHOR = "paragraph, start_at, end_at, before_it, words, after_it"
READING = f"""
    sha256, path, title, characters, progress, read_at,
    (SELECT count(*) FROM notes WHERE notes.article = articles.id), {_ANCHOR}
"""
"""The columns of a `Reading`, in its order."""
_SELF = "(SELECT id FROM articles WHERE sha256 = ?)"
_ENTER = """
    INSERT INTO articles (sha256, path, title, characters, progress, read_at)
    VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT (sha256) DO UPDATE SET
        path = excluded.path, title = excluded.title,
        characters = excluded.characters, read_at = excluded.read_at
"""
_EARLIER = """
    SELECT id FROM articles WHERE path = ? AND title = ? ORDER BY read_at DESC LIMIT 1
"""
_LEAVE = f"""
    UPDATE articles SET (progress, {_ANCHOR}) = (?, ?, ?, ?, ?, ?, ?) WHERE sha256 = ?
"""
_SET_MARK = f"""
    INSERT OR REPLACE INTO marks (article, letter, {_ANCHOR})
    VALUES ({_SELF}, ?, ?, ?, ?, ?, ?, ?)
"""
_MARKS = f"SELECT letter, {_ANCHOR} FROM marks WHERE article = {_SELF} ORDER BY letter"
_KEEP_NOTE = f"""
    INSERT INTO notes (id, article, comment, made_at, {_ANCHOR})
    VALUES (?, {_SELF}, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET comment = excluded.comment
"""
_NOTES = f"""
    SELECT id, comment, made_at, {_ANCHOR} FROM notes WHERE article = {_SELF}
    ORDER BY paragraph, start_at, made_at, id
"""
_FILE = "sha256 = ? AND encoding = ?"
_CORRECTIONS = f"SELECT id, correction FROM corrections WHERE {_FILE} ORDER BY id"
_ADD_CORRECTION = """
    INSERT INTO corrections (sha256, encoding, correction) VALUES (?, ?, ?)
"""
_TITLE = 60
"""Characters of a title; enough for any line of a list."""


class Memory:
    """One article's memory. Everything is filed under the hash of its bytes."""

    def __init__(
        self, store: Store, article: Article, path: str, now: Callable[[], float]
    ) -> None:
        self._store = store
        self._article = article
        self._sha256 = article.source.sha256
        self._path = path if path == "-" else str(Path(path).absolute())
        self._now = now

    @property
    def path(self) -> str:
        """Where the article is, from the root on; "-" if it came through a pipe."""
        return self._path

    def of(self, article: Article) -> Memory:
        """Return the same memory, for the same file restored in another way."""
        return Memory(self._store, article, self._path, self._now)

    def adopt(self) -> None:
        """Take over what was remembered of this file before it was changed."""
        if self._path == "-" or self.reading() is not None:
            return
        earlier = self._store.ask(
            _EARLIER,
            os.fsencode(self._path),
            title_of(self._article),
        )
        if earlier:
            self._store.tell(
                (
                    "UPDATE OR IGNORE articles SET sha256 = ? WHERE id = ?",
                    (self._sha256, earlier[0][0]),
                )
            )

    def reading(self) -> Reading | None:
        """Return how far the article was read; None where it is new."""
        rows = self._store.ask(
            f"SELECT {READING} FROM articles WHERE sha256 = ?", self._sha256
        )
        return reading_of(rows[0]) if rows else None

    def place(self) -> Place | None:
        """Return where the article was left; None where that can't be told."""
        reading = self.reading()
        if reading is None or reading.anchor is None:
            return None
        return found(self._article, reading.anchor)

    def leave(self, place: Place, progress: float) -> bool:
        """Remember where the reader is, and how far; say whether it is done."""
        anchor = anchored(self._article, place)
        return self._store.tell(
            self._enter(),
            (
                _LEAVE,
                (min(max(progress, 0.0), 1.0), *_values(anchor), self._sha256),
            ),
        )

    def set_mark(self, letter: str, place: Place) -> bool:
        """Put a mark at `place`, away from where it was; say whether it is done."""
        anchor = anchored(self._article, place)
        return self._store.tell(
            self._enter(),
            (_SET_MARK, (self._sha256, letter, *_values(anchor))),
        )

    def marks(self) -> dict[str, Place]:
        """Return the places of the marks that can still be found."""
        rows = self._store.ask(_MARKS, self._sha256)
        places = {str(row[0]): found(self._article, Anchor(*row[1:])) for row in rows}
        return {letter: place for letter, place in places.items() if place is not None}

    def keep_note(self, note: Note) -> bool:
        """Keep a highlight with its remark, a new one or one that was changed.

        One that was removed is as it was; say whether it is done.
        """
        made_at, anchor = note.made_at.timestamp(), _values(note.anchor)
        row = (note.id, self._sha256, note.comment, made_at, *anchor)
        return self._store.tell(self._enter(), (_KEEP_NOTE, row))

    def remove_note(self, note: Note) -> bool:
        """Remove a highlight with its remark; say whether it is done."""
        return self._store.tell(("DELETE FROM notes WHERE id = ?", (note.id,)))

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in reading order, each where its words stand now."""
        rows = self._store.ask(_NOTES, self._sha256)
        return tuple(
            Note(
                id=row[0],
                anchor=(anchor := Anchor(*row[3:])),
                place=found(self._article, anchor),
                comment=row[1],
                made_at=_time(row[2]),
            )
            for row in rows
        )

    def corrections(self) -> tuple[Correction, ...]:
        """Return what was corrected in this very file, in the order it was done."""
        return corrections_of(self._article.source, self._store)

    def add_correction(self, correction: Correction) -> bool:
        """Remember a correction after all others; say whether it is done."""
        written = json.dumps(to_json(correction))
        key = _key(self._article.source)
        return self._store.tell((_ADD_CORRECTION, (*key, written)))

    def undo(self) -> bool:
        """Forget the last correction; say whether there was one, and it is gone."""
        kept = [number for number, _ in _kept(self._article.source, self._store)]
        if not kept:
            return False
        return self._store.tell(("DELETE FROM corrections WHERE id = ?", (kept[-1],)))

    def _enter(self) -> Statement:
        """Return the statement that the article is being read now."""
        return (
            _ENTER,
            (
                self._sha256,
                os.fsencode(self._path),
                title_of(self._article),
                len(self._article.source.text),
                self._now(),
            ),
        )


def corrections_of(source: Source, store: Store) -> tuple[Correction, ...]:
    """Return what was corrected in a file, in the order it was done."""
    return tuple(correction for _, correction in _kept(source, store))


def title_of(article: Article) -> str:
    """Return what a list calls the article: its headline, or how it begins."""
    headline = " ".join(article.headline)
    first = next((block.text.text for block in article.paragraphs), "")
    return (headline or first or article.source.name)[:_TITLE]


def reading_of(row: Row) -> Reading:
    """Return the row of an article as a value."""
    sha256, path, title, characters, progress, read_at, notes, *anchor = row
    return Reading(
        sha256=sha256,
        path=os.fsdecode(path),
        title=title,
        characters=characters,
        progress=progress,
        read_at=_time(read_at),
        notes=notes,
        anchor=None if anchor[0] is None else Anchor(*anchor),
    )


def _kept(source: Source, store: Store) -> Iterator[tuple[int, Correction]]:
    """Yield the corrections of a file, each with the number of its row."""
    for number, written in store.ask(_CORRECTIONS, *_key(source)):
        correction = _correction(written)
        if correction is not None:
            yield number, correction


def _key(source: Source) -> tuple[str, str]:
    """Return what a correction is filed under: bytes, and how they were read."""
    return source.sha256, source.encoding


def _correction(written: object) -> Correction | None:
    """Return a correction as it was kept; None for a damaged one."""
    if not isinstance(written, str):
        return None
    try:
        return from_json(json.loads(written))
    except (ValueError, RecursionError):
        return None


def _values(anchor: Anchor) -> tuple[int | str, ...]:
    return (
        anchor.paragraph,
        anchor.start,
        anchor.end,
        anchor.before,
        anchor.text,
        anchor.after,
    )


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)
