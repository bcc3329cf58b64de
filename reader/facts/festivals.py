"""Festivals as days: 春节前, 2026年中秋节, 国庆节当天.

A holiday, a season of films or a gala (春节假期, 国庆档, 元宵晚会) is no day; so a word
beside the festival must say that its day is meant.
"""

from __future__ import annotations

import re
from datetime import date

from reader.facts.calendar import Reading
from reader.facts.lunar import lunar_day
from reader.facts.points import YEAR_WORDS
from reader.facts.rule import Built, Rule
from reader.facts.seasons import said_day

_SOLAR = {
    **dict.fromkeys(("元旦", "元旦节"), (1, 1)),
    **dict.fromkeys(("三八妇女节", "国际妇女节", "妇女节"), (3, 8)),
    "植树节": (3, 12),
    **dict.fromkeys(("五一", "五一劳动节", "劳动节", "五一国际劳动节"), (5, 1)),
    **dict.fromkeys(("五四青年节", "青年节"), (5, 4)),
    **dict.fromkeys(("六一", "六一儿童节", "儿童节", "国际儿童节"), (6, 1)),
    **dict.fromkeys(("七一", "建党节"), (7, 1)),
    **dict.fromkeys(("八一", "建军节", "八一建军节"), (8, 1)),
    "教师节": (9, 10),
    **dict.fromkeys(("国庆", "国庆节"), (10, 1)),
    **dict.fromkeys(("平安夜",), (12, 24)),
    **dict.fromkeys(("圣诞", "圣诞节"), (12, 25)),
}
"""Of the common calendar: month and day."""
_LUNAR = {
    **dict.fromkeys(("春节", "农历新年", "农历春节", "大年初一"), (1, 1)),
    **dict.fromkeys(("元宵", "元宵节"), (1, 15)),
    **dict.fromkeys(("端午", "端午节"), (5, 5)),
    **dict.fromkeys(("七夕", "七夕节"), (7, 7)),
    **dict.fromkeys(("中秋", "中秋节"), (8, 15)),
    **dict.fromkeys(("重阳", "重阳节"), (9, 9)),
    **dict.fromkeys(("腊八", "腊八节"), (12, 8)),
}
"""Of the lunar one."""
_NAMES = "|".join(sorted({*_SOLAR, *_LUNAR}, key=len, reverse=True))
_DAY_MEANT = "之?前(?!后)|过?后(?!的)|当[天日晚]|那[天晚]|这天|到来|来临|临近|将至|一过"
_NOT_DAY = "节?(?:假|期间|档|黄金周|长假|晚会|联|市场|消费|文化|活动|客流|旺季|贺|特)"
FESTIVAL = re.compile(
    rf"(?:{YEAR_WORDS}(?:“(?=[^”]{{2,8}}”))?(?P<of>{_NAMES})(?![一二三四五六七八九十])”?(?!{_NOT_DAY})"
    rf"|(?:“(?=[^”]{{2,8}}”))?(?P<near>{_NAMES})”?(?={_DAY_MEANT}))",
    re.VERBOSE,
)


def _festival(match: re.Match[str], reading: Reading) -> Built:
    """Build 春节前 and 去年中秋节."""
    name = match["of"] or match["near"]

    def day_in(year: int) -> date | None:
        if name in _LUNAR:
            return lunar_day(year, *_LUNAR[name])
        return date(year, *_SOLAR[name]) if 0 < year < 10_000 else None

    return said_day(match, reading, day_in)


FESTIVALS: tuple[Rule[Reading], ...] = (Rule("festival", FESTIVAL, _festival, 0.8),)
