"""What is to be reached, and by when: stated targets and plans.

A goal is a group of clauses with a deadline to come (到2026年, 明年5月, 全年), or with
a word of purpose (力争, 争创, 计划), and with something to be checked: a number, a
rank, or a work completed. It begins where its subject does, and ends where another
deadline begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.article import BODY_ROLES, Place
from reader.facts.clauses import is_spoken
from reader.facts.context import Context
from reader.facts.lexicon import any_of
from reader.facts.mention import Goal, Kind, Mention
from reader.facts.steps import Step, steps_of
from reader.facts.units import UNIT
from reader.span import Span

_PURPOSE = (
    "力争|争取|争创|争当|确保|力保|冲刺|瞄准|拟(?![定议])"
    "|(?<![年五个度划照据占比助养励动才展设作究产训练疗种])计划(?![的单内外生书表”》，以已等和与或中是有为、]|$)"
    "|(?<![0-9一二三四五六七八九十近去这])[0-9一二两三四五六七八九十]{1,2}年内(?=[^，]*(?:[0-9全]|成为|建成|实现|打造|跻身))"
    "|^[0-9一二三四五六七八九十]{1,2}年内$"
    "|(?:未来|今后)[0-9一二三四五六七八九十]{1,3}年(?!来)|规划(?:建设|到|用|总)|目标(?:是|为|定|：)|保[一二三四五六七八九十]争"
    "|将(?:新建|新增|建设|改造|培育|引进|开通|增设|增开|投资|投入|安排|开设|招录|招聘|选派|建立)(?=[^，]*[0-9])"
    "|(?<![仅只])用[0-9一二两三四五六七八九十至到]{1,5}(?:年|个月)(?:左右)?的?时间"
)
_MODAL = re.compile(
    f"{_PURPOSE}|将|要|须|须在|再(?=[0-9添建增])|还要|不少于|不低于|不超过|至少|达到|完成|实施|安排|突破|(?<!规模)以上"
    "|全面|全部|全数|最快|[月日底末]之?前(?!后)"
    "|预计(?![^，]{0,8}(?:达|增长|超|突破|接待|发送|实现|下降|[降升]))"
    "|会(?=[在于把由推增新设展开全派]|[^，]{0,12}[0-9])"
)
"""Words that make a clause about a year that is running a plan, not a report."""
_PLANNED = re.compile(f"{_PURPOSE}|将|要")
_FIRMLY = re.compile(_PURPOSE)
_WORK = re.compile(any_of("works"))
_BEGINS = re.compile(
    "定于[^，]*(?:开工|动工|投产|通车|竣工|封顶|投运)|(?:复电|复水|抢通|修复|恢复(?:供|通))"
)
"""Work that has an hour, as an opening of doors has: 定于9月6日零时开工."""
_APPOINTMENT = re.compile(any_of("appointments"))
_MEASURED = re.compile(
    "[0-9]|[二两三四五六七八九十百千万]{1,4}(?:个|家|万|亿|项|倍|番|成|座|所|条|名|人|批|米|亩|台|辆|艘|架|间|处|次|期|届)"
    "|前[一二三四五六七八九十]|首位|第一|翻番|一[倍番成万亿]|[一二三四五六七八九十两]年(?:内|(?:左右)?的?时间)|全部|全面|全覆盖|零|过半|一半"
)
_INTRODUCES = re.compile(
    "(?:说|表示|介绍|提出|要求|明确|指出|强调|宣布|透露|称|认为|坦言|告诉记者|了解到|获悉|显示|部署"
    "|计划|规划|安排|方案|时间表|目标|草案|纲要|意见|通知|目前|眼下|下一步|接下来|未来|今后|同时|此外|其中|届时)$"
    "|^(?:即日起|按照|根据|依据|据|围绕|对标|为了?|截至|作为|随着|如果|若|通过|在[^，]*[中上下后]$)"
)
"""A clause before the goal that is not part of it: 他说, 按照计划."""
_YEAR_IS = re.compile("^(?:[今明]年|[0-9]{4}年)，?(?:既?是|正值|恰逢|适逢)")
"""What year it is sets no goal: 2026年是开局之年."""
_IF = re.compile(
    "^其中|(?<!补)缺[^，]{0,8}[0-9]|预计[^，]{0,12}(?:生产总值|增加值|预算收入|零售总额|进出口总)|如果|若(?!干)|假如|一旦|倘若|可能|或[将因会可]|有望|据测算|估算|预测"
)
_ADVICE = re.compile(
    "建议|提醒|请(?!示|求|进|来)"
    "|(?:申请[表人书]|报名|申报[表人]?|考生|缴费)[^，]{0,6}(?:须|需|应)"
)
"""What readers are asked to do is no goal: 建议10月底前完成接种."""
_LASTS = re.compile("(?:持续|延续|展出|展期|开放|举行|进行)(?:至|到)")
"""How long something is on is no goal: 博览会将持续至11月23日."""
_DRAFTS = re.compile("谋划|编制|研究制定")
"""Words about a plan whose targets are not told: 谋划好“十五五”时期发展."""
_NAMES_DAY = re.compile("[是为](?:[今明后]年)?第?$")
"""Behind such a word a date is told, not aimed at: 真正的考验是第四季度."""
_PAYS = re.compile("派发|派息|派现|分红|红利|末期息|中期息")
"""What shareholders are paid is no goal."""
_OR_ELSE = re.compile("逾期|过期|超期|过时|否则")
_DENIED = re.compile("不[会能是]|没有|吗$")
_DONE = re.compile(
    "已经?(?!明确|确定)|了[^，]{0,2}$|(?<!为)了(?:第|[0-9])|曾|(?<!不)过(?!半)[^，]{0,1}$|同比|环比|比去年|较去年|比上年"
)
_AIMS = re.compile("目标(?:任务)?(?:是|为|有)$|(?<!的)目标(?:任务)?$")
"""The targets follow, to the end of the sentence: 今年的主要预期目标是：…."""
_OF_YEAR = re.compile("(?:[0-9]{4}|[今明])年(?:度|全年)?(?:经济社会发展|的)*")
_PROPOSES = re.compile(
    "[^，]{1,10}?(?:提出|明确|要求|表示|强调|指出|规定|决定|确定|透露|介绍)(?=[^，的])"
)
"""Who sets the goal, in the goal's own clause: 会议提出2025年…."""
_HEADS_LIST = re.compile(
    "[几0-9一二三四五六七八九十](?:个|项|大|方面)+(?:目标|任务|重点|举措|行动|转变|方面)$"
)
"""要实现4个目标: the goals themselves follow."""
_SETS = re.compile("(?:提出|要求|承诺|明确|表示)$")
_BOUND = re.compile("不低于|不少于|不超过|不高于|控制在[^，]*(?:以内|以下)")
"""A target without a day: 提出，平均车速不低于25公里/小时."""
_STEPS_BACK = re.compile(
    "^(?:比|较|占|其中|可(?!视|再|移|持)|相当于|同比|约占|折合|超额|为此|届时|即|也就是|建成后)|将[由从]"
    "|^(?:对[^，]*(?:给予|予以)|单[个人项]|最高|并?(?:研究|考虑|探索|探讨))"
)
_OWN_PERIOD = re.compile(
    "用[0-9一二两三四五六七八九十至到]{1,5}(?:年|个月)(?:左右)?的?时间"
)
"""A further goal with a time of its own: 明年投入8000万元，力争用三年时间建成."""
_COUNTS = re.compile(f"[0-9][万亿]?(?:{UNIT})(?<!元)$")
"""Says how much there is: no subject of what comes next."""
_TOPIC = 30
"""Characters of a clause that only brings the subject of the goal."""
_SAYS_WHAT = 6
"""Characters beside the date; what is dated in the future is planned."""
_GROUP_CLAUSES = 6
"""Clauses of one goal, at most."""
_DATED = re.compile(
    "[今明后]年|[0-9]{1,4}[年月日时点]|十[一-九]五|[一二三四]季度|[上下]半年"
)


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the goals of a stretch of the article."""
    made: list[Mention] = []
    for passage in context.read():
        if passage.role not in BODY_ROLES:
            continue  # a headline only repeats what the text says
        steps = steps_of(passage, context)
        for span, deadline in _goals(steps):
            words = _DATED.sub("", span.slice(passage.plain))
            firm = _MEASURED.search(words) or _FIRMLY.search(words)
            if not firm and is_spoken(passage.plain, span):
                continue  # “明年踢进决赛” is a wish
            place = Place(passage.paragraph, span)
            rule = "deadline to come" if deadline else "word of purpose"
            made.append(Mention(Kind.GOAL, place, Goal(deadline), rule, 0.75))
    return tuple(made)


def _goals(steps: Sequence[Step]) -> Iterator[tuple[Span, str | None]]:
    """Yield the goals, each with its deadline."""
    at = floor = 0
    while at < len(steps):
        if steps[at].deadline is None and not _is_firm(steps, at):
            at += 1
            continue
        end = _group_end(steps, at)
        group = steps[at:end]
        told_off = end < len(steps) and _OR_ELSE.match(steps[end].text) is not None
        if told_off or not _is_goal(group):
            at += 1
            continue
        shifted = _opens_without_measure(group)
        start = at + 1 if shifted else max(floor, _start(steps, at))
        deadlines = [step.deadline for step in group if step.deadline]
        span = steps[start].clause.span.hull(group[-1].clause.span)
        span = _inside_quotes(_after_proposer(span, steps[start]), group)
        is_of_year = bool(deadlines) and _is_of_year(group[-1], group[0])
        yield span, (deadlines[0 if is_of_year else -1] if deadlines else None)
        at = floor = end


def _group_end(steps: Sequence[Step], at: int) -> int:
    """Return where the group of clauses ends that begins with `at`."""
    first = steps[at]
    ahead = steps[at + 1] if first.is_bare and at + 1 < len(steps) else first
    if first.deadline is not None and _AIMS.search(ahead.text):
        sentence = first.clause.sentence
        rest = (i for i in range(at, len(steps)) if _sentence(steps[i]) != sentence)
        return next(rest, len(steps))
    end, open_end = at + 1, first.is_quarter or first.deadline is None
    while end < min(len(steps), at + _GROUP_CLAUSES):
        step = steps[end]
        if step.clause.group != first.clause.group or not _goes_on(
            step, steps[end - 1]
        ):
            break
        if first.deadline and _OWN_PERIOD.search(step.text) and _is_measured(first):
            break
        if step.deadline is not None and not _is_of_year(step, first):
            if not open_end or _begins_own(steps, at, end):
                break
            open_end = step.is_quarter
        end += 1
    return end


def _is_measured(step: Step) -> bool:
    """Say whether something can be checked in a clause, beside its date."""
    return _MEASURED.search(_DATED.sub("", step.text)) is not None


def _begins_own(steps: Sequence[Step], at: int, end: int) -> bool:
    """Say whether a deadline in steps[end] is not that of the goal without one at `at`.

    It has a subject of its own (三年内稳定在85%以上，基地2026年投用), or more deadlines
    follow it.
    """
    if steps[at].deadline is not None or _MEASURED.search(steps[at].text) is None:
        return False
    after = steps[end + 1] if end + 1 < len(steps) else None
    follows = after is not None and after.clause.group == steps[at].clause.group
    return not steps[end].opens or (follows and bool(after and after.deadline))


def _is_firm(steps: Sequence[Step], at: int) -> bool:
    """Say whether a clause without a date states a purpose, or a bound that was set."""
    if steps[at].has_past:
        return False  # 接种计划去年9月展开
    if _FIRMLY.search(steps[at].text):
        return True
    set_by = at > 0 and _SETS.search(steps[at - 1].text)
    return bool(set_by) and _BOUND.search(steps[at].text) is not None


def _opens_without_measure(group: Sequence[Step]) -> bool:
    """Say whether what follows is the goal: 还计划向北延伸，争取2030年前接入."""
    first, second = group[0], group[1] if len(group) > 1 else group[0]
    vague = first.deadline is None and _MEASURED.search(first.text) is None
    firm = second.deadline is not None and _FIRMLY.match(second.text) is not None
    return vague and firm and second is not first


def _sentence(step: Step) -> int:
    return step.clause.sentence


def _is_of_year(step: Step, first: Step) -> bool:
    """Say whether 全年 means the year that opens the goal: 明年，…确保全年…."""
    deadline = first.deadline or ""
    return step.is_whole_year and (
        len(deadline) == len("2025") or deadline[:4] > (step.deadline or "")
    )


def _goes_on(step: Step, before: Step) -> bool:
    """Say whether a clause carries a further target of the same goal."""
    if step.has_past or _STEPS_BACK.search(step.text) or _DONE.search(step.text):
        return False
    if step.deadline is not None or before.is_bare or before.text.endswith("时间"):
        return True
    return bool(_MEASURED.search(step.text) or _FIRMLY.search(step.text))


def _is_goal(group: Sequence[Step]) -> bool:
    """Say whether a group states what is to be reached."""
    words = "，".join(step.text for step in group)
    if (
        _IF.search(words)
        or _YEAR_IS.search(words)
        or _HEADS_LIST.search(words)
        or _DONE.search(group[0].text)
    ):
        return False
    if _APPOINTMENT.search(words) and not _FIRMLY.search(words) and "至少" not in words:
        return False
    first = group[0]
    if _DRAFTS.search(first.text) and not _MEASURED.search(_beyond_date(group)):
        return False
    if any(p.search(words) for p in (_DENIED, _ADVICE, _LASTS, _PAYS)):
        return False
    if len(group) == 1 and _NAMES_DAY.search(_beyond_date(group)):
        return False
    if first.deadline is None:
        return _MEASURED.search(words) is not None
    running = all(step.is_running for step in group if step.deadline)
    schedule = all(step.is_schedule for step in group if step.deadline)
    if schedule and not (_PLANNED.search(words) or _BEGINS.search(words)):
        return False
    if running and not _MODAL.search(words):
        return False
    if not running and len(_beyond_date(group)) >= _SAYS_WHAT:
        return True
    return any(
        pattern.search(_beyond_date(group)) for pattern in (_MEASURED, _WORK, _FIRMLY)
    )


def _beyond_date(group: Sequence[Step]) -> str:
    """Return the words of a group without its dates."""
    return _DATED.sub("", "，".join(step.text for step in group)).strip("，")


def _start(steps: Sequence[Step], at: int) -> int:
    """Return where a goal begins: at the clause before, if that is its subject."""
    if at == 0 or not (steps[at].opens or steps[at].deadline is None):
        return at
    before = steps[at - 1]
    if before.clause.group != steps[at].clause.group or before.deadline:
        return at
    if steps[at].clause.span.start - before.clause.span.end > 1:
        return at  # words open between them: 她说，“明年…
    if "由" in before.text:
        return at  # 经费由县府支应，年底前补助22队
    if before.has_past or _INTRODUCES.search(before.text) or _DONE.search(before.text):
        return at
    if steps[at].deadline is None:
        return at
    if _COUNTS.search(before.text):
        return at  # 库容3.4万吨，今年还将再建22座
    foreseen = steps[at].text.startswith(("预计", "预期", "料"))
    if foreseen or (_FIRMLY.match(steps[at].text) and not _MODAL.search(before.text)):
        return at  # 首批6艘由某厂承造，计划明年9月交付
    return at - 1 if len(before.text) <= _TOPIC and not steps[at].is_bare else at


def _after_proposer(span: Span, first: Step) -> Span:
    """Return the goal without who set it, and without what year's aims they are."""
    proposer = _PROPOSES.match(first.text) or (
        _OF_YEAR.match(first.text) if _AIMS.search(first.text) else None
    )
    return Span(span.start + proposer.end(), span.end) if proposer else span


def _inside_quotes(span: Span, group: Sequence[Step]) -> Span:
    """Return the goal alone, where it is a phrase in quotes: 围绕“5年争创…”的目标."""
    if len(group) > 1:
        return span
    text, start = group[0].text, group[0].clause.span.start
    opened, closed = text.find("“"), text.find("”")
    if 0 <= opened < closed and _FIRMLY.search(text[opened:closed]):
        return Span(start + opened + 1, start + closed)
    return span
