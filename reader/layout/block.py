"""A block: lines that belong together, joined, on the way to being a paragraph.

It lies between the reflow, which makes blocks, the order, which moves them, and
the roles, which name them, so it stands in a module of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.layout.lines import Line
from reader.span import Aligned


class Shape(Enum):
    """What a block looks like, before anyone asks what it is for."""

    PARAGRAPH = auto()
    """Body text that fills a measure, its last line apart."""
    DISPLAY = auto()
    """Set apart: a heading, or a line of the title."""
    BYLINE = auto()
    CAPTION = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines joined to one text."""

    text: Aligned
    lines: tuple[Line, ...]
    shape: Shape
    measure: int = 0
    """Half ems of a full line in its frame; 0 where it stands in none."""
    starts_open: bool = False
    """Whether it goes on with something that is not the block before it."""
    ends_open: bool = False
    """Whether it stops in mid sentence: its last line is full, without a stop."""
    title: int = 0
    """1 for a line of the article's title, 2 for the headline's own; else 0."""
    rule: str = ""
    """The rule that decided what it is, where that is already certain."""
    doubts: tuple[int, ...] = ()
    """Characters of `text` before which a join of two lines is uncertain."""

    @property
    def page(self) -> int:
        """The page that it begins on."""
        return self.lines[0].page if self.lines else 0

    @property
    def number(self) -> int:
        """The line of the source that it begins on."""
        return self.lines[0].number if self.lines else 0
