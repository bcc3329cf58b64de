"""Source → Article: runs the steps of the layout one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice
from typing import Final

from reader.article import Article, Paragraph, Role
from reader.layout.abreast import part_rows
from reader.layout.arrange import arrange
from reader.layout.blanks import without_stray
from reader.layout.block import Block
from reader.layout.bulk import bulk, is_bulk
from reader.layout.columns import cut
from reader.layout.dropcap import give_back
from reader.layout.furniture import part_furniture
from reader.layout.halves import join_halves
from reader.layout.joins import Joins, normal
from reader.layout.jumps import Jumps, jumps_of
from reader.layout.lines import Line, each_line
from reader.layout.neighbours import part_neighbours
from reader.layout.numbers import join_numbers
from reader.layout.order import restore
from reader.layout.overprint import part_doubles
from reader.layout.pieces import mend
from reader.layout.pullquote import part_quotes
from reader.layout.questions import raise_questions
from reader.layout.reflow import reflow
from reader.layout.roles import Named, name
from reader.layout.unweave import unweave
from reader.layout.vertical import raise_titles
from reader.source.source import Source

_PAGE: Final = 1_000
"""Lines. A newspaper's page has some hundred, of all its stories; what has more is
a book, which stands in its order and has no neighbours."""
_PRINT: Final = 200_000
"""Characters. The fullest page has 20,000; what has more in fewer lines is no page
either, and has none to compare its paragraphs with."""
_PART: Final = 1_000
"""Lines of a book that are laid out at a time, and then forgotten."""
_SCREENS: Final = 300
"""Lines that fill the first screens of a book, while the rest is laid out."""
DOUBT: Final = "order"
"""Another order fits nearly as well (the message `doubt.order`)."""


def assemble(
    source: Source,
    *,
    published: date | None = None,
    words: bool = False,
    second: bool = False,
) -> Article:
    """Return the article of a source; any text gives one.

    `words` lets the dictionary speak where a join or an order is in doubt. It
    takes a second to load, so the first screen does without. `second` asks for
    the other order where two fit (the article's `doubt` says that they do).
    """
    if is_bulk(source):
        return replace(bulk(source), published=published)
    lines = tuple(islice(each_line(source), _PAGE + 1))
    if len(lines) > _PAGE or len(source.clean.text) > _PRINT:
        parts = _book(each_line(source), _PART)
        return arrange(source, chain.from_iterable(parts), published=published)
    parted = _parted(without_stray(cut(lines)))
    story = mend(give_back(part_rows(parted.story)))
    blocks, doubt = _ordered(story, parted.jumps, words=words, second=second)
    named = name(join_halves(raise_questions(join_numbers(blocks))))
    found = (*map(_paragraph, named), *parted.besides)
    return arrange(source, found, published=published, doubt=doubt)


def preview(source: Source, *, published: date | None = None) -> Article | None:
    """Return the beginning of a long source, at once; None where it is not long.

    It holds what the first screens show and must give way to the whole article,
    which begins alike.
    """
    if is_bulk(source) or len(tuple(islice(each_line(source), _PAGE + 1))) <= _PAGE:
        return None
    first = next(_book(each_line(source), _SCREENS))
    return replace(arrange(source, first, published=published), is_beginning=True)


def _book(lines: Iterator[Line], size: int) -> Iterator[tuple[Paragraph, ...]]:
    """Yield the paragraphs of a book, some lines at a time."""
    held: tuple[Line, ...] = ()
    titled = True
    while part := (*held, *islice(lines, size)):
        parted = _parted(without_stray(cut(part)), book=True)
        blocks = reflow(mend(parted.story), book=True)
        held = ()
        if blocks and len(part) >= size > 2 * len(blocks[-1].lines):
            # the last block may go on in the next part
            held = blocks[-1].lines
            blocks = blocks[:-1]
        named = name(blocks, titled=titled)
        yield (*map(_paragraph, named), *parted.besides)
        titled = False


def _paragraph(named: Named) -> Paragraph:
    block = named.block
    return Paragraph(block.text, named.role, named.rule, block.doubts)


@dataclass(frozen=True, slots=True)
class _Parted:
    """The lines of the story, and what was on the page besides."""

    story: tuple[Line, ...]
    besides: tuple[Paragraph, ...]
    jumps: Jumps


def _parted(lines: Sequence[Line], *, book: bool = False) -> _Parted:
    """Part the story from what the page says about itself, and what it says twice."""
    lines, copies = part_doubles(raise_titles(lines))
    story, furniture = part_furniture(lines)
    jumps = jumps_of(story, furniture)
    quotes: tuple[Line, ...] = ()
    if not book:
        story, quotes = part_quotes(story)
    besides = (
        *((found.line, found.rule) for found in furniture),
        *((line, "overprinted copy") for line in copies),
        *((line, "pull quote") for line in quotes),
    )
    furnished = (Paragraph(line.text, Role.FURNITURE, rule) for line, rule in besides)
    return _Parted(story, tuple(furnished), jumps)


def _ordered(
    lines: Sequence[Line], jumps: Jumps, *, words: bool, second: bool
) -> tuple[tuple[Block, ...], str | None]:
    """Return the blocks in reading order, and why that is in doubt, if it is."""
    if not lines:
        return (), None
    joins = Joins((normal(line.text.text) for line in lines), with_words=words)
    if words:
        lines = unweave(lines, joins)
    blocks, others = part_neighbours(_reflowed(lines, jumps), joins)
    order = restore(blocks, joins, jumps)
    wanted = order.second if second and order.second is not None else order.lines
    if order.moved or others or wanted is not order.lines:
        # pieces of one paragraph may now stand side by side
        blocks = _reflowed(wanted, jumps)
    return (*blocks, *others), DOUBT if order.second is not None else None


def _reflowed(lines: Sequence[Line], jumps: Jumps) -> tuple[Block, ...]:
    return tuple(chain.from_iterable(map(reflow, jumps.runs(lines))))
