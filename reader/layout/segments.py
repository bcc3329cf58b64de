"""A page parted where its order may be wrong: the pieces that `order` moves.

A seam is cut wherever one may be: at a title, a heading, a page's or a column's
edge, behind a byline, where a sentence stops or begins in the middle, where the
measure changes. Cutting too much costs nothing: what belongs together is put
together again. Paragraphs stay whole: where two frames meet in mid sentence and
all lines are full, words alone would have to tell the seam from a hundred true
line breaks, and measured, they moved no page for the better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.joins import REACH, normal
from reader.layout.lines import Line
from reader.layout.title import Title
from reader.script import chars

MOST: Final = 28
"""Segments: the search's cost grows with their cube. The likeliest seams stay."""
STAYS: Final = 4.0
"""Nats for the extractor's order at a heading or between paragraphs."""
STAYS_AT_EDGE: Final = 2.5
"""… at an edge of a page, a column, a sentence cut off: frames begin there."""
_EDGE: Final = 4.0
"""The weight of a seam at an edge, at least."""
_ROOM: Final = 4
"""Half ems. A line so much short of its measure was ended on purpose; a first
line is so much short of it for its indent."""
_NUMBER = re.compile(
    r"[（(]?(?P<han>[一二三四五六七八九十]{1,3})(?:、|[）)])"
    r"|(?P<figure>[0０]?[1-9１-９])(?:[.．、]|\s|$)"
)
_HAN_DIGITS: Final = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a heading; 一、 and （一） count by themselves."""

    series: str
    value: int


class Opening(Enum):
    """How a segment begins."""

    TITLE = auto()
    HEADING = auto()
    BEGIN = auto()
    """A paragraph begins, without doubt."""
    MAYBE = auto()
    """A full line: it begins a paragraph whose indent is lost, or goes on."""
    MIDDLE = auto()
    """In mid sentence."""
    BYLINE = auto()
    OTHER = auto()


class Ending(Enum):
    """How a segment ends."""

    TITLE = auto()
    HEADING = auto()
    CLOSED = auto()
    """A paragraph ends, without doubt."""
    STOPPED = auto()
    """A full line that ends a sentence: the paragraph may go on."""
    OPEN = auto()
    """In mid sentence."""
    BYLINE = auto()
    OTHER = auto()


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
    first_number: Number | None
    """Of its first numbered heading."""
    last_number: Number | None
    stays: float
    """Nats for its standing behind what the extractor put before it."""


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


def segments_of(blocks: Sequence[Block], title: Title | None) -> tuple[Segment, ...]:
    """Return the segments of a page, in its order; together they are all of it."""
    parts = list(_parts(blocks, title))
    seams = sorted((part.seam for part in parts[1:]), reverse=True)
    least = max(0.0, seams[MOST - 1]) if len(seams) >= MOST else 0.0
    runs: list[list[_Part]] = []
    for part in parts:
        if runs and part.seam <= least:
            runs[-1].append(part)
        else:
            runs.append([part])
    return tuple(map(_segment, runs))


def _segment(parts: Sequence[_Part]) -> Segment:
    lines = tuple(line for part in parts for line in part.lines)
    numbers = [part.number for part in parts if part.number is not None]
    return Segment(
        lines=lines,
        opening=parts[0].opening,
        ending=parts[-1].ending,
        head=_head(lines),
        tail=_tail(lines),
        first_number=numbers[0] if numbers else None,
        last_number=numbers[-1] if numbers else None,
        stays=parts[0].stays,
    )


def _parts(blocks: Sequence[Block], title: Title | None) -> Iterator[_Part]:
    """Yield a part for each block, with the weight of the seam before it."""
    for at, block in enumerate(blocks):
        in_title = title is not None and title.span.start <= at < title.span.end
        before = blocks[at - 1] if at else None
        opening, ending = _edges(block, in_title=in_title)
        seam = _seam(before, block, blocks[at + 1 : at + 2], opening)
        if title is not None and at == title.span.start:
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
            number=_number(block),
        )


def _behind(blocks: Sequence[Block], title: Title) -> int:
    """Return the block behind the title and the byline that belongs to it."""
    at = title.span.end
    while at < len(blocks) and blocks[at].shape is Shape.BYLINE:
        at += 1
    return at


def _edges(block: Block, *, in_title: bool) -> tuple[Opening, Ending]:
    """Return how a block begins and ends."""
    if in_title:
        return Opening.TITLE, Ending.TITLE
    match block.shape:
        case Shape.DISPLAY:
            return Opening.HEADING, Ending.HEADING
        case Shape.BYLINE:
            return Opening.BYLINE, Ending.BYLINE
        case Shape.PARAGRAPH:
            return _opening(block), _ending(block)
        case _:
            return Opening.OTHER, Ending.OTHER


def _opening(block: Block) -> Opening:
    if block.starts_open or block.text.text[0] in chars.NEVER_START - {"—", "…"}:
        return Opening.MIDDLE
    first = block.lines[0]
    full = block.measure and first.width > block.measure - _ROOM
    return Opening.MAYBE if full and not first.indent else Opening.BEGIN


def _ending(block: Block) -> Ending:
    last = block.lines[-1]
    full = block.measure and last.width > block.measure - _ROOM
    mark = block.text.text.rstrip("".join(chars.CLOSERS))[-1:]
    if mark in chars.STOPS or mark in "：:—":
        return Ending.STOPPED if full else Ending.CLOSED
    if block.ends_open or full or mark in chars.PAUSES:
        return Ending.OPEN
    return Ending.CLOSED


def _seam(
    before: Block | None, block: Block, following: Sequence[Block], opening: Opening
) -> float:
    """Return the nats for a seam before a block; 0 for none at all."""
    if before is None:
        return 0.0
    first, last = block.lines[0], before.lines[-1]
    seam = 0.0
    if opening is Opening.MIDDLE or _edges(before, in_title=False)[1] is Ending.OPEN:
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


def _head(lines: Sequence[Line]) -> str:
    return "".join(normal(line.text.text) for line in lines[:8])[:REACH]


def _tail(lines: Sequence[Line]) -> str:
    return "".join(normal(line.text.text) for line in lines[-8:])[-REACH:]


def _number(block: Block) -> Number | None:
    """Return the number of a numbered heading."""
    found = _NUMBER.match(block.text.text) if block.shape is Shape.DISPLAY else None
    if found is None:
        return None
    if found["figure"]:
        return Number("figure", int(found["figure"]))
    series = "bracket" if found.group()[0] in "（(" else "plain"
    return Number(series, _value(found["han"]))


def _value(han: str) -> int:
    """Return the value of a numeral up to 99: 二十三."""
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return _HAN_DIGITS.find(han[0])
    return 10 * (_HAN_DIGITS.find(tens[0]) if tens else 1) + (
        _HAN_DIGITS.find(ones[0]) if ones else 0
    )
