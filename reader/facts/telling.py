"""Which clauses tell what happened on a day: the one after it, or the next two.

A clause that only leads in (在…评比中, 市政府宣布) hands on to the next; a short one
takes what came of it; 毕业，分配到… tells of the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.facts.clauses import Clause
from reader.facts.mention import Mention
from reader.facts.milestones import DONE, GOES_ON, MEASURES, MOVES_ON, is_plain_deed
from reader.span import Span

_RESULT = 24
"""Characters of a clause that says what came of a deed."""
_DATED = re.compile("[去今前明]年|[0-9][年月]|[昨今]日")
_OWN_DAY = re.compile("(?<![0-9])[0-9]{1,2}日|[昨今前]日")
"""In a clause that says when by itself."""
_GOES_WELL = re.compile("标志着|成功|顺利|正式|一举|[将把被向]")
BRINGS = re.compile(
    "[^，、；：的？！了着过把将]{0,16}|[^，、；：？！了着过把将]{2,24}[^，、；：？！的了着过把将]"
)
"""A subject before the date: 该校, 他流转的土地."""
_FRAME = re.compile(
    "(?:在|随着|伴随|为了?|受|由于|因)[^，]{1,40}|[^，]{0,12}期间"
    "|(?:经|由|作为|凭借|继)[^，]*?(?:中|上|里|内|后|下|时|期间|之际|现场|以来)$"
)
"""A clause that only leads in: 在…评比中."""
_ALONGSIDE = ("随着", "伴随")
ANNOUNCES = re.compile("(?:宣布|通报|宣告|发布公告|报道|获悉|消息|透露|介绍)$")
"""Another such clause: 市政府宣布."""
_ANNOUNCED = re.compile("宣布|宣告")
_OPENLY = re.compile("正式|宣告|标志")
_TOPICS = re.compile(
    "\\A(?!.*(?:[了着过是在说]|以来))(?:[^，]{0,14}“[^”]{2,8}”|[^，的]{2,8}的[^，的]{1,8})"
)
"""A clause that only names who or what the next is about."""
_BRIEF = 4
"""Characters of a clause that is too short to be told without its date."""
_SUBJECT = 14
"""Characters of a clause that only brings the subject: 某市名列第四，并获颁…"""
_SHORT = 8
"""Characters of a deed that is told with its result."""
_ADVERB = 6
"""Characters before the verb of a clause that goes on with the same subject."""
_TOPIC = 30
"""Characters of a clause that leads to the one with the verb."""
_LONGEST = 60
"""Characters of a clause that still reads as one event."""


def after_date(
    rest: Span, text: str, parts: Sequence[Clause], index: int
) -> Span | None:
    """Return the clause that a date opens, or the one that it leads in to."""
    announced = False
    for _ in range(3):
        words = rest.slice(text)
        frame = _FRAME.fullmatch(words) is not None and (
            words.startswith(_ALONGSIDE) or not DONE.search(words)
        )
        leads_in = not words.strip() or frame or ANNOUNCES.search(words)
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
    if tells(words) or (announced and not MEASURES.search(words)):
        return grown(rest, parts, index)
    longer = grown(rest, parts, index)
    short = len(words) <= _SUBJECT and MEASURES.search(words) is None
    if short and longer != rest:
        return longer
    return told_next(rest, parts, index)


def whole(span: Span, mention: Mention, parts: Sequence[Clause]) -> Span:
    """Return an event with its subject, where that is a clause, or with its date.

    老戏院“云声座”，昨日重新开门: what stands before the date is who opens. 动土 alone
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


def deed(rest: Span, text: str, parts: Sequence[Clause], index: int) -> Span | None:
    """Return the clause that a date with its year opens, whatever its verb."""
    if not rest.slice(text).strip():
        if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
            return None
        index += 1
        rest = parts[index].span
    words = rest.slice(text)
    if not is_plain_deed(words) or _FRAME.fullmatch(words):
        return None
    return _with_result(rest, parts, index)


def _with_result(span: Span, parts: Sequence[Clause], index: int) -> Span:
    """Return a short deed with what came of it: 遭轰炸，两支烟囱倒了一支."""
    if len(span) > _SHORT or index + 1 >= len(parts):
        return span
    follower = parts[index + 1]
    result = follower.group == parts[index].group and "了" in follower.text
    if not result or len(follower.text) > _RESULT or MEASURES.search(follower.text):
        return span
    return span.hull(follower.span)


def told_next(rest: Span, parts: Sequence[Clause], index: int) -> Span | None:
    """Return a clause with the next, if that has the verb: 她因病医治无效，在京逝世."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return None
    if len(rest) > _TOPIC or MEASURES.search(parts[index].text):
        return None
    follower = parts[index + 1]
    told = DONE.search(follower.text)
    if told is None or _DATED.search(follower.text) or not tells(follower.text):
        return None
    near = told.start() <= _ADVERB or _GOES_WELL.match(follower.text)
    if not near and _OPENLY.search(follower.text):
        return follower.span  # 2万名跑者出发，马拉松正式开跑
    return rest.hull(follower.span) if near else None


def tells(words: str) -> bool:
    """Say whether a clause tells of something done once."""
    if len(words) > _LONGEST or MEASURES.search(words) or words.startswith("是"):
        return False
    return DONE.search(words) is not None


def grown(span: Span, parts: Sequence[Clause], index: int) -> Span:
    """Return the clause with the next one, where that goes on about the same."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return span
    follower = parts[index + 1]
    goes_on = GOES_ON.match(follower.text) and tells(follower.text)
    moves_on = MOVES_ON.match(follower.text) and not MEASURES.search(follower.text)
    if not goes_on and not moves_on:
        return span
    return span.hull(follower.span)
