"""Filters names by the thousand: the articles of a library, the files of a folder.

The answers are those of `shortlist.filter`, which reads every name with every key.
Here all names stand in one row of characters, and a unit of the query is a row of
bits beside it: where one bit follows the other, the name answers. numpy does that
for thousands of names while a key goes up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from reader.script import pinyin
from reader.search.normal import plain
from reader.search.query import Term, parse
from reader.search.segment import Kind, Unit
from reader.search.shortlist import (
    AT_START,
    BEST,
    FEWEST,
    LEAST_RATIO,
    LONGEST,
    alike,
    hears,
)
from reader.search.spell import Spelling, spellings

Bits = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
Scores = npt.NDArray[np.float64]

_NONE = 0.0
"""The score of a name that does not answer."""
_LEAST_SHARED = (LEAST_RATIO / 2) / (100 - LEAST_RATIO / 2)
"""Share of the typed characters that a name must hold to be as alike as it has to:
with n typed, and w of the name beside them, 200·shared/(n + w) is the ratio, and
w is at least `shared`."""
_UNITS = 64
"""Rows of bits that are kept: the units of a query that is typed on and on."""


class Names:
    """Names that can be filtered at every key."""

    def __init__(self, names: Sequence[str]) -> None:
        self._texts = [plain(name)[0] for name in names]
        sizes = np.array([len(text) + 1 for text in self._texts], dtype=np.intp)
        ends = np.cumsum(sizes, dtype=np.intp)
        self._begins: Places = ends - sizes
        self._owners: Places = np.repeat(np.arange(len(names), dtype=np.intp), sizes)
        # a line break ends each name: no unit fits it, so no match goes across
        joined = "".join(f"{text}\n" for text in self._texts)
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        alphabet, self._row = np.unique(codes, return_inverse=True)
        self._letters = {chr(code): at for at, code in enumerate(alphabet.tolist())}
        self._heard = _heard(self._letters)
        self._fitting = lru_cache(_UNITS)(self._fit)

    def filter(self, query: str) -> tuple[int, ...]:
        """Return which names answer a query, best first, equals in order.

        An empty query is answered by all of them, as a list is shown before one types.
        """
        parsed = parse(query[:LONGEST])
        scores: Scores = np.ones(len(self._texts))
        for term in parsed.excluded:
            scores[self._scores(term, scores > _NONE) > _NONE] = _NONE
        for group in parsed.groups:
            left = scores > _NONE
            found = [self._scores(term, left) for term in group]
            scores = np.minimum(scores, np.maximum.reduce(found))
        order = np.argsort(-scores, kind="stable")
        return tuple(order[: np.count_nonzero(scores > _NONE)].tolist())

    def _scores(self, term: Term, left: Bits) -> Scores:
        """Return the score of a term in each of the names that are left."""
        scores: Scores = np.zeros(len(self._texts))
        begins = np.zeros(len(self._texts), dtype=np.bool_)
        for spelling in spellings(term.text):
            if term.exact and not spelling.literal:
                continue
            names, starts = self._matches(spelling)
            new = left[names] & (scores[names] == _NONE)
            names, starts = names[new], starts[new]
            score = BEST[spelling.how] - AT_START
            scores[names] = score + AT_START * starts
            begins[names] = starts
        if not term.exact:
            near = self._alike(plain(term.text)[0], left & (scores == _NONE))
            for name, (score, start, _) in near.items():
                scores[name], begins[name] = score, start == 0
        if term.at_start:
            scores[~begins] = _NONE
        return scores

    def _matches(self, spelling: Spelling) -> tuple[Places, Bits]:
        """Return the names that a spelling fits, and whether they begin with it."""
        size = len(spelling.units)
        count = max(0, len(self._row) - size + 1)
        bits: Bits = np.ones(count, dtype=np.bool_)
        for i, unit in enumerate(spelling.units):
            bits &= self._fitting(unit)[i : i + count]
        places = np.flatnonzero(bits)
        names = self._owners[places]
        first = np.diff(names, prepend=-1) > 0
        return names[first], places[first] == self._begins[names[first]]

    def _fit(self, unit: Unit) -> Bits:
        """Return where in the row a unit of a query fits."""
        letters: Bits = np.zeros(len(self._letters), dtype=np.bool_)
        if unit.text in self._letters:
            letters[self._letters[unit.text]] = True
        if unit.kind not in (Kind.CHAR, Kind.DIGIT):
            for (name, tone), places in self._heard.items():
                if hears(unit, name, tone):
                    letters[places] = True
        return letters[self._row]

    def _alike(self, typed: str, left: Bits) -> dict[int, tuple[float, int, int]]:
        """Return what in the names that are left is only like what was typed."""
        from rapidfuzz import fuzz, process

        if len(typed) < FEWEST:
            return {}
        shared = np.zeros(len(self._texts), dtype=np.intp)
        for char in set(typed):
            holding = np.unique(self._owners[self._fitting(Unit(Kind.CHAR, char))])
            shared[holding] += typed.count(char)
        least = math.ceil(_LEAST_SHARED * (len(typed) - 1))
        names = np.flatnonzero(left & (shared >= least)).tolist()
        likely = process.extract(
            typed,
            {name: self._texts[name] for name in names},
            scorer=fuzz.partial_ratio,
            processor=None,
            score_cutoff=LEAST_RATIO,
            limit=None,
        )
        found = ((name, alike(typed, text)) for text, _, name in likely)
        return {name: near for name, near in found if near is not None}


def _heard(letters: dict[str, int]) -> dict[tuple[str, int], list[int]]:
    """Return which letters have a reading, for every reading that there is."""
    heard: dict[tuple[str, int], list[int]] = {}
    for char, at in letters.items():
        for reading in pinyin.readings(char):
            heard.setdefault(reading, []).append(at)
    return heard
