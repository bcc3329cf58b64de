"""Other stories on the same page, told from the article's own sections.

A page is parted at every run of display lines that could be a title. The longest
part is the article, with all that speaks of the same things; a part that begins
as a story does and shares hardly a word with the rest is a neighbour.

What is shared is counted in pairs of ideographs that are rare: names, places,
the matter itself. Own sections share some three pairs in a hundred characters
with the rest of their article, other stories none (the medians of both).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.joins import Joins, normal
from reader.layout.title import evidence, runs
from reader.span import Span

RULE: Final = "neighbour"
BASE: Final = 1.2
"""Nats for another story where a display line stands, before anything is known."""
PER_EVIDENCE: Final = 0.5
"""… for each nat by which that line looks like a title."""
PER_SHARED: Final = -1.5
"""… for each rare pair in a hundred characters that the rest has too."""
ENOUGH: Final = 1.0
_UNTITLED: Final = -3.0
"""Evidence of a part that begins without any title: the article's other half."""
_LEAST: Final = 60
"""Characters: fewer share nothing with anyone."""
_HUNDRED: Final = 100
_SEAM: Final = 2.0
"""Nats for the article's going on where a frame seems to begin."""
_NO_SEAM: Final = -2.0
_PER_PAIR: Final = 1.5
"""Nats of one rare pair, for the story that has it."""
_HAN = re.compile("[一-鿿]+")
_FUNCTION = frozenset(
    "的了在是和有不这为以与及对从到中上下人年月日也都就要我们他她你个一二三四五六七八九"
    "十百千万亿等将被把让向于其此该而但并还又再更最很零〇〇"
)
"""Characters that every story is full of."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Blocks from one possible title to the next."""

    span: Span
    title: float
    """Evidence that a title opens it."""
    length: int
    """Characters of its paragraphs."""


def part_neighbours(
    blocks: Sequence[Block], joins: Joins
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks of the article, and those of other stories, as furniture."""
    blocks = tuple(blocks)
    parts = _parts(blocks)
    if len(parts) < 2:
        return blocks, ()
    pairs = _pairs_by(joins)
    main = max(parts, key=lambda part: part.length)
    foreign: set[int] = set()
    for part in parts:
        if part is main or part.length < _LEAST:
            continue
        rest = _union(pairs, blocks, (p.span for p in parts if p is not part))
        if _score(blocks, part, pairs, rest) > ENOUGH:
            story = _union(pairs, blocks, [main.span])
            foreign.update(range(part.span.start, _end(blocks, part, pairs, story)))
    own = tuple(block for i, block in enumerate(blocks) if i not in foreign)
    others = (replace(blocks[i], shape=Shape.FURNITURE, rule=RULE) for i in foreign)
    return own, tuple(sorted(others, key=lambda block: block.number))


_Pairs = Callable[[str], frozenset[str]]


def _parts(blocks: Sequence[Block]) -> tuple[_Part, ...]:
    titles = {run.start: evidence(blocks, run) for run in runs(blocks)}
    starts = sorted({0, *titles})
    ends = [*starts[1:], len(blocks)]
    return tuple(
        _Part(
            span=Span(start, end),
            title=titles.get(start, _UNTITLED),
            length=sum(
                len(block.text)
                for block in blocks[start:end]
                if block.shape is Shape.PARAGRAPH
            ),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _score(
    blocks: Sequence[Block], part: _Part, pairs: _Pairs, rest: frozenset[str]
) -> float:
    """Return the nats for a part's being another story."""
    own = _union(pairs, blocks, [part.span])
    shared = _HUNDRED * len(own & rest) / part.length
    return BASE + PER_EVIDENCE * part.title + PER_SHARED * shared


def _end(
    blocks: Sequence[Block], part: _Part, pairs: _Pairs, rest: frozenset[str]
) -> int:
    """Return where a neighbour ends and the article goes on, if it does.

    A box stands amid the text: its last paragraph is followed by the article's
    next frame. The end is put where the paragraphs behind speak of the article's
    matter, and not of the box's.
    """
    span = part.span
    best, end = 0.0, span.end
    for at in range(span.start + 2, span.end):
        head = _union(pairs, blocks, [Span(span.start, at)])
        tail = _union(pairs, blocks, [Span(at, span.end)])
        gain = _PER_PAIR * (len(tail & rest - head) - len(tail & head - rest))
        gain += _SEAM if _begins_frame(blocks[at - 1], blocks[at]) else _NO_SEAM
        if gain > best:
            best, end = gain, at
    return end


def _begins_frame(before: Block, block: Block) -> bool:
    """Say whether a frame seems to begin with a block."""
    if block.starts_open or before.shape is Shape.BYLINE:
        return True
    first, last = block.lines[0], before.lines[-1]
    if first.page != last.page or first.frame != last.frame:
        return True
    known = before.measure and block.measure
    return bool(known) and abs(before.measure - block.measure) > 2


def _union(
    pairs: _Pairs, blocks: Sequence[Block], spans: Iterable[Span]
) -> frozenset[str]:
    return frozenset().union(
        *(
            pairs(block.text.text)
            for span in spans
            for block in blocks[span.start : span.end]
        )
    )


def _pairs_by(joins: Joins) -> _Pairs:
    """Return what finds the rare pairs of a text."""

    @cache
    def pairs(text: str) -> frozenset[str]:
        return frozenset(
            pair
            for run in _HAN.findall(normal(text))
            for pair in map("".join, pairwise(run))
            if not _FUNCTION & set(pair) and not joins.is_common(pair)
        )

    return pairs
