"""How much a decoded text looks like a newspaper's; so encodings are compared.

Bytes in Big5 are nearly always valid GB18030 too, and the other way round; only
what they say tells. A right reading is made of everyday characters, a wrong one
of rare ones: on 5,900 characters of real text, right readings score 1.3 and
wrong ones below 0.1, and four characters are enough in 99 of 100 cases.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from reader.script import chars

LIKELY = 0.3
"""Score a character. Below it, a reading is no better than chance."""

_LOST = -4.0
"""A byte that means nothing outweighs some letters that mean something."""
_FREQUENT = frozenset(
    "的一是不了在有人这這来來国國我到他上们們为爲為以个個大中说說会會和地出也子时時年得就要下"
    "生自之后後过過发發对對于於行工业業日市新经經全进進与與本报報记記者及等将將开開建设設展区區"
    "省民部公家月动動多能实實高学學成方作长長第政"
)
"""The characters that news in either script cannot do without."""
_ASIDES = frozenset("“”‘’…—·")
_KANA = {"shift_jis": 1.5, "cp932": 1.5, "utf-16-le": 1.0, "utf-16-be": 1.0}
"""What hiragana and katakana are worth; elsewhere they are misread Big5."""
_EVERYDAY_ROWS = (
    # lead bytes of the first, frequent level of each national set
    ("gb2312", range(0xB0, 0xD8)),
    ("big5", range(0xA4, 0xC7)),
)


def score(text: str, encoding: str) -> float:
    """Return how likely `encoding` is the right one; 0 where there is no clue.

    ASCII is no clue, except in UTF-16, where it takes as much luck as Han.
    """
    wide = encoding.startswith("utf-16")
    counted, total = 0, 0.0
    for char, count in Counter(text).items():
        if char.isascii() and not wide:
            continue
        counted += count
        total += count * _weight(char, encoding)
    if encoding == "cp1252" and 2 * counted > len(text):
        return _LOST  # even in French, most letters are ASCII
    return total / counted if counted else 0.0


def _weight(char: str, encoding: str) -> float:
    if char == "\ufffd":
        return _LOST
    if char.isascii():
        return 1.0 if char.isprintable() or char in "\n\r\t" else _LOST
    if encoding == "cp1252":
        # each byte is some letter in it, so its letters prove less
        return 0.6 if char.isalpha() or char in _ASIDES else -1.0
    if chars.is_han(char):
        return _weight_of_han(char)
    if "\u3000" <= char <= "\u301f" or "！" <= char <= "～" or char in _ASIDES:
        return 1.0
    if "ぁ" <= char <= "ヿ":
        return _KANA.get(encoding, -0.5)
    return -1.0


def _weight_of_han(char: str) -> float:
    if char in _FREQUENT:
        return 2.0
    return 1.0 if char in _everyday() else -0.5


@cache
def _everyday() -> frozenset[str]:
    """The 7,000 ideographs of the first level, of both scripts."""
    return frozenset(
        char
        for encoding, leads in _EVERYDAY_ROWS
        for lead in leads
        for trail in range(0x40, 0xFF)
        if chars.is_han(
            char := bytes((lead, trail)).decode(encoding, "replace").ljust(1)[0]
        )
    )
