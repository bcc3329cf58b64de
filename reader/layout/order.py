"""The reading order of a page, as a search with scores that can be explained.

The extractor's own order is the strongest evidence there is: the order is left
only where all the rest together is clearly against it. That rest is what each
junction of two segments says: a sentence that stops goes on somewhere, a heading
has text under it, numbers ascend, the title comes first and a byline last.

Scores are nats, higher is better, and a page's score is the sum over its
junctions; so the gain of one order over another is how much likelier it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.layout.asides import part_asides
from reader.layout.block import Block
from reader.layout.joins import Joins
from reader.layout.jumps import Jumps
from reader.layout.junctions import TITLE_FIRST, Asked
from reader.layout.lines import Line
from reader.layout.paths import Paths
from reader.layout.seams import Seams, guesses
from reader.layout.segments import Segment, segments_of
from reader.layout.title import ENOUGH, evidence, main_measure, runs
from reader.span import Span

CLEAR_GAIN: Final = 2.5
"""What another order must gain before the extractor's is left."""
DOUBTFUL_GAIN: Final = 1.5
"""Nats between the best order and the next: fewer, and the reader is told."""
OTHER_TITLE: Final = 4.0
"""Nats by which the runner-up may fall short of the likeliest title, and still be
tried: what the order says weighs no more."""
TITLE_GAIN: Final = 0.25
"""What the runner-up must gain over it by the order."""
LONGEST: Final = 3000
"""Lines of a page, at most: a book is in order, and too long to search."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order of a page's lines, and how sure it is."""

    lines: tuple[Line, ...]
    moved: bool
    """Whether it is another than the extractor's."""
    gain: float
    """Nats by which it beats the next best."""
    second: tuple[Line, ...] | None
    """The next best, where the two are close."""


def restore(blocks: Sequence[Block], joins: Joins, jumps: Jumps | None = None) -> Order:
    """Return the lines of the blocks in the order that they are to be read in."""
    lines = tuple(line for block in blocks for line in block.lines)
    text, asides = part_asides(blocks)
    if len(lines) > LONGEST or not text:
        return Order(lines, moved=False, gain=float("inf"), second=None)
    asked = Asked(joins, jumps or Jumps())
    title = _title(text, asked)
    found = [
        _searched(segments_of(text, title, seams), asked, seams)
        for seams in guesses(text, title, joins)
    ]
    order = max(found, key=lambda search: search.gain).decided()
    second = None if order.second is None else (*order.second, *asides.lines)
    moved = order.moved or asides.cut
    if moved:
        lines = (*order.lines, *asides.lines)
    return replace(order, lines=lines, moved=moved, second=second)


def _title(blocks: Sequence[Block], asked: Asked) -> Span | None:
    """Return the title with which the page reads best, in the order that it asks for.

    What speaks for a title by itself is not enough: with the heading of a second half
    that was extracted first, the article would go on behind its byline.
    """
    main = main_measure(blocks)
    likely: list[tuple[float, Span | None]] = [
        (evidence(blocks, run, main), run) for run in runs(blocks)
    ]
    most = max((score for score, _ in likely), default=0.0)
    if most < ENOUGH:
        likely.append((ENOUGH, None))
        most = ENOUGH
    likely = [each for each in likely if each[0] > most - OTHER_TITLE]
    likeliest = max(likely, key=lambda each: each[0])[1]
    if len(likely) == 1:
        return likeliest
    totals = {run: score + _ease(blocks, run, asked) for score, run in likely}
    best = max(totals, key=totals.__getitem__)
    return best if totals[best] > totals[likeliest] + TITLE_GAIN else likeliest


def _ease(blocks: Sequence[Block], title: Span | None, asked: Asked) -> float:
    """Return how well the page reads under a title, however many seams that cuts."""
    paths = Paths(segments_of(blocks, title, Seams()), asked)
    ease = paths.ease(paths.titled())
    return ease if title is None else ease - TITLE_FIRST


@dataclass(frozen=True, slots=True)
class _Search:
    """The best order under one guess, and the extractor's."""

    segments: tuple[Segment, ...]
    kept: tuple[int, ...]
    found: tuple[int, ...]
    gain: float

    def decided(self) -> Order:
        """Return the better of the two, and the other where they are close."""
        segments, kept, found, gain = self.segments, self.kept, self.found, self.gain
        if found == kept:
            return _order(segments, kept, float("inf"), None)
        if gain >= CLEAR_GAIN:
            close = gain < CLEAR_GAIN + DOUBTFUL_GAIN
            return _order(segments, found, gain, kept if close else None)
        close = gain > CLEAR_GAIN - DOUBTFUL_GAIN
        return _order(segments, kept, CLEAR_GAIN - gain, found if close else None)


def _searched(segments: tuple[Segment, ...], asked: Asked, seams: Seams) -> _Search:
    paths = Paths(segments, asked)
    kept = paths.titled()
    found, gain = paths.best(kept, seams.columns)
    return _Search(segments, kept, found, gain - seams.cost)


def _order(
    segments: Sequence[Segment],
    path: tuple[int, ...],
    gain: float,
    second: tuple[int, ...] | None,
) -> Order:
    other = None if second is None else _lines(segments, second)
    moved = path != tuple(range(len(segments)))
    return Order(_lines(segments, path), moved, gain, other)


def _lines(segments: Sequence[Segment], path: Sequence[int]) -> tuple[Line, ...]:
    return tuple(line for index in path for line in segments[index].lines)
