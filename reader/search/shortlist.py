"""Filters short lists: headings, facts, commands, files.

The ways of typing are those of the big search, but a list of some hundred names
needs no index: the characters, then the readings unit by unit, then rapidfuzz for
what is misspelled. Nothing here loads numpy; `names` does, for lists of thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import call

from reader.script import pinyin
from reader.script.pinyin import Near
from reader.search.hit import How
from reader.search.normal import NUMERIC, plain
from reader.search.query import Term, parse
from reader.search.segment import Kind, Unit
from reader.search.spell import Spelling, spellings
from reader.span import Span

Fits = Callable[[str], bool]

BEST = {How.FOLDED: 1.0, How.PINYIN: 0.95, How.INITIALS: 0.9}
"""The score of a name that begins with what was typed, by how it was typed."""
AT_START = 0.02
"""A name that begins with what was typed comes before one that holds it."""
LEAST_RATIO = 70
"""Per cent of alikeness, of rapidfuzz: one character of four may be wrong."""
_MISSPELLED = 0.85
"""The score of what is only alike, for a ratio of 100."""
LONGEST = 64
"""Characters of a query that are read; no name is longer, and time grows with them."""
_plain = lru_cache(4096)(plain)
"""The same names are filtered with every key."""
FEWEST = 3
"""Characters of a term that may be misspelled; shorter ones are like anything."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One candidate that answers a query."""

    index: int
    """Which of the candidates it is."""
    score: float
    """0 to 1; 1 is the candidate's own characters at its start."""
    spans: tuple[Span, ...]
    """What matches, one range for each term, in the candidate's text."""


def filter(query: str, candidates: Sequence[str]) -> tuple[Choice, ...]:  # noqa: A001
    """Return the candidates that answer a query, best first, equals in order.

    An empty query is answered by all of them, as a list is shown before one types.
    """
    parsed = parse(query[:LONGEST])
    excluded = [_Sought.of(term) for term in parsed.excluded]
    groups = [[_Sought.of(term) for term in group] for group in parsed.groups]
    choices = []
    for index, candidate in enumerate(candidates):
        if any(_find(sought, candidate) for sought in excluded):
            continue
        hits = _hits(groups, candidate)
        if len(hits) == len(groups):
            score = min((score for score, _ in hits), default=1.0)
            choices.append(Choice(index, score, tuple(span for _, span in hits)))
    return tuple(sorted(choices, key=lambda choice: -choice.score))


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term, with what is the same for every candidate."""

    term: Term
    text: str
    ways: tuple[tuple[Spelling, tuple[Fits, ...]], ...]
    """Its spellings, and for each unit of them which characters it stands for."""

    @classmethod
    def of(cls, term: Term) -> _Sought:
        ways = tuple(
            (spelling, tuple(map(_fitting, spelling.units)))
            for spelling in spellings(term.text)
            if spelling.literal or not term.exact
        )
        return cls(term, plain(term.text)[0], ways)


def _hits(
    groups: Sequence[Sequence[_Sought]], candidate: str
) -> list[tuple[float, Span]]:
    """Return the best answer to each group, up to the first that has none."""
    hits = []
    for group in groups:
        found = [hit for sought in group if (hit := _find(sought, candidate))]
        if not found:
            break
        hits.append(max(found))
    return hits


def _find(sought: _Sought, candidate: str) -> tuple[float, Span] | None:
    """Return the score of a term in a candidate, and what of it matches."""
    term = sought.term
    text, begins = _plain(candidate)
    tries = (_read(spelling, units, text) for spelling, units in sought.ways)
    found = next((found for found in tries if found is not None), None)
    if found is None and not term.exact:
        found = alike(sought.text, text)
    if found is None or (term.at_start and found[1]):
        return None
    score, start, end = found
    return score, Span(begins[start], begins[end - 1] + 1)


def _read(
    spelling: Spelling, units: Sequence[Fits], text: str
) -> tuple[float, int, int] | None:
    """Return score, start and end of the first place where every unit fits."""
    size = len(units)
    score = BEST[spelling.how] - AT_START
    if spelling.literal:
        start = text.find(spelling.text)
    else:
        starts = range(len(text) - size + 1)
        fit = (s for s in starts if all(map(call, units, text[s : s + size])))
        start = next(fit, -1)
    if start < 0:
        return None
    return score + AT_START * (start == 0), start, start + size


@lru_cache(64)
def _fitting(unit: Unit) -> Fits:
    """Return `fits` of a unit; it is asked for the same characters with every key."""
    return lru_cache(1024)(partial(fits, unit))


def fits(unit: Unit, char: str) -> bool:
    """Say whether a unit of a query stands for a character, 模糊音 included."""
    if unit.kind in (Kind.CHAR, Kind.DIGIT) or unit.text == char:
        return unit.text == char
    return any(hears(unit, name, tone) for name, tone in pinyin.readings(char))


def hears(unit: Unit, name: str, tone: int) -> bool:
    """Say whether a unit of letters stands for a reading."""
    if unit.kind is Kind.SYLLABLE:
        near = pinyin.near(unit.text).get(name, Near.MISTYPED)
        return near <= Near.CONFUSED and unit.tone in (0, tone)
    return name.startswith(unit.text)


def alike(typed: str, text: str) -> tuple[float, int, int] | None:
    """Return what of `text` is most like `typed`, if it is alike enough."""
    from rapidfuzz import fuzz

    if len(typed) < FEWEST or len(text) < len(typed) - 1:
        return None
    found = fuzz.partial_ratio_alignment(typed, text, score_cutoff=LEAST_RATIO)
    if found is None or found.dest_start >= found.dest_end:
        return None
    there = text[found.dest_start : found.dest_end]
    if [c for c in typed if c in NUMERIC] != [c for c in there if c in NUMERIC]:
        return None  # no year is another one misspelled
    return _MISSPELLED * found.score / 100, found.dest_start, found.dest_end
