"""What is a hit, what is not, and which comes first.

A match is accepted by its similarity, 1 − cost / units: a query of many
characters may be wrong in a third of them, one of two in none. Then it pays for
every stop that it runs across, as phrases seldom do.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reader.script import chars
from reader.search.align import SCALE
from reader.search.hit import How
from reader.search.raw import BREAK, Raw
from reader.search.segment import Kind, Units
from reader.span import Span

if TYPE_CHECKING:
    from reader.search.align import Ends

EXACT = 1.0
OTHERWISE_WRITTEN = 0.005
"""What a match loses in which a number is written in another way: 九月 for 9月."""
BEST = {
    How.FOLDED: 0.99,
    How.HOMOPHONE: 0.98,
    How.PINYIN: 0.97,
    How.INITIALS: 0.92,
    How.SWAPPED: 0.96,
    How.APPROXIMATE: 0.98,
    How.KEYWORDS: 0.93,
}
"""The score of a match without cost. Initials say least: five of them are
seventeen bits, which is what it takes to name a place in a book."""
LEAST_OF_MORE = 0.66
"""The similarity that is asked of a query: a third of it may be wrong …"""
LEAST = {1: 0.95, 2: 0.75, 3: 0.70}
"""… but of one, two or three units only the sound, as any two are some word."""
LEAST_READ_OF_MORE = 0.72
"""Of pinyin. A syllable that was typed is seldom quite another one …"""
LEAST_READ = 0.78
"""… and of up to four, one may have a slip, but not two."""
STRICTER_BIG = 0.06
"""More is asked in a big text, where chance alone finds similar phrases."""
BIG = 60_000
"""Characters from which a text is big: some forty pages of a newspaper."""
SURE = 0.9
"""Nobody who sees a hit of this score needs looser ways of matching."""
_FEW_SYLLABLES = 4
_FORGIVING = 6
"""Initials from which one may be wrong."""
_PAUSE = 0.012
"""For a comma or a quotation mark inside a match: a little, as 时不我待只争朝夕
is typed without. It parts matches that are else alike …"""
_STOP = 0.03
"""… a sentence that ends there costs more than two of them …"""
_PARAGRAPH = 0.05
"""… and a paragraph more than that; not all, as a layout may break it wrongly."""
_CUT_BEFORE = 0.03
"""For 3月 in 13月: the 3rd month itself comes first."""
_CUT_BEHIND = 0.01
"""For 20 in 2024, which may be typed out yet."""
FAINTEST = 0.6
"""The score that is left to a hit at least; less is no hit."""
FURNITURE_LATER = 0.1
"""Folios and doubled lines come after a hit of the same kind in the story."""
WHOLE_WORD = _PAUSE / 2
"""For a match that begins and ends where words do; decides between equals only."""
MOST_MATCHES = 2_000
"""Of one term. More can't be walked by anyone, nor counted at a glance."""
MOST_IN_BIG = 1_000
"""The same for a big text, where each key would cost tens of milliseconds."""
_OFTEN = 0.01
"""For each doubling of how often the same words are found for initials: what
stands there often is more likely what somebody abbreviates."""
_MOST_OFTEN = 3 * _OFTEN
_PER_INITIAL = 0.002
"""For each character that initials stand for: of x·zh·c and x·z·h·c, both typed
xzhc, the longer is less likely there by chance."""
_MOST_INITIALS = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of a text's raw characters that answers a term."""

    span: Span
    score: float
    how: How
    pieces: tuple[Span, ...] = ()
    """The parts that match, where not all of `span` does."""


def most_cost(units: Units, how: How, *, big: bool) -> float:
    """Return the cost up to which a row of units counts as found."""
    size = len(units)
    least = LEAST.get(size, LEAST_OF_MORE)
    if how is How.PINYIN:
        least = max(least, LEAST_READ if size <= _FEW_SYLLABLES else LEAST_READ_OF_MORE)
    least += STRICTER_BIG if big else 0
    cost = size * (1 - least)
    initials = sum(unit.kind is Kind.INITIAL for unit in units)
    if how is How.INITIALS:
        return min(cost, 0.3 if initials < _FORGIVING else 1.1)
    return cost


def score_of(cost: float, units: int, how: How) -> float:
    """Return the score of a match before what it crosses is taken off."""
    return BEST[how] * (1 - cost / units)


def peaks(ends: Ends, most: float) -> list[tuple[float, int, int]]:
    """Return cost, start and end of the best matches that do not overlap."""
    found = np.flatnonzero(ends.costs <= most * SCALE)
    if len(found) > MOST_MATCHES:
        best = np.argpartition(ends.costs[found], MOST_MATCHES)[:MOST_MATCHES]
        found = np.sort(found[best])
    order = found[np.argsort(ends.costs[found], kind="stable")]
    taken = np.zeros(len(ends.costs), bool)
    kept = []
    for end in order.tolist():
        start = int(ends.starts[end])
        if start < end and not taken[start:end].any():
            taken[start:end] = True
            kept.append((int(ends.costs[end]) / SCALE, start, end))
    return kept


_CROSSINGS = re.compile(
    rf"(?P<stop>[{''.join(sorted(chars.STOPS))}；]+)|(?P<paragraph>{BREAK})"
    rf"|(?P<pause>[{''.join(sorted(chars.PAUSES | chars.QUOTE_OPENERS))}])"
)
_PRICES = {"stop": _STOP, "paragraph": _PARAGRAPH, "pause": _PAUSE}


def crossed(words: str, *, pauses: bool = True) -> float:
    """Return what a match loses for the stops in the stretch of text it covers."""
    kinds = [match.lastgroup or "" for match in _CROSSINGS.finditer(words)]
    return sum(_PRICES[kind] for kind in kinds if pauses or kind != "pause")


def best_first(
    raw: Raw, matches: Iterable[Match], preference: Callable[[Match], float]
) -> list[Match]:
    """Return the matches that no better one overlaps, best first, then in order.

    `preference` is what is added to a score for the order alone.
    """

    def rank(match: Match) -> tuple[float, int, int]:
        score = match.score + preference(match)
        return -round(score, 6), match.span.start, match.span.end

    taken = bytearray(len(raw.text) + 1)
    kept = []
    for match in sorted((m for m in matches if m.score >= FAINTEST), key=rank):
        if 1 in taken[match.span.start : match.span.end]:
            continue
        taken[match.span.start : match.span.end] = b"\x01" * len(match.span)
        kept.append(match)
    return kept


def weight(count: int, size: int) -> float:
    """Return what `size` initials gain whose words occur `count` times."""
    often = min(_MOST_OFTEN, _OFTEN * math.log2(count))
    return often + _PER_INITIAL * min(size, _MOST_INITIALS)


def lowered(match: Match, raw: Raw, *, pauses: bool = True) -> Match:
    """Return the match with what it crosses, and cuts, taken off its score."""
    cost = crossed(match.span.slice(raw.text), pauses=pauses)
    cost += cut_numbers(match.span, raw.text)
    return replace(match, score=match.score - cost) if cost else match


def cut_numbers(span: Span, text: str) -> float:
    """Return what a match loses for the numbers that it holds only a part of."""
    before, behind = (
        0 < at < len(text) and text[at - 1].isdigit() and text[at].isdigit()
        for at in (span.start, span.end)
    )
    return _CUT_BEFORE * before + _CUT_BEHIND * behind
