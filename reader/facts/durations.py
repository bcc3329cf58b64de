"""Lengths of time: 25年, 三个月, 一年半, 两个半小时, 5至8分钟, 2小时8分31秒."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.facts.context import Context
from reader.facts.mention import Duration, Kind, Mention
from reader.facts.numbers import (
    MORE,
    NOT_INSIDE,
    NUMERAL,
    TO,
    is_named,
    is_vague,
    number_of,
)
from reader.facts.rule import Built, Rule, run

_UNITS: dict[str, tuple[str, int | Decimal]] = {
    "周年": ("Y", 1),
    "年": ("Y", 1),
    "载": ("Y", 1),
    "个世纪": ("Y", 100),
    "世纪": ("Y", 100),
    "个月": ("M", 1),
    "个季度": ("M", 3),
    "个星期": ("W", 1),
    "个礼拜": ("W", 1),
    "星期": ("W", 1),
    "周": ("W", 1),
    "个工作日": ("D", 1),
    "昼夜": ("D", 1),
    "天": ("D", 1),
    "日": ("D", 1),
    "个小时": ("TH", 1),
    "小时": ("TH", 1),
    "个钟头": ("TH", 1),
    "钟头": ("TH", 1),
    "分钟": ("TM", 1),
    "秒钟": ("TS", 1),
    "毫秒": ("TS", Decimal("0.001")),
    "微秒": ("TS", Decimal("0.000001")),
    "秒": ("TS", 1),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_HALF = {"Y": "6M", "M": "15D", "TH": "30M", "TM": "30S", "W": None, "D": "T12H"}
"""What half of a unit is, written out."""

_HALVES = (
    *(("year", "P6M"), ("hour", "PT30M"), ("month", "P15D")),
    *(("century", "P50Y"), ("minute", "PT30S")),
)

SINGLE = re.compile(
    rf"""
    (?<![第.:：]){NOT_INSIDE}
    (?P<n>{NUMERAL}){MORE}?(?P<scale>[万亿])?
    (?:(?P<between>个[半多])(?P<long>月|小时|钟头|星期|世纪)|(?P<unit>{_UNIT}))
    (?P<half>半(?![年月天]))?
    """,
    re.VERBOSE,
)
HALVES = re.compile(
    r"(?<![一上下大每多前])半(?:(?<!后半)(?P<year>年)(?![报度级])|个?(?P<hour>小时|钟头)|个(?P<month>月)"
    r"|个(?P<century>世纪)|(?P<minute>分钟))"
)
RANGE = re.compile(
    rf"""
    (?<![第.:：]){NOT_INSIDE}
    (?P<n>{NUMERAL})(?P<first>{_UNIT})?{TO}(?P<m>{NUMERAL}){MORE}?(?P<unit>{_UNIT})
    """,
    re.VERBOSE,
)
COMPOUND = re.compile(
    rf"""
    (?<![第.:：]){NOT_INSIDE}
    (?={NUMERAL}(?:年|个|天|小时|钟头|分|秒))  # not six times at each character
    (?:(?P<years>{NUMERAL})年[零又]?)?+
    (?:(?P<months>{NUMERAL})个月[零又]?)?+
    (?:(?P<days>{NUMERAL})天[零又]?)?+
    (?:(?P<hours>{NUMERAL})个?(?:小时|钟头)[零又]?)?+
    (?:(?P<minutes>{NUMERAL})分(?:钟|(?=[0-9一二三四五六七八九十]{{1,3}}秒)|(?![0-9]))[零又]?)?+
    (?:(?P<seconds>{NUMERAL})秒(?P<hundredths>[0-9]{{2}}(?![0-9]))?)?+
    """,
    re.VERBOSE,
)
CENTURY = re.compile(
    "(?<![0-9一二两三四五六七八九十数几千成上])百年"
    "(?!大计|好合|之[后计变]|一遇|树人|不遇|未有|变局|奋斗|百|目标|难遇|孤独|偕老)"
)
"""百年老校; not 百年大计."""
CLOCKED = re.compile(
    r"(?<![0-9:：])(?P<hours>[0-9]):(?P<minutes>[0-5][0-9]):(?P<seconds>[0-5][0-9])"
    r"(?![0-9:：])"
)

_LONGEST_YEARS = 10**9
"""Ages of the earth are lengths; longer numbers are not meant as such."""
_COUNTS_ON = re.compile(
    "之?后|之?内|以内|多|余|来(?![临到])|以上|以下|时间|零|有余|之久|左右|不到|前|的时间|期|工期|半"
)
_REIGN = re.compile(
    "(?:公元前?|洪武|永乐|宣德|成化|正德|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统"
    "|贞观|开元|天宝|明治|大正|昭和|平成|令和)$"
)
"""Years that are counted from a reign on name a year: 光绪二十四年."""
_COUNTED = re.compile(
    "(?:为期|历时|历经|近|约|不到|不足|满|整整|长达|达|了|用时|耗时|仅|短短|时隔|超过?|逾"
    "|隔|需|要|提前|推迟|缩短|延长|至少|最多|不少于|再|等|工期|期限"
    "|监禁|入狱|服刑|停[办产工课刊航运]|休[学假]|徒刑|拘役|管制|缓刑|权利|禁赛|停赛|停职|停业|任期|学制|保质期|有效期)$"
)
"""Words that make 一年 and 三日 a length: 一年后, 历时一年, 15日内."""
_NOT_AFTER = {
    "年": re.compile(
        r"[月度级制代龄轻检报会产均末初底]|[0-9一二三四五六七八九十]{1,2}月"
    ),
    "周": re.compile("[岁边围末刊报年一二三四五六日]"),
    "天": re.compile("[然安下气空才花地线使桥]"),
    "日": re.compile("[报游元本]"),
}
_PARTS = (
    *(("years", "Y"), ("months", "M"), ("days", "D")),
    *(("hours", "TH"), ("minutes", "TM"), ("seconds", "TS")),
)


def iso(parts: list[tuple[Decimal, str]]) -> str:
    """Return an ISO 8601 duration of numbers with units; T opens the hours."""
    written, timed = "P", False
    for number, unit in parts:
        if unit.startswith("T") and not timed:
            written, timed = written + "T", True
        written += f"{number.normalize():f}{unit.removeprefix('T')}"
    return written


def _single(match: re.Match[str], _: None) -> Built:
    """Build 25年, 60多天, 一年半, 两个半小时; 一年 only where it is counted."""
    text, numeral = match.string, match["n"]
    number = number_of(numeral, match["scale"])
    unit = match["unit"] or f"个{match['long']}"
    if number is None or is_vague(text, match.start(), numeral):
        return None
    if not _is_length(match, unit, number):
        return None
    letter, times = _UNITS[unit]
    written = iso([(number * times, letter)])
    if match["half"] or match["between"] == "个半":
        half = _HALF.get(letter)
        return Duration(written + half) if half else None
    return Duration(written)


def _is_length(match: re.Match[str], unit: str, number: Decimal) -> bool:
    """Say whether a number and a unit are a length, not a date or an idiom."""
    text, start, end = match.string, match.start(), match.end()
    if unit in _NOT_AFTER and _NOT_AFTER[unit].match(text, end):
        return False
    if is_named(text, start, end) and not _speaks_of_time(match):
        return False
    aeons = (match["scale"] or match["n"][-1:]) == "亿"  # 28.3亿年
    if _letter(unit) == "Y" and not (aeons or 0 < number < _LONGEST_YEARS):
        return False
    if unit == "年" and 1900 <= number < 2100 and len(match["n"]) == 4:
        return False
    if unit == "年" and _REIGN.search(text[max(0, start - 3) : start]):
        return False
    if match["half"] or match["between"]:
        return True
    needs = match["n"] == "一" and unit in ("年", "天", "周", "日", "秒", "世纪")
    if needs or unit == "日":
        before = text[max(0, start - 3) : start]
        return bool(_COUNTS_ON.match(text, end) or _COUNTED.search(before))
    return True


def _letter(unit: str) -> str:
    """Return the letter of ISO 8601 for a unit: Y, M, W, D, TH, TM, TS."""
    return _UNITS[unit][0]


def _speaks_of_time(match: re.Match[str]) -> bool:
    """Say whether a short phrase in quotes opens with the length: “5年争创…”."""
    return match.string[max(0, match.start() - 1) : match.start()] == "“"


def _half(match: re.Match[str], _: None) -> Built:
    """Build 半年, 半小时, 半个月, 半个世纪."""
    return Duration(next(iso for name, iso in _HALVES if match[name]))


def _hundred(_match: re.Match[str], _: None) -> Built:
    """Build 百年."""
    return Duration("P100Y")


def _range(match: re.Match[str], _: None) -> Built:
    """Build both ends of 5至8分钟."""
    low, high = number_of(match["n"]), number_of(match["m"])
    unit = match["unit"]
    if low is None or high is None or match["first"] not in (None, unit):
        return None
    if unit == "日" or (unit in _NOT_AFTER and _is_cut(match, unit)):
        return None
    if unit == "年" and low > 1000:
        return None
    letter, times = _UNITS[unit]
    return tuple(Duration(iso([(number * times, letter)])) for number in (low, high))


def _is_cut(match: re.Match[str], unit: str) -> bool:
    return _NOT_AFTER[unit].match(match.string, match.end()) is not None


def _compound(match: re.Match[str], _: None) -> Built:
    """Build 4小时20分, 2小时8分31秒, 3年6个月; 20分 alone are points."""
    parts = []
    for name, letter in _PARTS:
        if match[name]:
            number = number_of(match[name])
            if number is None:
                return None
            parts.append((number, letter))
    if match["hundredths"] and parts:
        seconds, letter = parts[-1]
        parts[-1] = (seconds + Decimal(match["hundredths"]) / 100, letter)
    if (len(parts) < 2 and not match["hundredths"]) or (
        match["years"] and len(match["years"]) == 4
    ):
        return None
    return Duration(iso(parts))


def _clocked(match: re.Match[str], _: None) -> Built:
    """Build a race time, 2:08:31."""
    parts = [(Decimal(match[n]), u) for n, u in _PARTS if n in match.groupdict()]
    return Duration(iso(parts))


RULES: tuple[Rule[None], ...] = (
    Rule("length of several units", COMPOUND, _compound),
    Rule("range of lengths", RANGE, _range),
    Rule("length of time", SINGLE, _single),
    Rule("half a unit", HALVES, _half),
    Rule("hundred years", CENTURY, _hundred, 0.8),
    Rule("race time", CLOCKED, _clocked, 0.9),
)


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the durations of a stretch of the article."""
    return run(Kind.DURATION, RULES, context, None)
