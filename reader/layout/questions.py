"""Questions as headings: told from paragraphs by where they stand.

A question on a line of its own may be either; what tells them apart is rhythm.
Headings come at even distances, so a question is one where the text between two
headings is too long, and it would part it well.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.block import Block, Shape
from reader.script import chars

_LONG: Final = 1.3
"""Times the usual section that one must be to be parted."""
_SHARE: Final = 0.45
"""Of the usual section that each part must have at least."""
_LEAD: Final = 0.12
"""Of the usual section that the lead has at least."""
_WIDEST: Final = 40
"""Half ems of a question that heads a section."""
_FEW: Final = 2
"""Headings from which a usual section can be told."""


def raise_questions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, with the questions that head a section set apart."""
    blocks = list(blocks)
    asked = [i for i in range(len(blocks)) if _may_head(blocks, i)]
    while asked:
        heads = [i for i, block in enumerate(blocks) if block.shape is Shape.DISPLAY]
        best = max(asked, key=lambda i: _fit(blocks, heads, asked, i))
        if _fit(blocks, heads, asked, best) <= 0:
            break
        blocks[best] = replace(blocks[best], shape=Shape.DISPLAY, measure=0)
        asked.remove(best)
    return tuple(blocks)


def _may_head(blocks: Sequence[Block], i: int) -> bool:
    """Say whether a block is a question of one line that could head a section."""
    block = blocks[i]
    text = block.text.text.rstrip("".join(chars.QUOTE_CLOSERS))
    if block.shape is not Shape.PARAGRAPH or not text.endswith(("？", "?")):
        return False
    if len(block.lines) > 1 or block.lines[0].width > _WIDEST:
        return False
    if any(mark in text[:-1] for mark in "。！？；：") or not 0 < i < len(blocks) - 1:
        return False
    before, after = blocks[i - 1], blocks[i + 1]
    lead_in = before.text.text[-1] in "：:—"
    return (
        after.shape is Shape.PARAGRAPH
        and before.shape is Shape.PARAGRAPH
        and not lead_in
        and not before.ends_open
    )


def _fit(
    blocks: Sequence[Block], heads: Sequence[int], asked: Sequence[int], i: int
) -> float:
    """Return how well a heading at `i` would even out the sections; 0 if it would not."""
    start = max((h for h in heads if h < i), default=-1)
    end = min((h for h in heads if h > i), default=len(blocks))
    above = _size(blocks[start + 1 : i])
    below = _size(blocks[i + 1 : end])
    usual = _usual(blocks, heads)
    if usual is None:
        return 0.0
    least = _SHARE if start >= 0 else _LEAD  # what stands above may be the lead
    if above < least * usual or below < _SHARE * usual:
        return 0.0
    if above + below < _LONG * usual:
        return 0.0
    return min(above, below) / usual


def _usual(blocks: Sequence[Block], heads: Sequence[int]) -> float | None:
    """Return the size of a usual section, in characters; None where none is told."""
    edges = [*heads, len(blocks)]
    sizes = [
        size
        for start, end in zip(edges, edges[1:], strict=False)
        if (size := _size(blocks[start + 1 : end])) > 0
    ]
    return statistics.median_low(sizes) if len(sizes) >= _FEW else None


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.shape is Shape.PARAGRAPH)
