"""Organisations 机构: the tagger's words, joined up to the end of a body's name.

The tagger finds half of the bodies whole; of the others it finds a beginning (a
place, a name that no dictionary has), and the nouns after it go on to a word that
bodies end with: 青石县 + 农业 + 农村 + 局. What such a word ends without any name in
front of it (研究所, 县供电公司) is a kind of body and no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from reader.facts.lexicon import lexicon
from reader.facts.words import NAMES, Reading, Word

_JOINED = frozenset({"n", "nz", "ORG", "LOC", "PER", "vn", "an", "nw", "j", "b", "s"})
"""Tags of words that a body's name is made of."""
_UNIT = re.compile(r"[^省市县区乡镇]{2,6}[省市县区乡镇](?![长委])")
"""An administrative unit at the beginning of a name."""
_GROWS_ON = (
    "政府", "大学", "学院", "党委", "科学院", "委员会", "公安部", "总工会", "部队",
    "科技", "新材料", "控股", "基金", "证券", "保险", "银行", "农场", "矿业", "油田",
)  # fmt: skip
"""Ends of bodies that others are named after: 市政府 + 环境保护局, 某科技 + 公司."""
_INNER = re.compile(
    r"(.{2,60}?(?:公司|集团))(?!.*(?:公司|集团)).+|(.{2,60}?大学).+(?:系|专业|教研室|课题组|团队)|"
    r"(.{2,60}?(?:检察院|法院|公安局|银行|医院|大队|局)).{2,5}(?:部|处|科|室|庭|窗口)"
)
"""A company or university with one of its parts: 某公司研发中心, 某大学物理系."""
_DEPARTMENT = re.compile(
    r"(?:文化|广电|文化广电|住房|人力资源|工业|经济|发展|农业|规划|教育|科学|科技|商务|水利|"
    r"国土|环境|资源|自然资源|民族|卫生|城市管理|市场|体育|通信|财政|医疗|就业|运输|海洋|知识产权)"
    r"[和及与][\u4e00-\u9fff]{2,6}?(?:局|厅|部|署|委员会|委)(?!员)|"
    r"(?<=[省市县区州])(?:议会|政府|人民政府|政协|(?:中级|高级)?人民法院|人民检察院)|"
    r"(?<=政府)[\u4e00-\u9fff]{2,4}及[\u4e00-\u9fff]{2,4}局"
)
"""The part of a body's name that the tagger cuts: an 和, or a title that follows."""
_COMMITTEE = re.compile(
    r"[省市县区州盟旗镇乡]委|党工?委|工委|纪委|纪委监委|两委|常委|支部"
)
"""Party committees of a place go without saying, unless they have another name."""
_LEVELS = re.compile(
    r"(?:国家|省|市|县|区|镇|乡|村|世界)级|[一二三]类|各级|全国性|绿色|特色|现代|优秀|有关|相关|"
    r".{2,6}[省市县区](?:优秀|示范|特色)?(?:开发区|园区|产业园|工业园)$"
)
"""Beginnings of kinds: 国家级经济技术开发区; 某市开发区 are all that it has."""
_QUALIFIES = frozenset(
    {
        "公共",
        "共同",
        "国际",
        "特殊",
        "独立",
        "综合",
        "自由",
        "联合",
        "民主",
        "自然",
        "高级",
    }
)
"""Adjectives that names have in them."""
_NEW = "新"
"""Begins what is often called a body, and is none: 新时代, 新能源汽车."""
_LOOSE = frozenset("本该各某全诸两几")
"""First characters of kinds: 全市医院, 该中心, 各部门."""
_DOUBTFUL = 0.6
"""Confidence under which the tagger is more often wrong than right."""
_COMMON = 0.7
"""Confidence from which a noun is one that everybody knows."""
_SURE = 0.8
"""Confidence that a body without any of our endings (新华社) is one; a tenth more
is asked of two characters (华为)."""
_LONG = 5
"""Characters; the tagger cuts common nouns shorter, so a longer noun that ends as a
body does is a name that it does not know."""
_MOST = 300
"""Names compared with each other for short forms."""
_WIDEST = 40
"""Characters of a body's name; no longer one has been seen."""


@dataclass(frozen=True, slots=True)
class Body:
    """A stretch of a reading that names a body."""

    start: int
    end: int
    text: str
    rule: str
    sure: float


def bodies(reading: Reading) -> tuple[Body, ...]:
    """Return the organisations named in a passage, in order, not overlapping."""
    found = [*_departments(reading), *_known(reading)]
    for chunk in _chunks(reading):
        at = 0
        while at < len(chunk):
            body, at = _body(chunk, at)
            if body is not None:
                found.append(body)
    return _longest(body for body in found if not _SEATS.match(reading.plain, body.end))


def _longest(found: Iterable[Body]) -> tuple[Body, ...]:
    """Return the bodies in order; of those that overlap, the longest."""
    kept: list[Body] = []
    for body in sorted(found, key=lambda b: (b.start, b.start - b.end)):
        if not kept or kept[-1].end <= body.start:
            kept.append(body)
        elif len(body.text) > len(kept[-1].text):
            kept[-1] = body
    return tuple(kept)


def _departments(reading: Reading) -> Iterator[Body]:
    """Yield the departments whose name has an 和 in it, which the tagger cuts."""
    for match in _DEPARTMENT.finditer(reading.plain):
        start = match.start()
        for word in reading.words[: reading.at(start)][:-4:-1]:
            if word.tag not in ("LOC", "ORG") or word.end < start:
                break
            start = word.start
        text = reading.plain[start : match.end()]
        if start < match.start() and not is_generic(text):
            yield Body(start, match.end(), text, "a department with 和", _SURE)


def _known(reading: Reading) -> Iterator[Body]:
    """Yield the bodies that everybody knows, where no word crosses their edges."""
    for match in _known_names().finditer(reading.plain):
        if reading.words and not reading.begins(match.start()):
            continue
        yield Body(match.start(), match.end(), match[0], "known body", _SURE)
    for match in _IN_MARKS.finditer(reading.plain):
        yield Body(*match.span(1), match[1], "in marks after 团体", _SURE)


_SEATS = re.compile(r"(?<=人大|政协|大会)(?:代表|委员(?!会)|常委)")
"""After the name of a parliament: who sits in it, 全国人大代表."""
_IN_MARKS = re.compile(
    r"(?:团体|组织|机构|社团|乐队|剧团|乐团|协会|公司|企业|智库|工作室|球队|俱乐部)"
    r"[“]([\u4e00-\u9fffA-Za-z]{2,12})”"
)


@cache
def _known_names() -> re.Pattern[str]:
    names = sorted(lexicon("organizations").words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


def proper(body: Body, text: str) -> Body:
    """Return the body without the province and county that it lies in.

    That is where `text` also has it without them: 某省某县|某乡兽医站.
    """
    best = body
    for unit in _UNIT.finditer(body.text):
        rest = body.text[unit.end() :]
        if _UNIT.match(rest) and text.count(rest) > text.count(body.text):
            best = replace(body, start=body.start + unit.end(), text=rest)
    return best


def is_generic(name: str) -> bool:
    """Say whether `name` is a kind of body, or one that is nowhere named."""
    if name in lexicon("organizations"):
        return False
    if name in lexicon("organization_generic") or name[0] in _LOOSE:
        return True
    if _LEVELS.match(name):
        return True
    if _COMMITTEE.fullmatch(name[-2:]) or _COMMITTEE.fullmatch(name[-4:]):
        return True
    end = lexicon("organization_heads").end_of(name)
    # 县供电公司, 社区卫生院: no more than a level in front of a kind
    front = name[: len(name) - len(end)].removeprefix("全")
    return front in ("", "省", "市", "县", "区", "镇", "乡", "村", "州", "社区", "街道")


def _chunks(reading: Reading) -> Iterator[list[Word]]:
    """Yield the runs of words that a name may be made of."""
    chunk: list[Word] = []
    words = reading.words
    for index, word in enumerate(words):
        if _goes_on(chunk, words, index):
            chunk.append(word)
            continue
        if chunk:
            yield chunk
        chunk = [word] if word.tag in _JOINED else []
    if chunk:
        yield chunk


def _goes_on(chunk: list[Word], words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    if not chunk or word.text in lexicon("organization_cuts"):
        return bool(chunk) and word.text in ("和", "与") and _links(chunk, words, index)
    if word.tag in _JOINED or word.text in ("第一", "第二", "第三", "人民", "国际"):
        return True
    return word.tag == "a" and word.text in _QUALIFIES


def _links(chunk: list[Word], words: tuple[Word, ...], index: int) -> bool:
    """Say whether 和 stands inside a name: 住房和城乡建设局."""
    if not any(w.tag in ("LOC", "ORG") for w in chunk):
        return False
    if chunk[-1].tag in NAMES and (
        len(chunk[-1].text) < _LONG or _is_whole(chunk[-1].text)
    ):
        return False
    ahead = "".join(w.text for w in words[index + 1 : index + 4] if w.tag in _JOINED)
    return bool(re.match(r"[^局厅部委]{2,6}(局|厅|部|委员会|委|中心)", ahead))


def _is_whole(text: str) -> bool:
    return bool(lexicon("organization_heads").end_of(text) or _UNIT.fullmatch(text))


def _body(chunk: list[Word], at: int) -> tuple[Body | None, int]:
    """Return the first body in the chunk from word `at` on, and where to go on."""
    heads = lexicon("organization_heads")
    first = next((i for i in range(at, len(chunk)) if _is_specific(chunk[i])), None)
    if first is None:
        return None, len(chunk)
    while first > at and chunk[first].tag == "n" and _may_begin(chunk[first - 1]):
        first -= 1
    last, text = None, ""
    for i in range(first, len(chunk)):
        text += chunk[i].text
        if len(text) > _WIDEST:
            break
        if heads.end_of(text) and not _is_fixed(text):
            last = i
            if not text.endswith(_GROWS_ON):
                break
    if last is None:
        word = chunk[first]
        if word.text[0] in _NEW:
            return None, first + 1
        if word.tag == "ORG" and word.sure >= _SURE + 0.1 * (len(word.text) < 3):
            return _named(chunk[first : first + 1], "tagged as a body"), first + 1
        return None, first + 1
    return _named(chunk[first : last + 1], "joined up to an ending"), last + 1


def _may_begin(word: Word) -> bool:
    """Say whether a noun may be part of the name that follows: 爱心|志愿服务队."""
    return word.tag == "n" and word.sure < _COMMON


_FIXED = re.compile(
    r".{0,60}(?:机会|社会|干部|内部|全部|结局|布局|格局|场所|部署|排队|[好坏到深用高长四各远近住去出一处何别随益害]处)$"
)


def _is_fixed(text: str) -> bool:
    return bool(_FIXED.match(text))


def _is_specific(word: Word) -> bool:
    if word.tag in ("ORG", "LOC", "PER"):
        return len(word.text) > 1 or word.tag == "ORG"
    heads = lexicon("organization_heads")
    if word.tag == "nz":
        return len(word.text) > 1
    return len(word.text) >= _LONG and bool(heads.end_of(word.text))


def _named(words: list[Word], rule: str) -> Body | None:
    text = "".join(word.text for word in words)
    start = words[0].start + _cut(text)
    text = text[start - words[0].start :]
    inner = _INNER.fullmatch(text)
    text = next(filter(None, inner.groups())) if inner else text
    if len(text) < 2 or is_generic(text):
        return None
    tagged = [word.sure for word in words if word.tag in NAMES]
    sure = max(tagged, default=words[-1].sure)
    return Body(start, start + len(text), text, rule, sure)


_CUT = re.compile(
    r"在野党|执政党|反对党|会同|联合(?!会|国|体)|携手|成立|组建|设立|旗下|下属|(?:运营|开发|制造|供应|承建|经销|代理|生产)商"
)


def _cut(text: str) -> int:
    """Return where the name begins that follows a verb inside `text`; 0 for none."""
    return max((match.end() for match in _CUT.finditer(text[:-2])), default=0)


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return, for each name that is short for another, that other.

    A short form has the characters of the long one, in order, and its last:
    环保局 of 某市环境保护局. What is named first of several is meant.
    """
    alike: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        alike.setdefault(name[-1], []).append(name)
    return {
        short: long
        for group in alike.values()
        for short in group[:_MOST]
        for long in reversed(group[:_MOST])
        if _abbreviates(short, long)
    }


def _abbreviates(short: str, long: str) -> bool:
    if len(short) >= len(long):
        return False
    rest = iter(long)
    return all(char in rest for char in short)
