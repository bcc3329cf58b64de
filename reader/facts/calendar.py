"""Points in time, and what an article's reader knows about "now".

Only this module thinks in years and days; `facts.dates` finds the words. All
arithmetic answers None for what no calendar has (13月45日, year 0 or 10000).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

LONG_AGO = 180
"""Days. A day named without a year lies at most this far on the wrong side of
today: 12月20日 in a paper of January is last year's, unless it is said to come."""

_NEWS_IS = 2
"""Days after which a paper's news is no news."""

FRESH = 20
"""Days. News is so young: a day that was in these days is meant as such."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month, a day or a minute of it, as precise as it was said."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int = 0

    @property
    def iso(self) -> str:
        """The moment as ISO 8601 writes it, as long as it is precise."""
        written = f"{self.year:04d}"
        if self.month is not None:
            written += f"-{self.month:02d}"
        if self.day is not None:
            written += f"-{self.day:02d}"
        if self.hour is not None:
            written += f"T{self.hour:02d}:{self.minute:02d}"
        return written

    @property
    def first(self) -> date:
        """The first day of it."""
        return date(self.year, self.month or 1, self.day or 1)

    def years_on(self, years: int) -> Moment | None:
        """Return the same, so many years later."""
        return real(replace(self, year=self.year + years))


def real(moment: Moment) -> Moment | None:
    """Return the moment if a calendar has it, else None."""
    try:
        date(moment.year, moment.month or 1, moment.day or 1)
    except (ValueError, OverflowError):
        return None
    if moment.hour is not None and not (
        0 <= moment.hour <= 24 and 0 <= moment.minute < 60
    ):
        return None
    return moment


def day(when: date) -> Moment:
    """Return a day as a moment."""
    return Moment(when.year, when.month, when.day)


def month_on(when: Moment, months: int) -> Moment | None:
    """Return the month that is so many months after the month of `when`."""
    at = when.year * 12 + (when.month or 1) - 1 + months
    return real(Moment(at // 12, at % 12 + 1))


def day_on(when: date, days: int) -> Moment | None:
    """Return the day that is so many days after `when`."""
    try:
        return day(when + timedelta(days=days))
    except OverflowError:
        return None


@dataclass(slots=True)
class Reading:
    """What a reader of the article knows about time when coming to a word.

    The one thing here that changes: builders are called in reading order, and
    each date read is what 当日, 次年 or a bare 10月 after it leans on.
    """

    today: date | None
    """The day of publication."""
    wired: date | None = None
    """The day that the report was sent, in its dateline; 今晚 is of that day."""
    last: Moment | None = None
    """The point in time named last."""
    last_day: Moment | None = None
    """The last one that is a day; 当日 is this day."""
    period: tuple[Moment, Moment] | None = None
    """The period named last; 去年同期 is this period, a year before."""
    clock_day: Moment | None = None
    """The last day named in this paragraph; 3时26分 is of that day."""
    sentence: Moment | None = None
    """The point named last in this sentence."""
    opening: Moment | None = None
    """The point that opened the last sentence that a point opened."""
    theme: int | None = None
    """A past year that the title is about: a review of 2024 in January 2025."""
    uses_minguo: bool = False
    """Whether years are counted from 1912 on: 108年7月."""

    news_day: Moment | None = None
    """The day that the news is of, once it was named: 上午11时许 is of that day."""

    def enter_paragraph(self) -> None:
        """Forget what only holds within a paragraph."""
        self.opening = self.clock_day = None

    @property
    def told_on(self) -> date | None:
        """The day on which the reporter speaks."""
        return self.wired or self.today

    def enter_sentence(self) -> None:
        """Forget what only holds within a sentence."""
        self.sentence = None

    def remember(
        self, start: Moment, end: Moment | None = None, *, opening: bool = False
    ) -> None:
        """Keep a point, or a period, as what was named last."""
        self.last = self.sentence = start
        if opening:
            self.opening = start
        if start.day is not None:
            self.last_day = Moment(start.year, start.month, start.day)
            self.clock_day = self.last_day
            if self.today and 0 <= (self.today - start.first).days <= _NEWS_IS:
                self.news_day = self.last_day
        if start.hour is not None:
            return
        if end is not None:
            self.period = (start, end)
        elif start.day is None:
            self.period = (start, start)

    def day_without_year(
        self, month: int, number: int | None, *, ahead: bool, opens: bool
    ) -> Moment | None:
        """Return 3月5日, or 3月, in the year that the reader takes it to be in."""
        near = self._by_publication(month, number, ahead=ahead)
        fresh = near is not None and number is not None and self._is_fresh(near)
        if fresh and not ahead:
            return near
        said = self._year_said(month, opens=opens, ahead=ahead)
        if said is not None:
            return real(Moment(said, month, number))
        return near

    def _by_publication(
        self, month: int, number: int | None, *, ahead: bool
    ) -> Moment | None:
        """Return it in the year of publication, or in the one beside it."""
        if self.today is None:
            known = self.last.year if self.last else None
            return real(Moment(known, month, number)) if known else None
        here = real(Moment(self.today.year, month, number))
        if here is None:
            return None
        distance = (here.first - self.today).days
        if self.theme is not None and distance > 0 and not ahead:
            return replace(here, year=self.theme)
        if distance > LONG_AGO and not ahead:
            return here.years_on(-1)
        if distance < -LONG_AGO and ahead:
            return here.years_on(1)
        return here

    def _is_fresh(self, moment: Moment) -> bool:
        if self.today is None:
            return False
        return 0 <= (self.today - moment.first).days <= FRESH

    def _year_said(self, month: int, *, opens: bool, ahead: bool) -> int | None:
        """Return the year that a month goes on in: 2022年3月开工，10月投产."""
        before = self.sentence or (self.opening if opens else None)
        if before is None:
            return None
        if before.month is None:
            return before.year if self._sets_the_year(before, ahead=ahead) else None
        if before.month > month:
            return None
        return before.year

    def _sets_the_year(self, before: Moment, *, ahead: bool) -> bool:
        """Say whether a year holds for the months after it in its sentence.

        2026年锦标赛将于4月28日…; 2019年，…，11月…; not 按2023年标准，3月15日前….
        """
        if self.today is None or before.year > self.today.year:
            return ahead
        return before == self.opening and not ahead

    def day_without_month(self, number: int, *, ahead: bool) -> Moment | None:
        """Return 6日 in the month that goes on, else in the one around today."""
        said = self.sentence
        if said is not None and said.day is not None and number >= said.day:
            return real(replace(said, day=number, hour=None, minute=0))
        if self.today is None:
            return None
        near = self.last_day if ahead else self.clock_day
        if near is not None and near.first > self.today:
            scheduled = real(replace(near, day=number))
            if scheduled is not None and scheduled.first >= self.today:
                return scheduled  # 8月8日至11日…，9日上午…
        here = Moment(self.today.year, self.today.month)
        if number > self.today.day and not ahead:
            before = month_on(here, -1)
            return before and real(replace(before, day=number))
        return real(replace(here, day=number))
