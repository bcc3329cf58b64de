"""Several terms apart from one another: 人才 … 培训.

For each place of the rarest term, the nearest place of every other one; the hit
runs from the first to the last of them, and its pieces are the terms.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.search.hit import How
from reader.search.rank import BEST, Match, lowered
from reader.search.raw import Raw
from reader.span import Span

CLOSE = 0.85
"""The score from which a term counts as found here: several loose ones would
meet by chance everywhere."""
FARTHEST = 70
"""Characters between two terms. Two sentences; further apart they have nothing
to do with one another, unless in one paragraph."""
_PER_CHARACTER = 0.001
_REVERSED = 0.05
"""Terms are typed in the order of the text, unless nothing is to be found so."""
_FAR = 0.1
"""For terms that only the paragraph holds together."""


def together(raw: Raw, found: Sequence[Sequence[Match]]) -> list[Match]:
    """Return the places where matches of all terms stand near one another."""
    close = [
        sorted((m for m in matches if m.score >= CLOSE), key=lambda m: m.span.start)
        for matches in found
    ]
    if not close or not all(close):
        return []
    rarest = min(range(len(close)), key=lambda i: len(close[i]))
    starts = [[m.span.start for m in matches] for matches in close]
    hits = []
    for anchor in close[rarest]:
        chosen = [
            anchor
            if i == rarest
            else _nearest(close[i], starts[i], anchor, behind=i > rarest)
            for i in range(len(close))
        ]
        if hit := _hit(raw, chosen):
            hits.append(hit)
    return hits


def _nearest(
    matches: Sequence[Match], starts: Sequence[int], to: Match, *, behind: bool
) -> Match:
    """Return the match nearest to another one, on the side where it was typed."""
    at = bisect_left(starts, to.span.start)
    around = [*matches[max(0, at - 2) : at], *matches[at : at + 3]]

    def distance(match: Match) -> float:
        gap = _gap(match.span, to.span)
        if gap < 0:
            return FARTHEST**2  # within the other: no second word
        turned = (match.span.start > to.span.start) is not behind
        return gap + turned * _REVERSED / _PER_CHARACTER

    return min(around, key=distance)


def _gap(a: Span, b: Span) -> int:
    return max(a.start, b.start) - min(a.end, b.end)


def _hit(raw: Raw, chosen: Sequence[Match]) -> Match | None:
    pieces = sorted(match.span for match in chosen)
    if any(_gap(a, b) < 0 for a, b in pairwise(pieces)):
        return None  # one word for two terms
    hull = pieces[0].hull(pieces[-1])
    score = BEST[How.KEYWORDS] * min(match.score for match in chosen)
    score -= _PER_CHARACTER * min(len(hull), 100)
    if [match.span for match in chosen] != pieces:
        score -= _REVERSED
    widest = max(_gap(a, b) for a, b in pairwise(pieces))
    if widest > FARTHEST:
        if raw.paragraph(hull.start) != raw.paragraph(hull.end - 1):
            return None
        score -= _FAR
    match = Match(hull, score, How.KEYWORDS, tuple(pieces))
    return lowered(match, raw, pauses=False)
