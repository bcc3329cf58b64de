"""Places of a list, where the tagger has cut them: 北|角, 观塘秀|茂坪."""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.lexicon import lexicon
from reader.facts.sites import KNOWN, Spot
from reader.facts.words import NAMES, Reading

_SURE = 0.75
"""Confidence from which a word of the tagger is what it says."""
_NAMED = 0.8
"""Confidence of a place of the list."""
_LONG = 3
"""Characters of a name that is hardly ever anything else."""
_UNITS = frozenset(
    "省市县区州盟旗镇乡村路街道里站湾山江河湖海岛桥港羊猪鸡鸭鹅牛鱼橙橘柚茶米梨枣桃犬酒瓷绣腔戏菜蜜砚豆椒葱参"
)
"""Characters that make another name of a place: 荃湾|区, 上海|路."""


def known(reading: Reading) -> Iterator[Spot]:
    """Yield the places of the list that stand in a passage, in order."""
    places, titles, plain = lexicon("places"), lexicon("titles"), reading.plain
    at = 0
    while at < len(plain) - 1:
        name = places.start_of(plain, at)
        titled = len(titles.end_of(plain, at + 1)) > 1  # 庭长|沙某某
        if len(name) > 1 and not titled and _fits(reading, at, at + len(name)):
            yield Spot(at, at + len(name), name, KNOWN, _NAMED)
            at += len(name)
        else:
            at += 1


def _fits(reading: Reading, start: int, end: int) -> bool:
    """Say whether the words there leave room for a place."""
    if reading.plain[end : end + 1] in _UNITS:
        return False
    first = reading.at(start + 1) - 1
    words = reading.words[max(0, first) : reading.at(end)]
    if not words:
        return True
    whole = words[0].start == start and words[-1].end == end
    if end - start >= _LONG and whole:
        return True
    if whole and len(words) > 1:
        return all(word.sure < _SURE or word.tag in NAMES for word in words)
    if whole:
        follows = next(reading.before(start), None)
        # 老挝|万象, where the tagger takes the second for a common word
        return follows is not None and follows.end == start and follows.tag == "LOC"
    cut = [word for word in words if word.start < start or word.end > end]
    return all(word.sure < _SURE for word in cut)
