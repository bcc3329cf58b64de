"""Section numbers on lines of their own, put before the headings they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.layout.block import Block, Shape
from reader.layout.wording import is_number
from reader.span import Aligned


def join_numbers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with each lone number at the head of its heading."""
    joined: list[Block] = []
    for block in blocks:
        if joined and _is_number(joined[-1]) and block.shape is Shape.DISPLAY:
            joined[-1] = _with_number(joined[-1], block)
        else:
            joined.append(block)
    return tuple(joined)


def _is_number(block: Block) -> bool:
    return block.shape is Shape.DISPLAY and is_number(block.text.text)


def _with_number(number: Block, heading: Block) -> Block:
    blank = Aligned.inserted(" ", heading.text.origin(0).start)
    return replace(
        heading,
        text=Aligned.join((number.text, blank, heading.text)),
        lines=(*number.lines, *heading.lines),
    )
