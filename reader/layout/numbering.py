"""The numbers of headings and of the items of lists, and what they say of order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.layout.block import Block, Shape

RISE: Final = 3.0
"""Behind a number comes the next one."""
FALL: Final = -8.0
"""… or a lower one, which no article does on purpose …"""
AGAIN: Final = -2.0
"""… but for lists, of which an article may have several."""
_NUMBER = re.compile(
    r"[（(]?(?P<han>[一二三四五六七八九十]{1,3})(?:、|[）)])"
    r"|(?P<figure>[0０]?[1-9１-９])(?:[.．、]|\s|$)"
)
_FIGURE: Final = "figure"
_HAN_DIGITS: Final = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a heading or an item; 一、, （一） and 1. count by themselves."""

    series: str
    value: int


def number_of(block: Block) -> Number | None:
    """Return the number of a heading, or of a list's item."""
    displayed = block.shape is Shape.DISPLAY
    if not displayed and (block.shape is not Shape.PARAGRAPH or block.starts_open):
        return None
    found = _NUMBER.match(block.text.text)
    if found is None:
        return None
    if found["figure"]:
        return Number(_FIGURE, int(found["figure"]))
    series = "bracket" if found.group()[0] in "（(" else "plain"
    return Number(series, _value(found["han"])) if displayed else None


def _value(han: str) -> int:
    """Return the value of a numeral up to 99: 二十三."""
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return _HAN_DIGITS.find(han[0])
    return 10 * (_HAN_DIGITS.find(tens[0]) if tens else 1) + (
        _HAN_DIGITS.find(ones[0]) if ones else 0
    )


def rising(before: Sequence[Number], behind: Sequence[Number]) -> float:
    """Return the nats for a piece with some numbers behind one with others."""
    first = {number.series: number for number in reversed(behind)}
    last: dict[str, Number] = {}
    for number in before:
        if number.series != _FIGURE:
            last.pop(_FIGURE, None)  # under each heading, 1. begins anew
        last[number.series] = number
    return sum(
        _rises(last[series], first[series]) for series in first if series in last
    )


def _rises(last: Number, first: Number) -> float:
    if first.value == last.value + 1:
        return RISE
    if first.value > last.value:
        return 0.0
    return AGAIN if first == Number(_FIGURE, 1) else FALL
