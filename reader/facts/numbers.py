"""How rules read numbers: the pattern, its value, and what only looks like one.

30多万, 6万2400, 十余, 近百: 多, 余, 来 are dropped, as a careful editor lists the
number alone. 三五 and 几十 are no numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reader.script.numerals import NUMBER, value

NUMERAL = rf"(?:{NUMBER.pattern})"
"""For verbose patterns; possessive, so that no text makes them slow."""
NOT_INSIDE = "(?<![0-9〇零一二两三四五六七八九十百千万亿])"
"""Before a numeral: in 第十四位, 四位 is no numeral."""
MORE = "[余多来]"
"""After a number: somewhat more."""
SCALE = "(?:万亿|[百千万亿]{1,2})"
TO = r"\s?(?:至|到|—{1,2}|–|-|~|～)\s?"
"""Between the ends of a range."""

_SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
_BESIDE = 3
"""Characters that may stand beside a date in quotes: “十四五”时期, “十五五”规划."""
PHRASE = 16
"""Characters of a coined phrase, at most."""
_NEAR = 60
"""Characters in which a title or a phrase opens and closes."""
_SPOKEN = re.compile("[，。！？；…]")
_CHINESE = re.compile(r"[一二两三四五六七八九]{2,}")
_BARE_SCALE = re.compile("[十百千万亿]+")
_MOST_OF = re.compile("[近约上超逾过达有]$")
"""近百, 上千 count; without such a word 百家 is a manner of speaking."""


def number_of(text: str, scale: str | None = None) -> Decimal | None:
    """Return the number that a numeral and a scale after it (30多万) write."""
    if _CHINESE.search(text.partition("点")[0]):
        return None  # 三五个, 七八个: somewhere between
    found = value(text)
    if found is None:
        return None
    for char in scale or "":
        found *= _SCALES[char]
    return found


def is_vague(text: str, start: int, numeral: str) -> bool:
    """Say whether a numeral that starts at `start` of `text` counts nothing."""
    before = text[max(0, start - 2) : start]
    if before.endswith(("几", "数", "第", "若干")):
        return True
    return bool(_BARE_SCALE.fullmatch(numeral)) and not (
        numeral == "十" or _MOST_OF.search(before)
    )


def is_named(text: str, start: int, end: int) -> bool:
    """Say whether a range stands in a title 《》, or in a short phrase in quotes.

    “三支队伍” and 《八条规定》 are names; numbers in speech are numbers.
    """
    if is_in_title(text, start, end):
        return True
    phrase = _between(text, start, end, ("“", "”"))
    return phrase is not None and len(phrase) <= PHRASE and not _SPOKEN.search(phrase)


def is_in_title(text: str, start: int, end: int) -> bool:
    """Say whether a range stands in the title of a work: 《2024年条例》."""
    return _between(text, start, end, ("《", "》")) is not None


def is_in_phrase(text: str, start: int, end: int) -> bool:
    """Say whether a range stands in a phrase in quotes that says more than it."""
    phrase = _between(text, start, end, ("“", "”"))
    return phrase is not None and len(phrase) > end - start + _BESIDE


def _between(text: str, start: int, end: int, marks: tuple[str, str]) -> str | None:
    """Return what stands between the marks around a range, if they are near."""
    opener, closer = marks
    opened = text.rfind(opener, max(0, start - _NEAR), start)
    if opened < 0 or closer in text[opened:start]:
        return None
    closed = text.find(closer, end, end + _NEAR)
    return text[opened + 1 : closed] if closed >= 0 else None
