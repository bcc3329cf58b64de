"""Dated milestones: what was founded, opened, signed, awarded or born, and when.

An event is a clause with a point in time that is past, before it or in it, and a
verb that tells of something done once. What goes on (起, 以来), what is measured
(同比, 平均) and what somebody says is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reader.article import BODY_ROLES, Place
from reader.facts.clauses import Clause, clauses, is_spoken
from reader.facts.context import Context, Passage
from reader.facts.dated import Dated, dated, in_dateline
from reader.facts.mention import Date, Event, Kind, Mention
from reader.facts.milestones import (
    DONE,
    DONE_ONCE,
    GOES_ON,
    HELD,
    MEASURES,
    MOVES_ON,
    PASSING_BY,
    is_plain_deed,
)
from reader.span import Span

_CHRONICLE = 2
"""Dated parts of one sentence that make it a chronicle: 2019年11月，…；2022年4月，…."""
_ENTRY = 24
"""Characters of a chronicle's entry, whatever its verb."""
_DATED = re.compile("[去今前明]年|[0-9][年月]|[昨今]日")
_OWN_DAY = re.compile("[0-9]月[0-9]{1,2}日|[昨今前]日")
"""In a clause that says when by itself."""
_GOES_WELL = re.compile("标志着|成功|顺利|正式|一举|[将把被向]")
_BRINGS = re.compile(
    "[^，、；：的？！了着过把将]{0,16}|[^，、；：？！了着过把将]{2,24}[^，、；：？！的了着过把将]"
)
"""A subject before the date: 该校, 贺建军流转的土地."""
_FRAME = re.compile(
    "(?:在|随着|伴随|为了?)[^，]{1,40}|[^，]{0,12}期间"
    "|(?:经|由|作为|凭借|继)[^，]*?(?:中|上|里|内|后|下|时|期间|之际|现场|以来)$"
)
"""A clause that only leads in: 在…评比中."""
_ALONGSIDE = ("随着", "伴随")
_ANNOUNCES = re.compile("(?:宣布|通报|宣告|发布公告|报道|获悉|消息|透露|介绍)$")
"""Another such clause: 市政府宣布."""
_ANNOUNCED = re.compile("宣布|宣告")
_TOPICS = re.compile(
    "(?!.*(?:[了着过是在说]|以来))(?:[^，]{0,14}“[^”]{2,8}”|[^，的]{2,8}的[^，的]{1,8})"
)
"""A clause that only names who or what the next is about."""
_BRIEF = 4
"""Characters of a clause that is too short to be told without its date."""
_SUBJECT = 14
"""Characters of a clause that only brings the subject: 某市名列第四，并获颁…"""
_SHORT = 8
"""Characters of a deed that is told with its result."""
_ADVERB = 4
"""Characters before the verb of a clause that goes on with the same subject."""
_TOPIC = 30
"""Characters of a clause that leads to the one with the verb."""
_PRECISE = len("2024-11-11")
_LONGEST = 60
"""Characters of a clause that still reads as one event."""


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
    chronicle = _chronicle(dates, passage.plain, parts)
    taken: list[Span] = []
    # the day of the report tells of what no other day does
    for mention in sorted(
        dates, key=lambda m: in_dateline(m.place.span, passage.plain)
    ):
        found = _event(mention, passage.plain, parts)
        found = found and _whole(found, mention, parts)
        if found is None and mention.place in chronicle:
            found = _entry(mention, parts)
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


def _chronicle(
    dates: Sequence[Mention], text: str, parts: Sequence[Clause]
) -> frozenset[Place]:
    """Return the dates that open the parts of a sentence of several such parts."""
    opening: dict[int, dict[int, Place]] = {}
    for mention in dates:
        place = mention.place
        clause = next((c for c in parts if c.span.start == place.span.start), None)
        if clause is not None and "年" in place.span.slice(text):
            opening.setdefault(clause.sentence, {})[clause.group] = place
    return frozenset(
        place
        for groups in opening.values()
        if len(groups) >= _CHRONICLE
        for place in groups.values()
    )


def _entry(mention: Mention, parts: Sequence[Clause]) -> Span | None:
    """Return the clause after a chronicle's date, whatever its verb."""
    span = mention.place.span
    for at, clause in enumerate(parts[:-1]):
        if clause.span == span and parts[at + 1].group == clause.group:
            entry = parts[at + 1]
            plain = len(entry.text) <= _ENTRY and is_plain_deed(entry.text)
            return entry.span if plain else None
    return None


def _event(mention: Mention, text: str, parts: Sequence[Clause]) -> Span | None:
    """Return the clause that tells what happened at a point in time, if any does."""
    when = dated(mention.place.span, text, parts)
    if when is None:
        return None
    clause = parts[when.index]
    if when.has_year:
        passing = PASSING_BY.match(text, when.end, clause.span.end + 1)
        if passing is not None:
            return Span(clause.span.start, passing.end())
    if not when.opens:
        return _around(when, text, parts)
    end = when.end + (text[when.end : when.end + 1] == "起")
    rest = Span(min(end, clause.span.end), clause.span.end)
    told = _after_date(rest, text, parts, when.index)
    if told is None and when.has_year:
        return _deed(rest, text, parts, when.index)
    return told


def _around(when: Dated, text: str, parts: Sequence[Clause]) -> Span | None:
    """Return the clause with a date behind its subject, if it tells what happened."""
    clause = parts[when.index]
    if _tells(clause.text):
        return _grown(clause.span, parts, when.index)
    if _ANNOUNCES.search(clause.text):
        return _after_date(clause.span, text, parts, when.index)
    told = _told_next(clause.span, parts, when.index)
    if told is not None or not when.has_year or not _BRINGS.fullmatch(when.head):
        return told
    return clause.span if is_plain_deed(clause.text) else None


def _after_date(
    rest: Span, text: str, parts: Sequence[Clause], index: int
) -> Span | None:
    """Return the clause that a date opens, or the one that it leads in to."""
    announced = False
    for _ in range(3):
        words = rest.slice(text)
        frame = _FRAME.fullmatch(words) is not None and (
            words.startswith(_ALONGSIDE) or not DONE.search(words)
        )
        leads_in = not words.strip() or frame or _ANNOUNCES.search(words)
        if not leads_in:
            break
        announced = announced or _ANNOUNCED.search(words) is not None
        index += 1
        if index >= len(parts) or parts[index].group != parts[index - 1].group:
            return None
        rest = parts[index].span
        if _OWN_DAY.search(parts[index].text):
            return None  # 昨日宣布，…于12月15日产下幼崽
    words = rest.slice(text)
    if _tells(words) or (announced and not MEASURES.search(words)):
        return _grown(rest, parts, index)
    grown = _grown(rest, parts, index)
    short = len(words) <= _SUBJECT and MEASURES.search(words) is None
    if short and grown != rest:
        return grown
    return _told_next(rest, parts, index)


def _whole(span: Span, mention: Mention, parts: Sequence[Clause]) -> Span:
    """Return an event with its subject, where that is a clause, or with its date.

    “嘉禾座”老戏院，昨日重新开门: what stands before the date is who opens. 动土 alone
    would not read as a clause.
    """
    date = mention.place.span
    at = next((i for i, c in enumerate(parts) if c.span.covers(date)), 0)
    opens = parts[at].span.start == date.start
    if opens and span.start >= date.end and at > 0:
        before = parts[at - 1]
        first = at < 2 or parts[at - 2].sentence != before.sentence
        if before.group == parts[at].group and first and _TOPICS.fullmatch(before.text):
            return before.span.hull(span)
    if len(span) < _BRIEF and parts[at].span.covers(span):
        return parts[at].span.hull(span)
    return span


def _deed(rest: Span, text: str, parts: Sequence[Clause], index: int) -> Span | None:
    """Return the clause that a date with its year opens, whatever its verb."""
    if not rest.slice(text).strip():
        if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
            return None
        index += 1
        rest = parts[index].span
    if not is_plain_deed(rest.slice(text)):
        return None
    return _with_result(rest, parts, index)


def _with_result(span: Span, parts: Sequence[Clause], index: int) -> Span:
    """Return a short deed with what came of it: 遭轰炸，两支烟囱倒了一支."""
    if len(span) > _SHORT or index + 1 >= len(parts):
        return span
    follower = parts[index + 1]
    result = follower.group == parts[index].group and "了" in follower.text
    if not result or len(follower.text) > _ENTRY or MEASURES.search(follower.text):
        return span
    return span.hull(follower.span)


def _told_next(rest: Span, parts: Sequence[Clause], index: int) -> Span | None:
    """Return a clause with the next, if that has the verb: 她因病医治无效，在京逝世."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return None
    if len(rest) > _TOPIC or MEASURES.search(parts[index].text):
        return None
    follower = parts[index + 1]
    told = DONE.search(follower.text)
    if told is None or _DATED.search(follower.text) or not _tells(follower.text):
        return None
    near = told.start() <= _ADVERB or _GOES_WELL.match(follower.text)
    return rest.hull(follower.span) if near else None


def _tells(words: str) -> bool:
    """Say whether a clause tells of something done once."""
    if len(words) > _LONGEST or MEASURES.search(words):
        return False
    return DONE.search(words) is not None


def _grown(span: Span, parts: Sequence[Clause], index: int) -> Span:
    """Return the clause with the next one, where that goes on about the same."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return span
    follower = parts[index + 1]
    goes_on = GOES_ON.match(follower.text) and _tells(follower.text)
    moves_on = MOVES_ON.match(follower.text) and not MEASURES.search(follower.text)
    if not goes_on and not moves_on:
        return span
    return span.hull(follower.span)


def _is_past(mention: Mention, published: date | None) -> bool:
    """Say whether a date is a point, and not to come."""
    value = mention.value
    if not isinstance(value, Date) or "/" in value.iso:
        return False
    if published is None:
        return True
    day = value.iso[:10]
    return day <= published.isoformat()[: len(day)]
