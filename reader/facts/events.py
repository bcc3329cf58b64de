"""Dated milestones: what was founded, opened, signed, awarded or born, and when.

An event is a clause with a point in time that is past, before it or in it, and a
verb that tells of something done once. What goes on (起, 以来), what is measured
(同比, 平均) and what somebody says is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reader.article import BODY_ROLES, Place
from reader.facts.clauses import Clause, clauses, is_spoken
from reader.facts.context import Context, Passage
from reader.facts.dated import Dated, dated, in_dateline
from reader.facts.mention import Date, Event, Kind, Mention
from reader.facts.milestones import (
    DONE_ONCE,
    FOUNDED_IN,
    HELD,
    PASSING_BY,
    is_plain_deed,
)
from reader.facts.telling import (
    ANNOUNCES,
    BRINGS,
    after_date,
    deed,
    grown,
    tells,
    told_next,
    whole,
)
from reader.span import Span

_PRECISE = len("2024-11-11")


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the events of a stretch of the article."""
    made: list[Mention] = []
    news = _news_day(context)
    for passage in context.read():
        if passage.role not in BODY_ROLES:
            continue  # a headline only repeats what the text tells
        for event in _events(passage, context):
            words = event.place.span.slice(passage.plain)
            if DONE_ONCE.search(words) or not HELD.search(words):
                made.append(event)
            elif news == _day(event):
                made.append(event)  # the meeting is what the article is about
    return tuple(made)


def _news_day(context: Context) -> str | None:
    """Return the first past day that the text names: that of the news, mostly."""
    body = {p.paragraph for p in context.passages if p.role in BODY_ROLES}
    days = sorted(
        (m for m in context.of(Kind.DATE) if m.place.paragraph in body),
        key=lambda mention: mention.place,
    )
    past = (_day(m) for m in days if _is_past(m, context.published))
    return next((day for day in past if len(day) == _PRECISE), None)


def _day(mention: Mention) -> str:
    """Return the day of a date or an event, without the hour."""
    match mention.value:
        case Date(iso):
            return iso.partition("T")[0]
        case Event(date):
            return date
        case _:
            return ""


def _events(passage: Passage, context: Context) -> Iterator[Mention]:
    dates = context.inside(passage.paragraph, Kind.DATE)
    parts = clauses(passage.plain)
    taken: list[Span] = []
    for mention in sorted(dates, key=lambda m: _rank(m, passage.plain)):
        found = _event(mention, passage.plain, parts, context.published)
        found = found and whole(found, mention, parts)
        if found is None or not _is_past(mention, context.published):
            continue
        if any(found.overlaps(span) for span in taken) or is_spoken(
            passage.plain, found
        ):
            continue
        taken.append(found)
        place = Place(passage.paragraph, found)
        event = Event(_day(mention))
        yield Mention(Kind.EVENT, place, event, "dated milestone", 0.75)


def _rank(mention: Mention, text: str) -> tuple[bool, int]:
    """Return which date is asked first: of two in a clause, the more precise one.

    The day of the report (本报某地5月7日讯) tells only of what no other day does.
    """
    return in_dateline(mention.place.span, text), -len(_day(mention))


def _event(
    mention: Mention, text: str, parts: Sequence[Clause], published: date | None
) -> Span | None:
    """Return the clause that tells what happened at a point in time, if any does."""
    at = mention.place.span
    founded = next((c for c in parts if c.span.covers(at)), None)
    if founded and FOUNDED_IN.search(text, founded.span.start, at.start):
        return Span(founded.span.start, at.end)
    when = dated(at, text, parts)
    if when is None:
        return None
    clause = parts[when.index]
    if published is not None and _day(mention) == str(published.year):
        when = replace(when, has_year=False)  # 2025年，… in a paper of 2025 goes on
    if when.has_year:
        passing = PASSING_BY.match(text, when.end, clause.span.end + 1)
        if passing is not None:
            return Span(clause.span.start, passing.end())
    if not when.opens:
        return _around(when, text, parts)
    end = when.end + (text[when.end : when.end + 1] == "起")
    rest = Span(min(end, clause.span.end), clause.span.end)
    told = after_date(rest, text, parts, when.index)
    if told is None and when.has_year:
        return deed(rest, text, parts, when.index)
    return told


def _around(when: Dated, text: str, parts: Sequence[Clause]) -> Span | None:
    """Return the clause with a date behind its subject, if it tells what happened."""
    clause = parts[when.index]
    if tells(clause.text):
        return grown(clause.span, parts, when.index)
    if ANNOUNCES.search(clause.text):
        return after_date(clause.span, text, parts, when.index)
    told = told_next(clause.span, parts, when.index)
    if told is not None or not when.has_year or not BRINGS.fullmatch(when.head):
        return told
    return clause.span if is_plain_deed(clause.text) else None


def _is_past(mention: Mention, published: date | None) -> bool:
    """Say whether a date is a point, and not to come."""
    value = mention.value
    if not isinstance(value, Date) or "/" in value.iso:
        return False
    if published is None:
        return True
    day = value.iso[:10]
    return day <= published.isoformat()[: len(day)]
