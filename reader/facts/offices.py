"""Offices: bodies that patterns find, as the tagger cuts them or knows them not.

Departments with an 和 in their names, courts and councils directly before a title,
bodies that everybody knows by a short name, and those named in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reader.facts.bodies import Body, is_generic
from reader.facts.lexicon import any_of, lexicon
from reader.facts.words import NAMES, Reading

_SHORTEST = 2
_SURE = 0.8
"""Confidence of what a pattern finds."""
_DEPARTMENT = re.compile(
    r"(?:交通|能源|贸易|信息|旅游|青年|社会|劳动|食品|投资|产业|文化|广电|文化广电|住房|人力资源|工业|经济|发展|农业|规划|教育|科学|科技|商务|水利|"
    r"国土|环境|资源|自然资源|民族|卫生|城市管理|市场|体育|通信|财政|医疗|就业|运输|海洋|知识产权)"
    r"[和及与][\u4e00-\u9fff]{2,6}?(?:局|厅|部|署|委员会|委)(?!员)|"
    r"(?<=[省市县区州])(?:议会|政府|人民政府|政协|(?:中级|高级)?人民法院|人民检察院)|"
    r"(?<=政府)[\u4e00-\u9fff]{2,4}及[\u4e00-\u9fff]{2,4}局"
)
"""The part of a body's name that the tagger cuts: an 和, or a title that follows."""
_IN_MARKS = re.compile(
    r"(?:团体|组织|机构|社团|乐队|剧团|乐团|协会|公司|智库|工作室|球队|俱乐部)"
    r"[“]([\u4e00-\u9fffA-Za-z]{2,12})”"
)


_OF_TITLE = re.compile(
    r"(?:团体|组织)([\u4e00-\u9fff]{2,8}?)"
    r"(?:总干事|发言人|召集人|创办人|执行长|主席|会长|理事长|秘书长|负责人)"
)
"""What is called a group, and has somebody who speaks for it."""
_FOUNDED = re.compile(
    r"(?:成立|组建|创办|创立|办起|领办|注册)(?:了|起)?(?:一家|一个)?"
    r"((?![^，。]{0,4}(?:农民|全国|全省|全市|首个|多家))[\u4e00-\u9fff]{2,10}?"
    r"(?:专业合作社|股份有限公司|有限责任公司|有限公司))"
)
"""What somebody founded, under the name that it got."""
_LEVELLED = re.compile(
    rf"[省市县区州镇乡](?:{any_of('departments')})(?![长员址])|"
    r"共青团[\u4e00-\u9fff]{2,8}?[省市县区州]委(?!员)"
)
"""A department of a level whose place goes without saying: 省林业和草原局."""
_SCHOOL = re.compile("国[小中](?![^，。、在和与及的等有之]{0,1}[型号])")
"""Ends the name of a school of Taiwan, which the tagger cuts in two."""
_LAB = re.compile(
    r"(?:全国|国家|省|省部共建|教育部)级?重点实验室|(?:国家|省|市)级?(?:工程|技术|制造业|产业)"
    r"[\u4e00-\u9fff]{0,4}中心"
)
"""Ends the name of a laboratory, that begins with what it studies."""
_LAB_WORDS = frozenset({"n", "nz", "vn", "LOC", "ORG", "v", "a", "an", "b", "nw"})
_LAB_LONGEST = 24
_PUBLIC = re.compile(
    r"[市县省]立[\u4e00-\u9fff]{0,8}?(?:动物园|植物园|图书馆|美术馆|博物馆|文化馆|体育馆"
    r"|体育场|殡仪馆|医院|大学|高中|国中|国小|小学|中学|幼儿园)"
)
_TAIWAN = re.compile("民国(?![初时])|台[湾北中南]|[^香]县|[^新]乡|公所|立委")
"""What articles of Taiwan have in them, and of Hong Kong hardly."""
_TRADITIONAL = 8
"""One character of so many, or more, is not simplified in traditional text."""
_PLAIN = 5
"""Characters of a known name that is hardly ever anything else."""
_WHOLE = frozenset("全各本该两")
"""Before a level that is no name's: 全|市法院."""
_LINKS = "由经向在与和及据从被对到"
"""Words before a name that the tagger may have taken for a part of it."""
_FIRM = re.compile(
    r"(?:电子|科技|证券|汽车|股份|生物|药业|医药|食品|电器|能源|重工|化纤|建设|地产|保险|传媒|"
    r"软件|智能|网络|实业|化工|钢铁|装备|光电|通信|资本|基金|期货|航空|物流|农业|乳业|酒业|茶业|"
    r"纺织|服饰|家居|建工|机械|材料|新材|半导体)"
    r"(?=创[办始]人|联合创始人|董事长|总经理|总裁|首席|分析师|副总|负责人|执行长|行政总裁|执行董事)"
)
"""Ends the short name of a company before what somebody is there."""
_SIGNED = frozenset({"部署", "签署", "连署", "联署", "署"})
"""Words that end as bureaus do."""


def offices(reading: Reading, *, hongkong: bool = False) -> Iterator[Body]:
    """Yield the bodies in a passage that patterns find; they may overlap."""
    yield from _departments(reading)
    yield from _known(reading, "organizations")
    if hongkong:
        yield from _known(reading, "organizations_hongkong")
    yield from _public(reading)
    yield from _levelled(reading)
    yield from _schools(reading)
    yield from _labs(reading)
    yield from _firms(reading)
    yield from _bureaus(reading)
    for rule, pattern in (
        ("named after 团体", _IN_MARKS),
        ("named after 团体", _OF_TITLE),
        ("what was founded", _FOUNDED),
    ):
        for match in pattern.finditer(reading.plain):
            marked = pattern is _IN_MARKS
            if (marked or "的" not in match[1]) and not is_generic(match[1]):
                yield Body(*match.span(1), match[1], rule, _SURE)


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


def _public(reading: Reading) -> Iterator[Body]:
    """Yield what a town or county keeps: 某市立动物园, 某县立图书馆."""
    for match in _PUBLIC.finditer(reading.plain):
        word = reading.word_at(match.start())
        if word is not None and word.tag in NAMES:
            text = reading.plain[word.start : match.end()]
            yield Body(word.start, match.end(), text, "kept by a town", _SURE)


def _levelled(reading: Reading) -> Iterator[Body]:
    """Yield the departments that are called by their level alone: 市疾控中心."""
    for match in _LEVELLED.finditer(reading.plain):
        start = match.start()
        before = reading.plain[max(0, start - 1) : start]
        begins = reading.begins(start) or not before.isalpha() or before in _LINKS
        begins = begins and before not in _WHOLE
        if begins and match[0] not in lexicon("organization_generic"):
            yield Body(start, match.end(), match[0], "a department", _SURE)


def _schools(reading: Reading) -> Iterator[Body]:
    """Yield the schools of Taiwan that a place or a name stands before: 溪口|国小."""
    for match in _SCHOOL.finditer(reading.plain):
        word = reading.word_at(max(0, match.start() - 1))
        if word is None or word.tag not in (*NAMES, "n"):
            continue
        text = reading.plain[word.start : match.end()]
        if len(text) > 3 and not is_generic(text):
            yield Body(word.start, match.end(), text, "a school", _SURE)


def _labs(reading: Reading) -> Iterator[Body]:
    """Yield the laboratories that are called by what they study."""
    for match in _LAB.finditer(reading.plain):
        inside = reading.word_at(match.start())
        start = inside.start if inside is not None else match.start()
        for word in reading.before(start):
            ends = word.end != start or word.tag not in _LAB_WORDS
            if ends or word.text in lexicon("organization_cuts"):
                break
            if match.end() - word.start > _LAB_LONGEST:
                break
            start = word.start
        if match.start() - start > 3:
            text = reading.plain[start : match.end()]
            yield Body(start, match.end(), text, "a laboratory", _SURE)


def _firms(reading: Reading) -> Iterator[Body]:
    """Yield the companies that are called short before a title: 华岳证券|分析师."""
    for match in _FIRM.finditer(reading.plain):
        word = reading.word_at(max(0, match.start() - 1))
        if word is None or word.tag not in (*NAMES, "n") or len(word.text) < 2:
            continue
        if word.tag == "n" and word.sure > _SURE:
            continue
        text = reading.plain[word.start : match.end()]
        if word.start < match.start() and not is_generic(text):
            yield Body(word.start, match.end(), text, "a company before a title", _SURE)


def _bureaus(reading: Reading) -> Iterator[Body]:
    """Yield the bureaus of Hong Kong and Taiwan, called without a place: 运输署."""
    for index, word in enumerate(reading.words):
        if word.text[-1] != "署" or (word.text in _SIGNED and word.text != "署"):
            continue
        start = word.start
        if word.text == "署" and index and reading.words[index - 1].tag in ("n", "vn"):
            start = reading.words[index - 1].start
        text = reading.plain[start : word.end]
        if len(text) > _SHORTEST and not is_generic(text):
            yield Body(start, word.end, text, "a bureau", _SURE)


def _known(reading: Reading, name: str) -> Iterator[Body]:
    """Yield the bodies of a list, where no word crosses their edges."""
    for match in _known_names(name).finditer(reading.plain):
        if reading.words and not _fits(reading, match):
            continue
        yield Body(match.start(), match.end(), match[0], "known body", _SURE)


def _fits(reading: Reading, match: re.Match[str]) -> bool:
    """Say whether words begin and end with a match: 教育部 is not in 教育|部门."""
    if len(match[0]) >= _PLAIN:
        return True
    if not reading.begins(match.start()):
        return False
    last = reading.word_at(match.end() - 1)
    return last is None or last.end == match.end() or last.tag in NAMES


@cache
def _known_names(name: str) -> re.Pattern[str]:
    return re.compile(any_of(name))


def is_hongkong(texts: Iterable[tuple[str, str]]) -> bool:
    """Say whether an article, printed and plain, is one of Hong Kong or Macau.

    It is in traditional characters, and nothing in it is as Taiwan calls it.
    """
    changed = size = 0
    for printed, plain in texts:
        if _TAIWAN.search(plain):
            return False
        changed += sum(a != b for a, b in zip(printed, plain, strict=True))
        size += len(plain)
    return changed * _TRADITIONAL > size
