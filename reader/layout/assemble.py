"""Source → Article: runs the steps of the layout one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

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


def assemble(
    source: Source, *, published: date | None = None, words: bool = False
) -> Article:
    """Return the article of a source; any text gives one.

    `words` lets the dictionary speak where a join or an order is in doubt. It
    takes a second to load, so the first screen does without.
    """
    if is_bulk(source):
        return replace(bulk(source), published=published)
    lines, copies = part_doubles(raise_titles(without_stray(cut(lines_of(source)))))
    story, furniture = part_furniture(lines)
    story, quotes = part_quotes(story)
    blocks, doubt = _ordered(mend(give_back(story)), words=words)
    found = [
        *(
            Paragraph(named.block.text, named.role, named.rule, named.block.doubts)
            for named in name(raise_questions(join_numbers(blocks)))
        ),
        *(Paragraph(f.line.text, Role.FURNITURE, f.rule) for f in furniture),
        *(Paragraph(line.text, Role.FURNITURE, "overprinted copy") for line in copies),
        *(Paragraph(line.text, Role.FURNITURE, "pull quote") for line in quotes),
    ]
    return arrange(source, found, published=published, doubt=doubt)


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
    doubt = None
    if order.second is not None:
        doubt = "another order fits nearly as well"
    return (*blocks, *others), doubt
