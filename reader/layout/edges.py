"""How pieces of a page begin and end, as far as their lines tell.

What a junction of two pieces is worth depends on these two words alone, and on the
text: so here it is decided what a full line without a stop is, and what a bracket.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from reader.layout.block import Block, Shape
from reader.script import chars

_ROOM: Final = 4
"""Half ems. A line so much short of its measure was ended on purpose; a first
line is so much short of it for its indent."""
_STOPS: Final = chars.STOPS | frozenset("：:—⸺；;")
_REMARK: Final = frozenset("）)")
"""A remark behind the sentence has its own brackets, and no stop outside of them."""


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
    STORY = auto()
    """A byline, and under it the beginning of the story."""
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


def edges_of(block: Block, *, in_title: bool = False) -> tuple[Opening, Ending]:
    """Return how a block begins and ends."""
    if in_title:
        return Opening.TITLE, Ending.TITLE
    match block.shape:
        case Shape.DISPLAY:
            return Opening.HEADING, Ending.HEADING
        case Shape.BYLINE:
            return Opening.BYLINE, Ending.BYLINE
        case Shape.PARAGRAPH:
            return opening_of(block), ending_of(block)
        case _:
            return Opening.OTHER, Ending.OTHER


def opening_of(block: Block) -> Opening:
    """Return how a paragraph begins."""
    if block.starts_open or block.text.text[0] in chars.NEVER_START - {"—", "…"}:
        return Opening.MIDDLE
    first = block.lines[0]
    full = block.measure and first.width > block.measure - _ROOM
    return Opening.MAYBE if full and not first.indent else Opening.BEGIN


def ending_of(block: Block) -> Ending:
    """Return how a paragraph ends."""
    last = block.lines[-1]
    text = block.text.text
    full = block.measure and last.width > block.measure - _ROOM
    if text[-1] in _REMARK or _mark(text) in _STOPS:
        return Ending.STOPPED if full else Ending.CLOSED
    if block.ends_open or full or _mark(text) in chars.PAUSES:
        return Ending.OPEN
    return Ending.CLOSED


def _mark(text: str) -> str:
    """Return the last character before all that closes."""
    return text.rstrip("".join(chars.CLOSERS))[-1:]


def opening_inside(block: Block, at: int) -> Opening:
    """Return how a piece begins that was cut out of a paragraph."""
    text = block.lines[at].text.text
    full = block.lines[at].width > block.measure - _ROOM
    return Opening.MIDDLE if full or text[0] in chars.NEVER_START else Opening.MAYBE


def ending_inside(block: Block, at: int) -> Ending:
    """Return how a piece ends that goes on in its paragraph."""
    stopped = _mark(block.lines[at - 1].text.text) in chars.STOPS
    return Ending.STOPPED if stopped else Ending.OPEN
