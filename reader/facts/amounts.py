"""Numbers with their units: 212家次, 1.5亿元, 12.3%, 40至45厘米, 零下41.3℃, 六成.

No quantities are ordinals (第九届), identifiers (3号地块), scores and ratios (3:1),
and the vague (一个, 数百). Ends of a range are two amounts with one text.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reader.facts.context import Context, Passage
from reader.facts.mention import Amount, Kind, Mention
from reader.facts.numbers import (
    MORE,
    NOT_INSIDE,
    NUMERAL,
    SCALE,
    TO,
    is_named,
    is_vague,
    number_of,
)
from reader.facts.rule import Built, Rule, apply, mentions_of, sentences
from reader.facts.units import (
    ADMINISTRATIVE,
    FIGURES_ONLY,
    MONEY,
    NOT_AFTER,
    PHYSICAL,
    SCALED_ONLY,
    SHARES,
    UNIT,
)

_PER = (
    "立方米|平方米|平方公里|公顷|亩|小时|分钟|秒|天|日|月|年|人|千米|公里|米|升|吨|公斤|千克|克|千瓦时|度|辆|株"
    "|次|户|股"
)
_UNIT = rf"(?:{UNIT})(?:/(?:{_PER}))?"
"""A unit, or so much of it in another: 24微克/立方米."""
_BEFORE = rf"(?<![A-Za-z.第·])(?<![0-9][:：∶+]){NOT_INSIDE}"
SINGLE = re.compile(
    rf"""
    {_BEFORE}(?P<sign>零下|负|-)?
    (?P<n>{NUMERAL})(?P<more>{MORE})?(?P<scale>{SCALE})?{MORE}?\s?(?P<unit>{_UNIT})
    """,
    re.VERBOSE,
)
RANGE = re.compile(
    rf"""
    {_BEFORE}
    (?P<n>{NUMERAL})(?P<first>{UNIT})?{TO}
    (?P<m>{NUMERAL}){MORE}?(?P<scale>{SCALE})?{MORE}?\s?(?P<unit>{_UNIT})
    """,
    re.VERBOSE,
)
TENTHS = re.compile(
    r"(?<![0-9一二三四五六七八九十百第.])(?P<n>[一二两三四五六七八九1-9])成(?P<m>[一二三四五六七八九半1-9])"
    r"(?![一二三四五六七八九十百个0-9.])"
)
PARTS = re.compile(
    rf"(?P<of>[百千]|{NUMERAL})分之(?P<n>{NUMERAL})(?:{TO}(?P<m>{NUMERAL}))?",
    re.VERBOSE,
)
SCORE = re.compile(
    r"(?<![0-9:：∶比])[0-9]{1,3}(?:\.[0-9]{1,2})?(?:\s?[:：∶比]\s?[0-9]{1,3}(?:\.[0-9]{1,2})?){1,4}"
    r"(?![0-9])"
)

_FIGURES = re.compile("[0-9]")
_COLD = ("℃", "度", "摄氏度", "%")
_WORDS = re.compile(
    "十字|两头(?![大小公母奶黄黑水野肥毛]?[牛猪羊象驴骡鹿熊狮虎豹鲸蒜])"
)
"""What is read as a number and a unit, and is a word: 十字, 从两头往中间推."""
_LISTED = re.compile("[、及和与][^，、。；]{2,8}$|等$")
"""Before a number of what was listed: 浙江、四川3省, 观塘、黄大仙及西贡三区."""
_ORDERED = ("期", "批", "届", "轮", "版", "代", "季", "集")
"""Units that number as often as they count: 二期工程, 十四届全国人大."""
_IN_ALL = re.compile(
    "(?:分|共|已|办|举办|连续|出|出版|了|这|前后|先后|历经|达|近|满|战罢|全部)$"
)
_BEFORE_FRONT = re.compile("[此目以之日年月天先会赛节]前$")
_ORDERED_FROM = re.compile("第[0-9]{1,3}[至到、和及-]$")
_AFTER_HOUR = re.compile("[时点]$")
_SCALED = re.compile(r"[0-9万亿][百千]$")
_LEAST_POINTS = 100
"""An index stands at 3200.5点; 3点 is an hour."""
_POINTS_GIVEN = re.compile("[扣送积集赠兑]满?$")
"""Points of a card or a game are counted however few: 每趟扣8点."""


def _single(match: re.Match[str], passage: Passage) -> Built:
    """Build 212家次, 30多万元, 零下41.3℃, 六成."""
    numeral, unit = match["n"], match["unit"]
    if not match["more"] and is_vague(match.string, match.start("n"), numeral):
        return None
    if unit in MONEY and numeral in ("万", "亿"):
        return None  # 签约亿元以上项目
    numeral, unit, printed = _with_scale(match, numeral, unit, passage)
    number = number_of(numeral, match["scale"])
    if number is None or not _is_count(match, numeral, unit):
        return None
    if match["sign"]:
        if match["sign"] == "-" and unit not in _COLD:
            return None
        number = -number
    return Amount(_float(number), printed)


def _with_scale(
    match: re.Match[str], numeral: str, unit: str, passage: Passage
) -> tuple[str, str, str]:
    """Give a unit the 千 that its number has swallowed: 110千伏, 3万千瓦.

    Returns the numeral, the unit, and the unit as printed.
    """
    start, end = match.span("unit")
    larger = numeral[-1:] + unit
    if larger in PHYSICAL and (_SCALED.search(numeral) or unit in SCALED_ONLY):
        numeral, unit, start = numeral[:-1], larger, start - 1
    printed = unit if unit.isascii() else passage.text[start:end]
    return numeral, unit, "元" if unit == "块钱" else printed


def _is_count(match: re.Match[str], numeral: str, unit: str) -> bool:
    """Say whether a number and a unit count, not name, number or wave at."""
    text, start, end = match.string, match.start("n"), match.end()
    before = text[max(0, start - 4) : start]
    follows = NOT_AFTER.get(unit)
    if follows is not None and follows.match(text, end):
        return False
    if unit in SCALED_ONLY or is_named(text, start, end):
        return False
    if _WORDS.match(text, start) or _ORDERED_FROM.search(before):
        return False  # 第1至5座
    if before.endswith("届"):
        return False  # 七届四次会议
    if unit in ADMINISTRATIVE and _LISTED.search(text[max(0, start - 12) : start]):
        return True
    if before.endswith("前") and not _BEFORE_FRONT.search(before):
        return False  # 前三名
    if before.endswith("-") and before[-2:-1].isalnum():
        return False  # F-35架
    if unit == "分" and _AFTER_HOUR.search(before):
        return False
    if _FIGURES.search(numeral):
        return _is_figure_count(match, numeral, unit)
    return _is_chinese_count(numeral, unit, before)


def _is_figure_count(match: re.Match[str], numeral: str, unit: str) -> bool:
    after = match.string[match.end() : match.end() + 2]
    if unit in ("期", "批") and after in ("工程", "项目"):
        return False
    if unit in ("版", "代", "期") and "." in numeral:
        return False  # 2.0版
    if unit == "点":
        number = number_of(numeral)
        start = match.start("n")
        given = _POINTS_GIVEN.search(match.string[max(0, start - 2) : start])
        return bool(given) or (number is not None and number >= _LEAST_POINTS)
    return True


def _is_chinese_count(numeral: str, unit: str, before: str) -> bool:
    """Say whether 三 or 二十 counts: 三条办法, 二十个; not 一个, 三级, 二期."""
    if numeral == "零":
        return False
    if numeral == "一":
        return unit in ("倍", "成") or (unit == "番" and before.endswith("翻"))
    if unit in ADMINISTRATIVE:
        return False
    if numeral == "二" and unit not in SHARES | PHYSICAL | MONEY:
        return False  # one counts with 两; 二类, 二组 number
    if unit == "番" and not before.endswith("翻"):
        return False
    if unit == "季" and numeral == "四":
        return False
    if unit in _ORDERED and numeral != "两":
        return _IN_ALL.search(before) is not None
    return unit not in FIGURES_ONLY or len(numeral) > 1


def _range(match: re.Match[str], passage: Passage) -> Built:
    """Build both ends of 40至45厘米, 12元至15元, 5至8万元."""
    unit = match["unit"]
    if match["first"] not in (None, unit):
        return None
    numeral, unit, printed = _with_scale(match, match["m"], unit, passage)
    high = number_of(numeral, match["scale"])
    low = number_of(match["n"])
    if low is None or high is None or not _is_count(match, numeral, unit):
        return None
    scaled = _same_scale(low, high, match["n"], numeral + (match["scale"] or ""))
    return Amount(_float(scaled), printed), Amount(_float(high), printed)


def _same_scale(low: Decimal, high: Decimal, first: str, second: str) -> Decimal:
    """Return the low end in the scale of the high one: 5至8万 begins at 50000."""
    scale = Decimal(1)
    for char, times in (("亿", 10**8), ("万", 10**4)):
        if second.endswith(char) and not first.endswith(("万", "亿")):
            scale *= times
            break
    return low * scale if low * scale < high else low


def _parts(match: re.Match[str], _: Passage) -> Built:
    """Build 百分之三十; 三分之二 is a ratio."""
    if match["of"] != "百":
        return ()
    numbers = [number_of(match[name]) for name in ("n", "m") if match[name]]
    known = [number for number in numbers if number is not None]
    return tuple(Amount(_float(number), "%") for number in known)


def _tenths(match: re.Match[str], _: Passage) -> Built:
    """Build 三成五."""
    whole, more = number_of(match["n"]), number_of(match["m"].replace("半", "五"))
    if whole is None or more is None:
        return None
    return Amount(_float(whole + more / 10), "成")


def _score(_match: re.Match[str], _passage: Passage) -> Built:
    """Hide 3:1, so that nothing in it is counted."""
    return ()


def _float(number: Decimal) -> float:
    return float(number)


RULES: tuple[Rule[Passage], ...] = (
    Rule("score or ratio", SCORE, _score),
    Rule("share in words", PARTS, _parts),
    Rule("tenths in words", TENTHS, _tenths),
    Rule("range of amounts", RANGE, _range),
    Rule("amount", SINGLE, _single),
)


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the quantities of a stretch of the article."""
    made: list[Mention] = []
    for passage in context.read():
        taken = context.claimed(passage.paragraph, Kind.DATE, Kind.DURATION)
        for sentence in sentences(passage.plain):
            found = apply(RULES, passage.plain, passage, within=sentence, taken=taken)
            made.extend(mentions_of(Kind.QUANTITY, passage, found))
    return tuple(made)
