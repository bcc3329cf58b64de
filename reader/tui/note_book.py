"""The notes of the article that is read: highlights, some of them with a remark.

Pure but for whom it tells. A note keeps the words that it was made on; its place
is where they stand in the article as it is now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.article import Article, Place
from reader.library.anchor import found
from reader.library.notebook import noted
from reader.library.records import Note
from reader.tui.memory import Event, Noted, Unnoted, forget
from reader.tui.transfer import Transfer


class NoteBook:
    """The notes in reading order; those whose words are gone come last."""

    def __init__(
        self,
        article: Article,
        notes: Iterable[Note] = (),
        tell: Callable[[Event], None] = forget,
    ) -> None:
        self.article = article
        self.notes = tuple(sorted(notes, key=_order))
        self._tell = tell

    @property
    def places(self) -> tuple[Place, ...]:
        """The words that are highlighted."""
        return tuple(note.place for note in self.notes if note.place is not None)

    @property
    def remarked(self) -> tuple[Place, ...]:
        """Those of them with a remark."""
        return tuple(n.place for n in self.notes if n.place is not None and n.comment)

    def around(self, here: Place) -> tuple[Note, ...]:
        """Return the notes on the character at a place; those with a remark first."""
        found = [note for note in self.notes if _covers(note.place, here)]
        return tuple(sorted(found, key=lambda note: not note.comment))

    def add(self, places: Sequence[Place], comment: str = "") -> None:
        """Highlight words; a remark is on the first of several places."""
        for place in places:
            self.keep(noted(self.article, place, comment))
            comment = ""

    def keep(self, note: Note) -> None:
        """Keep a note: a new one, one that was changed, or one that was removed."""
        others = (other for other in self.notes if other.id != note.id)
        self.notes = tuple(sorted([*others, note], key=_order))
        self._tell(Noted(note))

    def remove(self, note: Note) -> None:
        """Take a highlight away, with its remark."""
        self.notes = tuple(other for other in self.notes if other.id != note.id)
        self._tell(Unnoted(note))

    def take_article(self, transfer: Transfer) -> None:
        """Let each note stand at the same words of the article restored anew."""
        self.article = transfer.article
        moved = (replace(note, place=_moved(note, transfer)) for note in self.notes)
        self.notes = tuple(sorted(moved, key=_order))


def _moved(note: Note, transfer: Transfer) -> Place | None:
    """Return where a note's words are now; of words torn apart, the first of them."""
    pieces = transfer.pieces(note.place) if note.place is not None else ()
    if len(pieces) == 1 and transfer.article.quote(pieces[0]) == note.anchor.text:
        return pieces[0]
    return found(transfer.article, note.anchor) or next(iter(pieces), None)


def _covers(place: Place | None, here: Place) -> bool:
    """Say whether a place is around the character at another."""
    if place is None or place.paragraph != here.paragraph:
        return False
    return place.span.start <= here.span.start < place.span.end


def _order(note: Note) -> tuple[bool, tuple[int, int], float, int]:
    place = note.place
    at = (place.paragraph, place.span.start) if place is not None else (0, 0)
    return place is None, at, note.made_at.timestamp(), note.id
