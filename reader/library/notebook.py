"""An article's notes written out as Markdown, each quote with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.article import Article
from reader.library.memory import title_of
from reader.library.records import Note

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def to_markdown(article: Article, notes: Iterable[Note]) -> str:
    """Return the notes, one quote each, with its paragraph and its line."""
    pieces = [f"# {_plain(title_of(article))}"]
    if article.byline:
        pieces.append(_plain("　".join(article.byline)))
    for note in notes:
        quote = "\n".join(f"> {_plain(line)}" for line in note.anchor.text.split("\n"))
        pieces.append(f"{quote}\n>\n> —— {_citation(article, note)}")
        if note.comment:
            pieces.append(_plain(note.comment))
    return "\n\n".join(pieces) + "\n"


def _citation(article: Article, note: Note) -> str:
    name = _plain(article.source.name)
    if note.place is None:
        return f"{name} ?"  # the words are gone from the file
    spans = article.locate(note.place)
    if not spans:
        return f"{name} ¶{note.place.paragraph + 1}"
    line, _ = article.source.position(spans[0].start)
    return f"{name} ¶{note.place.paragraph + 1}, :{line}"


def _plain(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)
