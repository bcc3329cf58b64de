"""Headings of two phrases that were set on two lines, made one again.

Where a blank stands for a comma, the line is broken there, and neither half is
full. Of two display lines amid the text the second is the other half: headings
have text between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.title import title_of
from reader.layout.wording import is_item, is_number, is_numbered
from reader.span import Aligned, Span

_FULL: Final = 3
"""Half ems that the first half is narrower than the measure, at least: a full one
would have been joined by what is known of wraps."""
_APART: Final = 12
"""Half ems that one half is wider than the other, at most."""
_WHOLE: Final = re.compile(r"\S[\s，,：:]+\S|[？?！!]$")
"""Two phrases already, or the mark that ends a heading."""


def join_halves(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks; two display lines amid the text are one heading."""
    title = title_of(blocks)
    taken = title.span if title else Span(0, 0)
    joined: list[Block] = []
    for at, block in enumerate(blocks):
        if _is_second(blocks, at) and not (taken.start <= at - 1 < taken.end):
            joined[-1] = _whole(joined[-1], block)
        else:
            joined.append(block)
    return tuple(joined)


def _is_second(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a block is the second half of the heading before it."""
    if at < 2 or at + 1 >= len(blocks):
        return False
    before, first, second, behind = blocks[at - 2 : at + 2]
    amid = before.shape is behind.shape is Shape.PARAGRAPH
    halves = first.shape is second.shape is Shape.DISPLAY
    if not (amid and halves) or is_number(first.text.text):
        return False
    marked = is_numbered(second.text.text) or is_item(second.text.text)
    return not marked and _are_halves(first, second, behind.measure)


def _are_halves(first: Block, second: Block, measure: int) -> bool:
    """Say whether two blocks are one line each, and as wide as halves may be."""
    if len(first.lines) > 1 or len(second.lines) > 1:
        return False
    one, other = first.lines[0], second.lines[0]
    if _WHOLE.search(one.text.text) or _WHOLE.search(other.text.text):
        return False
    if one.overprinted or other.overprinted or other.gap > one.gap:
        return False
    return one.width + _FULL <= measure and abs(one.width - other.width) <= _APART


def _whole(first: Block, second: Block) -> Block:
    blank = Aligned.inserted(" ", second.text.origin(0).start)
    return replace(
        first,
        text=Aligned.join((first.text, blank, second.text)),
        lines=(*first.lines, *second.lines),
    )
