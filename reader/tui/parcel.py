"""An article on its way from one process to another: in parts, and no more than asked.

A big one is neither packed nor unpacked in one go, as nothing else could be done
meanwhile. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from typing import Final

from reader.article import Article, Paragraph, Section
from reader.source.source import Source
from reader.span import Aligned

_PART: Final = 400
"""Paragraphs that are packed at once: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An article without its paragraphs and its source: how many stand where."""

    bare: Article
    front: int
    sections: tuple[tuple[bool, int, int], ...]
    """Of each: whether it has a heading, its level, how many paragraphs it has."""
    back: int


def frame(article: Article) -> Frame:
    """Return what is left of an article when its paragraphs travel by themselves."""
    bare = replace(
        article,
        source=_without_text(article.source),
        front=(),
        sections=(),
        back=(),
        furniture=(),
    )
    sections = tuple(
        (section.heading is not None, section.level, len(section.paragraphs))
        for section in article.sections
    )
    return Frame(bare, len(article.front), sections, len(article.back))


def parts(article: Article) -> Iterator[tuple[Paragraph, ...]]:
    """Yield the paragraphs of an article, some at a time."""
    paragraphs = article.paragraphs
    for start in range(0, len(paragraphs), _PART):
        yield paragraphs[start : start + _PART]


def joined(frame: Frame, source: Source, paragraphs: Sequence[Paragraph]) -> Article:
    """Return the article of a frame, its source and all of its paragraphs."""
    coming = iter(paragraphs)
    front = tuple(islice(coming, frame.front))
    sections = tuple(
        Section(
            next(coming, None) if headed else None,
            level,
            tuple(islice(coming, count)),
        )
        for headed, level, count in frame.sections
    )
    back = tuple(islice(coming, frame.back))
    return replace(
        frame.bare,
        source=source,
        front=front,
        sections=sections,
        back=back,
        furniture=tuple(coming),
    )


def beginning(article: Article, characters: int) -> Article:
    """Return an article's first paragraphs, of about so many characters.

    Each has the index that it has in the whole article. A shorter article is
    itself; what is cut off has no text of its source either.
    """
    lengths = accumulate(len(p.text) for p in article.paragraphs)
    kept = next((i for i, n in enumerate(lengths, start=1) if n >= characters), None)
    if kept is None or kept == len(article.paragraphs):
        return article
    shape = frame(article)
    return joined(shape, shape.bare.source, article.paragraphs[:kept])


def _without_text(source: Source) -> Source:
    return replace(source, text="", clean=Aligned("", ()), damaged=())
