"""How a past date stands in its clause: opening it, behind a subject, or passed by.

A date that only bounds (截至, 直到, 以来), or says which one is meant (1932年的课本),
tells of nothing that was done then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.facts.clauses import Clause
from reader.facts.numbers import is_in_title
from reader.span import Span

_AFTER_DATE = re.compile(
    r"(?:[上中下]旬|年?[初底末]|[春夏秋冬][天季日]?(?![运节耕播晚风雨装茶种收粮令训奥眠至])|凌晨|清晨|上午|下午|晚|许|左右|前后|这天|那天)*"
)
_NO_POINT = re.compile(
    "以来|至今|之?前|开始|[期年]?间|的(?!时候)|时，|时有|后[，的]"
    "|年?起(?!，?[^。；]{0,40}?(?:施行|实施|执行|生效|试行|启用|开通))"
)
_LEADING = re.compile(
    "(?:截至|截止|到|从|自|于|在|早在|直到|至|而|但|随后|此后|其中|同时|曾|又|就在|也就是|即|当时|后来|不过"
    "|原来|终于|北京时间|当地时间|据悉|记者了解到|据了解)+"
)
_WITH_YEAR = re.compile(
    "[0-9〇一二三四五六七八九]{4}年(?!度)|民国|[去前今同次翌隔]年.*月|^上个?月"
    "|^[0-9]{2,3}年"  # of the Republic, told by those around it
)
"""A date of a chronicle: what happened then is told for the day's sake."""
_DATELINE = re.compile(
    r"^.{0,24}?(?:[日社]电|日讯|报讯|社讯)(?:[（(][^）)]{0,30}[)）])?\s*"
)
"""电头: 新华社酒泉10月8日电, 本报讯（记者 某某）."""
_UP_TO = re.compile("截至|截止|直到|(?:每|比|较|与|和|按|自|为)$")
_DEFINES = re.compile("(?<![于正凡一二三四五])是(?!否)|包括|^[^，]{0,4}有(?!限)")
"""Before a date that only says which one is meant: 最年长的是1945年毕业的校友."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A clause with a date that something may have been done on."""

    index: int
    """Of the clause, among all of its passage."""
    head: str
    """The words before the date, without a dateline."""
    end: int
    """Where the date ends, with what belongs to it: 2月下旬, 年底."""
    has_year: bool
    """The date is one of a chronicle: 1953年秋, 去年5月, 民国82年."""

    @property
    def opens(self) -> bool:
        """Say whether nothing but a lead stands before the date: 早在1953年."""
        return not _LEADING.sub("", self.head, count=1).strip()


def in_dateline(at: Span, text: str) -> bool:
    """Say whether a date is that of the report: 本报某地5月7日讯."""
    line = _DATELINE.match(text)
    return line is not None and line.start() <= at.start and at.end < line.end()


def dated(at: Span, text: str, parts: Sequence[Clause]) -> Dated | None:
    """Return how the date at a span stands in its clause; None where it is no point."""
    index = next((i for i, c in enumerate(parts) if c.span.covers(at)), None)
    if index is None or is_in_title(text, at.start, at.end):
        return None
    after = _AFTER_DATE.match(text, at.end)
    end = after.end() if after else at.end
    head = _DATELINE.sub("", text[parts[index].span.start : at.start])
    if _NO_POINT.match(text, end) or _UP_TO.search(head) or _DEFINES.search(head):
        return None
    if head and text[at.end - 1] == "度":
        return None  # 入选2024年度…
    words = at.slice(text)
    season = words in ("去年", "前年") and text[at.end : at.end + 1] in "春夏秋冬"
    has_year = season or _WITH_YEAR.search(words) is not None
    return Dated(index, head, end, has_year)
