"""Titles 职务: what somebody is, as it stands beside the name.

A title is the run of nouns that ends directly before a name (开发区党工委书记、
管委会主任程立言) or the word directly after it (习近平总书记). How somebody is related
to another (丈夫, 徒弟) is no title; that is a matter of the list `relations`.
"""

from __future__ import annotations

import re

from reader.facts.lexicon import lexicon
from reader.facts.words import Reading, Word

_JOINED = frozenset({"n", "nz", "ORG", "LOC", "vn", "an", "j", "b", "s", "nw"})
_NEVER_FIRST = frozenset({"、", "和", "兼", "暨", "管理", "当地"})
_WIDEST = 40
"""Characters of a title; a longer one is a list of something else."""
_TRADES = frozenset("工员师家匠手民者商官户兵长农贩医警翁")
"""Last characters of words for what people do: 灯塔工, 预报员, 养蜂户."""
_LONGEST_TRADE = 6
_GUESSED = 0.6
"""Confidence under which the tagger's names are words, where a name follows."""
_MARKED = 14
"""Characters of a name in quotation marks inside a title, marks included."""
_BECOMES = frozenset(
    {
        "任",
        "出任",
        "升任",
        "就任",
        "当选",
        "当选为",
        "成为",
        "担任",
        "时任",
        "是",
        "现任",
    }
)
"""Verbs that say what somebody is."""
_FURTHEST = 70
"""Characters from a name to the title that its sentence tells."""
_SENTENCE_ENDS = frozenset("。！？；“”：")
_CLAUSE_ENDS = ("，", "。", "；", "！", "、", "")
_SELLERS = re.compile(r"^.*(?:运营|开发|制造|供应|承建|经销|代理|生产)商(?=.{4})")
"""What a company is, before its name: 某国电网运营商|某电力公司首席执行官."""
_MAYOR = re.compile(r"副?[省市县区镇乡州村里]长")
_NUMBERED = re.compile("第[0-9一二三四五六七八九十百]{1,4}[代届任批期]?|首[任届位批]")
"""Which of many who were the same: 第三代传承人, 第28届校友."""
_GROUPS = ("团队", "课题组", "工作室", "团")
"""What is called after somebody with his title: 某某教授团队."""
_ADDRESSED = frozenset({"教授", "院士", "研究员", "博士", "医生", "老师"})
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
    start = _run_start(reading, start, offset)
    seller = _SELLERS.match(plain[start:offset])
    start += seller.end() if seller else 0
    return reading.passage.text[start:offset]


def _run_start(reading: Reading, start: int, offset: int) -> int:
    """Return where the run of nouns begins that goes on at `start` up to `offset`."""
    run: list[Word] = []
    for word in reading.before(start):
        if word.end != start or offset - word.start > _WIDEST:
            break
        rest = reading.plain[start:offset]
        if not (_joins(word) or _links(word, rest) or _is_town(word, rest)):
            break
        run.append(word)
        start = word.start
    while run and (run[-1].text in _NEVER_FIRST or _is_cut(run)):
        start = run.pop().end
    return _over_marks(reading, start, offset)


def _over_marks(reading: Reading, start: int, offset: int) -> int:
    """Return where a title begins that has a name in marks: 非遗“花鼓”传承人."""
    opener = reading.plain.rfind("“", max(0, start - _MARKED), max(0, start - 1))
    if opener < 1 or reading.plain[start - 1] != "”":
        return start
    before = next(reading.before(opener), None)
    if before is None or before.end != opener or not _joins(before):
        return start
    return start if offset - opener > _WIDEST else _run_start(reading, opener, offset)


def _head(reading: Reading, offset: int) -> str:
    """Return the word of the title that ends at `offset`; "" for none."""
    head = lexicon("titles").end_of(reading.plain, offset)
    if head or offset == 0:
        return head
    word = reading.word_at(offset - 1)
    if word is None or word.end != offset or not _is_noun(word):
        return ""
    text = word.text
    if len(text) == 1:  # 农机|手
        before = next(reading.before(word.start), None)
        noun = before is not None and before.end == word.start and before.tag == "n"
        text = before.text + text if before is not None and noun else text
    trade = text[-1] in _TRADES and 2 <= len(text) <= _LONGEST_TRADE
    return text if trade and text not in lexicon("no_titles") else ""


def _is_noun(word: Word) -> bool:
    """Say whether a word is a noun, or one that the tagger takes for a name: 橘农."""
    return word.tag == "n" or (word.tag == "PER" and word.sure < _GUESSED)


def title_after(reading: Reading, offset: int) -> str | None:
    """Return the title that begins where a name ends; None where there is none."""
    word = next(reading.after(offset), None)
    if word is None or word.start != offset or word.tag not in ("n", "nz"):
        return None
    if word.text in lexicon("titles") and reading.plain.startswith(_GROUPS, word.end):
        return word.text if word.text in _ADDRESSED else None
    if word.text not in lexicon("titles") or word.text in lexicon("relations"):
        return None
    return reading.passage.text[word.start : word.end]


def title_told(reading: Reading, offset: int) -> str | None:
    """Return the title that the sentence goes on to tell: 某某……现任某公司董事长."""
    start = _told_from(reading, offset)
    if start is None:
        return None
    end = start
    for word in reading.after(start):
        if end == start and word.tag in ("m", "q"):
            start = word.end  # 一名, 一位
        elif word.text == "的" and end - start <= _LONGEST_TRADE:
            start = word.end  # 馆里的|修复师
        elif not _joins(word) and not _links(word, reading.plain[word.end :][:12]):
            break
        end = word.end
    head = lexicon("titles").end_of(reading.plain[start:end])
    if not head or _is_other(reading.plain, end, head) or not _closes(reading, end):
        return None
    return reading.passage.text[start:end]


def _told_from(reading: Reading, offset: int) -> int | None:
    """Return where the verb ends that tells what somebody is, in this sentence."""
    for word in reading.after(offset):
        if word.text in _SENTENCE_ENDS or word.tag == "PER":
            return None
        if word.start - offset > _FURTHEST:
            return None
        if word.text in _BECOMES:
            return word.end
    return None


def _closes(reading: Reading, offset: int) -> bool:
    return reading.plain[offset : offset + 1] in _CLAUSE_ENDS


def _joins(word: Word) -> bool:
    if word.tag == "m" and word.text not in lexicon("title_qualifiers"):
        return _NUMBERED.fullmatch(word.text) is not None
    return (
        word.tag in _JOINED
        or word.text == "、"
        or _ends_body(word)
        or word.text in lexicon("title_qualifiers")
    )


def _ends_body(word: Word) -> bool:
    """Say whether the tagger took the end of a company for a mark: （云川）有限公司."""
    marked = word.tag == "w" and word.text[0] in "（(" and len(word.text) > 2
    return marked and bool(lexicon("organization_heads").end_of(word.text))


_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:局|厅|部|处|科|系|委|办|学院|中心|小组|委员会|组|司|会|院|所)"
)


def _links(word: Word, rest: str) -> bool:
    """Say whether 和 stands inside the name of an office: 环境及生态局局长."""
    if word.text in ("和", "及", "与"):
        return _OFFICE.match(rest) is not None
    return word.text[0] in "和及与" and _OFFICE.fullmatch(word.text) is not None


def _is_town(word: Word, rest: str) -> bool:
    """Say whether what is tagged a person is a town, as its mayor follows."""
    return word.tag == "PER" and _MAYOR.match(rest) is not None


def _is_cut(run: list[Word]) -> bool:
    """Say whether the first part of a list is no title: 甲县、乙镇镇长."""
    last = max((i for i, w in enumerate(run) if w.text == "、"), default=None)
    if last is None:
        return False
    first = "".join(w.text for w in reversed(run[last + 1 :]))
    return not lexicon("titles").end_of(first)


def _is_other(plain: str, offset: int, head: str) -> bool:
    """Say whether what ends here signs the article or tells a relation."""
    if head.endswith(_BYLINES):
        return True
    return len(lexicon("relations").end_of(plain, offset)) >= len(head)
