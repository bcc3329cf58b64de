"""The search over the orders of a page's pieces.

Pieces are put behind each other, the surest first; then runs of them change places
as long as that gains. Costs O(pieces³), and pieces are few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from typing import Final

from reader.layout.junctions import Asked, first, junction, last
from reader.layout.mirrored import KNOWN, Path, mirrored
from reader.layout.segments import Segment

RAISED: Final = -3.0
"""A title stands amid its own text, torn from both. Mostly what stands before it
belongs behind the whole: the story's second half was extracted first."""


class Paths:
    """The scores of all junctions of a page, and the search over its orders.

    A path names the segments by their places in the extract.
    """

    def __init__(self, segments: Sequence[Segment], asked: Asked) -> None:
        self.count = len(segments)
        self.segments = segments
        # one row and one column more: the article's beginning and end
        self.scores = [
            [self._junction(i, j, asked) for j in range(self.count)]
            + [last(segments[i])]
            for i in range(self.count)
        ]
        self.scores.append([*map(first, segments), 0.0])

    def _junction(self, i: int, j: int, asked: Asked) -> float:
        left, right = self.segments[i], self.segments[j]
        return junction(left, right, asked) + (right.stays if j == i + 1 else 0.0)

    def score(self, path: Sequence[int]) -> float:
        """Return the sum over the junctions of an order."""
        stops = (self.count, *path, self.count)
        return sum(self.scores[a][b] for a, b in pairwise(stops))

    def ease(self, path: Sequence[int]) -> float:
        """Return the score, less what an order without any seam would have.

        So pages that were parted otherwise can be compared.
        """
        return self.score(path) - sum(segment.stays for segment in self.segments)

    def best(self, path: Path, columns: int = 0) -> tuple[Path, float]:
        """Return the best order that is found, and what it gains over `path`."""
        free = max(
            self._improved(path), self._improved(self._chained()), key=self.score
        )
        found = [(self.score(free), free)]
        known = mirrored(self.segments, path, columns, self.score)
        if known is not None:
            better = self._improved(known)
            found += [(self.score(known) + KNOWN, known), (self.score(better), better)]
        score, order = max(found)
        return (order, score - self.score(path)) if order != path else (path, 0.0)

    def titled(self) -> Path:
        """Return the extractor's order with the title first, all behind it kept.

        What stood before the title comes where that scores best: behind the
        whole, or between the title and its text.
        """
        path = tuple(range(self.count))
        at = next((i for i in path if self.segments[i].is_title), None)
        if not at:
            return path
        turned = (*path[at:], *path[:at])
        raised = (at, *path[:at], *path[at + 1 :])
        if self.score(raised) + RAISED > self.score(turned):
            return raised
        return turned

    def _chained(self) -> Path:
        """Return an order made of the surest junctions first."""
        ends = self.count
        sure = sorted(self._regrets(), reverse=True)
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

    def _regrets(self) -> Iterator[tuple[float, int, int]]:
        """Yield how much better j is behind i than what else could stand there."""
        ends = range(self.count)
        scores = self.scores
        behind = [
            nlargest(2, ((scores[i][k], k) for k in ends if k != i)) for i in ends
        ]
        before = [
            nlargest(2, ((scores[k][j], k) for k in (*ends, self.count) if k != j))
            for j in ends
        ]
        for i in ends:
            for j in ends:
                if i != j:
                    others = _best_but(behind[i], j) + _best_but(before[j], i)
                    yield 2 * scores[i][j] - others, i, j

    def _improved(self, path: Path) -> Path:
        """Return the order after moving runs of segments as long as that helps."""
        while True:
            gain, better = self._best_move(path)
            if gain <= 1e-9:
                return path
            path = better

    def _best_move(self, path: Path) -> tuple[float, Path]:
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


def _best_but(scores: Sequence[tuple[float, int]], at: int) -> float:
    """Return the best of two scores that is not at a place; 0 where there is none."""
    return next((score for score, place in scores if place != at), 0.0)
