"""The day of publication: given, or inferred from what the page itself says.

All of 昨日, 今年 and 3月5日 hangs on it, so a guess is marked as one, with its rule.
Nothing here looks at a clock: the same file gives the same facts in any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reader.article import Article, Role
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
_TITLE_YEAR = re.compile(rf"{_YEAR}(?=年|[一-鿿])")
_AHEAD = re.compile("(?:到|至|力争|计划|拟|将于|预计|截止|有效期)$")
_AHEAD_AFTER = re.compile(
    "年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:底|末)?(?:前|将|力争|计划|拟)"
)


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
    story = [p.text.text for p in article.paragraphs if p.role is not Role.FURNITURE]
    for rule, day in (
        ("date line of the page", _first(_days(furniture))),
        ("last full date of the text", max(_days(story), default=None)),
        ("year of the text with its first day", _pieced(story)),
    ):
        if day is not None:
            return Publication(day, rule)
    return Publication(None, "unknown")


def _first(days: Iterable[date]) -> date | None:
    return next(iter(days), None)


def _days(texts: Iterable[str]) -> Iterator[date]:
    """Yield the full dates of some texts that are not said to be to come."""
    for text in map(plain, texts):
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


def _pieced(texts: Iterable[str]) -> date | None:
    """Return the first month and day, in the last year that the text speaks of."""
    texts = tuple(map(plain, texts))
    years = [
        int(number(match["year"]) or 0)
        for text in texts
        for match in _TITLE_YEAR.finditer(text)
        if not _is_ahead(text, match)
    ]
    days = (match for text in texts for match in _MONTH_DAY.finditer(text))
    first = next(days, None)
    if not years or first is None:
        return None
    found = real(Moment(max(years), int(first["month"]), int(first["day"])))
    return found.first if found else None


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 4) : match.start()]
    return bool(_AHEAD.search(before) or _AHEAD_AFTER.match(text, match.end()))
