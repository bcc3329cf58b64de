"""Titles 职务: what somebody is, as it stands beside the name.

A title is the run of nouns that ends directly before a name (开发区党工委书记、
管委会主任何志云) or the word directly after it (习近平总书记). How somebody is related
to another (丈夫, 徒弟) is no title; that is a matter of the list `relations`.
"""

from __future__ import annotations

import re

from reader.facts.lexicon import lexicon
from reader.facts.words import Reading, Word

_JOINED = frozenset({"n", "nz", "ORG", "LOC", "vn", "an", "j", "b", "s", "nw"})
_QUALIFIES = frozenset(
    "退休 离休 值班 常务 执行 代理 候任 返聘 特聘 主治 主任 首席 高级 资深 前 原 老 副 总 "
    "女 名誉 荣誉 兼 暨 兼任 驻 代 现任 时任 在读 一级 二级 三级 特级 省级 市级 国家级 青年 "
    "年轻 外籍 专职 兼职 第一 第二 种粮 养殖 种植 失地 返乡 登山 守塔 驻村 带班 管理 主 里 "
    "里长 古籍 修复 下岗 独立 联合 共同 民间 基层 一线 当地 本地 土生土长 自由 最高 综合".split()
)
"""Words of other kinds that stand inside a title."""
_NEVER_FIRST = frozenset({"、", "和", "兼", "暨", "管理"})
_WIDEST = 40
"""Characters of a title; a longer one is a list of something else."""
_TRADES = frozenset("工员师家匠手民者商官户兵长")
"""Last characters of words for what people do: 灯塔工, 预报员, 养蜂户."""
_LONGEST_TRADE = 6
_BECOMES = frozenset(
    {
        "是",
        "任",
        "担任",
        "出任",
        "现任",
        "时任",
        "就任",
        "升任",
        "当选",
        "当选为",
        "成为",
    }
)
"""Verbs that say what somebody is."""
_FURTHEST = 70
"""Characters from a name to the title that its sentence tells."""
_SENTENCE_ENDS = frozenset("。！？；“”：")
_CLAUSE_ENDS = ("，", "。", "；", "！", "、", "")
_SELLERS = re.compile(r"^.*(?:运营|开发|制造|供应|承建|经销|代理|生产)商(?=.{4})")
"""What a company is, before its name: 某国电网运营商|某电力公司首席执行官."""
_BYLINES = ("记者", "通讯员", "特派员", "实习生", "编辑")


def title_before(reading: Reading, offset: int) -> str | None:
    """Return the title that ends where a name begins; None where there is none."""
    plain = reading.plain
    head = _head(reading, offset)
    if not head or _is_other(plain, offset, head):
        return None
    start = offset - len(head)
    # the run goes on to the left from the word that the head begins in
    word = reading.word_at(start)
    if word is not None and word.start < start and word.tag in _JOINED:
        start = word.start
    run: list[Word] = []
    for word in reading.before(start):
        if word.end != start or offset - word.start > _WIDEST:
            break
        if not _joins(word) and not _links(word, reading.plain[start:offset]):
            break
        run.append(word)
        start = word.start
    while run and (run[-1].text in _NEVER_FIRST or _is_cut(run)):
        start = run.pop().end
    seller = _SELLERS.match(plain[start:offset])
    start += seller.end() if seller else 0
    return reading.passage.text[start:offset]


def _head(reading: Reading, offset: int) -> str:
    """Return the word of the title that ends at `offset`; "" for none."""
    head = lexicon("titles").end_of(reading.plain, offset)
    if head or offset == 0:
        return head
    word = reading.word_at(offset - 1)
    if word is None or word.end != offset or word.tag != "n":
        return ""
    trade = word.text[-1] in _TRADES and 2 <= len(word.text) <= _LONGEST_TRADE
    return word.text if trade and word.text not in lexicon("no_titles") else ""


def title_after(reading: Reading, offset: int) -> str | None:
    """Return the title that begins where a name ends; None where there is none."""
    word = next(reading.after(offset), None)
    if word is None or word.start != offset or word.tag not in ("n", "nz"):
        return None
    if word.text not in lexicon("titles") or word.text in lexicon("relations"):
        return None
    return reading.passage.text[word.start : word.end]


def title_told(reading: Reading, offset: int) -> str | None:
    """Return the title that the sentence goes on to tell: 某某……现任某公司董事长."""
    told = False
    start = end = offset
    for word in reading.after(offset):
        if word.text in _SENTENCE_ENDS or word.tag == "PER":
            break
        if word.start - offset > _FURTHEST:
            break
        if told and (_joins(word) or start == end and word.tag in ("m", "q")):
            start = word.end if word.tag in ("m", "q") else start
            end = word.end
        elif told and end > start:
            break
        else:
            told = word.text in _BECOMES
            start = end = word.end
    if end == start or not lexicon("titles").end_of(reading.plain, end):
        return None
    head = lexicon("titles").end_of(reading.plain[start:end])
    if not head or _is_other(reading.plain, end, head) or not _closes(reading, end):
        return None
    return reading.passage.text[start:end]


def _closes(reading: Reading, offset: int) -> bool:
    return reading.plain[offset : offset + 1] in _CLAUSE_ENDS


def _joins(word: Word) -> bool:
    if word.tag == "m":
        return word.text[0] == "第" and word.text[-1] in "代一二三四五六七八九十"
    return word.tag in _JOINED or word.text == "、" or word.text in _QUALIFIES


_OFFICE = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:局|厅|部|处|科|系|委|办|学院|中心)")


def _links(word: Word, rest: str) -> bool:
    """Say whether 和 stands inside the name of an office: 环境及生态局局长."""
    if word.text in ("和", "及", "与"):
        return _OFFICE.match(rest) is not None
    return word.text[0] in "和及与" and _OFFICE.fullmatch(word.text) is not None


def _is_cut(run: list[Word]) -> bool:
    """Say whether the first part of a list is no title: 荻洲县、柳口镇镇长."""
    index = next((i for i, w in enumerate(run) if w.text == "、"), None)
    if index is None:
        return False
    last = max(i for i, w in enumerate(run) if w.text == "、")
    first = "".join(w.text for w in reversed(run[last + 1 :]))
    return not lexicon("titles").end_of(first)


def _is_other(plain: str, offset: int, head: str) -> bool:
    """Say whether what ends here signs the article or tells a relation."""
    if head.endswith(_BYLINES):
        return True
    return len(lexicon("relations").end_of(plain, offset)) >= len(head)
