"""Terms 提法: coined phrases in quotation marks, as newspapers like them.

Whatever stands in marks and is nothing else: no speech, no honour, no goal, no name
of a body or a place, no date.
"""

from __future__ import annotations

import re

from reader.facts.claims import Claims
from reader.facts.context import Context
from reader.facts.marks import Quoted, quoted
from reader.facts.mention import Kind, Mention, Name
from reader.facts.speech import is_speech
from reader.span import Span

LONGEST = 16
"""Characters; what is longer is a slogan or a sentence."""
_SHORTEST = 2
_NAMES = (Kind.HONOR, Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.QUOTE)
"""Kinds that the marks may hold instead, or stand in."""
_DATE = re.compile(
    r"[十一二三四五六七八九〇\d]{1,4}[·.・、]?[一二三四五六七八九十\d]{0,3}五?"
    r"(?:规划|时期|期间)?"
)
"""十四五, 12·5, 三五规划: plans and days that go by a number."""
_TOLD = re.compile(r"(?:只说是|说是|说|问|喊|答|写着|写下|道|叫做?他|回答)[：:，]?$")
_ALIAS = re.compile(
    r"(?:简称|下称|统称|又称|简称为|别称|原名|本名|网名|昵称|艺名)[：:]?$"
)
"""Before another name of the same thing."""
_PAPER = re.compile(
    "关于.{1,14}(?:意见|通知|决定|决议|办法|规定|报告|方案|批复|函)|.{4,14}(?:条例|办法)"
)
"""The title of a paper, in the wrong marks."""
_ENDS = "。！？!?…，,；："


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the coined phrases of a stretch of the article."""
    made = []
    for passage in context.read():
        names = Claims(context.claimed(passage.paragraph, *_NAMES))
        goals = Claims(context.claimed(passage.paragraph, Kind.GOAL))
        for pair in quoted(passage.plain):
            span = Span(pair.start, pair.end)
            if not _may_be_term(passage.plain, pair):
                continue
            if any(other.covers(span) for other in names.meeting(span)) or any(
                _fills(other, span)
                for others in (names, goals)
                for other in others.meeting(span)
            ):
                continue
            name = Name(span.slice(passage.text))
            place = passage.place(span.start, span.end)
            made.append(Mention(Kind.TERM, place, name, "in quotation marks", 0.9))
    return tuple(made)


def _may_be_term(plain: str, pair: Quoted) -> bool:
    """Say whether the marks and what stands around them look like a phrase."""
    text = plain[pair.start : pair.end]
    if not _SHORTEST <= len(text) <= LONGEST or not pair.closed:
        return False
    if text[-1] in _ENDS or is_speech(plain, pair) or _DATE.fullmatch(text):
        return False
    if _PAPER.fullmatch(text):
        return False
    before = plain[max(0, pair.opener - 6) : pair.opener]
    return not _ALIAS.search(before) and not _TOLD.search(before)


def _fills(other: Span, whole: Span) -> bool:
    """Say whether another fact is what the marks hold, or nearly all of it.

    A place inside a phrase is not, nor a goal whose clause has the phrase in it.
    """
    return whole.covers(other) and len(other) * 4 > len(whole) * 3
