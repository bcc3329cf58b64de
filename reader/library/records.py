"""What is remembered, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.article import Place
from reader.messages import Language, say


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place with its words and their neighbours, to be found again by them."""

    paragraph: int
    start: int
    end: int
    before: str
    """Up to `anchor.CONTEXT` characters that stand before the words."""
    text: str
    """The words themselves; empty for a place between two characters."""
    after: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An article that was read before, and how far."""

    sha256: str
    """Of the file's bytes; a copy under another name is the same article."""
    path: str
    title: str
    characters: int
    progress: float
    """0 at the start, 1 at the end."""
    read_at: datetime
    notes: int
    """How many there are, mere highlights included."""
    anchor: Anchor | None
    """Where it was left; None where it was only opened."""


@dataclass(frozen=True, slots=True)
class Note:
    """A highlighted stretch of an article, perhaps with a remark on it."""

    id: int
    """Drawn by `notebook.noted`, so that it is known before the note is on disk."""
    anchor: Anchor
    place: Place | None
    """Where its words stand now; None where they are gone from the file."""
    comment: str
    """Empty for a mere highlight."""
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why less is remembered than should be; said once, in one line."""

    key: str
    """In `messages.CATALOGUE`."""
    name: str = ""
    """The file that the message speaks of."""

    def said(self, language: Language) -> str:
        """Return the trouble in a language, for the status line."""
        return say(self.key, language, name=self.name)
