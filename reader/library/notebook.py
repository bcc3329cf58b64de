"""Notes as they are made, and written out as Markdown with where each stands."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import UTC, datetime

from reader.article import Article, Place
from reader.citation import cite
from reader.library.anchor import anchored
from reader.library.memory import title_of
from reader.library.records import Note

_DRAWN = 6
"""Bytes of a note's number: two readers at once draw the same one never."""
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def noted(
    article: Article, place: Place, comment: str = "", *, now: datetime | None = None
) -> Note:
    """Return a new note on the words at `place`; without a remark, a highlight."""
    return Note(
        id=int.from_bytes(os.urandom(_DRAWN)),
        anchor=anchored(article, place),
        place=place,
        comment=comment,
        made_at=now or datetime.now(UTC),
    )


def to_markdown(article: Article, notes: Iterable[Note]) -> str:
    """Return the notes, one quote each, with where it stands."""
    pieces = [f"# {_plain(title_of(article))}"]
    if article.byline:
        pieces.append(_plain("　".join(article.byline)))
    for note in notes:
        quote = "\n".join(f"> {_plain(line)}" for line in note.anchor.text.split("\n"))
        pieces.append(f"{quote}\n>\n> —— {_plain(citation(article, note))}")
        if note.comment:
            pieces.append(_plain(note.comment))
    return "\n\n".join(pieces) + "\n"


def as_text(article: Article, note: Note) -> str:
    """Return one note as it is copied: words, where they stand, remark."""
    lines = (note.anchor.text, f"——{citation(article, note)}", note.comment)
    return "\n".join(filter(None, lines))


def citation(article: Article, note: Note) -> str:
    """Return where a note's words stand; of words that are gone, only the file."""
    if note.place is None:
        return f"{article.source.name} ?"
    day = article.published.isoformat() if article.published is not None else ""
    return cite(article, note.place, day=day)


def _plain(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)
