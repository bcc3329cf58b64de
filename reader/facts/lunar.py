"""The lunar calendar and the solar terms 节气, as days of the common calendar."""

from __future__ import annotations

from datetime import date

TERMS = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨"),
    *("立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑"),
    *("白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)
"""In the order of a solar year, from January on."""


def lunar_day(year: int, month: int, number: int, *, leap: bool = False) -> date | None:
    """Return the day of 农历; None where that lunar year has no such day."""
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate

    try:
        found = LunarDate(year, month, number, int(leap)).to_solar_date()
    except (InvalidLunarDateError, ValueError):
        return None
    return date(found.year, found.month, found.day)


def term_day(year: int, term: str) -> date | None:
    """Return the day of a solar term in a year; None outside 1900 to 2100."""
    from borax.calendars.lunardate import TermUtils

    try:
        found = TermUtils.nth_term_day(year, TERMS.index(term))
    except (ValueError, IndexError):
        return None
    return date(found.year, found.month, found.day)
