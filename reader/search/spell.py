"""One typed term → all the ways in which the text may have it.

A spelling is a row of units, each of which matches one character. Han, pinyin,
initials and any mix of them are rows of units alike, so that one alignment finds
them all. Numbers are spelled in every writing; the text is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from reader.script import numerals
from reader.script.chars import is_han
from reader.search.hit import How
from reader.search.normal import NUMERIC, plain
from reader.search.segment import Kind, Unit, Units, segment
from reader.search.writings import arabic, rewritten

MOST_SPELLINGS = 8
"""Each costs an alignment with the text."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to read a term."""

    units: Units
    how: How
    """PINYIN or INITIALS if letters are read so, else FOLDED."""
    text: str
    """The characters of the units, for a spelling of nothing but characters."""

    @property
    def literal(self) -> bool:
        """Whether every unit is a character."""
        return self.how is How.FOLDED


_CHARACTERS = (Kind.CHAR, Kind.DIGIT)
_LATIN = re.compile(r"(?:[a-zü]+(?:[1-5](?![0-9]))?['’]?)+")
_APART = re.compile(r"(?<=[a-zü1-5])\s+(?=[a-zü])")
_MOST_OPTIONS = (8, 4, 2)
"""Readings tried for one run of letters, for each of two, of three; of more runs
all are letters or all are pinyin."""
_NUMERAL_SYLLABLES = {
    "ling": "〇",
    "yi": "一",
    "er": "二",
    "liang": "两",
    "san": "三",
    "si": "四",
    "wu": "五",
    "liu": "六",
    "qi": "七",
    "ba": "八",
    "jiu": "九",
    "shi": "十",
    "bai": "百",
    "qian": "千",
    "wan": "万",
}


@lru_cache(maxsize=64)
def spellings(term: str) -> tuple[Spelling, ...]:
    """Return the ways to read `term`, the plainest first; none for no characters."""
    found: dict[Units, Spelling] = {}
    for text in rewritten(term):
        for spelling in _spelled(text, strict=text is not term):
            if spelling.units:
                found.setdefault(spelling.units, spelling)
    for spelling in tuple(found.values()):
        if numbered := _with_digits(spelling):
            found.setdefault(numbered.units, numbered)
    return tuple(found.values())[:MOST_SPELLINGS]


def _spelled(term: str, *, strict: bool) -> list[Spelling]:
    """Return the readings of one writing: its letters as letters, then as pinyin.

    In a `strict` one every character of a number is a digit: 十 typed for 实 is a
    homophone, 十 written for 10 is not.
    """
    text = _APART.sub("'", term.lower())  # xin zhi sheng
    pieces: list[tuple[Units, ...]] = []
    at = 0
    for run in _LATIN.finditer(text):
        pieces.append((_chars(text[at : run.start()], strict=strict),))
        pieces.append((_chars(run.group()), *segment(run.group())))
        at = run.end()
    pieces.append((_chars(text[at:], strict=strict),))
    rows = [
        sum((piece[i] for piece, i in zip(pieces, choice, strict=True)), ())
        for choice in _choices([len(piece) for piece in pieces])
    ]
    return [
        Spelling(units, _how(units), _text(units))
        for units in rows
        if not _says_nothing(units)
    ]


def _choices(sizes: list[int]) -> list[tuple[int, ...]]:
    """Return which reading of each piece to take together, the plainest first."""
    runs = len(sizes) // 2  # a run of letters between each two other pieces
    if runs > len(_MOST_OPTIONS):
        return [tuple(min(i, size - 1) for size in sizes) for i in range(2)]
    most = _MOST_OPTIONS[max(0, runs - 1)]
    choices = product(*(range(min(size, most)) for size in sizes))
    return sorted(choices, key=sum)[:MOST_SPELLINGS]


def _says_nothing(units: Units) -> bool:
    """Say whether only one initial was typed, which is everywhere."""
    return len(units) == 1 and units[0].kind in (Kind.INITIAL, Kind.PREFIX)


def _chars(text: str, *, strict: bool = False) -> Units:
    normal, begins = plain(text)
    numbers = numerals.NUMBER.finditer(text) if strict else ()
    bound = {at for number in numbers for at in range(*number.span())}
    return tuple(
        Unit(
            Kind.DIGIT
            if begin in bound or _is_digit(normal, i, text[begin])
            else Kind.CHAR,
            normal[i],
        )
        for i, begin in enumerate(begins)
    )


def _is_digit(normal: str, i: int, typed: str) -> bool:
    """Say whether a character belongs to a number; 一 alone may be any word's."""
    if normal[i] not in NUMERIC:
        return False
    beside = normal[max(0, i - 1) : i] + normal[i + 1 : i + 2]
    return not is_han(typed) or any(char in NUMERIC for char in beside)


def _text(units: Units) -> str:
    return "".join(unit.text for unit in units if unit.kind in _CHARACTERS)


def _how(units: Units) -> How:
    kinds = [unit.kind for unit in units]
    if all(kind in _CHARACTERS for kind in kinds):
        return How.FOLDED
    read = kinds.count(Kind.SYLLABLE) + kinds.count(Kind.PREFIX)
    return How.PINYIN if read >= kinds.count(Kind.INITIAL) else How.INITIALS


def _with_digits(spelling: Spelling) -> Spelling | None:
    """Return a pinyin spelling with its numbers in digits: sishizhounian, 40周年."""
    names = [
        _NUMERAL_SYLLABLES.get(unit.text, "") if unit.kind is Kind.SYLLABLE else ""
        for unit in spelling.units
    ]
    units: list[Unit] = []
    changed = False
    at = 0
    while at < len(names):
        end = at
        while end < len(names) and names[end]:
            end += 1
        number = numerals.value("".join(names[at:end])) if end > at + 1 else None
        if number is None:
            end = max(end, at + 1)
            units.extend(spelling.units[at:end])
        else:
            units.extend(_chars(arabic(number)))
            changed = True
        at = end
    return Spelling(tuple(units), spelling.how, "") if changed else None
