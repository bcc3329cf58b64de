"""Administrative units that stand in a row: 湖北省某某县某某镇 is three places.

Where one unit ends and the next begins is decided from the characters alone, as the
tagger takes the whole row for one place.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.lexicon import lexicon
from reader.span import Span

UNITS = (
    "省", "自治区", "特别行政区", "市", "自治州", "州", "盟", "地区", "县", "自治县",
    "区", "旗", "镇", "乡", "街道", "村", "寨", "社区",
)  # fmt: skip
"""The last characters of administrative units."""


def is_unit(text: str) -> bool:
    """Say whether a text ends as an administrative unit does."""
    return len(text) > 2 and text.endswith(UNITS)


def units_of(text: str) -> Iterator[Span]:
    """Yield the units in a row of them: 湖北省某某县某某镇 → three."""
    start = 0
    for offset in range(2, len(text) - 1):
        if _is_cut(text[start:offset], text[offset:]):
            yield Span(start, offset)
            start = offset
    yield Span(start, len(text))


def _is_cut(unit: str, rest: str) -> bool:
    """Say whether a unit ends here, and another place follows."""
    known = lexicon("places")
    if unit in known and _stands_alone(rest):
        return len(known.start_of(unit + rest)) <= len(unit)
    if len(unit) < 2 or not unit.endswith(UNITS) or unit in lexicon("place_stops"):
        return False
    if (rest[0] in "区县市镇乡村街级场立省岸" and rest[:2] != "市民") or (
        len(unit) < 3 and unit[-1] in "区州"
    ):
        return False  # 市区, 县城, 市场: the last character belongs to the next word
    heads = lexicon("place_heads")
    if rest in known or (rest not in heads and bool(heads.end_of(rest))):
        return True
    # 某某省|某某县云岭小学: a body follows
    return unit[-1] in "省市州县" and any(is_unit(rest[:size]) for size in (3, 4))


def _stands_alone(rest: str) -> bool:
    """Say whether what follows a known place is a place by itself: 旺角|西洋菜街."""
    if rest in lexicon("places"):
        return True
    if rest[0] in "省市县区州盟路街" or rest in lexicon("place_heads"):
        return False
    return len(rest) > 2 and rest.endswith((*UNITS, "路", "街"))
