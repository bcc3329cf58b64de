"""Article → a tree of entries: what the left pane and `reader outline` show."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article, Place, Section
from reader.span import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, where it stands, and the headings under it."""

    title: str
    level: int
    place: Place
    children: tuple[Entry, ...] = ()


def outline(article: Article) -> tuple[Entry, ...]:
    """Return the headings as a tree; none for an article without sections."""
    headed = [
        (section, start)
        for section, start in zip(article.sections, article.section_starts, strict=True)
        if section.heading is not None
    ]
    return _tree(headed)


def _tree(headed: list[tuple[Section, int]]) -> tuple[Entry, ...]:
    """Return the entries of sections in order; deeper ones go under the last."""
    entries = []
    at = 0
    while at < len(headed):
        section, start = headed[at]
        end = at + 1
        while end < len(headed) and headed[end][0].level > section.level:
            end += 1
        entries.append(_entry(section, start, _tree(headed[at + 1 : end])))
        at = end
    return tuple(entries)


def _entry(section: Section, start: int, children: tuple[Entry, ...]) -> Entry:
    title = section.heading.text.text if section.heading is not None else ""
    place = Place(start, Span(0, len(title)))
    return Entry(title, section.level, place, children)
