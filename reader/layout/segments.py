"""A page parted where its order may be wrong: the pieces that `order` moves.

A seam is cut wherever one may be: at a title, a heading, a page's or a column's
edge, behind a byline, where a sentence stops or begins in the middle, where the
measure changes, and where the columns end if the page was set as is guessed.
Cutting too much costs nothing: what belongs together is put together again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.discourse import POINTS_BACK, begins_story
from reader.layout.edges import (
    Ending,
    Opening,
    edges_of,
    ending_inside,
    opening_inside,
    opening_of,
)
from reader.layout.joins import REACH
from reader.layout.lines import Line
from reader.layout.numbering import Number, number_of
from reader.layout.seams import Seams, head, tail
from reader.span import Span

MOST: Final = 28
"""Segments: the search's cost grows with their cube. The likeliest seams stay."""
STAYS: Final = 4.0
"""Nats for the extractor's order at a heading or between paragraphs."""
STAYS_AT_EDGE: Final = 2.0
"""… at an edge of a page, a column, a sentence cut off: frames begin there."""
_EDGE: Final = 4.0
"""The weight of a seam at an edge, at least."""
_SHARE: Final = 6.5
"""The weight of a seam where a column may end."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines that stay together."""

    lines: tuple[Line, ...]
    opening: Opening
    ending: Ending
    head: str
    """Its first characters, normal."""
    tail: str
    """Its last characters, normal."""
    numbers: tuple[Number, ...]
    """Of its headings and of the items of its lists."""
    stays: float
    """Nats for its standing behind what the extractor put before it."""

    @property
    def is_title(self) -> bool:
        """Whether it is the article's title."""
        return self.opening is Opening.TITLE


@dataclass(frozen=True, slots=True)
class _Part:
    """A block, and the seam before it."""

    lines: tuple[Line, ...]
    opening: Opening
    ending: Ending
    seam: float
    """How likely it is that what stands before it belongs elsewhere, in nats."""
    stays: float
    number: Number | None
    head: str
    tail: str


def segments_of(
    blocks: Sequence[Block], title: Span | None, seams: Seams
) -> tuple[Segment, ...]:
    """Return the segments of a page, in its order; together they are all of it."""
    parts = [
        piece
        for at, part in enumerate(_parts(blocks, title))
        for piece in _pieces(part, blocks[at], at, seams)
    ]
    weights = sorted((part.seam for part in parts[1:]), reverse=True)
    least = max(0.0, weights[MOST - 1]) if len(weights) >= MOST else 0.0
    runs: list[list[_Part]] = []
    for part in parts:
        if runs and part.seam <= least:
            runs[-1].append(part)
        else:
            runs.append([part])
    return tuple(map(_segment, runs))


def _segment(parts: Sequence[_Part]) -> Segment:
    lines = tuple(line for part in parts for line in part.lines)
    return Segment(
        lines=lines,
        opening=parts[0].opening,
        ending=parts[-1].ending,
        head="".join(part.head for part in parts[:8])[:REACH],
        tail="".join(part.tail for part in parts[-8:])[-REACH:],
        numbers=tuple(part.number for part in parts if part.number is not None),
        stays=parts[0].stays,
    )


def _parts(blocks: Sequence[Block], title: Span | None) -> Iterator[_Part]:
    """Yield a part for each block, with the weight of the seam before it."""
    for at, block in enumerate(blocks):
        in_title = title is not None and title.start <= at < title.end
        before = blocks[at - 1] if at else None
        opening, ending = edges_of(block, in_title=in_title)
        seam = _seam(before, block, blocks[at + 1 : at + 2], opening)
        if _heads_story(blocks, at, title):
            opening, seam = Opening.STORY, 7.0
        elif _heads_story(blocks, at - 1, title):
            seam = 0.0
        if title is not None and at == title.start:
            seam = 9.0
        elif in_title:
            seam = 0.0
        elif title is not None and at == _behind(blocks, title):
            seam = 8.0
        yield _Part(
            lines=block.lines,
            opening=opening,
            ending=ending,
            seam=seam,
            stays=STAYS_AT_EDGE if seam >= _EDGE else STAYS,
            number=number_of(block),
            head=head(block.lines),
            tail=tail(block.lines),
        )


def _pieces(part: _Part, block: Block, at: int, seams: Seams) -> Iterator[_Part]:
    """Yield a block's part, in pieces where a frame may end inside of it."""
    if (at, 0) in seams.stays:
        stays = min(part.stays, seams.stays[at, 0])
        part = replace(part, seam=max(part.seam, _SHARE), stays=stays)
    cuts = [i for i in range(1, len(block.lines)) if (at, i) in seams.stays]
    if block.shape is not Shape.PARAGRAPH or not cuts:
        yield part
        return
    ends = (0, *cuts, len(block.lines))
    for start, end in pairwise(ends):
        lines = block.lines[start:end]
        yield replace(
            part,
            lines=lines,
            opening=opening_inside(block, start) if start else part.opening,
            ending=part.ending
            if end == len(block.lines)
            else ending_inside(block, end),
            seam=_SHARE if start else part.seam,
            stays=seams.stays[at, start] if start else part.stays,
            number=None if start else part.number,
            head=head(block.lines[start:]),
            tail=tail(block.lines[:end]),
        )


def _heads_story(blocks: Sequence[Block], at: int, title: Span | None) -> bool:
    """Say whether a byline stands at the story's beginning, away from its title.

    The text under it then begins as stories do, or a frame begins with the byline;
    and what the extractor put under the title begins no better. With a title of its
    own above it, or another byline on the page, it may be another story's.
    """
    if not 0 < at < len(blocks) - 1 or blocks[at].shape is not Shape.BYLINE:
        return False
    before, behind = blocks[at - 1], blocks[at + 1]
    bylines = sum(block.shape is Shape.BYLINE for block in blocks)
    if bylines > 1 or before.shape is Shape.DISPLAY:
        return False
    if title is None or at < title.end + 1 or behind.shape is not Shape.PARAGRAPH:
        return False
    first = blocks[_behind(blocks, title)]
    better = _begins_story(behind) - _begins_story(first)
    if edges_of(before)[1] is Ending.OPEN:
        return better >= 0 and opening_of(behind) is Opening.BEGIN
    return better > 0


def _begins_story(block: Block) -> float:
    if block.shape is not Shape.PARAGRAPH or opening_of(block) is Opening.MIDDLE:
        return POINTS_BACK
    return begins_story(head(block.lines))


def _behind(blocks: Sequence[Block], title: Span) -> int:
    """Return the block behind the title and the byline that belongs to it."""
    at = title.end
    while at < len(blocks) and blocks[at].shape is Shape.BYLINE:
        at += 1
    return at


def _seam(
    before: Block | None, block: Block, following: Sequence[Block], opening: Opening
) -> float:
    """Return the nats for a seam before a block; 0 for none at all."""
    if before is None:
        return 0.0
    first, last = block.lines[0], before.lines[-1]
    seam = 0.0
    if opening is Opening.MIDDLE or edges_of(before)[1] is Ending.OPEN:
        seam = 7.0
    elif before.shape is Shape.BYLINE:
        seam = 6.0
    elif first.page != last.page or first.frame != last.frame:
        seam = 5.0
    elif _parted(last, first) or _remeasured(before, block):
        seam = 4.0
    if opening is Opening.HEADING:
        orphan = not following or following[0].shape is not Shape.PARAGRAPH
        return max(seam, 5.0 if orphan else 3.0)
    if opening in (Opening.OTHER, Opening.BYLINE):
        return max(seam, 2.0)
    if first.gap > 1 or (first.gap and not last.gap):
        seam = max(seam, 1.0)
    return max(seam, 0.5 if opening is Opening.MAYBE else 0.0)


def _parted(last: Line, first: Line) -> bool:
    """Say whether furniture stood between two lines."""
    return first.number - last.number - 1 > first.gap


def _remeasured(before: Block, block: Block) -> bool:
    """Say whether two paragraphs are set in different measures."""
    known = before.measure and block.measure
    return bool(known) and abs(before.measure - block.measure) > 2
