"""The plain twin of the screen: all that it shows, one thing after another.

For screen readers, braille displays and pipes: no boxes, no columns, no colours,
nothing said by where it stands. What the screen says with panes is said here with
words and numbers; the numbers are those that the screen's keys take (12g).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import READING_ROLES, Article, Role
from reader.messages import Language, say
from reader.script.wrap import shown, wrap

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.library.records import Note
    from reader.outline import Entry

PLACES = 8
"""Paragraphs that are named of a fact; one that is said more often is everywhere."""


@dataclass(frozen=True, slots=True)
class Twin:
    """What is known of an article."""

    article: Article
    facts: Sequence[Fact]
    notes: Sequence[Note]
    language: Language


def to_plain(twin: Twin, *, width: int = 0) -> str:
    """Return all of it as lines of `width` cells; 0: a line a paragraph."""
    lines = _lines(twin)
    if width:
        lines = (row for line in lines for row in _rows(line, width))
    return "".join(f"{line}\n" for line in lines)


def _lines(twin: Twin) -> Iterator[str]:
    yield from _head(twin)
    for part in (_contents, _text, _rest, _facts, _notes):
        yield ""
        yield from part(twin)


def _rows(line: str, width: int) -> Iterator[str]:
    rows = wrap(line, measure=width)
    yield from (shown(line, row).slice(line) for row in rows) if line else ("",)


def _head(twin: Twin) -> Iterator[str]:
    article, source = twin.article, twin.article.source
    yield "".join(article.headline) or source.name
    day = article.published.isoformat() if article.published is not None else ""
    count = say("plain.characters", twin.language, count=len(article.text))
    comma = say("plain.comma", twin.language)
    yield comma.join(filter(None, (source.name, source.encoding, count, day)))
    if article.doubt:
        yield say("plain.doubt", twin.language)
    if source.damaged:
        yield say("status.damaged", twin.language, count=len(source.damaged))
    if source.controls:
        yield say("status.controls", twin.language, count=source.controls)


def _contents(twin: Twin) -> Iterator[str]:
    from reader.outline import outline

    entries = tuple(_numbered(outline(twin.article)))
    if not entries:
        yield say("outline.none", twin.language)
        return
    yield _titled("pane.outline", len(entries), twin.language)
    for number, entry in entries:
        yield f"{number} {entry.title}"


def _numbered(entries: Iterable[Entry], above: str = "") -> Iterator[tuple[str, Entry]]:
    """Yield the headings in reading order, each with its number: 2, 2.1, 2.2, 3."""
    for at, entry in enumerate(entries, start=1):
        number = f"{above}{at}"
        yield number, entry
        yield from _numbered(entry.children, f"{number}.")


def _text(twin: Twin) -> Iterator[str]:
    from reader.outline import outline

    numbers = {
        entry.place.paragraph: number
        for number, entry in _numbered(outline(twin.article))
    }
    yield say("pane.article", twin.language)
    for at, paragraph in enumerate(twin.article.paragraphs):
        if paragraph.role in READING_ROLES:
            yield f"{numbers.get(at, f'[{at + 1}]')} {paragraph.text.text}"


def _rest(twin: Twin) -> Iterator[str]:
    """Yield what is on the page and not in the story."""
    for role, key in ((Role.CAPTION, "plain.captions"), (Role.FURNITURE, "plain.rest")):
        texts = twin.article.with_role(role)
        if texts:
            yield _titled(key, len(texts), twin.language)
            yield from texts


def _facts(twin: Twin) -> Iterator[str]:
    from reader.facts.mention import Kind

    yield _titled("pane.facts", len(twin.facts), twin.language)
    for kind in Kind:
        of_kind = [fact for fact in twin.facts if fact.kind is kind]
        if of_kind:
            yield ""
            yield _titled(f"kind.{kind}", len(of_kind), twin.language)
        for number, fact in enumerate(of_kind, start=1):
            yield f"{number} {_said(twin, fact)}"


def _said(twin: Twin, fact: Fact) -> str:
    """Return a fact in a line: its words, what they say, and where they stand."""
    from reader.facts.wording import value_text

    words, value = twin.article.quote(fact.evidence[0].place), value_text(fact.value)
    told = words if value in ("", words) else f"{words} = {value}"
    paragraphs = sorted({mention.place.paragraph + 1 for mention in fact.evidence})
    shown = ", ".join(map(str, paragraphs[:PLACES]))
    more = "…" if len(paragraphs) > PLACES else ""
    where = say("plain.where", twin.language, paragraphs=f"{shown}{more}")
    times = len(fact.evidence)
    often = f" ×{times}" if times > 1 else ""
    return f"{told}{often} {where}"


def _notes(twin: Twin) -> Iterator[str]:
    yield _titled("plain.notes", len(twin.notes), twin.language)
    for number, note in enumerate(twin.notes, start=1):
        if note.place is None:
            where = say("plain.gone", twin.language)
        else:
            at = note.place.paragraph + 1
            where = say("plain.where", twin.language, paragraphs=at)
        words = " ".join(note.anchor.text.split("\n"))
        yield " ".join(filter(None, (f"{number} {words}", where, note.comment)))


def _titled(key: str, count: int, language: Language) -> str:
    return say("plain.title", language, name=say(key, language), count=count)
