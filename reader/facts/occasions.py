"""Occasions: games, fairs, treaties and lists, whose names may begin with a place.

杭州亚运会 is no place, and 中国百强榜 neither: what names an occasion is part of it.
`places` and `names` both ask here.
"""

from __future__ import annotations

import re

from reader.facts.words import Reading

_EVENT = re.compile(
    r"[^，。；：！？、“”《》（）]{0,16}?(?:奥运会|亚运会|全运会|运动会|世界杯|欧洲杯|锦标赛|联赛|"
    r"大奖赛|公开赛|马拉松|大赛|峰会|博览会|论坛|电影节|文化节|音乐节|艺术节|旅游节|书展|车展|十大|"
    r"交易会|进博会|广交会|排行榜|百强|[0-9]{2,3}强|榜单|条约|协定|公约|宣言|战役|地震|惨案|事变|大会|会议)"
)
_STOP_TAGS = frozenset({"v", "p", "u", "c", "d", "r", "w", "TIME", "m", "f"})


def begins_event(reading: Reading, offset: int) -> bool:
    """Say whether nouns follow without a break up to the name of an event."""
    match = _EVENT.match(reading.plain, offset)
    if match is None:
        return False
    for word in reading.after(offset):
        if word.end >= match.end():
            return True
        if word.tag in _STOP_TAGS and word.text not in ("国际", "—", "——", "-"):
            return False
    return True
