"""The words by which a page speaks of itself: its date, its number, who made it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_LABEL = (
    "(?:本版)?(?:[责責]任|[执執]行|美[术術]|[视視][觉覺]|版面|[图圖]片|值班|见习)?"
    "(?:[编編][辑輯审委]|[责責][編编]|[美主总總][編编]|[組组排]版|版式|校[对對检]"
    "|审[校核]|制图|监制|统筹)"
)
"""What somebody did for the page."""
_DATE = (
    r"(?:[12][0-9]{3}|[二〇○零一二三四五六七八九]{4})\s*[年/.\-]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月/.\-]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?"
)
_FIGURES = "[0-9０-９一二三四五六七八九十]{1,3}"
ATOM: Final = re.compile(
    rf"""
    (?P<date>{_DATE})
    | (?P<weekday>(?:星期|周|週|礼拜)[一二三四五六日天])
    | (?P<lunar>(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?
        |(?:农历|農曆)\S{{1,3}}月\S{{1,3}})
    | (?P<folio>(?:第\s*)?(?:[A-Za-z]\s?)?{_FIGURES}\s*(?:版|页|頁)
        |共\s*\d+\s*[页頁版]|[A-D]\d{{1,2}}(?!\w)|[-—–·]\s*\d{{1,3}}\s*[-—–·])
    | (?P<issue>(?:总|總)?第\s*\d+\s*期|今日\d+版|国内统一\S{{1,30}}
        |CN\s?\d[\d-]{{1,20}})
    | (?P<link>(?<![\w.+-])[\w.+-]{{1,64}}@[\w.-]{{1,99}}
        |(?:https?://|www\.)\S{{1,300}})
    | (?P<phone>(?:(?:电话|電話|热线|熱線|Tel)\S?\s*)?
        (?:0\d{{2,3}}[-\s])?\d{{3,4}}[-\s]?\d{{4}}(?!\d))
    | (?P<staff>{_LABEL}\s*[:：/\s　]\s*
        [^\s，。；：]{{1,4}}(?:\s+[^\s，。；：]{{2,4}}(?=\s|$))?)
    | (?P<jump>[（(【\[]?\s{{0,9}}(?:[紧緊]接|下[转轉]|上接|[转轉接])
        \s*第?\s*[A-Za-z]?\s*{_FIGURES}\s*版\s*[^）)】\]]{{0,12}}[）)】\]]?)
    """,
    re.VERBOSE,
)
BETWEEN: Final = " 　|｜/／·•-—–,，:：;；()（）【】[]"
"""What parts the words of a running head."""
_BLANKED = str.maketrans(dict.fromkeys(BETWEEN, " "))
_NAME: Final = 8
"""Characters of a paper's or a section's name."""
_NAMES: Final = 2
"""Words of a running head that are neither a date, a number nor somebody's name."""
_GLUED: Final = re.compile(
    rf"""
    (?P<date>{_DATE}) | (?P<weekday>(?:星期|周|週|礼拜)[一二三四五六日天])
    | (?P<staff>{_LABEL}[:：/\s]{{0,3}}[^\s，。；：\d]{{2,3}}?
        (?={_LABEL}|\s|$|[^\s\d]{{2,6}}[报報刊网網]))
    | (?P<folio>(?:[^\s\d]{{2,6}}[报報刊网網]\s?)?第?[A-Za-z]?{_FIGURES}[版页頁])
    """,
    re.VERBOSE,
)
"""The words of a running head whose blanks the extractor took out."""
JUMP: Final = re.compile(
    r"[（(【\[]?\s{0,9}(?:[紧緊]接|下[转轉]|上接)\s*第?\s*[A-Za-z]?\s*"
    rf"{_FIGURES}\s*版[^）)】\]，。]{{0,12}}[）)】\]]?"
)


def names_beside(text: str, atoms: Iterable[re.Match[str]]) -> list[str]:
    """Return the words of a line that are not among its atoms."""
    rest = list(text)
    for match in atoms:
        rest[match.start() : match.end()] = " " * len(match.group())
    return "".join(rest).translate(_BLANKED).split()


def is_name(text: str) -> bool:
    """Say whether a word may be a name or a label."""
    return len(text) <= _NAME


def is_running_head(text: str) -> bool:
    """Say whether a line is a running head: 2024年3月5日星期二 要闻 大河晚报第3版.

    Its words may stand in any order, with or without blanks.
    """
    atoms = tuple(_GLUED.finditer(text))
    kinds = {match.lastgroup for match in atoms}
    names = names_beside(text, atoms)
    if len(kinds & {"date", "folio", "staff"}) < 2:
        return kinds == {"staff"} and not names
    return len(names) <= _NAMES and all(map(is_name, names))
