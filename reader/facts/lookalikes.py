"""What only looks like a point in time: 近2000年, 三日, 3号地块, 5日游, 每月15日.

`facts.points` finds the words; here is what stands beside them when no day is meant.
"""

from __future__ import annotations

import re

_RECURRING = re.compile(r"(?:每|逢|工作日|通常)[^，。；、：]{0,6}$")
_NOT_YEAR_BEFORE = re.compile(r"(?:近|约|超|逾|长达|达|余|历经|跨越|以|之|目|编号)$")
_NOT_YEAR_AFTER = re.compile(r"年(?:历史|的历史|来|前|后的|文明|古|之久|以上|间)")
_NOT_NAMED = re.compile(
    r"(?<=如)今年|(?<=过)去年|(?<=[以晚岁])上年|(?<=[证说声])明年|(?<=[今之以此往])后年|后年(?=[产均销收利发可节处]|人均)|(?<=[成产用营运])后年"
    r"|(?<=[以之目])前年|(?:今|去|上|前|明|后|同|当|本)年(?:龄|轻|级|纪|夜)"
)
_NOT_MONTH_AFTER = re.compile("[刊球亮饼票报嫂薪均租龄牙色食夜老饷坛子经台]|工资|收入")
_NOT_DAY_BEFORE = re.compile(
    "(?:每|隔|连续|近|约|共|逾|达|为期|不足|工作|经过|历时|头|过去|满|超|第|前|后|这|近日|余|多)$"
)
_NOT_DAY_AFTER = re.compile(
    "内|之?后|以内|游|龄|均|产量|本(?!报)|元|子|志|夜|常|用|程|照|化|渐|趋|益|前|月|报(?!道|讯|告|名|到)"
)
_AIMED = re.compile("力争|确保|争取|务必|务求|限期?于|要求在|须[于在]")
"""Before 5日前, in its clause or the last: a deadline, not five days ago."""


def declined(match: re.Match[str], p: str) -> bool:
    """Say whether the words only look like a point in time."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 10) : start]
    if match[f"{p}year"]:
        unit = match.end(f"{p}year")
        return bool(
            _NOT_YEAR_AFTER.match(text, unit) and match[f"{p}year"].endswith("00")
        ) or bool(_NOT_YEAR_BEFORE.search(before))
    if match[f"{p}minguo"] or match[f"{p}short"]:
        return False
    if match[f"{p}named"]:
        named = match.end(f"{p}named")
        near = text[max(0, start - 1) : named + 1]
        alone = named == end and match[f"{p}named"] in ("当年", "来年")
        alone = alone and text[end : end + 1] not in ("底", "末", "年")
        return alone or _NOT_NAMED.search(near) is not None
    if match[f"{p}moon"]:
        return before.endswith(("以", "之", "晚", "马"))
    if match[f"{p}month"]:
        return not match[f"{p}day"] and _NOT_MONTH_AFTER.match(text, end) is not None
    return _not_a_day(match, p, before)


def _not_a_day(match: re.Match[str], p: str, before: str) -> bool:
    """Say whether 6日 counts days, or is no day at all."""
    day = match[f"{p}day"]
    if not day:
        return True
    unit = match.end(f"{p}day")
    if match.string[unit : unit + 1] == "号" or not day.isdigit():
        return True  # 3号地块; 三日 counts more often than it names
    text = match.string
    if text.startswith("前", unit + 1):
        return _AIMED.search(text, max(0, match.start() - 20), match.start()) is None
    return (
        _NOT_DAY_BEFORE.search(before) is not None
        or _NOT_DAY_AFTER.match(match.string, unit + 1) is not None
    )


def is_recurring(match: re.Match[str]) -> bool:
    """Say whether the match tells a day of each month, an hour of each day."""
    start = match.start()
    return _RECURRING.search(match.string[max(0, start - 10) : start]) is not None


def counts_days(text: str, end: int) -> bool:
    """Say whether the 日 that ends before `end` counts: 3日内, 5日游."""
    return _NOT_DAY_AFTER.match(text, end) is not None
