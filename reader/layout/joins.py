"""Does one piece of text go on with another? Evidence in nats, from text alone.

The score is the log-odds, at even odds before looking, that the right piece
continues the left one in mid sentence. The weights were fitted by logistic
regression on 7,500 line breaks of newspaper text, half of them true; where the
score exceeds 4, one false pair in 500 does. Text alone restores no page's order:
it corrects the order in which the page was extracted.

Words decide most: a break inside a word is a break that goes on. They need the
dictionary, which takes a second to load, so `Joins` works without it too, on
quotes, lists and the phrases that the document repeats.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from reader.script import chars, words
from reader.script.fold import simplify

BIAS: Final = 0.074
W_WORDS: Final = 0.688
"""Per nat of mutual information between the characters before and behind."""
W_PAIR: Final = 0.335
"""The same for the two characters at the break alone."""
QUOTE_CLOSES: Final = 2.844
"""The right piece closes what the left one leaves open."""
QUOTE_UNOPENED: Final = -2.832
"""… closes what the left one never opened."""
QUOTE_UNCLOSED: Final = -2.880
"""The left piece leaves a quote open, and the right one closes none."""
CLOSING_FIRST: Final = -0.473
"""The right piece begins with a mark that no line begins with."""
W_REPEATED: Final = 0.321
"""Per character of a phrase over the break that stands elsewhere too."""
W_ASSOCIATED: Final = 0.659
"""Per nat by which the document itself likes the two characters together."""
CLAUSE_SHORT: Final = -0.879
"""Marks on both sides of the break with hardly a word between them."""
CLAUSE_LONG: Final = -0.4
"""… with more between them than people say in one breath."""
CLAUSE_ENDLESS: Final = -1.2
CLAUSE_HALF: Final = -0.8
"""A clause ends at the break, and what begins behind it is hardly a whole one."""
LIST_GOES_ON: Final = 1.608
LIST_BROKEN: Final = -0.348
"""A 、 before the break, and nothing that goes on with the list."""

REACH: Final = 60
"""Characters looked at on each side."""
_NEAR: Final = 7
"""Characters on each side that words are looked for in."""
_LONGEST: Final = 6
"""Characters of the longest word in that search; longer ones are rare."""
_LEAST: Final = 4
"""Seen so often, a word counts: rarer ones are two thirds of the dictionary,
a hundredth of what is written, and double the time to load."""
_SHORT_CLAUSE: Final = 4
_LONG_CLAUSE: Final = 25
_ENDLESS_CLAUSE: Final = 40
"""Characters between two marks: nine true clauses in ten have 4 to 25."""
_COMMON: Final = 1000
"""Seen so often, a word belongs to no matter in particular."""
_WIDE = str.maketrans("⋯,;:?!()[]", "…，；：？！（）［］")
_FIGURE = re.compile(r"[0-9０-９]")
_LETTER = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_BLANK = re.compile(r"\s+")
_MARK = re.compile(r"[，。、；：！？…—“”‘’「」『』（）《》【】]")
_LIST_WORDS = frozenset("、和及与等")
_PAIRED = {o: c for o, c in chars.PAIRS.items() if o in "“（《「『【‘"}
_CLOSING = frozenset(_PAIRED.values())


def normal(text: str) -> str:
    """Return `text` as it is scored: simplified, without blanks, all figures 0."""
    plain = simplify(_BLANK.sub("", text)).translate(_WIDE)
    return _LETTER.sub("A", _FIGURE.sub("0", plain))


class Joins:
    """Scores pairs of pieces of one document."""

    def __init__(self, lines: Iterable[str], *, with_words: bool = False) -> None:
        """Take the document's lines, normal; what stands over their ends is asked."""
        self._text = "\n".join(lines)
        self._total = max(1, len(self._text))
        self._words = _tables() if with_words else None
        self._count = lru_cache(maxsize=20_000)(self._text.count)
        self._known = lru_cache(maxsize=20_000)(self._scored)

    def score(self, left: str, right: str) -> float:
        """Return the nats for `right` going on where `left` stops; both normal."""
        if not left or not right:
            return 0.0
        return self._known(left[-REACH:], right[:REACH])

    def _scored(self, left: str, right: str) -> float:
        score = BIAS + _quotes(left, right) + _lists(left, right)
        if right[0] in chars.NEVER_START:
            score += CLOSING_FIRST
        score += _clause(_since_mark(left), _till_mark(right))
        score += self._repeated(left, right)
        if self._words is not None:
            score += W_WORDS * self._words.information(left[-_NEAR:], right[:_NEAR])
            score += W_PAIR * self._words.pair(left[-1], right[0])
        return score

    @property
    def knows_words(self) -> bool:
        """Whether the dictionary has a say."""
        return self._words is not None

    def is_common(self, word: str) -> bool:
        """Say whether the dictionary, if it is at hand, calls a word a common one."""
        known = self._words
        return known is not None and known.words.get(word, 0) > _COMMON

    def _repeated(self, left: str, right: str) -> float:
        """Return what the document's own phrases say."""
        longest = 0
        for before in range(1, 5):
            for behind in range(1, min(4, 6 - before) + 1):
                size = before + behind
                phrase = left[-before:] + right[:behind]
                if size <= longest or len(phrase) < size or not self._count(phrase):
                    break  # a longer one is not there either
                longest = size
        ends, begins = self._count(left[-1]), self._count(right[0])
        together = self._count(left[-1] + right[0]) * self._total
        liking = math.log(max(1.0, together / ((ends + 1) * (begins + 1))))
        return W_REPEATED * max(0, longest - 1) + W_ASSOCIATED * liking


def _quotes(left: str, right: str) -> float:
    waiting, _ = _unmatched(left)
    _, closed = _unmatched(right)
    if waiting:
        if closed:
            return QUOTE_CLOSES if closed == waiting else QUOTE_UNOPENED
        return QUOTE_UNCLOSED if len(right) >= REACH else 0.0
    return QUOTE_UNOPENED if closed and len(left) >= REACH else 0.0


@lru_cache(maxsize=20_000)
def _unmatched(text: str) -> tuple[str, str]:
    """Return what would close the last quote left open, and the first stray closer.

    Either is empty where there is none.
    """
    waiting: list[str] = []
    unopened = ""
    for char in text:
        if char in _PAIRED:
            waiting.append(_PAIRED[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
        elif char in _CLOSING:
            unopened = unopened or char
    return waiting[-1] if waiting else "", unopened


def _lists(left: str, right: str) -> float:
    if "、" in left[-_NEAR:] and "、" in right[:_NEAR]:
        return LIST_GOES_ON
    if left[-1] == "、" and not _LIST_WORDS & set(right[:12]):
        return LIST_BROKEN
    return 0.0


def _clause(before: int, behind: int) -> float:
    """Return what the length of the clause over the break says, in characters."""
    size = before + behind
    if size < _SHORT_CLAUSE:
        return CLAUSE_SHORT
    if not before:
        return CLAUSE_HALF if behind < 2 * _SHORT_CLAUSE else 0.0
    if size > _ENDLESS_CLAUSE:
        return CLAUSE_ENDLESS
    return CLAUSE_LONG if size > _LONG_CLAUSE else 0.0


@lru_cache(maxsize=20_000)
def _since_mark(left: str) -> int:
    """Return the characters behind the last mark."""
    return len(left) - max((mark.end() for mark in _MARK.finditer(left)), default=0)


@lru_cache(maxsize=20_000)
def _till_mark(right: str) -> int:
    """Return the characters before the first mark."""
    found = _MARK.search(right)
    return found.start() if found else len(right)


@dataclass(frozen=True, eq=False)
class _Tables:
    """What the dictionary knows of words, their parts, and pairs of characters."""

    total: int
    words: dict[str, int]
    endings: dict[str, int]
    """How often a word ends so, having begun before."""
    beginnings: dict[str, int]
    pairs: dict[str, int]
    """How often two characters stand together inside a word."""
    singles: dict[str, int]

    def information(self, left: str, right: str) -> float:
        """Return log P(left and right in one) − log P(left) − log P(right)."""
        before, behind = _forward(self, left), _backward(self, right)
        whole = before[-1] * behind[0]
        for start in range(max(0, len(left) - _LONGEST + 1), len(left)):
            most = min(len(right), _LONGEST - len(left) + start)
            for end in range(1, most + 1):
                piece = left[start:] + right[:end]
                if start == 0 or end == len(right) or piece in self.words:
                    weight = self.weight(piece, start == 0, end == len(right))
                    whole += before[start] * weight * behind[end]
        joint = math.log(whole) if whole > 0 else -15.0 * len(left + right)
        apart = _likelihood(self, left) + _likelihood(self, right)
        return max(-15.0, min(25.0, joint - apart))

    def pair(self, before: str, behind: str) -> float:
        """Return the log of how much likelier `behind` is after `before`."""
        every = self.singles.get("", 1)
        alone = self.singles.get(before, 1) / every * self.singles.get(behind, 1)
        apart = self.endings.get(before, 0) * (self.beginnings.get(behind, 0) + 0.5)
        together = self.pairs.get(before + behind, 0) + apart / self.total
        return math.log(max(together, 1e-3) / max(alone, 1e-3))

    def weight(self, piece: str, first: bool, last: bool) -> float:
        """Return P(piece); the first of a stretch may have begun before it."""
        weight: float = self.words.get(piece, 0)
        if first:
            weight += self.endings.get(piece, 0)
        if last:
            weight += self.beginnings.get(piece, 0)
        return (weight or (0.5 if len(piece) == 1 else 0.0)) / self.total

    def reached(self, text: str, *, last: bool) -> list[float]:
        """Return for each place in a stretch P of all before it, in whole words.

        Where it is the `last` stretch, its end may lie inside a word.
        """
        size = len(text)
        reached = [1.0] + [0.0] * size
        for end in range(1, size + 1):
            reached[end] = sum(
                reached[start]
                * self.weight(text[start:end], start == 0, last and end == size)
                for start in range(max(0, end - _LONGEST), end)
            )
        return reached


@lru_cache(maxsize=20_000)
def _likelihood(tables: _Tables, text: str) -> float:
    """Return log P of a side; remembered, as each meets many others."""
    whole = tables.reached(text, last=True)[-1]
    return math.log(whole) if whole > 0 else -15.0 * len(text)


@lru_cache(maxsize=20_000)
def _forward(tables: _Tables, text: str) -> list[float]:
    """Return P of each beginning of the left side."""
    return tables.reached(text, last=False)


@lru_cache(maxsize=20_000)
def _backward(tables: _Tables, text: str) -> list[float]:
    """Return P of each end of the right side."""
    size = len(text)
    left = [0.0] * size + [1.0]
    for start in range(size - 1, -1, -1):
        left[start] = sum(
            tables.weight(text[start:end], False, end == size) * left[end]
            for end in range(start + 1, min(size, start + _LONGEST) + 1)
        )
    return left


@cache
def _tables() -> _Tables:
    """Return the tables; takes a second the first time."""
    known: dict[str, int] = {}
    endings: dict[str, int] = defaultdict(int)
    beginnings: dict[str, int] = defaultdict(int)
    pairs: dict[str, int] = defaultdict(int)
    singles: dict[str, int] = defaultdict(int)
    total = every = 0
    for word, often in words.vocabulary().items():
        if often < _LEAST:
            continue
        total += often
        size = len(word)
        if size > _LONGEST:
            continue
        known[word] = often
        every += often * size
        singles[word[0]] += often
        for at in range(1, size):
            endings[word[at:]] += often
            beginnings[word[:at]] += often
            pairs[word[at - 1 : at + 1]] += often
            singles[word[at]] += often
    singles[""] = every
    return _Tables(
        total, known, dict(endings), dict(beginnings), dict(pairs), dict(singles)
    )
