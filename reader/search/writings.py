"""One number in all its writings: 32000, 3.2万, 三万二千, 3万2000.

The query is written anew, not the text: so the text keeps its characters, which
can be highlighted, and its Han numerals, which can be typed as pinyin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from reader.script import numerals
from reader.search.normal import plain

Writer = Callable[[Decimal], str | None]
"""Writes a number in one way; None where that way has nothing of its own."""

_PERCENT = re.compile(
    rf"(?P<of>百分之)?(?P<number>{numerals.NUMBER.pattern})(?P<sign>[%％])?",
    re.VERBOSE,
)
_BARE = frozenset("百千万亿")
"""千万 is an adverb, too: a number begins with a digit, or with 十."""
_HAN_DIGITS = "〇一二三四五六七八九"
_STEPS = (
    ("万亿", 10**12),
    ("亿", 10**8),
    ("万", 10**4),
    ("千", 1000),
    ("百", 100),
    ("十", 10),
)


def rewritten(term: str) -> tuple[str, ...]:
    """Return `term` with its numbers in each writing, as typed first."""
    found = {plain(term)[0]: term}
    for write in (arabic, _han, _short, _grouped):
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


def arabic(number: Decimal) -> str:
    """Return 212, 3.2, 120000000."""
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


def _han(number: Decimal) -> str:
    """Return 四十, 两百一十二 (两 and 二 are compared alike), 三点二."""
    whole, _, decimals = f"{number:f}".partition(".")
    text = "".join(_section(int(whole))) or "〇"
    if text.startswith("一十"):
        text = text[1:]
    if not decimals:
        return text
    return f"{text}点{''.join(_HAN_DIGITS[int(digit)] for digit in decimals)}"


def _section(number: int) -> list[str]:
    for unit, size in _STEPS:
        if number >= size:
            count, rest = divmod(number, size)
            gap = ["零"] if 0 < rest < size // 10 else []
            return [*_section(count), unit, *gap, *_section(rest)]
    return [_HAN_DIGITS[number]] if number else []
