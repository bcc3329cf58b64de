"""Honours 荣誉: awards, titles and lists that somebody won or entered.

A verb of winning opens the stretch, a list of objects follows it, and each object
ends on a word that honours end with, or stands in quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.facts.awards import LEVELS, SAID
from reader.facts.context import Context, Passage
from reader.facts.lexicon import lexicon
from reader.facts.marks import Quoted, pair_at, quoted
from reader.facts.mention import Kind, Mention, Name
from reader.span import Span

_WIDEST = 60
"""Characters after the verb in which its objects stand."""
_SHORTEST = 3
"""Characters of an honour: 金鸡奖, 一等奖."""
_LONGEST = 20
"""Characters of an honour that only its verb tells."""
_AFTERWARDS = re.compile(r"[后时并而且，]")
"""Goes on with what happened then."""
_STOPS = "，。；！？：…—,;!?\n"
_VERB = re.compile(
    "|".join(map(re.escape, sorted(lexicon("award_verbs").words, key=len)[::-1]))
)
_FEEBLE = lexicon("award_verbs_feeble").words
"""Verbs that have many other objects: only what is plainly an award counts."""
_GETS = frozenset({"取得", "拿下", "拿到"})
"""Verbs of getting, whose object in marks may be anything: 拿到“特别席位”."""
_UNREAL = re.compile(
    r"(?:未|没|没有|未能|争|争取|力争|有望|希望|想|要|将|如何|申报|冲击|角逐|可)$"
)
"""Before the verb: not won, or not yet."""
_PLANNED = re.compile(
    "(?:力争|争取|有望|计划|目标是?|确保|冲刺|申报|角逐)[^，。；：！？“”]{0,10}$"
)
"""The same, further off in the clause: 力争三年内|跻身."""
_CLAUSE = 14
"""Characters before the verb that are looked at for it."""
_NEAR = 3
_LINK = re.compile(r"[了过得到为由有]{0,2}\s*")
_TAIL = re.compile(
    r"(?:等)?(?:多项|多个|一系列)?"
    r"(?:荣誉称号|荣誉|称号|奖牌|奖杯|奖项|证书|牌匾|锦旗|头衔|美誉|名单)$"
)
"""What is said of an honour behind its name."""
_BOOK = re.compile(r"《([^《》]{2,30}(?:名录|名单|榜|榜单|目录))》")
_BARE = frozenset(
    {
        "总冠军",
        "总亚军",
        "亚军",
        "冠军",
        "季军",
        "桂冠",
        "金奖",
        "金牌",
        "铜奖",
        "铜牌",
        "银奖",
        "银牌",
    }
)
"""What is won, where the contest is named elsewhere."""
_NAMED = re.compile(r"(?:荣誉)?(?:称号|奖牌|牌匾|奖项|锦旗|头衔|金奖|银奖|铜奖|奖)")
"""Directly after a pair of marks: what stands in them is an honour."""
_GRADE = re.compile(
    r"[^，。；、：！？“”‘’（）《》的]{1,12}?(?:[一二三特]等奖|[金银铜]质?奖|最佳[^，。；、]{1,6}奖|优[秀胜等]奖|特优|优等|佳作|首奖|冠军|亚军|季军)"
)
"""Goes on behind a contest or a prize in marks: “永续奖”创新组金质奖."""
_LISTED = re.compile(
    r"[^，。；、：！？“”‘’（）《》的了]{0,8}?(?:名单|名录|榜单|榜|案例|企业|项目|单位|基地)"
)
"""Goes on behind the name of a list in marks: “百大发现”推介候选名单."""
_LIST_AFTER = re.compile(
    "^(?!称号|荣誉)[^的了]{0,10}(?:名单|名录|企业|单位|联系点|项目|试点|示范点|基地|社区|村|工程|案例)$"
)
"""Ends an honour with marks inside it: 省“枫桥式”人民法庭联系点."""
_PRIZE_AFTER = re.compile("(?:金|银|铜|大)?奖(?![牌杯项金励])")
"""Ends an award whose name has a part in marks: 年度工程“某某之星”奖."""
_PRIZED = re.compile(r"(?:奖|奖章|勋章|功勋)\Z")
_PRIZE = re.compile(r"(?:奖|冠军|亚军|季军|金牌|称号)$")
"""What 获 alone has for an object."""
_PLAINLY = re.compile(
    r"(?:奖|冠军|亚军|季军|金牌|银牌|铜牌|奖章|勋章|模范|标兵|能手|等功|红旗手|"
    r"文物保护单位|[一二三]级博物馆|古迹|地理标志(?:登记)?|传统村落|预备名单|文化街区|名[镇村城]|认证|历史建筑|重点实验室|研究中心|赛事|之乡|文明[城村单校家]\w{0,2}|"
    r"先进(?:个人|集体|单位|工作者)|名录|遗产|名单|榜|百强|十强|称号|试点(?:单位)?|"
    r"示范(?:区|县|市|村|点|户|基地|单位|企业|项目|社区|园区?)?)$"
)
_COUNTED = re.compile(r"\d|[一二三四五六七八九十多两几][项次个枚块座面]")
_OF_LEVEL = re.compile(rf"(?:\d{{4}}年度?)?{LEVELS}")
"""Before the marks, who gave it: 当选云川市“最美守护者”."""
_WHICH = re.compile(
    r"(?:(?:队史|个人|生涯|职业生涯|历史|建队以来|本赛季)(?:上|的)?)?"
    r"(?:第[一二三四五六七八九十0-9]{1,3}|首)[个枚座次项]"
)
"""Before an award: which of several it is, 队史第一个总冠军."""


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the honours of a stretch of the article."""
    made = []
    for passage in context.read():
        held: list[Span] = []
        for rule, span in _honors(passage):
            if any(span.overlaps(other) for other in held[-8:]):
                continue
            held.append(span)
            name = Name(span.slice(passage.text))
            place = passage.place(span.start, span.end)
            made.append(Mention(Kind.HONOR, place, name, rule, 0.9))
    return tuple(made)


def _honors(passage: Passage) -> Iterator[tuple[str, Span]]:
    plain = passage.plain
    pairs = quoted(plain)
    for verb in _VERB.finditer(plain):
        before = plain[max(0, verb.start() - _CLAUSE) : verb.start()]
        if _UNREAL.search(before[-_NEAR:]) or _PLANNED.search(before):
            continue
        for span in _objects(plain, pairs, verb):
            yield "object of a verb of winning", span
    for pair in pairs:
        span = Span(pair.start, pair.end)
        if _NAMED.match(plain, pair.after) and len(span) > 1:
            yield "in marks before 称号", span
        elif len(span) >= _SHORTEST and _PRIZED.search(plain, span.start, span.end):
            yield "in marks, called a prize", span
    for rule, pattern in SAID:
        for match in pattern.finditer(plain):
            yield rule, Span(*match.span(match.lastindex or 0))


def _objects(
    plain: str, pairs: tuple[Quoted, ...], verb: re.Match[str]
) -> Iterator[Span]:
    link = _LINK.match(plain, verb.end())
    start = link.end() if link else verb.end()
    if pair_at(pairs, verb.start()) != pair_at(pairs, start):
        inside = pair_at(pairs, start)
        if inside is None or inside.opener != start:
            return
    book = _BOOK.match(plain, start)
    if book is not None:
        yield Span(*book.span(1))
        return
    items = tuple(_items(plain, pairs, start))
    # 等称号 at the end of a list says it of all in it
    named = bool(items) and _TAIL.search(items[-1].slice(plain)) is not None
    for item in items:
        span = _honor(plain, pairs, item, verb[0], named=named)
        if span is None:
            return
        yield span


def _items(plain: str, pairs: tuple[Quoted, ...], start: int) -> Iterator[Span]:
    """Yield the objects of a list, parted by 、 outside of quotation marks."""
    home = pair_at(pairs, start - 1)
    at = low = start
    limit = min(len(plain), start + _WIDEST)
    while at < limit:
        inside = pair_at(pairs, at) if plain[at] in '“‘"' else None
        if inside is not None and inside != home and inside.opener == at:
            at = min(inside.after, limit)
            continue
        if plain[at] in _STOPS or plain[at] in "”’）)《":
            break
        if plain[at] == "、" or (plain[at] in "和及" and _ends_item(plain, low, at)):
            if at > low:
                yield Span(low, at)
            low = at + 1
        at += 1
    if at > low:
        yield Span(low, at)


def _ends_item(plain: str, low: int, at: int) -> bool:
    """Say whether an object of a list may end before an 和: not in 全国和美乡村."""
    return plain[at - 1] in "”’" or bool(lexicon("award_heads").end_of(plain[low:at]))


def _honor(
    plain: str, pairs: tuple[Quoted, ...], item: Span, verb: str, *, named: bool
) -> Span | None:
    """Return the part of an object that names an honour; None where none does."""
    marked = _first_pair(pairs, item)
    if marked is not None and (
        marked.opener == item.start
        or _PRIZED.search(plain, marked.start, marked.end)
        or _NAMED.match(plain, marked.after)
        or _OF_LEVEL.fullmatch(plain, item.start, marked.opener)
    ):
        # the marks hold the name: “全市先进县”奖牌, 全市“护林员”称号
        whole = _around(plain, item, marked)
        if whole is not None:
            return whole
        named = named or _NAMED.match(plain, marked.after) is not None
        feeble = verb in _GETS or (verb in _FEEBLE and marked.opener == item.start)
        if feeble and not (named or _PLAINLY.search(plain[marked.start : marked.end])):
            return None
        return Span(marked.start, marked.end) if marked.end <= item.end else None
    which = _WHICH.match(plain, item.start, item.end)
    if which is not None and which.end() < item.end:
        item = Span(which.end(), item.end)
    text = item.slice(plain)
    tail = _TAIL.search(text)
    body = text[: tail.start()] if tail and tail.start() > 1 else text
    name = None
    if verb in lexicon("award_verbs_strong"):
        name = _plain_object(body, named=named)
    name = name or _up_to_head(body)
    if name is None or not _is_honor(name, verb, named=named):
        return None
    lead = _after_of(name)
    return Span(item.start + lead, item.start + len(name))


def _around(plain: str, item: Span, marked: Quoted) -> Span | None:
    """Return an honour of which the marks hold but a part; None for all of it.

    “永续奖”创新组金质奖, “百大发现”候选名单, 年度国际工程“某某之星”奖.
    """
    if _PRIZED.search(plain, marked.start, marked.end) and marked.opener > item.start:
        low = _GRADE.match(plain, marked.after)
        return Span(marked.opener, low.end()) if low else Span(marked.start, marked.end)
    grade = _GRADE.match(plain, marked.after) or _LISTED.match(plain, marked.after)
    if grade is not None and marked.opener == item.start:
        return Span(marked.opener, grade.end())
    level = _OF_LEVEL.fullmatch(plain, item.start, marked.opener)
    rest = plain[marked.after : item.end]
    if marked.opener > item.start and _LIST_AFTER.search(rest):
        return item
    prize = _PRIZE_AFTER.match(plain, marked.after)
    if prize is not None and marked.opener > item.start and level is None:
        return Span(item.start, prize.end())
    return None


def _first_pair(pairs: tuple[Quoted, ...], item: Span) -> Quoted | None:
    """Return the first closed pair of marks that opens in an object."""
    index = bisect_left(pairs, item.start, key=lambda pair: pair.opener)
    if index == len(pairs) or pairs[index].opener >= item.end:
        return None
    return pairs[index] if pairs[index].closed else None


def _up_to_head(text: str) -> str | None:
    """Return `text` up to the last word that honours end with."""
    heads = lexicon("award_heads")
    for end in range(len(text), 1, -1):
        # 奖励, 奖金 and 奖学金 are no 奖
        goes_on = text[end - 1] == "奖" and text[end : end + 1] in tuple("励金补学品惩")
        if not goes_on and heads.end_of(text, end):
            # 模范|教师: what somebody is may stand behind what he is praised as
            return text if text[end:] in lexicon("titles") else text[:end]
    return None


def _plain_object(text: str, *, named: bool) -> str | None:
    name = _AFTERWARDS.split(text)[0]
    return name if named or _SHORTEST <= len(name) <= _LONGEST else None


def _is_honor(name: str, verb: str, *, named: bool) -> bool:
    if name in _BARE:
        return verb not in _FEEBLE
    if len(name) < _SHORTEST:
        return False
    if _COUNTED.search(name[2:]) and not name[:2].isdigit():
        return False  # 国家级荣誉4项 counts honours, 2023年度…… names one
    if named or verb in lexicon("award_verbs_strong"):
        return True
    return (_PRIZE if verb == "获" else _PLAINLY).search(name) is not None


def _after_of(name: str) -> int:
    """Return where the name proper begins: 由某协会颁发的|某文学奖."""
    of = name.rfind("的")
    if of > 0 and pair_at(quoted(name), of) is None and len(name) - of > _SHORTEST:
        return of + 1
    return 0
