"""Dates that are spoken of: 昨日, 前三季度, 上半年, 去年同期, 十四五, 过去一年."""

from __future__ import annotations

import re
from datetime import timedelta

from reader.facts.calendar import Moment, Reading, day, day_on, month_on, real
from reader.facts.mention import Date
from reader.facts.points import (
    LATE,
    STARTS,
    YEAR_WORDS,
    is_ahead,
    number,
    opens_sentence,
    year_of,
)
from reader.facts.rule import Built, Rule

_COUNT = r"(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_OPENS_NEWS = (
    "上午|下午|中午|凌晨|清晨|早上|晚上?|夜间|举行|召开|开幕|闭幕|启动|发布|公布|宣布|起|获悉"
    "|在|从|于|正式|开始|将|前往|出席|受访|[0-9]"
)
NEAR_DAY = re.compile(
    r"(?<![0-9每])(?P<day>[昨今前明][(（](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）][日天晚]|(?<![如至迄当现而古于到从])[昨今](?=于|举行|宣布|公布|前往|出席|受访|召开|公告)|昨[日天晚夜]|前[日天](?!性)|今[日天晨晚]|明[日天晚]|后天|当[日天晚]"
    r"|次日|翌日|同日|第二天|前一[天日](?=[，晚上下深凌]))(?P<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚[上间]?|夜间)?"
    r"(?P<hour>[0-9]{1,2})?(?(hour)[时点](?:(?P<minute>[0-5]?[0-9])分)?(?!候))"
)
QUARTER = re.compile(
    STARTS.replace("今去", "今去第首头")
    + rf"(?:{YEAR_WORDS})?+(?:第(?P<quarter>[一二三四1-4])季度?(?![稻节])"
    r"|(?P<plain>[一二三四1-4])季度"
    r"|(?P<half>[上下])半年(?!来)|(?P<first>首)季度?|(?<![提之以目])(?:前|头)(?P<quarters>[二两三])个?季度"
    rf"|(?<![提之以目])(?:前|头|首)(?P<months>{_COUNT})个?月(?!份))",
    re.VERBOSE,
)
WHOLE_YEAR = re.compile(STARTS + rf"(?P<text>{YEAR_WORDS})全年")
PLAN = re.compile(
    r"(?<![一二三四五六七八九十])(?P<plan>[十]?[一二三四五六七八九]|十)五"
    r"(?=[”’]|时期|期间|规划|计划|末|以来|收官|开局)"
)
SAME_PERIOD = re.compile(r"(?:去年|上年|上一年度?)同[期月]|(?<=较|比|与)同期")
PAST = re.compile(
    rf"(?:过去|刚刚过去)的?(?P<count>{_COUNT})(?P<unit>年|个月|天)(?![来级])"
)
DECADE = re.compile(
    r"(?:(?P<century>[0-9]{2}|[一二]?十[一二三四五六七八九]?)世纪|上个?世纪|(?<![0-9]))"
    r"(?P<decade>[1-9]0|[一二三四五六七八九]十)年代(?:初期?|中期|末期?|中后期|后期)?"
)
WEEKDAY = re.compile(
    r"(?P<week>上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"
    "(?!刊|(?<=一)[度直共致起些个家名位次场样批再])"
)
WEEK = re.compile(
    "(?<![以每这])(?P<week>上|下|本)(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末刊年岁边围报](?!度)|期)"
)
_DAYS_ON = {"昨": -1, "前": -2, "今": 0, "明": 1, "后": 2}
_PLAN_1 = 1966
"""The year in which 三五 began; from then on a plan lasts five years each."""


def _near_day(match: re.Match[str], reading: Reading) -> Built:
    """Build 昨日, 今天上午, 次日8时; 今天 as a manner of speaking is none."""
    word = match["day"]
    if word[0] in _DAYS_ON and "一" not in word:
        if _is_figurative(match):
            return None
        today = reading.told_on
        found = today and day_on(today, _DAYS_ON[word[0]])
    else:
        last = reading.last_day
        on = 1 if word in ("次日", "翌日", "第二天") else -("一" in word)
        found = last and day_on(last.first, on)
    if not found:
        return None
    if match["hour"]:
        found = real(
            Moment(
                found.year,
                found.month,
                found.day,
                _hour(match),
                int(match["minute"] or 0),
            )
        )
    if not found:
        return None
    reading.remember(found)
    return Date(found.iso)


def _hour(match: re.Match[str]) -> int:
    """Return the hour of 24 that 昨日下午6时 or 今晚8时 names."""
    hour, part = int(match["hour"]), (match["part"] or "") + match["day"][-1]
    late = hour < 12 and LATE.search(part) is not None
    return (hour + 12 * late) % 24


def _is_figurative(match: re.Match[str]) -> bool:
    """Say whether 今天 or 明天 is an age, not a day; always so in somebody's mouth."""
    text, start, end = match.string, match.start(), match.end()
    quoted = text.count("“", 0, start) > text.count("”", 0, start)
    if quoted or re.match("的|之|和|与|，我", text[end : end + 2]):
        return True
    if len(match["day"]) > 2 or match["day"] in (
        "昨日",
        "昨天",
        "昨晚",
        "昨夜",
        "今晨",
        "今晚",
        "明晚",
        "前天",
    ):
        return False
    if match["day"] == "前日":
        return text[start - 1 : start] in ("目", "以", "之", "日")
    return re.match(_OPENS_NEWS, text[match.end("day") :][:4]) is None


def _year(match: re.Match[str], reading: Reading) -> int | None:
    """Return the year before a period, said or understood."""
    said = year_of(match, "", reading, None)
    if said is not None:
        return said
    if match["named"] or match["year"] or match["minguo"]:
        return None
    before = reading.sentence
    if before is not None and (before.month is None or _is_period(reading, before)):
        return before.year  # 2023年，一季度…；明年一季度…，二季度…
    return reading.today.year if reading.today else None


def _is_period(reading: Reading, start: Moment) -> bool:
    """Say whether a point opens the quarter or half that was named last."""
    period = reading.period
    return period is not None and period[0] == start and period[1] != start


def _quarter(match: re.Match[str], reading: Reading) -> Built:
    """Build 一季度, 2023年上半年, 前三季度, 前11个月."""
    year = _year(match, reading)
    months = _months(match)
    if year is None or months is None:
        return None
    first, last = months
    before = match.string[max(0, match.start() - 1) : match.start()]
    if before in ("每", "逐", "当"):
        return ()
    today = reading.today
    said = match["named"] or match["year"] or match["minguo"]
    running = today and reading.sentence and reading.sentence.year == today.year
    if not said and not running and today and today.month < min(first, 4):
        # a paper of January that looks back speaks of last year's quarters
        year -= 0 if is_ahead(match) or _looks_on(match) else 1
    start, end = Moment(year, first), Moment(year, last)
    reading.remember(start, end, opening=opens_sentence(match))
    return Date(f"{start.iso}/{end.iso}")


def _looks_on(match: re.Match[str]) -> bool:
    """Say whether the clause after the match is a plan."""
    clause = re.split("[。；]", match.string[match.end() : match.end() + 30])[0]
    if match.string[max(0, match.start() - 2) : match.start()].endswith(("到", "到了")):
        return True
    return re.search("将|要|力争|确保|计划|开工|完成|实现|前", clause) is not None


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the first and the last month of the period."""
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if match["first"]:
        return (1, 3)
    if match["quarter"] or match["plain"]:
        quarter = number(match["quarter"] or match["plain"]) or 0
        return (quarter * 3 - 2, quarter * 3)
    if match["quarters"]:
        return (1, (number(match["quarters"]) or 0) * 3)
    count = number(match["months"]) or 0
    return (1, count) if 1 < count < 12 else None


def _whole_year(match: re.Match[str], reading: Reading) -> Built:
    """Build the year in 上年全年."""
    year = year_of(match, "", reading, None)
    if year is None:
        return None
    found = real(Moment(year))
    if found is None:
        return None
    reading.remember(found)
    return Date(found.iso)


def _plan(match: re.Match[str], _reading: Reading) -> Built:
    """Build 十四五, the five years 2021/2025."""
    count = number(match["plan"])
    after = match.string[match.end() : match.end() + 3]
    if not count or count < 6 or (count < 10 and "计划" not in after):
        return None  # 三五, 四五 are mostly no plans
    start = _PLAN_1 + 5 * (count - 3)
    return Date(f"{start}/{start + 4}")


def _same_period(_match: re.Match[str], reading: Reading) -> Built:
    """Build 去年同期: the period named last, a year before."""
    day = reading.sentence
    if day is not None and day.day is not None and day.hour is None:
        period: tuple[Moment, Moment] | None = (day, day)  # 截至6月8日…，比去年同期…
    else:
        period = reading.period
    if period is None:
        return None
    start, end = (point.years_on(-1) for point in period)
    if start is None or end is None:
        return None
    return Date(start.iso if start == end else f"{start.iso}/{end.iso}")


def _past(match: re.Match[str], reading: Reading) -> Built:
    """Build 过去一年, the year up to the month of publication."""
    count = number(match["count"])
    if not count or reading.today is None:
        return None
    if count > 1 and match["unit"] == "年":
        return None  # 过去三年 is a length
    if match["unit"] == "天":
        end, start = day(reading.today), day_on(reading.today, -count)
    else:
        end = Moment(reading.today.year, reading.today.month)
        months = count * (12 if match["unit"] == "年" else 1)
        start = month_on(end, -months)
    return Date(f"{start.iso}/{end.iso}") if start else None


def _decade(match: re.Match[str], _reading: Reading) -> Built:
    """Build 20世纪80年代 and 上世纪九十年代."""
    century = number(match["century"]) if match["century"] else 20
    decade = number(match["decade"])
    if not century or decade is None:
        return None
    start = (century - 1) * 100 + decade
    return Date(f"{start:04d}/{start + 9:04d}")


def _weekday(match: re.Match[str], reading: Reading) -> Built:
    """Build 上周五, 本周日."""
    if reading.today is None:
        return None
    monday = reading.today - timedelta(days=reading.today.weekday())
    weeks = {"上": -1, "下": 1}.get(match["week"], 0)
    found = day_on(
        monday, weeks * 7 + "一二三四五六日".index(match["day"].replace("天", "日"))
    )
    if found is None:
        return None
    reading.remember(found)
    return Date(found.iso)


def _week(match: re.Match[str], reading: Reading) -> Built:
    """Build 上周, from Monday to Sunday."""
    if reading.today is None:
        return None
    weeks = {"上": -1, "下": 1}.get(match["week"], 0)
    monday = reading.today - timedelta(days=reading.today.weekday())
    start, end = day_on(monday, 7 * weeks), day_on(monday, 7 * weeks + 6)
    return Date(f"{start.iso}/{end.iso}") if start and end else None


PERIODS: tuple[Rule[Reading], ...] = (
    Rule("day near by", NEAR_DAY, _near_day, 0.8),
    Rule("quarter or half", QUARTER, _quarter),
    Rule("whole year", WHOLE_YEAR, _whole_year),
    Rule("five-year plan", PLAN, _plan),
    Rule("same period", SAME_PERIOD, _same_period, 0.85),
    Rule("past years", PAST, _past, 0.85),
    Rule("decade", DECADE, _decade),
    Rule("weekday", WEEKDAY, _weekday, 0.85),
    Rule("week", WEEK, _week, 0.8),
)
