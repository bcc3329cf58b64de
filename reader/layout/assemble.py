"""Source → Article: runs the steps of the layout one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from reader.article import Article, Paragraph, Role
from reader.layout.arrange import arrange
from reader.layout.blanks import without_stray
from reader.layout.block import Block
from reader.layout.bulk import bulk, is_bulk
from reader.layout.columns import cut
from reader.layout.dropcap import give_back
from reader.layout.furniture import part_furniture
from reader.layout.joins import Joins, normal
from reader.layout.lines import Line, lines_of
from reader.layout.neighbours import part_neighbours
from reader.layout.numbers import join_numbers
from reader.layout.order import restore
from reader.layout.overprint import part_doubles
from reader.layout.pieces import mend
from reader.layout.pullquote import part_quotes
from reader.layout.questions import raise_questions
from reader.layout.reflow import reflow
from reader.layout.roles import name
from reader.layout.unweave import unweave
from reader.layout.vertical import raise_titles
from reader.source.source import Source

_PAGE: Final = 2_000
"""Lines. A newspaper's page has some hundred, of all its stories; what has more is
a book, which stands in its order and has no neighbours."""
_SCREENS: Final = 300
"""Lines that fill the first screens of a book, while the rest is laid out."""
DOUBT: Final = "another order fits nearly as well"


def assemble(
    source: Source, *, published: date | None = None, words: bool = False
) -> Article:
    """Return the article of a source; any text gives one.

    `words` lets the dictionary speak where a join or an order is in doubt. It
    takes a second to load, so the first screen does without.
    """
    if is_bulk(source):
        return replace(bulk(source), published=published)
    return _article(source, lines_of(source), published=published, words=words)


def preview(source: Source, *, published: date | None = None) -> Article | None:
    """Return the beginning of a long source, at once; None where it is not long.

    It holds what a first screen shows; what follows is left out, so it must give
    way to the whole article.
    """
    lines = lines_of(source, most=_SCREENS + 1)
    if len(lines) <= _SCREENS or is_bulk(source):
        return None
    return _article(source, lines[:_SCREENS], published=published, words=False)


@dataclass(frozen=True, slots=True)
class _Parted:
    """The lines of the story, and what was on the page besides."""

    story: tuple[Line, ...]
    besides: tuple[Paragraph, ...]


def _article(
    source: Source, lines: Sequence[Line], *, published: date | None, words: bool
) -> Article:
    parted = _parted(without_stray(cut(lines)), book=len(lines) > _PAGE)
    if len(lines) > _PAGE:
        blocks, doubt = reflow(mend(parted.story), book=True), None
    else:
        blocks, doubt = _ordered(mend(give_back(parted.story)), words=words)
        blocks = raise_questions(join_numbers(blocks))
    found = (
        Paragraph(named.block.text, named.role, named.rule, named.block.doubts)
        for named in name(blocks)
    )
    every = (*found, *parted.besides)
    return arrange(source, every, published=published, doubt=doubt)


def _parted(lines: Sequence[Line], *, book: bool) -> _Parted:
    """Part the story from what the page says about itself, and what it says twice."""
    lines, copies = part_doubles(raise_titles(lines))
    story, furniture = part_furniture(lines)
    quotes: tuple[Line, ...] = ()
    if not book:
        story, quotes = part_quotes(story)
    besides = (
        *((found.line, found.rule) for found in furniture),
        *((line, "overprinted copy") for line in copies),
        *((line, "pull quote") for line in quotes),
    )
    return _Parted(
        story, tuple(Paragraph(line.text, Role.FURNITURE, rule) for line, rule in besides)
    )


def _ordered(
    lines: Sequence[Line], *, words: bool
) -> tuple[tuple[Block, ...], str | None]:
    """Return the blocks in reading order, and why that is in doubt, if it is."""
    joins = Joins((normal(line.text.text) for line in lines), with_words=words)
    if words:
        lines = unweave(lines, joins)
    blocks, others = part_neighbours(reflow(lines), joins)
    order = restore(blocks, joins)
    if order.moved or others:
        # pieces of one paragraph may now stand side by side
        blocks = reflow(order.lines)
    return (*blocks, *others), DOUBT if order.second is not None else None
