"""Dated milestones: what was founded, opened, signed, awarded or born, and when.

An event is a clause with a point in time that is past, before it or in it, and a
verb that tells of something done once. What goes on (起, 以来), what is measured
(同比, 平均) and what somebody says is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reader.article import BODY_ROLES, Place
from reader.facts.clauses import Clause, clauses
from reader.facts.context import Context, Passage
from reader.facts.lexicon import any_of
from reader.facts.mention import Date, Event, Kind, Mention
from reader.facts.numbers import is_in_title
from reader.span import Span

_DONE = any_of("done")
_FINISHED = (
    "达成[^，]{0,8}?协议|(?:通过|完成)[^，]{0,12}?(?:验收|审定|认定|评审|鉴定|认证|决议)"
    "|(?:已|全部|全面|顺利|如期|提前|工程|建设|施工|修缮)[^，]{0,8}?完成(?=$|，)"
    "|(?:突发|暴发|爆发|发生|遭遇)[^，]{0,10}?(?:地震|洪水|山洪|火灾|大火|事故|爆炸|泥石流|滑坡|车祸|险情)"
    "|作出[^，]{0,6}?(?:裁决|判决|裁定)"
    "|完成[^，]{0,10}?(?:改造|改制|整治|迁建|搬迁|移交|交接|征迁|主体|封顶|建设|治理|任务|首飞)"
)
_WON = (
    "获得?[^，。；]{0,30}?(?:奖(?![励金补])|称号|冠军|亚军|季军|批准|认证|授权|牌照|资格"
    "|金牌|银牌|铜牌|荣誉|殊荣|许可|通过|专利)"
)
_HELD = "召开(?!(?:新闻|专题)?(?:发布|通气|吹风)会)(?=[^，。；]{2})"
"""A body that holds a meeting; the meeting that is held somewhere is the news."""
_ONCE = (
    "(?:第一|首|最后一|头一)[批个条台家座列届期艘架辆块所名户口车趟班栋炉片架颗单例]"
    "|(?:最后|头)一次(?=[上下来回走登站见去])"
)
_PASSING = "(?!了?(?:[0-9一二三四五六七八九十两多]{1,4}(?:年|个月|天))?的)"
"""停产9年的矿井 is not about the closing."""
_IN_FORCE = "(?:^|起)(?:正式)?(?:施行|实施|执行|生效)"
_NOUNS = (
    "(?!毕业[生后率证典]|出生[率人地]|上线率|建成区|签约[额率]|上市公司|发射(?:中心|场|窗口)"
    "|退役军人|捐赠[者人]|收购[价量]|启动区|晋级赛|控股(?:公司|股东)|创[办建立始][人者]|加盟[店商]|入驻企业)"
)
"""Nouns that begin with such a verb."""
_DONE_ONCE = re.compile(
    f"{_NOUNS}(?:{_DONE}|{_FINISHED}|{_WON}){_PASSING}|{_ONCE}|{_IN_FORCE}"
)
_HELD_ONE = re.compile(_HELD)
DONE = re.compile(f"{_DONE_ONCE.pattern}|{_HELD}")
_GOES_ON = re.compile(
    f"(?:在[^，]{{1,20}}?[中上])?(?:并|也|又|后|随后|同时|还|再|首次|正式)?(?:{_DONE}|{_FINISHED}|{_WON})"
)
"""A further clause that tells of the same: 毕业，分配到…"""

_AFTER_DATE = re.compile(
    r"(?:[上中下]旬|年?[初底末]|[春夏秋冬][天季日]?|凌晨|清晨|上午|下午|晚|许|左右|前后|这天|那天)*"
)
_CHRONICLE = 2
"""Dated parts of one sentence that make it a chronicle: 2019年11月，…；2022年4月，…."""
_ENTRY = 24
"""Characters of a chronicle's entry, whatever its verb."""
_DATED = re.compile("[去今前明]年|[0-9][年月]|[昨今]日")
_OWN_DAY = re.compile("[0-9]月[0-9]{1,2}日|[昨今前]日")
"""In a clause that says when by itself."""
_GOES_WELL = re.compile("标志着|成功|顺利|正式|一举|[将把被向]")
_NO_POINT = re.compile(
    "以来|至今|之?前|开始|[期年]?间|的(?!时候)|时，|时有|后[，的]"
    "|年?起(?!，?[^。；]{0,40}?(?:施行|实施|执行|生效|试行|启用|开通))"
)
_LEADING = re.compile(
    "(?:截至|截止|到|从|自|于|在|早在|直到|至|而|但|随后|此后|其中|同时|曾|又|就在|也就是|即|当时|后来|不过"
    "|原来|终于|北京时间|当地时间|据悉|记者了解到|据了解)+"
)
_DATELINE = re.compile(r"^.{0,24}?(?:[日社]电|报讯|社讯)(?:[（(][^）)]{0,30}[)）])?\s*")
"""电头: 新华社酒泉10月8日电, 本报讯（记者 某某）."""
_UP_TO = re.compile("截至|截止|(?:每|比|较|与|和|按|自|为)$")
_FRAME = re.compile(
    "(?:在|随着|伴随|为了?)[^，]{1,40}"
    "|(?:经|由|作为|凭借|继)[^，]*?(?:中|上|里|内|后|下|时|期间|之际|现场|以来)$"
)
"""A clause that only leads in: 在…评比中."""
_ANNOUNCES = re.compile("(?:宣布|通报|宣告|发布公告|报道|获悉|消息|透露|介绍)$")
"""Another such clause: 市政府宣布."""
_MEASURES = re.compile(
    "同比|环比|增长|下降|增速|平均|占比|比上年|较上年|人均|累计|[有共达][0-9]|均为|高于"
    "|低于|如果|若(?!干)|可能|(?<!成功)(?<!顺利)将(?![^，于在]{1,14}(?:抓获|捕获|查获|逮捕|击毙|救出|解救|制服))|计划|拟"
    "|力争|预计|尚|还没|没有|从未|未能|不能|是不是|[？?]"
)
_COUNTED = re.compile(f"[0-9]|{_MEASURES.pattern}")
_ANNOUNCED = re.compile("宣布|宣告")
_SUBJECT = 14
"""Characters of a clause that only brings the subject: 某市名列第四，并获颁…"""
_ADVERB = 4
"""Characters before the verb of a clause that goes on with the same subject."""
_TOPIC = 30
"""Characters of a clause that leads to the one with the verb."""
_PRECISE = len("2024-11-11")
_LONGEST = 60
"""Characters of a clause that still reads as one event."""


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the events of a stretch of the article."""
    made: list[Mention] = []
    news = _news_day(context)
    for passage in context.read():
        if passage.role not in BODY_ROLES:
            continue  # a headline only repeats what the text tells
        for event in _events(passage, context):
            words = event.place.span.slice(passage.plain)
            if _DONE_ONCE.search(words) or not _HELD_ONE.search(words):
                made.append(event)
            elif news == _day(event):
                made.append(event)  # the meeting is what the article is about
    return tuple(made)


def _news_day(context: Context) -> str | None:
    """Return the first past day that the text names: that of the news, mostly."""
    body = {p.paragraph for p in context.passages if p.role in BODY_ROLES}
    days = sorted(
        (m for m in context.of(Kind.DATE) if m.place.paragraph in body),
        key=lambda mention: mention.place,
    )
    past = (_day(m) for m in days if _is_past(m, context.published))
    return next((day for day in past if len(day) == _PRECISE), None)


def _day(mention: Mention) -> str:
    """Return the day of a date or an event, without the hour."""
    match mention.value:
        case Date(iso):
            return iso.partition("T")[0]
        case Event(date):
            return date
        case _:
            return ""


def _events(passage: Passage, context: Context) -> Iterator[Mention]:
    dates = context.inside(passage.paragraph, Kind.DATE)
    parts = clauses(passage.plain)
    chronicle = _chronicle(dates, passage.plain, parts)
    taken: list[Span] = []
    for mention in dates:
        found = _event(mention, passage.plain, parts)
        if found is None and mention.place in chronicle:
            found = _entry(mention, parts)
        if found is None or not _is_past(mention, context.published):
            continue
        if any(found.overlaps(span) for span in taken) or _is_said(passage, found):
            continue
        taken.append(found)
        place = Place(passage.paragraph, found)
        event = Event(_day(mention))
        yield Mention(Kind.EVENT, place, event, "dated milestone", 0.75)


def _chronicle(
    dates: Sequence[Mention], text: str, parts: Sequence[Clause]
) -> frozenset[Place]:
    """Return the dates that open the parts of a sentence of several such parts."""
    opening: dict[int, dict[int, Place]] = {}
    for mention in dates:
        place = mention.place
        clause = next((c for c in parts if c.span.start == place.span.start), None)
        if clause is not None and "年" in place.span.slice(text):
            opening.setdefault(clause.sentence, {})[clause.group] = place
    return frozenset(
        place
        for groups in opening.values()
        if len(groups) >= _CHRONICLE
        for place in groups.values()
    )


def _entry(mention: Mention, parts: Sequence[Clause]) -> Span | None:
    """Return the clause after a chronicle's date, whatever its verb."""
    span = mention.place.span
    for at, clause in enumerate(parts[:-1]):
        if clause.span == span and parts[at + 1].group == clause.group:
            entry = parts[at + 1]
            plain = len(entry.text) <= _ENTRY and not _COUNTED.search(entry.text)
            return entry.span if plain else None
    return None


def _event(mention: Mention, text: str, parts: Sequence[Clause]) -> Span | None:
    """Return the clause that tells what happened at a point in time, if any does."""
    at = mention.place.span
    index = next((i for i, c in enumerate(parts) if c.span.covers(at)), None)
    if index is None:
        return None
    clause = parts[index]
    if is_in_title(text, at.start, at.end):
        return None
    after = _AFTER_DATE.match(text, at.end)
    end = after.end() if after else at.end
    if _NO_POINT.match(text, end):
        return None
    end += text[end : end + 1] == "起"
    head = _DATELINE.sub("", text[clause.span.start : at.start])
    if _UP_TO.search(head) or (head and text[at.end - 1] == "度"):
        return None  # 入选2024年度…
    if _LEADING.sub("", head, count=1).strip():
        if _tells(clause.text):
            return _grown(clause.span, parts, index)
        if _ANNOUNCES.search(clause.text):
            return _after_date(clause.span, text, parts, index)
        return _told_next(clause.span, parts, index)
    rest = Span(min(end, clause.span.end), clause.span.end)
    return _after_date(rest, text, parts, index)


def _after_date(
    rest: Span, text: str, parts: Sequence[Clause], index: int
) -> Span | None:
    """Return the clause that a date opens, or the one that it leads in to."""
    announced = False
    for _ in range(3):
        words = rest.slice(text)
        frame = _FRAME.fullmatch(words) is not None and not DONE.search(words)
        leads_in = not words.strip() or frame or _ANNOUNCES.search(words)
        if not leads_in:
            break
        announced = announced or _ANNOUNCED.search(words) is not None
        index += 1
        if index >= len(parts) or parts[index].group != parts[index - 1].group:
            return None
        rest = parts[index].span
        if _OWN_DAY.search(parts[index].text):
            return None  # 昨日宣布，…于12月15日产下幼崽
    words = rest.slice(text)
    if _tells(words) or (announced and not _MEASURES.search(words)):
        return _grown(rest, parts, index)
    grown = _grown(rest, parts, index)
    short = len(words) <= _SUBJECT and _MEASURES.search(words) is None
    if short and grown != rest:
        return grown
    return _told_next(rest, parts, index)


def _told_next(rest: Span, parts: Sequence[Clause], index: int) -> Span | None:
    """Return a clause with the next, if that has the verb: 她因病医治无效，在京逝世."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return None
    if len(rest) > _TOPIC or _MEASURES.search(parts[index].text):
        return None
    follower = parts[index + 1]
    told = DONE.search(follower.text)
    if told is None or _DATED.search(follower.text) or not _tells(follower.text):
        return None
    near = told.start() <= _ADVERB or _GOES_WELL.match(follower.text)
    return rest.hull(follower.span) if near else None


def _tells(words: str) -> bool:
    """Say whether a clause tells of something done once."""
    if len(words) > _LONGEST or _MEASURES.search(words):
        return False
    return DONE.search(words) is not None


def _grown(span: Span, parts: Sequence[Clause], index: int) -> Span:
    """Return the clause with the next one, where that goes on about the same."""
    if index + 1 >= len(parts) or parts[index + 1].group != parts[index].group:
        return span
    follower = parts[index + 1]
    if not _GOES_ON.match(follower.text) or not _tells(follower.text):
        return span
    return span.hull(follower.span)


def _is_past(mention: Mention, published: date | None) -> bool:
    """Say whether a date is a point, and not to come."""
    value = mention.value
    if not isinstance(value, Date) or "/" in value.iso:
        return False
    if published is None:
        return True
    day = value.iso[:10]
    return day <= published.isoformat()[: len(day)]


def _is_said(passage: Passage, span: Span) -> bool:
    """Say whether a range stands in somebody's speech."""
    before = passage.plain[: span.start]
    opened = before.rfind("“")
    if opened < 0 or "”" in before[opened:]:
        return False
    closed = passage.plain.find("”", span.start)
    return closed < 0 or closed >= span.end
