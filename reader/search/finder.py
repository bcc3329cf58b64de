"""Query → matches: runs the ways of matching, the cheapest and surest first.

    exact     the characters as typed              str.find
    aligned   every spelling of the term           align
    swapped   its blocks in another order          swaps, if nothing is sure
    letters   pinyin with a slip in it             letters, if nothing is sure
    keywords  the terms apart from one another     keywords, if there are several

This module and those below it need numpy, whose import takes longer than all of
this; `index` loads them when the first search is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from reader.script.fold import fold
from reader.search import keywords, letters, swaps
from reader.search.align import Region, align
from reader.search.costs import WRONG
from reader.search.hit import How
from reader.search.normal import plain
from reader.search.query import Query, Term
from reader.search.rank import (
    BEST,
    BIG,
    EXACT,
    FURNITURE_LATER,
    MOST_IN_BIG,
    MOST_MATCHES,
    OTHERWISE_WRITTEN,
    SURE,
    WHOLE_WORD,
    Match,
    best_first,
    cut_numbers,
    lowered,
    most_cost,
    peaks,
    score_of,
    weight,
)
from reader.search.raw import Raw, occurrences
from reader.search.segment import Units, loosely
from reader.search.spell import Spelling, spellings
from reader.search.text import Text
from reader.search.windows import Windows
from reader.span import Span

_REMEMBERED = 64
"""Terms whose matches are kept, as the next key often leaves a term unchanged."""


class Finder:
    """Finds terms and queries in one text."""

    def __init__(self, raw: Raw, furniture: int) -> None:
        """Make the text ready; `furniture` is the first paragraph that is such."""
        self.text = Text(raw)
        starts = (*raw.starts, len(raw.text) + 1)
        self._furniture = starts[furniture]
        self.big = len(self.text) > BIG
        """Whether it is looked at in windows only."""
        self._windows = Windows(self.text) if self.big else None
        self.whole = Region(self.text.ids, self.text.vocabulary)
        self._edges: Container[int] = ()
        self._term = lru_cache(maxsize=_REMEMBERED)(self._find_term)

    def find(self, query: Query) -> list[Match]:
        """Return all matches of a query, best first, without its exclusions."""
        if not query.groups:
            return []
        groups = [self._group(group) for group in query.groups]
        if len(groups) == 1:
            return self._ranked(groups[0])
        found = keywords.together(self.text.raw, groups)
        if query.phrase is not None:
            found.extend(self._phrase(query.phrase, groups))
        return self._ranked(found)

    def prefer(self, edges: Container[int]) -> None:
        """Take matches between these places of the raw text before equal ones."""
        self._edges = edges
        self._term.cache_clear()

    def term(self, term: Term) -> tuple[Match, ...]:
        """Return the matches of one term, best first."""
        return self._term(term)

    def _group(self, terms: Sequence[Term]) -> list[Match]:
        if len(terms) == 1:
            return list(self.term(terms[0]))
        return self._ranked(match for term in terms for match in self.term(term))

    def _phrase(self, phrase: str, groups: Sequence[Sequence[Match]]) -> list[Match]:
        """Return the terms found in a row, where each of them is found as well."""
        matches = self.term(Term(phrase))
        if phrase.isascii():  # xin zhi sheng: syllables, not terms
            return list(matches)
        return [
            match
            for match in matches
            if all(any(m.span.overlaps(match.span) for m in group) for group in groups)
        ]

    def _ranked(self, matches: Iterable[Match]) -> list[Match]:
        return best_first(self.text.raw, matches, self._preference)

    def _preference(self, match: Match) -> float:
        """Return what counts for the order of a match, but not for its score."""
        late = FURNITURE_LATER if match.span.start >= self._furniture else 0
        if match.how in (How.EXACT, How.FOLDED):
            return -late  # the same words come as they are read
        edges = (match.span.start in self._edges) + (match.span.end in self._edges)
        return edges * WHOLE_WORD / 2 - late

    def _find_term(self, term: Term) -> tuple[Match, ...]:
        found = self._exact(term)
        if not term.exact:
            found.extend(self._fuzzy(term))
        if term.at_start:
            found = [match for match in found if self._opens(match)]
        return tuple(self._ranked(found))

    def _opens(self, match: Match) -> bool:
        raw = self.text.raw
        start = raw.starts[raw.paragraph(match.span.start)]
        return not plain(raw.text[start : match.span.start])[0]

    def _exact(self, term: Term) -> list[Match]:
        """Return the places that have the term's characters, and nothing else."""
        raw = self.text.raw
        typed = term.text.strip()
        most = MOST_IN_BIG if self.big else MOST_MATCHES
        found = []
        for at in islice(occurrences(typed, raw.text), most if typed else 0):
            span = Span(at, at + len(typed))
            score = EXACT - cut_numbers(span, raw.text)
            found.append(Match(span, score, How.EXACT))
        return [*found, *self._folded(typed, most)]

    def _folded(self, typed: str, most: int) -> list[Match]:
        """Return the places that are the same but for how they are written."""
        raw = self.text.raw
        normal, folded = plain(typed)[0], fold(typed)
        found = []
        for start in islice(
            occurrences(normal, self.text.normal), most if normal else 0
        ):
            span = self.text.span(start, start + len(normal))
            words = span.slice(raw.text)
            if words != typed:
                same = BEST[How.FOLDED]
                score = same if fold(words) == folded else same - OTHERWISE_WRITTEN
                found.append(lowered(Match(span, score, How.FOLDED), raw))
        return found

    def _fuzzy(self, term: Term) -> list[Match]:
        found: list[Match] = []
        tried: list[tuple[Spelling, Region]] = []
        for spelling in spellings(term.text):
            if self._hopeless(spelling.units, spelling.how):
                continue
            region = self._region(spelling.units)
            tried.append((spelling, region))
            found.extend(self._aligned(spelling, region))
        if max((match.score for match in found), default=0.0) >= SURE:
            return found
        for spelling, region in tried:
            if spelling.literal:
                found.extend(swaps.find(self.text, spelling.units, region))
        if letters.is_pinyin(term.text):
            read = [(s.units, region) for s, region in tried if s.how is How.PINYIN]
            if not read:
                units = loosely(term.text)
                read = [(units, self._region(units))]
            found.extend(letters.find(self.text, term.text, read))
        return found

    def _hopeless(self, units: Units, how: How) -> bool:
        """Say whether no text of this vocabulary could match well enough."""
        costs = self.text.vocabulary.costs
        least = sum(float(costs(unit)[:-1].min(initial=WRONG)) for unit in units)
        return not units or least > most_cost(units, how, big=self.big)

    def _region(self, units: Units) -> Region:
        return self.whole if self._windows is None else self._windows.around(units)

    def _aligned(self, spelling: Spelling, region: Region) -> list[Match]:
        ends = align(spelling.units, region)
        most = most_cost(spelling.units, spelling.how, big=self.big)
        found = []
        for cost, start, end in peaks(ends, most):
            how = spelling.how
            if how is How.FOLDED and cost:
                how = How.APPROXIMATE
            span = self.text.span(region.at(start), region.at(end - 1) + 1)
            score = score_of(cost, len(spelling.units), how)
            found.append(lowered(Match(span, score, how), self.text.raw))
        return self._weighed(found) if spelling.how is How.INITIALS else found

    def _weighed(self, found: Sequence[Match]) -> list[Match]:
        """Return the matches of initials with how often their words occur."""
        words = [plain(match.span.slice(self.text.raw.text))[0] for match in found]
        counts = Counter(words)
        return [
            replace(match, score=match.score + weight(counts[word], len(word)))
            for match, word in zip(found, words, strict=True)
        ]
