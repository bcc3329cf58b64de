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
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.layout.block import Block
from reader.layout.joins import Joins
from reader.layout.lines import Line
from reader.layout.segments import Ending, Number, Opening, Segment, segments_of
from reader.layout.title import title_of

CLEAR_GAIN: Final = 4.0
"""What another order must gain before the extractor's is left."""
DOUBTFUL_GAIN: Final = 2.0
"""Nats between the best order and the next: fewer, and the reader is told."""
TITLE_FIRST: Final = 12.0
GOES_ON: Final = 2.0
"""A sentence stops on one side, and on the other one begins in its middle."""
JOIN_LIMIT: Final = 8.0
"""Nats of one junction's text at most: one odd phrase does not turn a page."""
LONGEST: Final = 3000
"""Lines of a page, at most: a book is in order, and too long to search."""
NUMBERS_RISE: Final = 3.0
"""Behind a heading's number comes the next one."""
NUMBERS_FALL: Final = -8.0
"""… or a lower one, which no article does on purpose."""

_E, _O = Ending, Opening
_UNFINISHED: Final = -4.5
"""A sentence stops, and no sentence goes on."""
_BODILESS: Final = -4.0
"""A heading without text under it."""
JUNCTIONS: Final[dict[tuple[Ending, Opening], float]] = {
    (_E.OPEN, _O.MAYBE): GOES_ON / 2,
    (_E.OPEN, _O.MIDDLE): GOES_ON,
    (_E.OPEN, _O.BEGIN): _UNFINISHED,
    (_E.OPEN, _O.HEADING): _UNFINISHED,
    (_E.OPEN, _O.TITLE): _UNFINISHED,
    (_E.OPEN, _O.BYLINE): _UNFINISHED,
    (_E.OPEN, _O.OTHER): _UNFINISHED / 2,
    (_E.STOPPED, _O.MIDDLE): -1.0,
    (_E.CLOSED, _O.MIDDLE): -4.0,
    (_E.CLOSED, _O.MAYBE): -0.5,
    (_E.HEADING, _O.MIDDLE): _BODILESS,
    (_E.HEADING, _O.BEGIN): 1.0,
    (_E.HEADING, _O.HEADING): -2.0,
    (_E.HEADING, _O.BYLINE): -3.0,
    (_E.HEADING, _O.OTHER): _BODILESS,
    (_E.HEADING, _O.TITLE): _BODILESS,
    (_E.TITLE, _O.MIDDLE): _BODILESS,
    (_E.TITLE, _O.BEGIN): 1.0,
    (_E.TITLE, _O.HEADING): -1.0,
    (_E.BYLINE, _O.BEGIN): -3.0,
    (_E.BYLINE, _O.MAYBE): -3.0,
    (_E.BYLINE, _O.MIDDLE): -5.0,
    (_E.BYLINE, _O.HEADING): -3.0,
}
"""What two edges say when they meet; what is not here says nothing."""
FIRST: Final = {_O.MIDDLE: -4.0, _O.BYLINE: -1.0, _O.OTHER: -1.0}
"""What the article begins with."""
LAST: Final = {_E.OPEN: _UNFINISHED, _E.HEADING: _BODILESS, _E.TITLE: _BODILESS,
               _E.BYLINE: 1.0}  # fmt: skip
"""What the article ends with."""


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


def restore(blocks: Sequence[Block], joins: Joins) -> Order:
    """Return the lines of the blocks in the order that they are to be read in."""
    lines = tuple(line for block in blocks for line in block.lines)
    if len(lines) > LONGEST:
        return Order(lines, moved=False, gain=float("inf"), second=None)
    segments = segments_of(blocks, title_of(blocks))
    page = _Page(segments, joins)
    kept = page.titled()
    found = max((page.improved(kept), page.improved(page.chained())), key=page.score)
    gain = page.score(found) - page.score(kept)
    if found == kept:
        return _order(segments, kept, float("inf"), None)
    if gain >= CLEAR_GAIN:
        close = gain < CLEAR_GAIN + DOUBTFUL_GAIN
        return _order(segments, found, gain, kept if close else None)
    close = gain > CLEAR_GAIN - DOUBTFUL_GAIN
    return _order(segments, kept, CLEAR_GAIN - gain, found if close else None)


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


class _Page:
    """The scores of all junctions of a page, and the search over its orders."""

    def __init__(self, segments: Sequence[Segment], joins: Joins) -> None:
        self.count = len(segments)
        self.segments = segments
        # one row and one column more: the article's beginning and end
        self.scores = [
            [_junction(segments, i, j, joins) for j in range(self.count)]
            + [LAST.get(segments[i].ending, 0.0)]
            for i in range(self.count)
        ]
        first = [FIRST.get(segment.opening, 0.0) for segment in segments]
        for index, segment in enumerate(segments):
            if segment.opening is Opening.TITLE:
                first[index] += TITLE_FIRST
        self.scores.append([*first, 0.0])

    def score(self, path: Sequence[int]) -> float:
        """Return the sum over the junctions of an order."""
        stops = (self.count, *path, self.count)
        return sum(self.scores[a][b] for a, b in pairwise(stops))

    def titled(self) -> tuple[int, ...]:
        """Return the extractor's order with the title first, all behind it kept.

        What stood before the title comes where that scores best: behind the
        whole, or between the title and its text.
        """
        path = tuple(range(self.count))
        at = next((i for i in path if self.segments[i].opening is Opening.TITLE), None)
        if not at:
            return path
        turned = (*path[at:], *path[:at])
        raised = (at, *path[:at], *path[at + 1 :])
        return max((turned, raised), key=self.score)

    def chained(self) -> tuple[int, ...]:
        """Return an order made of the surest junctions first."""
        ends = self.count
        sure = sorted(
            (
                (self._regret(i, j), i, j)
                for i in range(ends)
                for j in range(ends)
                if i != j
            ),
            reverse=True,
        )
        behind: dict[int, int] = {}
        before: dict[int, int] = {}
        head = list(range(ends))
        """The first segment of the chain that a segment ends."""
        for _, i, j in sure:
            if i in behind or j in before or head[i] == j:
                continue
            behind[i], before[j] = j, i
            tail = j
            while tail in behind:
                tail = behind[tail]
            head[tail] = head[i]
        chain, at = [], next(i for i in range(ends) if i not in before)
        while True:
            chain.append(at)
            if at not in behind:
                return tuple(chain)
            at = behind[at]

    def _regret(self, i: int, j: int) -> float:
        """Return how much better j is behind i than what else could stand there."""
        row = max(
            (self.scores[i][k] for k in range(self.count) if k not in (i, j)), default=0
        )
        column = max(
            (self.scores[k][j] for k in range(self.count + 1) if k not in (i, j)),
            default=0,
        )
        return 2 * self.scores[i][j] - row - column

    def improved(self, path: tuple[int, ...]) -> tuple[int, ...]:
        """Return the order after moving runs of segments as long as that helps."""
        while True:
            gain, better = self._best_move(path)
            if gain <= 1e-9:
                return path
            path = better

    def _best_move(self, path: tuple[int, ...]) -> tuple[float, tuple[int, ...]]:
        """Return the best exchange of two neighbouring runs, and its gain."""
        scores, end = self.scores, self.count
        stops = (end, *path, end)
        best, cut = 0.0, (0, 0, 0)
        for a in range(1, end):
            before = scores[stops[a - 1]]
            for b in range(a + 1, end + 1):
                left = scores[stops[b - 1]]
                fixed = before[stops[b]] - before[stops[a]] - left[stops[b]]
                for c in range(b + 1, end + 2):
                    right = scores[stops[c - 1]]
                    gain = fixed + right[stops[a]] + left[stops[c]] - right[stops[c]]
                    if gain > best:
                        best, cut = gain, (a, b, c)
        a, b, c = cut
        moved = (*stops[:a], *stops[b:c], *stops[a:b], *stops[c:])
        return best, moved[1:-1]


def _junction(segments: Sequence[Segment], i: int, j: int, joins: Joins) -> float:
    """Return the nats for segment j behind segment i."""
    left, right = segments[i], segments[j]
    score = JUNCTIONS.get((left.ending, right.opening), 0.0)
    if j == i + 1:
        score += right.stays
    if left.ending is Ending.OPEN and right.opening in (Opening.MIDDLE, Opening.MAYBE):
        text = joins.score(left.tail, right.head)
        score += max(-JOIN_LIMIT, min(JOIN_LIMIT, text))
    return score + _numbers(left.last_number, right.first_number)


def _numbers(last: Number | None, first: Number | None) -> float:
    """Return what the numbers of two headings say, one behind the other."""
    if last is None or first is None or last.series != first.series:
        return 0.0
    if first.value <= last.value:
        return NUMBERS_FALL
    return NUMBERS_RISE if first.value == last.value + 1 else 0.0
