"""Terms 提法: coined phrases in quotation marks, as newspapers like them.

Whatever stands in marks and is nothing else: no speech, no honour, no goal, no name
of a body or a place, no date.
"""

from __future__ import annotations

import re

from reader.facts.context import Context, Passage
from reader.facts.marks import Quoted, quoted
from reader.facts.mention import Kind, Mention, Name
from reader.facts.speech import is_speech
from reader.span import Span

LONGEST = 16
"""Characters; what is longer is a slogan or a sentence."""
_SHORTEST = 2
_OTHERS = (
    Kind.HONOR,
    Kind.ORGANIZATION,
    Kind.PLACE,
    Kind.GOAL,
    Kind.QUOTE,
    Kind.PERSON,
)
_DATE = re.compile(
    r"[十一二三四五六七八九〇\d]{1,4}[·.・、]?[一二三四五六七八九十\d]{0,3}五?(?:规划|时期|期间)?"
)
_TOLD = re.compile(r"(?:只说是|说是|说|问|喊|答|写着|写下|道|叫做?他|回答)[：:，]?$")
_ALIAS = re.compile(
    r"(?:简称|下称|统称|又称|简称为|别称|原名|本名|网名|昵称|艺名)[：:]?$"
)
"""Before another name of the same thing."""
_ENDS = "。！？!?…，,；："


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the coined phrases of a stretch of the article."""
    made = []
    for passage in context.read():
        others = context.claimed(passage.paragraph, *_OTHERS)
        for pair in quoted(passage.plain):
            if not _is_term(passage, pair, others):
                continue
            span = Span(pair.start, pair.end)
            name = Name(span.slice(passage.text))
            place = passage.place(span.start, span.end)
            made.append(Mention(Kind.TERM, place, name, "in quotation marks", 0.9))
    return tuple(made)


def _is_term(passage: Passage, pair: Quoted, others: tuple[Span, ...]) -> bool:
    plain = passage.plain
    text = plain[pair.start : pair.end]
    if not _SHORTEST <= len(text) <= LONGEST or not pair.closed:
        return False
    if text[-1] in _ENDS or is_speech(plain, pair) or _DATE.fullmatch(text):
        return False
    if _ALIAS.search(plain, max(0, pair.opener - 6), pair.opener):
        return False
    if _TOLD.search(plain, max(0, pair.opener - 6), pair.opener):
        return False
    whole = Span(pair.start, pair.end)
    return not any(_is_same(whole, other) for other in others)


def _is_same(whole: Span, other: Span) -> bool:
    """Say whether another fact is what the marks hold, or holds the marks.

    A goal that goes on after the marks, or a place inside a phrase, is not.
    """
    return other.covers(whole) or (
        whole.covers(other) and len(other) * 4 > len(whole) * 3
    )
