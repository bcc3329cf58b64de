"""Fresh queries by rule: a random phrase of a text, typed badly in a known way.

The sets in `search/` were at hand while the engine was made; these are not, as
each seed gives others. Readings come from pypinyin with the phrase around them,
not from the engine's own table.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pypinyin import lazy_pinyin, pinyin
from pypinyin.contrib.tone_convert import to_tone3

from reader.script import numerals
from reader.script.data.build import simplified
from reader.script.fold import simplify
from reader.script.pinyin import initial

_HAN = re.compile(r"[\u4e00-\u9fff]{3,}")
_LATE = re.compile(r"[\u4e00-\u9fff]+[，、。；：][\u4e00-\u9fff]+")
_NUMBERED = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:[0-9]+|[一二三四五六七八九十百]{2,})[\u4e00-\u9fff]{1,4}"
)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A query and the words that it must find."""

    typed: str
    category: str
    target: str
    """Empty for a query that must find nothing."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Draws phrases from a text, and types them."""

    text: str
    chance: random.Random

    def phrase(self, low: int = 4, high: int = 9) -> str:
        """Return a run of Han of the text, of a random length."""
        size = self.chance.randint(low, high)
        runs = [match.group() for match in _HAN.finditer(self.text)]
        run = self.chance.choice([run for run in runs if len(run) >= size] or runs)
        start = self.chance.randint(0, max(0, len(run) - size))
        return run[start : start + size]

    def common(self) -> str:
        """Return a random character that is in use."""
        return self.chance.choice(sorted(set("".join(_HAN.findall(self.text)))))

    def near(self, pattern: re.Pattern[str]) -> str | None:
        """Return a random match of `pattern` in the text."""
        found = [match.group() for match in pattern.finditer(self.text)]
        return self.chance.choice(found) if found else None


Typist = Callable[[Maker], tuple[str, str] | None]


def exact(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(2, 10)
    return phrase, phrase


def typo(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase()
    i = maker.chance.randrange(len(phrase))
    return phrase[:i] + maker.common() + phrase[i + 1 :], phrase


def homophone(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase()
    chars = list(phrase)
    for i in maker.chance.sample(range(len(phrase)), 1 + (len(phrase) > 5)):
        chars[i] = maker.chance.choice(_sounding(lazy_pinyin(phrase)[i], phrase[i]))
    return "".join(chars), phrase


def missing(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(5, 11)
    i = maker.chance.randrange(1, len(phrase) - 1)
    return phrase[:i] + phrase[i + 1 :], phrase


def extra(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase()
    i = maker.chance.randrange(1, len(phrase))
    return phrase[:i] + maker.common() + phrase[i:], phrase


def compound(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(6, 11)
    i = maker.chance.randrange(len(phrase) - 2)
    wrong = maker.chance.choice(_sounding(lazy_pinyin(phrase)[i], phrase[i]))
    return phrase[:i] + wrong + phrase[i + 1 : -1] + maker.common() + phrase[-1], phrase


def pinyin_full(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(3, 8)
    return "".join(lazy_pinyin(phrase)), phrase


def pinyin_typo(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(4, 8)
    letters = "".join(lazy_pinyin(phrase))
    i = maker.chance.randrange(1, len(letters) - 1)
    return maker.chance.choice(
        (
            letters[:i] + letters[i + 1 :],
            letters[:i] + letters[i + 1] + letters[i] + letters[i + 2 :],
            letters[:i] + maker.chance.choice("aeinoughz") + letters[i + 1 :],
        )
    ), phrase


def pinyin_confused(maker: Maker) -> tuple[str, str] | None:
    phrase = maker.phrase(4, 8)
    letters = "".join(lazy_pinyin(phrase))
    for old, new in (("ng", "n"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("n", "l")):
        if old in letters and maker.chance.random() < 0.6:
            return letters.replace(old, new, 1), phrase
    return None


def pinyin_tones(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(2, 5)
    return "".join(to_tone3(name[0]) for name in pinyin(phrase)), phrase


def pinyin_unfinished(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(4, 7)
    names = lazy_pinyin(phrase)
    return "".join(names[:-1]) + names[-1][:-1][:3] or names[-1], phrase


def initials(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(4, 8)
    return "".join(initial(name)[0] for name in lazy_pinyin(phrase)), phrase


def mixed(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(4, 8)
    i = maker.chance.randrange(len(phrase))
    j = min(len(phrase), i + maker.chance.randint(1, 2))
    return phrase[:i] + "".join(lazy_pinyin(phrase)[i:j]) + phrase[j:], phrase


def swap(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(4, 8)
    i = maker.chance.randrange(2, len(phrase) - 1)
    return phrase[i:] + phrase[:i], phrase


def traditional(maker: Maker) -> tuple[str, str]:
    phrase = maker.phrase(3, 9)
    other = simplify(phrase)
    if other == phrase:
        other = "".join(_traditional().get(char, char) for char in phrase)
    return other, phrase


def punctuation(maker: Maker) -> tuple[str, str] | None:
    found = maker.near(_LATE)
    if found is None:
        return None
    cut = re.search(r"[，、。；：]", found)
    assert cut is not None
    phrase = found[max(0, cut.start() - 4) : cut.end() + 4]
    return re.sub(r"[，、。；：]", maker.chance.choice(("", " ", "、")), phrase), phrase


def width(maker: Maker) -> tuple[str, str] | None:
    found = maker.near(_NUMBERED)
    if found is None or not re.search(r"[0-9]", found):
        return None
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in found), found


def numeral(maker: Maker) -> tuple[str, str] | None:
    found = maker.near(_NUMBERED)
    if found is None:
        return None
    match = numerals.NUMBER.search(found)
    value = numerals.value(match.group()) if match else None
    if match is None or value is None or match.group().endswith("千"):
        return None  # 110千伏 is no number of 伏 to anyone
    if match.group().isdigit():
        digits = "".join("〇一二三四五六七八九"[int(d)] for d in match.group())
        units = _written(int(value))
        year = len(match.group()) == 4
        other = digits if year else units
    else:
        other = str(value)
    return found[: match.start()] + other + found[match.end() :], found


def two_keywords(maker: Maker) -> tuple[str, str] | None:
    clauses = re.findall(r"[^。！？\n]{12,40}", maker.text)
    clause = maker.chance.choice(clauses)
    runs = [m.span() for m in re.finditer(r"[\u4e00-\u9fff]{2,}", clause)]
    if not runs:
        return None
    (a, b), (c, d) = runs[0], runs[-1]
    one = clause[a : a + maker.chance.randint(2, 4)][: b - a]
    other = clause[max(c, d - maker.chance.randint(2, 4)) : d]
    if one == other or d - a < len(one) + len(other) + 2:
        return None
    return f"{one} {other}", clause[a:d]


def number_wrong(maker: Maker) -> tuple[str, str] | None:
    found = maker.near(
        re.compile(r"(?<![0-9.])[0-9]{2,4}(?![0-9.])[\u4e00-\u9fff]{1,2}")
    )
    if found is None:
        return None
    digit = maker.chance.choice([d for d in "0123456789" if d != found[1]])
    typed = found[0] + digit + found[2:]
    return None if typed in maker.text else (typed, "")


def absent(maker: Maker) -> tuple[str, str]:
    chars = sorted(set("".join(_HAN.findall(maker.text))))
    return "".join(maker.chance.sample(chars, maker.chance.randint(3, 6))), ""


def absent_pinyin(maker: Maker) -> tuple[str, str]:
    return "".join(lazy_pinyin(absent(maker)[0])), ""


CATEGORIES: dict[str, Typist] = {
    "exact": exact,
    "typo": typo,
    "homophone": homophone,
    "missing": missing,
    "extra": extra,
    "compound": compound,
    "pinyin_full": pinyin_full,
    "pinyin_typo": pinyin_typo,
    "pinyin_confused": pinyin_confused,
    "pinyin_tones": pinyin_tones,
    "pinyin_unfinished": pinyin_unfinished,
    "pinyin_initials": initials,
    "mixed": mixed,
    "swap": swap,
    "traditional": traditional,
    "width": width,
    "punctuation": punctuation,
    "numeral": numeral,
    "two_keywords": two_keywords,
    "number_wrong": number_wrong,
    "absent": absent,
    "absent_pinyin": absent_pinyin,
}
"""How a phrase may be typed; the last three must find nothing."""


def fresh(text: str, *, seed: int, each: int) -> list[Fresh]:
    """Return `each` queries of every category that `text` has phrases for."""
    maker = Maker(text, random.Random(seed))
    made = []
    for category, type_ in CATEGORIES.items():
        tries = 0
        count = 0
        while count < each and tries < 20 * each:
            tries += 1
            found = type_(maker)
            if found is not None and (found[0] != found[1] or category == "exact"):
                made.append(Fresh(found[0], category, found[1]))
                count += 1
    return made


@cache
def _traditional() -> dict[str, str]:
    traditional, plain = simplified().splitlines()
    table: dict[str, str] = {}
    for one, other in zip(traditional, plain, strict=True):
        table.setdefault(other, one)
    return table


@cache
def _by_sound() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for code in range(0x4E00, 0x9FA6):
        char = chr(code)
        try:
            char.encode("gb2312")  # the characters in use
        except UnicodeEncodeError:
            continue
        for name in lazy_pinyin(char):
            table.setdefault(name, []).append(char)
    return table


def _sounding(name: str, char: str) -> list[str]:
    return [other for other in _by_sound().get(name, []) if other != char] or [char]


def _written(number: int) -> str:
    if number < 10:
        return "〇一二三四五六七八九"[number]
    for size, unit in (
        (10**8, "亿"),
        (10**4, "万"),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ):
        if number >= size:
            count, rest = divmod(number, size)
            gap = "零" if 0 < rest < size // 10 else ""
            head = "" if size == 10 and count == 1 else _written(count)
            return head + unit + gap + (_written(rest) if rest else "")
    raise AssertionError
