"""Points and ranges in time, resolved against the day of publication.

Vague words (目前, 近年来) and what recurs (每月15日) are no dates.
"""

from __future__ import annotations

import re

from reader.article import TITLE_ROLES
from reader.facts.calendar import Moment, Reading, real
from reader.facts.context import Context, Passage
from reader.facts.festivals import FESTIVALS
from reader.facts.lookalikes import counts_days, declined, is_recurring
from reader.facts.mention import Date, Kind, Mention
from reader.facts.periods import PERIODS
from reader.facts.points import (
    STARTS,
    TO,
    clock_of,
    clock_pattern,
    has_year,
    is_empty,
    moment,
    opens_sentence,
    point,
)
from reader.facts.rule import Built, Rule, apply, mentions_of, sentences
from reader.facts.seasons import SEASONS

POINT = re.compile(STARTS + point(""), re.VERBOSE)
RANGE = re.compile(
    STARTS + point("a_") + "(?:[上中下]旬)?" + TO + point("b_"), re.VERBOSE
)
CLOCK = re.compile(
    r"(?<![0-9.:：第超近约达用时每])"
    + clock_pattern("")
    + "(?<=[时分点半])(?!间|钟|制|之|候|代|多|，?后)",
    re.VERBOSE,
)
SCHOOL_YEAR = re.compile(r"(?<![0-9])(?:民国)?(?P<minguo>1[0-3][0-9])学年度?")
COMMON_ERA = re.compile(r"公元(?P<year>[0-9]{1,4})年")
ISO = re.compile(
    r"(?<![0-9./-])(?P<year>(?:19|20)[0-9]{2})(?P<sep>[-./])(?P<month>[01]?[0-9])"
    r"(?P=sep)(?P<day>[0-3]?[0-9])(?![0-9./-])"
)
SEASON_YEAR = re.compile(
    r"(?<![0-9.])(?P<a>(?:19|20)[0-9]{2})(?:[-—/–](?P<b>(?:20)?[0-9]{2}))?"
    r"(?:赛季|财年|学年|赛年|(?(b)(?:财政)?年度|(?!)))"
)


_WIRED_AFTER = re.compile("(?:专?电|讯)(?=[ 　（(])")
"""What follows the day in a dateline: 本报宁海4月20日电（记者 …）."""


def _one(match: re.Match[str], reading: Reading) -> Built:
    """Build 2024年3月5日上午9时, 去年12月, 6日."""
    if is_empty(match, "") or declined(match, ""):
        return None
    if not has_year(match, "") and is_recurring(match):
        return ()
    found = moment(match, "", reading)
    if found is None:
        return None
    if _WIRED_AFTER.match(match.string, match.end()) and found.day is not None:
        reading.wired = found.first
    reading.remember(found, opening=opens_sentence(match))
    return Date(found.iso)


def _several(match: re.Match[str], reading: Reading) -> Built:
    """Build 1—9月, 3月2日至16日, 2019—2023年, 2日20时至4日20时."""
    if is_empty(match, "a_") or declined(match, "a_"):
        return None
    if is_empty(match, "b_") and not match["b_hour"]:
        return None
    if (
        not match["b_month"]
        and match["b_day"]
        and counts_days(match.string, match.end())
    ):
        return None
    if not has_year(match, "a_") and is_recurring(match):
        return ()
    start = moment(match, "a_", reading)
    end = moment(match, "b_", reading, start) if start else None
    if start is None or end is None or end.first < start.first:
        return None
    reading.remember(start, end, opening=opens_sentence(match))
    return Date(f"{start.iso}/{end.iso}")


def _iso(match: re.Match[str], reading: Reading) -> Built:
    """Build 2024-11-11 and 2024.3.5."""
    found = real(Moment(*(int(match[part]) for part in ("year", "month", "day"))))
    if found is None or not found.month:
        return None
    reading.remember(found)
    return Date(found.iso)


def _common_era(match: re.Match[str], reading: Reading) -> Built:
    """Build 公元618年."""
    found = real(Moment(int(match["year"])))
    if found is None:
        return None
    reading.remember(found)
    return Date(found.iso)


def _season_year(match: re.Match[str], _reading: Reading) -> Built:
    """Build 2025赛季 and 2024—2025赛季."""
    start = Moment(int(match["a"]))
    if not match["b"]:
        return Date(start.iso)
    end = int(match["b"]) % 100 + start.year // 100 * 100
    return Date(f"{start.iso}/{end:04d}") if end >= start.year else None


def _school_year(match: re.Match[str], _reading: Reading) -> Built:
    """Build 115学年度, which is named for the year it begins in."""
    return Date(str(1911 + int(match["minguo"])))


def _clock_alone(match: re.Match[str], reading: Reading) -> Built:
    """Build 3时26分 of the day named last in this paragraph."""
    day = reading.clock_day or (reading.news_day if match["part"] else None)
    if is_recurring(match) or day is None:
        return ()
    clock = clock_of(match, "")
    if clock is None or (not match["minute"] and not match["part"]):
        return None
    found = real(Moment(day.year, day.month, day.day, *clock))
    return Date(found.iso) if found else None


RULES: tuple[Rule[Reading], ...] = (
    Rule("point in time", POINT, _one),
    Rule("range of time", RANGE, _several),
    Rule("clock of the last day", CLOCK, _clock_alone, 0.85),
    Rule("date in figures", ISO, _iso),
    Rule("common era", COMMON_ERA, _common_era),
    Rule("season", SEASON_YEAR, _season_year),
    Rule("school year", SCHOOL_YEAR, _school_year),
    *PERIODS,
    *SEASONS,
    *FESTIVALS,
)


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the dates of a stretch of the article."""
    reading = Reading(
        context.published,
        theme=_theme(context),
        uses_minguo=any(map(_uses_minguo, context.passages)),
    )
    made: list[Mention] = []
    for passage in context.read():
        reading.enter_paragraph()
        taken = context.claimed(passage.paragraph)
        for sentence in sentences(passage.plain):
            reading.enter_sentence()
            found = apply(RULES, passage.plain, reading, within=sentence, taken=taken)
            made.extend(mentions_of(Kind.DATE, passage, found))
    return tuple(made)


_SHORT_YEAR = re.compile(
    "民国|(?<![0-9])1[0-3][0-9]年(?:1?[0-9]月|[起底度])"
    "|(?<![〇零一二三四五六七八九十])一[〇零一二][〇零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月"
)


def _uses_minguo(passage: Passage) -> bool:
    """Say whether a passage counts years from 1912, as Taiwan's newspapers do."""
    found = _SHORT_YEAR.search(passage.plain)
    return found is not None and passage.plain != passage.text


_PAST_YEAR = re.compile(r"(?<![0-9到至])(?P<year>20[0-9]{2})年?(?![前底内])")


def _theme(context: Context) -> int | None:
    """Return the past year that the title is about, if it is about one."""
    if context.published is None:
        return None
    titles = (p.plain for p in context.passages if p.role in TITLE_ROLES)
    years = [int(m["year"]) for title in titles for m in _PAST_YEAR.finditer(title)]
    is_past = len(years) == 1 and years[0] == context.published.year - 1
    return years[0] if is_past else None
