"""Numbers in any writing: 三千二百, 二〇二三, 3.2万, 1,256, 廿四, 两百一十二, ４０.

Search compares numbers through it, and facts read amounts and dates with it.
What a number counts (元, 年, %) is not known here.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, localcontext

MOST_DIGITS = 30
"""Digits. Longer runs are serial numbers, account numbers or an attack."""

DIGITS = {
    **{char: i for i, char in enumerate("〇一二三四五六七八九")},
    **{char: i for i, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{char: i for i, char in enumerate("零壹貳參肆伍陸柒捌玖")},
    "两": 2,
    "兩": 2,
    "叄": 3,
    "○": 0,
}
"""Chinese characters for one digit, in newspapers, on cheques, in old prints."""
UNITS = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "拾": 10,
    "佰": 100,
    "仟": 1000,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "万亿": 10**12,
    "萬億": 10**12,
}
_TENS = {"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十"}
_ZEROS = frozenset("〇零○")
_MYRIAD = 10**4
"""From 万 on a unit counts all that stands before it, not one digit."""

_ARABIC = r"[0-9０-９]"
_HAN = "〇○零一二三四五六七八九两兩廿卄卅卌十百千万萬亿億"
# not the ones of cheques: 队伍, 大陆 and 收拾 would be full of numbers
_DECIMALS = "〇○零一二三四五六七八九"
NUMBER = re.compile(
    rf"""
    (?<!{_ARABIC})
    (?>
        {_ARABIC}{{1,{MOST_DIGITS}}}+              # 2024
        (?:[,，]{_ARABIC}{{3}}(?!{_ARABIC}))*+     # 1,256
        (?:[.．]{_ARABIC}{{1,{MOST_DIGITS}}}+)?+   # 3.2
        (?!{_ARABIC})
      | [{_HAN}]                                   # 三千二百, 廿四
      | (?<=[{_HAN}])点(?=[{_DECIMALS}])           # 三点二
    ){{1,{MOST_DIGITS}}}+
    """,
    re.VERBOSE,
)
"""A run of characters that may be one number; `value` says whether it is.

Possessive throughout: inside a larger pattern it never gives a character back,
so no text makes it slow.
"""

_TOKEN = re.compile(
    rf"(?P<plain>[0-9]+(?:\.[0-9]+)?)|(?P<unit>万亿|萬億|[{''.join(UNITS)}])"
    rf"|(?P<digit>[{''.join(DIGITS)}])"
)
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SPOKEN = re.compile(
    rf"(?P<whole>[^点]{{1,60}})点(?P<decimals>[{_DECIMALS}]+)(?P<unit>万亿|萬億|[万萬亿億])?"
)
_EXACT = Context(prec=4 * MOST_DIGITS)
"""No product of a number and its units is rounded before it is refused."""
_HALF = {"半": Decimal("0.5"), "一半": Decimal("0.5")}
_WIDE = {ord("０") + i: str(i) for i in range(10)} | {ord("．"): ".", ord("，"): ","}
_GROUPED = re.compile(r",(?=[0-9]{3}(?![0-9]))")


def value(text: str) -> Decimal | None:
    """Return the number that the whole of `text` writes, or None.

    A unit alone counts once (百 is 100, 千万 is 10000000); a row of digits is
    read one by one (二〇二三 is 2023), so 七八 is 78: whether somebody meant
    “seven or eight” is for those to say who see what follows.
    """
    if not text or len(text) > 2 * MOST_DIGITS:
        return None
    with localcontext(_EXACT):
        return _value(text)


def _value(text: str) -> Decimal | None:
    if text in _HALF:
        return _HALF[text]
    plain = _GROUPED.sub("", text.translate(_WIDE))
    if _PLAIN.fullmatch(plain):
        return _bounded(Decimal(plain))
    if all(char in DIGITS for char in plain):
        return _bounded(_positional(plain))
    if spoken := _SPOKEN.fullmatch(plain):
        return _spoken(spoken["whole"], spoken["decimals"], spoken["unit"])
    for char, written in _TENS.items():
        plain = plain.replace(char, written)
    tokens = _tokens(plain)
    return None if tokens is None else _bounded(_Sum().read(tokens))


def _bounded(number: Decimal | None) -> Decimal | None:
    if number is None or len(number.as_tuple().digits) > MOST_DIGITS:
        return None
    if number == number.to_integral_value():
        return Decimal(int(number))  # 1.5亿 is 150000000, not 150000000.0
    return number.normalize()


def _positional(digits: str) -> Decimal | None:
    if len(digits) > 1 and not {"两", "兩"}.isdisjoint(digits):
        return None  # 两 counts things, it is no digit of a year
    return Decimal("".join(str(DIGITS[char]) for char in digits))


def _spoken(whole: str, decimals: str, unit: str | None) -> Decimal | None:
    """Return 十二点五亿, from its three parts."""
    number = _value(whole)
    if number is None or number != number.to_integral_value():
        return None
    tail = "".join(str(DIGITS[char]) for char in decimals)
    return _bounded(Decimal(f"{number:f}.{tail}") * UNITS.get(unit or "", 1))


def _tokens(text: str) -> list[str] | None:
    tokens, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        tokens.append(match.group())
        at = match.end()
    return tokens


class _Sum:
    """Adds up a numeral from its tokens: 两百一十二, 3万2千, 1亿2000万."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        """Of what stands before the last 万 or 亿."""
        self.section = Decimal(0)
        """Of what stands after it."""
        self.pending: str | None = None
        """The digit or plain number that waits for its unit."""
        self.zero = False
        """Whether a 零 stands since the last unit."""
        self.last = 0
        """The last unit; 0 at the start."""
        self.ceiling = 0
        """The smallest of 万, 亿 so far; 0 before the first."""

    def read(self, tokens: list[str]) -> Decimal | None:
        """Return the sum; None where the tokens are no well-formed number."""
        for token in tokens:
            if token in UNITS:
                well = self._unit(UNITS[token])
            elif token in _ZEROS:
                well = self._nought()
            else:
                well = self._number(token)
            if not well:
                return None
        return self._end()

    def _number(self, token: str) -> bool:
        if self.pending is not None:
            return False  # 三四十 is a guess, not a number
        self.pending = token
        return True

    def _nought(self) -> bool:
        if self.pending is not None or not self.last:
            return False
        self.zero = True
        return True

    def _unit(self, unit: int) -> bool:
        if unit >= _MYRIAD:
            return self._myriad(unit)
        if self.pending is None and unit > 10 and self.last:
            return False  # 一万百
        if 0 < self.last < _MYRIAD and unit >= self.last:
            return False  # 三百五千
        count = _plain(self.pending) if self.pending is not None else Decimal(1)
        self.section += count * unit
        self._done(unit)
        return True

    def _myriad(self, unit: int) -> bool:
        if self.pending is not None:
            self.section += _plain(self.pending)
        if not self.section and not self.total and not self.last:
            self.section = Decimal(1)
        if not self.section:
            return False
        if self.ceiling and unit >= self.ceiling:
            if self.ceiling != _MYRIAD or unit == _MYRIAD:
                return False  # 二亿三万亿, 三万五万
            self.total = (self.total + self.section) * unit  # 一万二千亿
        else:
            self.total += self.section * unit
        self.section = Decimal(0)
        self.ceiling = unit
        self._done(unit)
        return True

    def _done(self, unit: int) -> None:
        self.pending, self.zero, self.last = None, False, unit

    def _end(self) -> Decimal | None:
        whole = self.total + self.section
        if self.pending is None:
            return None if self.zero else whole
        rest = _plain(self.pending)
        if self.pending in DIGITS and not self.zero:
            return whole + rest * self.last / 10  # 一百二 is 120, 一万五 is 15000
        if rest >= self.last:
            return None
        return whole + rest


def _plain(token: str) -> Decimal:
    return Decimal(DIGITS[token]) if token in DIGITS else Decimal(token)
