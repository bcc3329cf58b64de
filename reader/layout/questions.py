"""Questions as headings: told from paragraphs by where they stand.

A question on a line of its own may be either; what tells them apart is rhythm.
Headings come at even distances, so a question is one where the text between two
headings is too long, and it would part it well.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.lines import Line
from reader.layout.wording import ending
from reader.script import chars

_LONG: Final = 1.3
"""Times the usual section that one must be to be parted."""
_LONG_WITH_LEAD: Final = 0.85
"""… where the first section's heading may hide between the lead and its text."""
_SHARE: Final = 0.45
"""Of the usual section that each part must have at least."""
_LEAD: Final = 0.12
"""Of the usual section that the lead has at least."""
_WIDEST: Final = 40
"""Half ems of a question that heads a section."""
_SEVERAL: Final = 3
"""Questions that tell by themselves that they head sections …"""
_ALIKE: Final = 12
"""… if their widths differ by no more half ems."""
_FEW: Final = 2
"""Headings from which a usual section can be told."""


def raise_questions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, with the questions that head a section set apart."""
    blocks = list(blocks)
    while True:
        heads = [i for i, block in enumerate(blocks) if block.shape is Shape.DISPLAY]
        usual = _usual(blocks, heads)
        asked = [i for i in range(1, len(blocks)) if _may_head(blocks, i)]
        if usual is None:
            return _raised_alike(blocks, asked)
        if not asked:
            return tuple(blocks)
        best = max(asked, key=lambda i: _fit(blocks, heads, usual, i))
        if _fit(blocks, heads, usual, best) <= 0:
            return tuple(blocks)
        blocks[best : best + 1] = _set_apart(blocks[best])


def _raised_alike(blocks: Sequence[Block], asked: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks; with several questions alike, at even distances, as heads."""
    widths = [blocks[i].lines[-1].width for i in asked]
    if len(asked) < _SEVERAL or max(widths) - min(widths) > _ALIKE:
        return tuple(blocks)
    parts = [blocks[: asked[0]]]
    sizes: list[int] = []
    for start, end in pairwise((*asked, len(blocks))):
        parts += [_set_apart(blocks[start]), blocks[start + 1 : end]]
        sizes.append(_size(blocks[start + 1 : end]))
    if min(sizes) < _SHARE * statistics.median(sizes):
        return tuple(blocks)
    return tuple(chain.from_iterable(parts))


def _may_head(blocks: Sequence[Block], i: int) -> bool:
    """Say whether a block is, or ends with, a question that could head a section."""
    block = blocks[i]
    if block.shape is not Shape.PARAGRAPH or not _is_question(block.lines[-1]):
        return False
    behind = (b for b in blocks[i + 1 :] if b.shape is not Shape.CAPTION)
    following = next(behind, None)
    if following is None or following.shape is not Shape.PARAGRAPH:
        return False
    if len(block.lines) > 1:
        # a full line before it may have hidden that a paragraph ended
        return ending(block.lines[-2].text.text) == "stop"
    before = blocks[i - 1]
    if before.shape is not Shape.PARAGRAPH or before.ends_open:
        return False
    return before.text.text[-1] not in "：:—⸺"


def _is_question(line: Line) -> bool:
    """Say whether a line is one short question and nothing else."""
    text = line.text.text.rstrip("".join(chars.QUOTE_CLOSERS))
    if line.width > _WIDEST or not text.endswith(("？", "?")):
        return False
    opens = sum(text.count(mark) for mark in chars.QUOTE_OPENERS)
    closes = sum(line.text.text.count(mark) for mark in chars.QUOTE_CLOSERS)
    return opens == closes and not any(mark in text[:-1] for mark in "。！？；：")


def _set_apart(block: Block) -> tuple[Block, ...]:
    """Return what stands before the question, if anything, and the question."""
    line = block.lines[-1]
    question = Block(line.text, (line,), Shape.DISPLAY)
    if len(block.lines) == 1:
        return (question,)
    size = len(block.text) - len(line.text)
    return (
        replace(
            block,
            text=block.text[:size],
            lines=block.lines[:-1],
            doubts=tuple(at for at in block.doubts if at < size),
        ),
        question,
    )


def _fit(blocks: Sequence[Block], heads: Sequence[int], usual: float, i: int) -> float:
    """Return how well a heading at `i` evens out the sections; 0 if it does not."""
    start = max((h for h in heads if h < i), default=-1)
    end = min((h for h in heads if h > i), default=len(blocks))
    own = len(blocks[i].lines[-1].text)
    above = _size(blocks[start + 1 : i + 1]) - own
    below = _size(blocks[i + 1 : end])
    shapes = [block.shape for block in blocks[: start + 1]]
    # what stands above may be the lead: under the title, or on top of all
    inside = Shape.PARAGRAPH in shapes
    least, long = (_SHARE, _LONG) if inside else (_LEAD, _LONG_WITH_LEAD)
    if above < least * usual or below < _SHARE * usual:
        return 0.0
    if above + below < long * usual:
        return 0.0
    return min(above, below) / usual


def _usual(blocks: Sequence[Block], heads: Sequence[int]) -> float | None:
    """Return the size of a usual section, in characters; None where none is told."""
    edges = [*heads, len(blocks)]
    sizes = [
        size
        for start, end in pairwise(edges)
        if (size := _size(blocks[start + 1 : end])) > 0
    ]
    return statistics.median_low(sizes) if len(sizes) >= _FEW else None


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.shape is Shape.PARAGRAPH)
