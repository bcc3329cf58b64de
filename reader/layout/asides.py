"""What stands amid the text and is no part of it: captions, and bylines that stray.

A caption stands wherever its picture does, and extractors set a byline in front of
the last lines of its column. Neither tells the order of what is around it, so the
order is sought without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.layout.block import Block, Shape
from reader.layout.edges import Ending, Opening, ending_of, opening_of
from reader.layout.lines import Line


@dataclass(frozen=True, slots=True)
class Asides:
    """What stands amid the text and is no part of it: no order is asked of these."""

    lines: tuple[Line, ...]
    cut: bool
    """Whether one stood in a sentence, which goes on behind it."""


def part_asides(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], Asides]:
    """Part the text from captions, and from a byline that a sentence runs around."""
    text: list[Block] = []
    asides: list[Block] = []
    cut = False
    for at, block in enumerate(blocks):
        caption = block.shape is Shape.CAPTION
        around = _runs_around(blocks, at)
        if caption or (around and block.shape is Shape.BYLINE):
            asides.append(block)
            cut = cut or around
        else:
            text.append(block)
    lines = tuple(line for block in asides for line in block.lines)
    return tuple(text), Asides(lines, cut)


def _runs_around(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a sentence stops before a block and goes on behind it."""
    if not 0 < at < len(blocks) - 1:
        return False
    before, behind = blocks[at - 1], blocks[at + 1]
    if before.shape is not Shape.PARAGRAPH or behind.shape is not Shape.PARAGRAPH:
        return False
    goes_on = opening_of(behind) in (Opening.MIDDLE, Opening.MAYBE)
    return goes_on and ending_of(before) is Ending.OPEN
