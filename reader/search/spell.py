"""One typed term → all the ways in which the text may have it.

A spelling is a row of units, each of which matches one character. Han, pinyin,
initials and any mix of them are rows of units alike, so that one alignment finds
them all. Numbers are spelled in every writing; the text is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import product

from reader.script import numerals
from reader.script.chars import is_han
from reader.search.hit import How
from reader.search.normal import NUMERIC, plain
from reader.search.segment import Kind, Unit, Units, segment

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


Writer = Callable[[Decimal], str | None]
"""Writes a number in one way; None where that way has nothing of its own."""

_CHARACTERS = (Kind.CHAR, Kind.DIGIT)
_LATIN = re.compile(r"(?:[a-zü]+(?:[1-5](?![0-9]))?['’]?)+")
_APART = re.compile(r"(?<=[a-zü1-5])\s+(?=[a-zü])")
_MOST_OPTIONS = (8, 4, 2)
"""Readings tried for one run of letters, for each of two, and of more."""
_PERCENT = re.compile(
    rf"(?P<of>百分之)?(?P<number>{numerals.NUMBER.pattern})(?P<sign>[%％])?",
    re.VERBOSE,
)
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
_BARE = frozenset("百千万亿")
"""千万 is an adverb, too: a number begins with a digit, or with 十."""


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
    runs = list(_LATIN.finditer(text))
    most = _MOST_OPTIONS[min(len(runs), len(_MOST_OPTIONS)) - 1]
    pieces: list[tuple[Units, ...]] = []
    at = 0
    for run in runs:
        pieces.append((_chars(text[at : run.start()], strict=strict),))
        pieces.append((_chars(run.group()), *segment(run.group()))[:most])
        at = run.end()
    pieces.append((_chars(text[at:], strict=strict),))
    choices = sorted(product(*map(range, map(len, pieces))), key=sum)
    rows = [
        sum((piece[i] for piece, i in zip(pieces, choice, strict=True)), ())
        for choice in choices[:MOST_SPELLINGS]
    ]
    return [
        Spelling(units, _how(units), _text(units))
        for units in rows
        if not _says_nothing(units)
    ]


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


def rewritten(term: str) -> tuple[str, ...]:
    """Return `term` with its numbers in each writing, as typed first."""
    found = {plain(term)[0]: term}
    for write in (_arabic, _han, _short, _grouped):
        text = _PERCENT.sub(partial(_written, write=write), term)
        found.setdefault(plain(text)[0], text)
    return tuple(found.values())


def _written(match: re.Match[str], *, write: Writer) -> str:
    number = numerals.value(match["number"])
    if number is None or match["number"][0] in _BARE:
        return match.group()
    written = write(number)
    if written is None:
        return match.group()
    if not (match["of"] or match["sign"]):
        return written
    # 5% and 百分之五 are one number, and signs are not compared
    return f"百分之{written}" if write is _han else written


def _arabic(number: Decimal) -> str:
    return f"{number:f}"


def _short(number: Decimal) -> str | None:
    """Return 3.2万, 1.5亿, 6万亿."""
    for unit in ("万亿", "亿", "万"):
        if number >= numerals.UNITS[unit]:
            count = (number / numerals.UNITS[unit]).normalize()
            return f"{count:f}{unit}"
    return None


def _grouped(number: Decimal) -> str | None:
    """Return 2亿3000万, 1万5000."""
    for unit, below in (("亿", "万"), ("万", "")):
        size = numerals.UNITS[unit]
        if number >= size and number % size:
            rest = number % size / numerals.UNITS.get(below, 1)
            return f"{number // size:f}{unit}{rest.normalize():f}{below}"
    return None


def _han(number: Decimal) -> str | None:
    """Return 四十, 两百一十二 (两 and 二 are compared alike), 三点二."""
    whole = int(number)
    text = "".join(_section(whole))
    if text.startswith("一十"):
        text = text[1:]
    if whole == number:
        return text or "〇"
    decimals = f"{number % 1:f}".partition(".")[2]
    return f"{text or '〇'}点{''.join(_HAN_DIGITS[int(d)] for d in decimals)}"


_HAN_DIGITS = "〇一二三四五六七八九"
_STEPS = (
    ("万亿", 10**12),
    ("亿", 10**8),
    ("万", 10**4),
    ("千", 1000),
    ("百", 100),
    ("十", 10),
)


def _section(number: int) -> list[str]:
    for unit, size in _STEPS:
        if number >= size:
            count, rest = divmod(number, size)
            gap = ["零"] if 0 < rest < size // 10 else []
            return [*_section(count), unit, *gap, *_section(rest)]
    return [_HAN_DIGITS[number]] if number else []


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
            units.extend(_chars(_arabic(number)))
            changed = True
        at = end
    return Spelling(tuple(units), spelling.how, "") if changed else None
