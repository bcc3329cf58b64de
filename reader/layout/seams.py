"""Where frames may have ended in mid paragraph: guesses at how a page was set.

Two frames that meet in mid sentence leave no mark when all lines are full: the
reflow reads on over such a seam as over a hundred true line breaks, and words
alone can't tell it from them. But the columns of a story are of one height, and
so the seams stand at a half, at thirds or at quarters of its lines. Each guess is
a number of columns; it names the few breaks where one of them may end, and what it
costs to part the lines there. The order that is found with the best guess counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.layout.block import Block
from reader.layout.joins import REACH, Joins, normal
from reader.layout.lines import Line
from reader.span import Span

COLUMNS: Final = range(2, 7)
"""Columns of a story; more are not set, even over a whole page."""
LEAST: Final = 8
"""Lines of a column, at least."""
AWAY: Final = 2
"""Lines that a column's end is away from its share, at most: headings, a picture's
caption and the rules of good setting take or give as many."""
STAYS_AT_SHARE: Final = 2.0
"""Nats for going on as the extractor did, right where a column's share ends …"""
STAYS_PER_LINE: Final = 0.5
"""… and for each line away from it."""
GUESS: Final = 1.6
"""Nats against each guess: they are five."""
TOLD: Final = 2.0
"""Nats of the text for the two lines' belonging together: no seam is there."""


@dataclass(frozen=True, slots=True)
class Seams:
    """A guess, as the breaks where a frame may end."""

    stays: Mapping[tuple[int, int], float] = field(default_factory=dict)
    """For a block, and a line of it that a frame may begin with: the nats for that
    line's standing where it does."""
    cost: float = 0.0
    columns: int = 0
    """How many are guessed; 0 for no guess."""


def guesses(
    blocks: Sequence[Block], title: Span | None, joins: Joins
) -> Iterator[Seams]:
    """Yield the guesses at a page's columns; the first says that it has none.

    Without the dictionary it is the only one: nothing else hears where a sentence
    doesn't go on.
    """
    yield Seams()
    if not joins.knows_words:
        return
    places = tuple(_places(blocks, title))
    for count in COLUMNS:
        if len(places) < LEAST * count:
            return
        stays: dict[tuple[int, int], float] = {}
        for share in range(1, count):
            middle = round(share * len(places) / count)
            for at in range(middle - AWAY, middle + AWAY + 1):
                block, line = places[at]
                if line and told(blocks[block].lines, line, joins) > TOLD:
                    continue
                stays[places[at]] = STAYS_AT_SHARE + STAYS_PER_LINE * abs(at - middle)
        yield Seams(stays, GUESS, count)


def _places(blocks: Sequence[Block], title: Span | None) -> Iterator[tuple[int, int]]:
    """Yield block and line for every line of the story under its title."""
    for at, block in enumerate(blocks):
        if title is not None and title.start <= at < title.end:
            continue
        for line in range(len(block.lines)):
            yield at, line


def told(lines: Sequence[Line], at: int, joins: Joins) -> float:
    """Return the nats of the text for a line's going on with the line before."""
    return joins.score(tail(lines[:at]), head(lines[at:]))


def head(lines: Sequence[Line]) -> str:
    """Return the first characters of lines, normal."""
    return "".join(normal(line.text.text) for line in lines[:8])[:REACH]


def tail(lines: Sequence[Line]) -> str:
    """Return the last characters of lines, normal."""
    return "".join(normal(line.text.text) for line in lines[-8:])[-REACH:]
