"""The day of publication: given, or inferred from what the page itself says.

All of 昨日, 今年 and 3月5日 hangs on it, so a guess is marked as one, with its rule.
Nothing here looks at a clock: the same file gives the same facts in any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reader.article import BODY_ROLES, TITLE_ROLES, Article, Role
from reader.facts.calendar import Moment, real
from reader.facts.context import plain
from reader.facts.points import number

_YEAR = r"(?<![0-9.])(?P<year>(?:19|20)[0-9]{2}|二[〇零][〇零一二三四五六七八九]{2})"
_FULL = re.compile(
    rf"(?:{_YEAR}|民国(?P<minguo>[0-9]{{1,3}}))\s?(?:年\s?|[-./])"
    r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?(?:月\s?|[-./])"
    r"(?P<day>[12][0-9]|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
    r"(?:日|号|(?![0-9.]))"
)
_MONTH_DAY = re.compile(
    r"(?<![0-9年])(?P<month>1[0-2]|[1-9])月(?P<day>[12][0-9]|3[01]|[1-9])日"
)
_SAID_YEAR = re.compile(
    rf"(?:{_YEAR}|民国(?P<minguo>[0-9]{{1,3}})(?=年))(?=年|[一-鿿])"
)
_THIS_YEAR = re.compile("[今去上明]年(?!轻|龄|级|纪)")
"""Words of a writer who calls the running year 今年, and by its number only others."""
_HOURS = re.compile("(?:[上下中]午|凌晨|清晨|傍晚|晚上?|起)?，")
"""After a day that its clause says no more than."""
_PARTS = re.compile("[^。！？!?]+")
_AHEAD = re.compile("(?:到|至|力争|计划|拟|将于|预计|截止|有效期)$")
_AHEAD_AFTER = re.compile(
    "年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:底|末)?(?:前|将|力争|计划|拟)"
)
_PLANS = re.compile(
    "[将要拟]|力争|争取|确保|计划|规划|目标|预计|时间表|(?:[年月日底末]|之)前(?!后)|到(?:19|20)[0-9]{2}年"
)
"""In a part of a sentence whose years and days may be still to come."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The day an article was published, and how that is known."""

    day: date | None
    """None where neither the caller nor the page says it."""
    rule: str
    """`given`, or the name of the rule that inferred it."""

    @property
    def is_inferred(self) -> bool:
        """Say whether the day is a guess from the page."""
        return self.day is not None and self.rule != "given"


def publication(article: Article) -> Publication:
    """Return the day of publication; the caller's word goes before the page's."""
    if article.published is not None:
        return Publication(article.published, "given")
    furniture = [p.text.text for p in article.paragraphs if p.role is Role.FURNITURE]
    story = _story(article)
    for rule, day in (
        ("date line of the page", _first(_days(map(plain, furniture)))),
        ("full date of the news", _full_date(story)),
        ("year of the text with its first day", _pieced(story)),
    ):
        if day is not None:
            return Publication(day, rule)
    return Publication(None, "unknown")


@dataclass(frozen=True, slots=True)
class _Story:
    """What an article tells, in parts of sentences as the rules read them."""

    titles: tuple[str, ...]
    lead: tuple[str, ...]
    """The parts of the first paragraph, where the news is."""
    rest: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """All that is no title."""
        return (*self.lead, *self.rest)


def _story(article: Article) -> _Story:
    titles = [p for p in article.paragraphs if p.role in TITLE_ROLES]
    body = [p for p in article.paragraphs if p.role in BODY_ROLES]
    return _Story(
        tuple(plain(p.text.text) for p in titles),
        tuple(part for p in body[:1] for part in _PARTS.findall(plain(p.text.text))),
        tuple(part for p in body[1:] for part in _PARTS.findall(plain(p.text.text))),
    )


def _first(days: Iterable[date]) -> date | None:
    return next(iter(days), None)


def _days(texts: Iterable[str]) -> Iterator[date]:
    """Yield the full dates of some texts that are not said to be to come."""
    for text in texts:
        for match in _FULL.finditer(text):
            if not _is_ahead(text, match):
                found = _day(match)
                if found is not None:
                    yield found


def _day(match: re.Match[str]) -> date | None:
    year = number(match["year"])
    if match["minguo"]:
        year = int(match["minguo"]) + 1911
    month, day = number(match["month"]), number(match["day"])
    found = real(Moment(year, month, day)) if year and month and day else None
    return found.first if found else None


def _full_date(story: _Story) -> date | None:
    """Return the last full date of the lead, or the text's if no day has no year.

    It is history where the text speaks of a later year.
    """
    bare = any(_MONTH_DAY.search(part) for part in story.told)
    texts = story.lead if bare else (*story.titles, *story.told)
    day = max(_days(texts), default=None)
    later = max(_years(story.titles), default=0), max(_years(story.told), default=0)
    return day if day is not None and day.year >= max(later) else None


def _pieced(story: _Story) -> date | None:
    """Return the first month and day, in the year that the text must be of."""
    for part in story.told:
        for match in _MONTH_DAY.finditer(part):
            if not _PLANS.search(_clause(part, match)):
                year = _by_weekday(story, match) or _running(story, part)
                return _on(year, match) if year else None
    return None


def _clause(part: str, match: re.Match[str]) -> str:
    """Return the clause of a day, with the next where it says no more than the day."""
    start = part.rfind("，", 0, match.start()) + 1
    alone = _HOURS.match(part, match.end())
    end = part.find("，", alone.end() if alone else match.end())
    return part[start : end if end >= 0 else len(part)]


def _on(year: int, match: re.Match[str]) -> date | None:
    found = real(Moment(year, int(match["month"]), int(match["day"])))
    return found.first if found else None


_WEEKDAY = re.compile("[日号][（(，、 ]?(?:星期|周|礼拜)(?P<day>[一二三四五六日天])")
_WEEK = "一二三四五六日"


def _by_weekday(story: _Story, match: re.Match[str]) -> int | None:
    """Return the first year, from the last told on, that has the weekday told."""
    weekday = _WEEKDAY.match(match.string, match.end() - 1)
    told = max(_years((*story.titles, *story.told)), default=None)
    if weekday is None or told is None:
        return None
    wanted = _WEEK.index(weekday["day"].replace("天", "日"))
    for year in range(told, told + len(_WEEK)):
        day = _on(year, match)
        if day is not None and day.weekday() == wanted:
            return year
    return None


def _running(story: _Story, news: str) -> int | None:
    """Return the year that goes on as the text is written.

    The title and the part with the news name it; other years that are told of are
    over, if the writer calls the running one 今年 or gives days without a year. Where
    the plans begin much later, nobody can tell how many years lie between.
    """
    named = max((*_years(story.titles), *_years([news])), default=None)
    told = max(_years(story.told), default=None)
    if told is None or (named is not None and named >= told):
        return named
    over = any(map(_THIS_YEAR.search, story.told)) and not _is_only_titled(story, told)
    if not over:
        return told
    running = _summed(story, told) or told + 1
    planned = [year for year in _planned(story.told) if year > told]
    return None if planned and min(planned) - running > _PLANS_AHEAD else running


_PLANS_AHEAD = 3
"""Years that the next plan of a newspaper lies ahead, at most."""
_SINCE = re.compile(
    r"(?<![0-9.第])(?P<count>[1-9][0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|百)"
    "[多余]?(?:周年|岁|载|年(?![级度底前代月0-9]))"
)
"""A length or an age of ten and more: with the year it began in, it says what year
it is: 创立于1924年, 100周年."""


def _summed(story: _Story, told: int) -> int | None:
    """Return the year soon after `told` that lengths and their beginnings give."""
    counts = {
        100 if match["count"] == "百" else number(match["count"])
        for part in (*story.titles, *story.told)
        for match in _SINCE.finditer(part)
    }
    sums = [
        year + count
        for year in set(_years(story.told))
        for count in counts
        if count and told < year + count <= told + _PLANS_AHEAD
    ]
    return max(sorted(set(sums)), key=sums.count) if sums else None


def _years(parts: Iterable[str]) -> Iterator[int]:
    """Yield the years that some parts speak of, without those to come."""
    return (year for year, planned in _told(parts) if not planned)


def _planned(parts: Iterable[str]) -> Iterator[int]:
    """Yield the years that some parts make plans for."""
    return (year for year, planned in _told(parts) if planned)


def _told(parts: Iterable[str]) -> Iterator[tuple[int, bool]]:
    """Yield the years that parts speak of, and whether each may be still to come."""
    for part in parts:
        plans = _PLANS.search(part) is not None
        for match in _SAID_YEAR.finditer(part):
            minguo = match["minguo"]
            year = int(minguo) + 1911 if minguo else int(number(match["year"]) or 0)
            yield year, plans or _is_ahead(part, match)


def _is_only_titled(story: _Story, year: int) -> bool:
    """Say whether a year stands in names alone: 2024中国百强榜单 is of this year."""
    return not any(f"{year}年" in part for part in story.told)


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 4) : match.start()]
    return bool(_AHEAD.search(before) or _AHEAD_AFTER.match(text, match.end()))
