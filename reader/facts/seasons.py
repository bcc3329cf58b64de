"""Dates of the lunar calendar 农历, and the solar terms 节气."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reader.facts.calendar import LONG_AGO, Reading, day
from reader.facts.lunar import TERMS, lunar_day, term_day
from reader.facts.mention import Date
from reader.facts.points import YEAR_WORDS, is_ahead, number, year_of
from reader.facts.rule import Built, Rule

_NUMERALS = "一二三四五六七八九十"
_LUNAR_MONTH = rf"闰?(?:[正冬腊]|十[一二]?|[{_NUMERALS}])月"
_LUNAR_DAY = (
    rf"(?:初[{_NUMERALS}]|[廿卅][{_NUMERALS}]?|二十[{_NUMERALS}]?"
    rf"|三十|十[{_NUMERALS}]?)"
)
LUNAR = re.compile(
    rf"""
    (?:{YEAR_WORDS})?+
    (?:
        (?:农历|阴历|旧历|夏历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年)?
        (?P<month>{_LUNAR_MONTH})(?P<day>{_LUNAR_DAY}|[{_NUMERALS}])?
      | (?P<month2>闰?[正腊冬]月|{_LUNAR_MONTH}(?=初|廿))(?P<day2>{_LUNAR_DAY})
      | 大年(?P<new>初[{_NUMERALS}])
      | (?P<eve>除夕)(?=[，。、夜当这到前之上下])
    )
    """,
    re.VERBOSE,
)
_PLAIN_TERMS = ("清明", "大雪", "小雪", "大寒", "小寒", "大暑", "小暑", "雨水", "白露")
"""Weather and virtues as often as days: they need a word beside them that says so."""
_SURE = "|".join(term for term in TERMS if term not in _PLAIN_TERMS)
TERM = re.compile(
    rf"""
    (?:{YEAR_WORDS})?+
    (?:
        (?P<sure>{_SURE})
        (?=[，。、；“”（）(]|前(?!后)|之前|当[天日]|那天|这天|[日起至后]|到来|$)
      | (?P<plain>{"|".join(_PLAIN_TERMS)})
        (?=之?前(?!后)|当[天日]|那天|这天|到来|节气[，。])
    )
    """,
    re.VERBOSE,
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}


def _meant(days: list[date | None], reading: Reading, *, ahead: bool) -> date | None:
    """Return the day that is meant of those of the last, this and the next year."""
    known = [found for found in days if found is not None]
    near = reading.sentence.first if reading.sentence else reading.today
    if len(known) < 2 or near is None:
        return known[0] if known else None
    if reading.sentence is not None:  # 1月22日，农历腊月廿三
        coming = [found for found in known if found >= near] if ahead else []
        return min(coming or known, key=lambda found: abs((found - near).days))
    last, here, *following = known
    distance = (here - near).days
    if distance > LONG_AGO and (not ahead or last >= near):
        return last
    return following[0] if distance < -LONG_AGO and ahead and following else here


def _years(match: re.Match[str], reading: Reading) -> list[int]:
    """Return the year that was said, or those that may be meant."""
    said = year_of(match, "", reading, None)
    if said is not None:
        return [said]
    near = reading.sentence.year if reading.sentence else None
    if near is None and reading.today is not None:
        near = reading.today.year
    return [near + on for on in (-1, 0, 1)] if near is not None else []


def _lunar(match: re.Match[str], reading: Reading) -> Built:
    """Build 农历八月初八, 正月十五, 大年初一, 除夕."""
    month, number_of_day = _lunar_place(match)
    if month is None:
        return None
    leap = "闰" in (match["month"] or match["month2"] or "")
    years = _years(match, reading)
    if number_of_day is None:
        return None  # 农历八月 is no range that a calendar prints
    days = [lunar_day(year, month, number_of_day, leap=leap) for year in years]
    if match["eve"]:
        days = [lunar_day(year, 12, 30) or lunar_day(year, 12, 29) for year in years]
    return _said(_meant(days, reading, ahead=is_ahead(match)), reading)


def _lunar_place(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the lunar month and day that a match names."""
    if match["eve"]:
        return 12, 30
    if match["new"]:
        return 1, number(match["new"][1:])
    month = (match["month"] or match["month2"]).strip("闰月")
    named = match["day"] or match["day2"]
    number_of_day = number(named.lstrip("初")) if named else None
    return _MONTHS.get(month) or number(month), number_of_day


def _term(match: re.Match[str], reading: Reading) -> Built:
    """Build 今年芒种, 霜降之前."""
    term = match["sure"] or match["plain"]
    return said_day(match, reading, lambda year: term_day(year, term))


def said_day(
    match: re.Match[str], reading: Reading, day_in: Callable[[int], date | None]
) -> Built:
    """Build the day that something has each year, in the year that is meant."""
    days = [day_in(year) for year in _years(match, reading)]
    return _said(_meant(days, reading, ahead=is_ahead(match)), reading)


def _said(found: date | None, reading: Reading) -> Built:
    if found is None:
        return None
    reading.remember(day(found))
    return Date(found.isoformat())


SEASONS: tuple[Rule[Reading], ...] = (
    Rule("lunar date", LUNAR, _lunar),
    Rule("solar term", TERM, _term, 0.8),
)
