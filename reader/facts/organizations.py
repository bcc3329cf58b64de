"""Organisations 机构: the tagger's words, joined up to the end of a body's name.

The tagger finds half of the bodies whole; of the others it finds a beginning (a
place, a name that no dictionary has), and the nouns after it go on to a word that
bodies end with: 青石县 + 农业 + 农村 + 局. What such a word ends without any name in
front of it (研究所, 县供电公司) is a kind of body and no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.facts.bodies import Body, is_generic
from reader.facts.chunks import LEVELS, LONG, SIDES, chunks
from reader.facts.lexicon import lexicon
from reader.facts.offices import offices
from reader.facts.words import NAMES, Reading, Word

_GROWS_ON = (
    "政府", "局", "厅", "部", "署", "委员会", "党委", "部队", "总工会", "大学", "学院",
    "科学院", "农科院", "社科院", "科技", "新材料", "控股", "基金", "证券", "保险",
    "供销合作社", "银行", "农场", "矿业", "油田", "议会", "立法会", "人大", "法院",
    "保税区", "开发区", "高新区", "资本", "航空", "救援队", "半导体", "地产", "置业",
)  # fmt: skip
"""Ends of bodies that others are named after: 市政府 + 环境保护局, 某科技 + 公司."""
_PARTS = (
    "公司", "集团", "中心", "研究院", "研究所", "学院", "医院", "局", "分局", "派出所",
    "总站", "总队", "支队", "大队", "分队", "工作站", "指挥部", "处", "实验室", "校区",
    "附中", "附小", "办公室", "博物馆", "图书馆", "出版社", "合作社", "联合会", "协会",
    "学会", "委员会", "分行", "支行", "分院", "分会", "附属中学", "附属小学", "联合社",
    "管委会", "署",
)  # fmt: skip
"""Ends of bodies that belong to others, and are named after them."""
_COMPANY = r"(.{2,60}?(?:公司|集团|证券))(?!.*(?:公司|集团)).+"
_UNIVERSITY = r"(.{2,60}?(?:大学|学院)).+(?:系|学部|专业|教研室|课题组|团队)"
_OFFICE = (
    r"(.{2,60}?(?:检察院|法院|公安局|银行|医院|大队|局))"
    r".{2,5}(?:部|处|科|室|庭|窗口)|(.{2,60}?支队)[一二三四五六七八九十]{1,2}[大中]队"
)
_SCHOOL = (
    r"(.{2,60}?(?:国小|国中|小学|中学|高中))"
    r"[^学校园]{0,4}(?:队|班|合唱团|乐团|女足|男篮|女篮)"
)
_INNER = re.compile(f"{_COMPANY}|{_UNIVERSITY}|{_OFFICE}|{_SCHOOL}")
"""A body with one of its parts: 某公司研发中心, 某大学物理系, 某检察院第五检察部."""
_ACTS = re.compile(
    r"(.{4,60}?)(?:共建|共同|合作(?!社|银行|组织|中心|基金|协会)|签约|签署|举办|主办|承办|达成)"
)
"""What a body does, where the tagger took it for a part of the name."""
_NEW = "新"
"""Begins what is often called a body, and is none: 新时代, 新能源汽车."""
_DOUBTFUL = 0.6
"""Confidence under which the tagger is more often wrong than right."""
_COMMON = 0.7
"""Confidence from which a noun is one that everybody knows."""
_SURE = 0.8
"""Confidence that a body without any of our endings (某某社) is one; a tenth more
is asked of two characters (华为)."""
_KEPT = frozenset({"财团", "法人", "财团法人", "社团法人", "国立", "私立"})
"""Words before a name that are a part of it."""
_DEPARTMENTS = 4
"""Characters; a shorter department of a level is a word that the tagger knows."""
_WIDEST = 40
"""Characters of a body's name; no longer one has been seen."""


_BRANCH = re.compile(r"[（(][\u4e00-\u9fff]{2,6}[）)](?:[\u4e00-\u9fff]{0,6}公司|集团)")
"""Goes on behind a company's name, in brackets."""
_ASIDE = re.compile(
    r"(?:记者|通讯员)\s{0,4}[\u4e00-\u9fff]{0,4}\s{0,4}摄|籍|日(?![前常报电起])"
)
"""After a body's name: who signs the article, the party that somebody belongs to,
or the day that is kept of such bodies, 国际博物馆日."""
_COUNTED = re.compile(r"[0-9][所家个名支]|^新(?:[图博美体科]|校)|(?:[会赛]|届)代表队$")
"""In what is no name: 某市12所小学."""
_CALLED = "named after 团体"
_COINED = re.compile(
    "(?:学堂|夜校|合唱团|艺术团|服务队|工作室|志愿队|突击队|课堂|食堂|老年学院|联盟|俱乐部|社|工作站|骑兵|小院|"
    "宣讲团|巡逻队|义工队|小分队|专班|议事厅|服务站)$"
)
"""Ends of what is called so in marks, and is rather a coined phrase."""
_BRANCHES = re.compile(
    r"分院|[支大分]队|分局|管理处|派出所|[分支]行|试验所|研究所|中心|署|委员会|学院|庭"
)
"""Ends of the second of two bodies that are but one: 高等法院|某某分院."""
_SEATS = re.compile(r"(?<=人大|政协|大会)(?:代表|委员(?!会)|常委)")
"""After the name of a parliament: who sits in it, 全国人大代表."""
_LEAD = re.compile(
    r"(?:经(?![济开贸信纬典纪络编营发委])|[由据与及被在]|(?:承)?建商)(?=.{3})"
)
"""Words before a name that the tagger took for its begin: 经|省气象局."""
_MAY = re.compile("(?<=[署局部厅处])[会将]$")
"""Will, after a name, where the tagger took it for its end."""
_CUT = re.compile(
    r"在野党|执政党|反对党|会同|携手|成立|组建|设立|旗下|下属|"
    r"(?:运营|开发|制造|供应|承建|经销|代理|生产)商|"
    r"(?:爱心|龙头|骨干|民营|本土|当地|知名|外资|上市|老牌)企业(?=.{4,})|"
    r"企业(?=.{3,}[公集])|(?:原名|改名为|更名为|改制为|升格为)"
)
"""Inside what the tagger took for one body: the name begins behind it."""
_ALLIED = "联合"
_JOINT = re.compile(f"(.{{0,60}}?){_ALLIED}(?![会国体])")
"""Together with, where the tagger took it for a part of the name."""
_FIXED = re.compile(
    r".{0,60}(?:机会|社会|干部|内部|全部|结局|布局|格局|场所|部署|排队|"
    r"[好坏到深用高长四各远近住去出一处何别随益害]处)$"
)
"""Words that end as bodies do, and are none."""


def bodies(reading: Reading, *, hongkong: bool = False) -> tuple[Body, ...]:
    """Return the organisations named in a passage, in order, not overlapping."""
    found = [*offices(reading, hongkong=hongkong)]
    for chunk in chunks(reading):
        at = 0
        while at < len(chunk):
            body, at = _body(chunk, at)
            if body is not None:
                found.append(body)
    whole = (_with_branch(reading.plain, body) for body in found)
    plain = reading.plain
    return _joined(
        _longest(
            body
            for body in whole
            if not _SEATS.match(plain, body.end)
            and not _ASIDE.match(plain, body.end)
            and not _COUNTED.search(body.text)
            and not _is_coined(plain, body)
        )
    )


def _with_branch(plain: str, body: Body) -> Body:
    """Return a company with where it is registered: 某某半导体（某地）有限公司."""
    branch = _BRANCH.match(plain, body.end)
    if branch is None:
        return body
    return replace(body, end=branch.end(), text=plain[body.start : branch.end()])


def _is_coined(plain: str, body: Body) -> bool:
    """Say whether the marks hold no body, but what something is called: “周末课堂”."""
    marked = plain[body.start - 1 : body.start] == "“" and plain.startswith(
        "”", body.end
    )
    return marked and body.rule != _CALLED and bool(_COINED.search(body.text))


def _joined(found: Iterable[Body]) -> tuple[Body, ...]:
    """Return the bodies; what is a branch of the one before it, joined to that.

    A company is listed without its branches.
    """
    kept: list[Body] = []
    for body in found:
        before = kept[-1] if kept else None
        if before is None or before.end != body.start:
            kept.append(body)
        elif before.text.endswith(("公司", "集团")):
            continue
        elif _BRANCHES.fullmatch(lexicon("organization_heads").end_of(body.text)):
            text = before.text + body.text
            kept[-1] = replace(before, end=body.end, text=text)
        else:
            kept.append(body)
    return tuple(kept)


def _longest(found: Iterable[Body]) -> tuple[Body, ...]:
    """Return the bodies in order; of those that overlap, the longest."""
    kept: list[Body] = []
    for body in sorted(found, key=lambda b: (b.start, b.start - b.end)):
        if not kept or kept[-1].end <= body.start:
            kept.append(body)
        elif len(body.text) > len(kept[-1].text):
            kept[-1] = body
    return tuple(kept)


def _body(chunk: Sequence[Word], at: int) -> tuple[Body | None, int]:
    """Return the first body in the chunk from word `at` on, and where to go on."""
    first = next((i for i in range(at, len(chunk)) if _is_specific(chunk, i)), None)
    if first is None:
        return None, len(chunk)
    while first > at and chunk[first].tag == "n" and _may_begin(chunk[first - 1]):
        first -= 1
    while first > at and chunk[first - 1].text in _KEPT:
        first -= 1
    last = _last(chunk, first)
    if last is not None:
        return _named(chunk[first : last + 1], "joined up to an ending"), last + 1
    word = chunk[first]
    return _named([word], "tagged as a body") if _is_body(word) else None, first + 1


def _last(chunk: Sequence[Word], first: int) -> int | None:
    """Return the word that a body's name ends with that begins at word `first`."""
    heads = lexicon("organization_heads")
    last, text = None, ""
    for i in range(first, len(chunk)):
        text += chunk[i].text
        if len(text) > _WIDEST:
            break
        if not heads.end_of(text) or _FIXED.match(text):
            continue
        if last is not None and not text.endswith((*_PARTS, *_GROWS_ON)):
            break
        last = i
        if not text.endswith(_GROWS_ON):
            break
    return last


def _is_body(word: Word) -> bool:
    """Say whether a word alone, without an ending of bodies, is one."""
    if word.tag != "ORG" or word.text[0] in _NEW:
        return False
    if word.sure >= _DOUBTFUL and _INNER.fullmatch(word.text):
        return True
    return word.sure >= _SURE + 0.1 * (len(word.text) < 3)


def _may_begin(word: Word) -> bool:
    """Say whether a noun may be part of the name that follows: 爱心|志愿服务队."""
    return (word.tag == "n" and word.sure < _COMMON) or word.text in SIDES


def _is_specific(chunk: Sequence[Word], at: int) -> bool:
    """Say whether a name may begin with a word: it names something, or its level."""
    word = chunk[at]
    if word.text in LEVELS:
        return _is_levelled(chunk, at)
    if word.tag in ("ORG", "LOC", "PER"):
        return len(word.text) > 1 or word.tag == "ORG"
    if word.tag == "nz":
        return len(word.text) > 1
    doubted = word.sure < _DOUBTFUL and word.tag == "n"
    size = LONG - (2 if word.text[-1] == "署" else doubted)
    head = lexicon("organization_heads").end_of(word.text)
    return len(word.text) >= size and bool(head)


def _is_levelled(chunk: Sequence[Word], at: int) -> bool:
    """Say whether the department of a level follows: 省|林业|和|草原|局."""
    last = _last(chunk, at)
    if last is None or chunk[at].tag != "n":
        return False
    return len("".join(word.text for word in chunk[at : last + 1])) > _DEPARTMENTS


def _named(words: Sequence[Word], rule: str) -> Body | None:
    text = "".join(word.text for word in words)
    acts = _ACTS.match(text)
    if acts and lexicon("organization_heads").end_of(acts[1]):
        text = acts[1]
    start = words[0].start + _cut(text)
    text = text[start - words[0].start :]
    text = _MAY.sub("", text)
    lead = _LEAD.match(text)
    if lead:
        start, text = start + lead.end(), text[lead.end() :]
    inner = _INNER.fullmatch(text)
    text = next(filter(None, inner.groups())) if inner else text
    if len(text) < 2 or is_generic(text):
        return None
    tagged = [word.sure for word in words if word.tag in NAMES]
    sure = max(tagged, default=words[-1].sure)
    return Body(start, start + len(text), text, rule, sure)


def _cut(text: str) -> int:
    """Return where the name begins that follows a verb inside `text`; 0 for none."""
    cuts = [match.end() for match in _CUT.finditer(text[:-2])]
    joint = _JOINT.match(text)
    if joint and (
        lexicon("organization_heads").end_of(joint[1])
        or (not joint[1] and len(text) > LONG + len(_ALLIED))
    ):
        cuts.append(joint.end())
    return max(cuts, default=0)
