"""Runs of words that a body's name may be made of, as the tagger cut it.

Nouns and names go on into each other; a verb belongs to the name where it is one
that bodies are named after, or where the tagger is unsure of it, and the end of a
body's name follows: 溪州 + 文化 + 资产 + 保存 + 协会.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.facts.bodies import UNIT
from reader.facts.lexicon import lexicon
from reader.facts.words import NAMES, Reading, Word

JOINED = frozenset({"n", "nz", "ORG", "LOC", "PER", "vn", "an", "nw", "j", "b", "s"})
"""Tags of words that a body's name is made of."""
SIDES = frozenset({"东部", "中部", "北部", "南部", "西部"})
"""Sides of a country, which names may begin with: 东部海岸风景区管理处."""
LEVELS = frozenset("省市县区州镇乡")
"""What a name may begin with whose place everybody knows: 省林业和草原局."""
LONG = 5
"""Characters; the tagger cuts common nouns shorter, so a longer noun that ends as a
body does is a name that it does not know."""
_QUALIFIES = frozenset(
    {"公共", "共同", "国际", "特殊", "独立", "综合", "自由", "联合", "民主", "自然"}
    | {
        "最高",
        "空中",
        "海上",
        "水上",
        "高级",
        "第一",
        "第二",
        "第三",
        "人民",
        "全国",
        "国家级",
        "省级",
        "中级",
    }
)
"""Words of other kinds that names have in them."""
_UNSURE = 0.7
"""Confidence under which a verb may be a part of a name that the tagger cut."""
_AHEAD = 5
"""Words after a verb in which the name must end."""
_SHORTEST_HEAD = 2
"""Characters of an end of a name that makes a verb before it a part of the name."""
_BUREAUS = "局厅署处"
"""Ends of names of one character that do so, too."""
_DEPARTMENT = re.compile(
    r"[^局厅部委]{2,6}(局|厅|部|委员会|委|中心|学院|学部|研究院|研究所|实验室|学系|科学院)"
)


def chunks(reading: Reading) -> Iterator[list[Word]]:
    """Yield the runs of words that a name may be made of."""
    chunk: list[Word] = []
    words = reading.words
    for index, word in enumerate(words):
        if _goes_on(chunk, words, index):
            chunk.append(word)
            continue
        if chunk:
            yield chunk
        may_begin = word.tag in JOINED or word.text in SIDES or is_unknown(word)
        chunk = [word] if may_begin else []
    if chunk:
        yield chunk


def is_unknown(word: Word) -> bool:
    """Say whether a word is too long to be one: the tagger found no name in it."""
    if len(word.text) <= LONG or not word.text.isalpha():
        return False
    return bool(lexicon("organization_heads").end_of(word.text))


def _goes_on(chunk: list[Word], words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if not chunk or word.text in lexicon("organization_cuts"):
        link = word.text in ("和", "与", "及")
        return bool(chunk) and link and _links(chunk, words, index)
    if word.tag in JOINED or word.text in _QUALIFIES or is_unknown(word):
        return True
    return _is_inside(chunk, words, index)


def _is_inside(chunk: list[Word], words: Sequence[Word], index: int) -> bool:
    """Say whether a word of another kind is a part of the name: 保存|协会."""
    word = words[index]
    named = any(w.tag in NAMES or w.text in LEVELS for w in chunk)
    if not named or not word.text.isalpha():
        return False
    fits = word.text in lexicon("organization_middles")
    unsure = word.sure < _UNSURE and word.tag not in ("m", "u", "p", "r", "c", "TIME")
    if unsure and len(word.text) > 1 and word.text in lexicon("organization_heads"):
        return True  # 香港工业|总会
    return (fits or unsure) and _ends_soon(words, index)


def _ends_soon(words: Sequence[Word], index: int) -> bool:
    """Say whether the end of a body's name follows, with only nouns before it."""
    text = ""
    for word in words[index + 1 : index + 1 + _AHEAD]:
        if word.text in lexicon("organization_cuts"):
            return False
        middle = word.text in lexicon("organization_middles")
        if word.tag not in JOINED and not middle:
            return False
        text += word.text
        head = lexicon("organization_heads").end_of(text)
        if len(head) >= _SHORTEST_HEAD or (head and head in _BUREAUS):
            return True
    return False


def _links(chunk: list[Word], words: Sequence[Word], index: int) -> bool:
    """Say whether 和 stands inside a name: 住房和城乡建设局."""
    if not any(w.tag in ("LOC", "ORG") or w.text in LEVELS for w in chunk):
        return False
    last = chunk[-1]
    if last.tag in NAMES and (len(last.text) < LONG or _is_whole(last.text)):
        return False
    ahead = "".join(w.text for w in words[index + 1 : index + 4] if w.tag in JOINED)
    return bool(_DEPARTMENT.match(ahead))


def _is_whole(text: str) -> bool:
    return bool(lexicon("organization_heads").end_of(text) or UNIT.fullmatch(text))
