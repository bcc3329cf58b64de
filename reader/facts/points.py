"""The grammar of one point in time, and which point the words name.

民國112年10月20日上午, 去年12月, 3月5日, 6日, 今年: `facts.dates` makes dates and ranges
of them, `facts.periods` and `facts.seasons` put a year before what they find.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.facts import calendar
from reader.facts.calendar import Moment, Reading, month_on, real
from reader.script.numerals import value

_YEAR = r"(?:(?:1[5-9]|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})"
_MINGUO = r"民国(?:元|[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5})"
_SHORT_YEAR = r"(?:1[0-2][0-9]|[0-9]{2}|一[〇零一二][〇零一二三四五六七八九])"
_NAMED_YEAR = (
    "今年|本年|去年|上年|前年|明年|后年|翌年|次年|来年|同年|当年|上一年"
    "|隔年(?=1?[0-9]月|[一二三四五六七八九十]{1,2}月)|(?<=[，；。])隔年(?![举召一才轮办])"
)
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_NAMED_MONTH = "上个月|上月|本月|当月|下个月|下月|同月|次月"
_DAY = (
    r"(?:[12][0-9]|3[01]|0?[1-9]|三十一?|[二廿]十?[一二三四五六七八九]?"
    r"|十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_HOUR = (
    r"(?:2[0-4]|1[0-9]|0?[0-9]|零(?=[时点])|二十[一二三四]?|十[一二三四五六七八九]?"
    r"|[一二两三四五六七八九])"
)
_PART = (
    "凌晨|清晨|早晨|早上|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|当晚|夜间|深夜"
    "|午夜|夜里|晨|早|晚|夜"
)
LATE = re.compile("下午|午后|傍晚|晚|夜间|夜里|夜")
TO = r"\s?(?:至|到|—{1,2}|–|-|~|～)\s?"

YEAR_WORDS = (
    rf"(?:(?P<year>{_YEAR})年度?|(?P<minguo>{_MINGUO})年度?"
    rf"|(?P<named>{_NAMED_YEAR})度?)"
)
"""A year before a quarter or a festival."""


def clock_pattern(p: str) -> str:
    """Return the pattern of a part of the day and an hour: 上午9时30分, 晚8点半."""
    return rf"""
    (?P<{p}part>{_PART})?
    (?:
        (?P<{p}hour>{_HOUR})
        (?:[时点](?:(?P<{p}minute>[0-5]?[0-9])分?|(?P<{p}half>半)|整|许)?
          |[:：](?P<{p}colon>[0-5][0-9]))
        (?!候|代|间|尚|期|段|速|而|常)
    )?
    """


def point(p: str) -> str:
    """Return the pattern of a point in time, its groups named with a prefix.

    All parts are optional (builders decline what is empty or too little); the
    unit is missing before the end of a range, in 2019—2023年 and 1—9月.
    """
    return rf"""
    (?:
        (?P<{p}year>{_YEAR})(?:年度?|(?={TO}{_YEAR}年))
      | (?P<{p}minguo>{_MINGUO})年度?
      | (?P<{p}named>{_NAMED_YEAR})度?
      | (?P<{p}short>{_SHORT_YEAR})年
        (?:度|(?=(?:1?[0-9]|[一二三四五六七八九十]{{1,2}})月)|(?=[底起初])|(?:(?<=1[0-3][0-9]年)|(?<=一[〇零一二][〇零一二三四五六七八九]年))(?![来间历以多]|之[久多])
          |(?<=[，、；到至][0-9]{{2}}年)(?![0-9来间后前历以之多半内的前，、。]))
    )?+
    (?:
        (?P<{p}month>{_MONTH})(?:月份?|(?={TO}{_MONTH}月))
      | (?P<{p}moon>{_NAMED_MONTH})
    )?+
    (?:(?P<{p}day>{_DAY})(?:[日号]|(?={TO}{_DAY}[日号])))?+
    (?:\s?{clock_pattern(p)})?+
    """


STARTS = (
    r"(?<![0-9.个第·])(?=[0-9今去上前明后翌次来同隔当下本民一二三四五六七八九十廿])"
)
_AHEAD_AFTER = re.compile(
    r"[^。，；]{0,8}?(?:前|起|将|拟|截止|有望)|，?[^。，；]{0,10}?将"
)
_STOP = re.compile("[。！？；]")
_AHEAD_LATER = re.compile("将(?!军|领|士)|力争|确保|至少|拟|预计|计划|目标")
_AHEAD_BEFORE = re.compile(
    "(?:计划|将|拟|定|预计|力争|确保|截止|到|在|须|要)(?:于|到|在)?$"
)


def number(text: str | None) -> int | None:
    """Return the whole number that a group of a match writes."""
    if not text:
        return None
    found = value(text)
    return None if found is None else int(found)


def year_of(
    match: re.Match[str], p: str, reading: Reading, base: Moment | None
) -> int | None:
    """Return the year that the words of a match name; None where they name none."""
    groups = match.groupdict()
    if written := groups.get(f"{p}year"):
        return number(written)
    if minguo := groups.get(f"{p}minguo"):
        count = minguo.removeprefix("民国")
        since = 1 if count == "元" else number(count)
        return since + 1911 if since else None
    if short := groups.get(f"{p}short"):
        if _goes_on(match, p, reading):
            return 1911 + (number(short) or 0)
        if _counts_back(match, p, reading) or _counts_on(match, p):
            return None
        months = match.string[match.end(f"{p}short") + 1 :][:1].isdigit()
        return (
            _short_year(number(short) or 0, reading)
            if months or reading.uses_minguo
            else None
        )
    named = groups.get(f"{p}named")
    return named_year(named, reading, base) if named else None


def _goes_on(match: re.Match[str], p: str, reading: Reading) -> bool:
    """Say whether 57年 is of the Republic as the year before it: 民国35年…，57年…."""
    before, short = reading.sentence, (number(match[f"{p}short"]) or 0)
    return reading.uses_minguo and before is not None and before.year < 1911 + short


def _counts_on(match: re.Match[str], p: str) -> bool:
    """Say whether 10年 is a length: two figures, and no month or end of it behind."""
    after = match.string[match.end(f"{p}short") + 1 :][:1]
    return len(match[f"{p}short"]) == 2 and not (after.isdigit() or after in "度底起初")


def _counts_back(match: re.Match[str], p: str, reading: Reading) -> bool:
    """Say whether 118年前 is so long ago, not before the year 118 that is to come."""
    if not match.string.startswith(("前", "后", "之"), match.end(f"{p}short") + 1):
        return False
    today = reading.today
    return today is None or 1911 + (number(match[f"{p}short"]) or 0) <= today.year


def _short_year(number: int, reading: Reading) -> int:
    """Return the year that 108年7月 or 98年5月 is in."""
    if reading.uses_minguo or number >= 100:
        return 1911 + number
    return 1900 + number if number >= _CENTURY_TURNS else 2000 + number


_CENTURY_TURNS = 40
"""98年 is 1998, 08年 is 2008."""
_FROM_TODAY = {
    **dict.fromkeys(("今年", "本年"), 0),
    **dict.fromkeys(("去年", "上年", "上一年"), -1),
    **dict.fromkeys(("明年", "来年"), 1),
    "前年": -2,
    "后年": 2,
}
_FROM_LAST = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1, "隔年": 1}


def named_year(named: str, reading: Reading, base: Moment | None = None) -> int | None:
    """Return the year that 今年 or 次年 means here."""
    if named in _FROM_TODAY:
        return reading.today.year + _FROM_TODAY[named] if reading.today else None
    last = base or reading.last
    return last.year + _FROM_LAST[named] if last else None


def moment(
    match: re.Match[str], p: str, reading: Reading, base: Moment | None = None
) -> Moment | None:
    """Return the point that one `_point` of a match names, resolved."""
    month, day = number(match[f"{p}month"]), number(match[f"{p}day"])
    clock = clock_of(match, p)
    year = year_of(match, p, reading, base)
    if has_year(match, p) and year is None:
        return None
    found = _day(match, p, (year, month, day), reading, base)
    if found is None or clock is None:
        return found
    if found.day is None:
        return None
    return real(replace(found, hour=clock[0], minute=clock[1]))


def _day(
    match: re.Match[str],
    p: str,
    said: tuple[int | None, int | None, int | None],
    reading: Reading,
    base: Moment | None,
) -> Moment | None:
    year, month, day = said
    if moon := match[f"{p}moon"]:
        found = _named_month(moon, reading)
        return real(replace(found, day=day)) if found else None
    if year is not None:
        return None if day and not month else real(Moment(year, month, day))
    if base is not None:
        return _on_from(base, month, day)
    ahead = is_ahead(match)
    if month is not None:
        opens = opens_sentence(match)
        return reading.day_without_year(month, day, ahead=ahead, opens=opens)
    if day is not None:
        return reading.day_without_month(day, ahead=ahead)
    return None


def _on_from(base: Moment, month: int | None, day: int | None) -> Moment | None:
    """Return the end of a range whose start is `base`: 3月2日至(3月)16日."""
    if month is None and day is None:
        return replace(base, hour=None, minute=0)
    end = real(Moment(base.year, month or base.month, day))
    if end is not None and month is not None and end.first < base.first:
        return end.years_on(1)  # 11月至3月
    return end


_MONTHS_ON = {"上月": -1, "上个月": -1, "本月": 0, "下月": 1, "下个月": 1}


def _named_month(moon: str, reading: Reading) -> Moment | None:
    if moon in _MONTHS_ON:
        today = reading.today
        return month_on(calendar.day(today), _MONTHS_ON[moon]) if today else None
    last = reading.last
    if last is None or last.month is None:
        return None
    return month_on(last, 1 if moon == "次月" else 0)


def clock_of(match: re.Match[str], p: str) -> tuple[int, int] | None:
    """Return the hour and minute that a match names, 下午3点半 as (15, 30)."""
    hour = number(match[f"{p}hour"])
    if hour is None:
        return None
    minute = number(match[f"{p}minute"] or match[f"{p}colon"]) or 0
    if match[f"{p}half"]:
        minute = 30
    if hour < 12 and LATE.search(match[f"{p}part"] or ""):
        hour += 12
    return hour, minute


def has_year(match: re.Match[str], p: str) -> bool:
    """Say whether a year was said."""
    return any(match[p + part] for part in ("year", "minguo", "named", "short"))


def opens_sentence(match: re.Match[str]) -> bool:
    """Say whether nothing but a mark stands before the match in its sentence."""
    before = match.string[: match.start()].rstrip("（(— 　")
    return not before or before[-1] in "。！？；!?;\n"


def is_ahead(match: re.Match[str]) -> bool:
    """Say whether the words around a point in time speak of what is to come."""
    text, end = match.string, match.end()
    before = text[max(0, match.start() - 6) : match.start()]
    clause = _STOP.split(text[end : end + 40])[0]
    return bool(
        _AHEAD_AFTER.match(text, end)
        or _AHEAD_BEFORE.search(before)
        or _AHEAD_LATER.search(clause)
    )


def is_empty(match: re.Match[str], p: str) -> bool:
    """Say whether nothing but a clock was said, or nothing at all."""
    named = ("year", "minguo", "named", "short", "month", "moon", "day")
    return not any(match[p + part] for part in named)
