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
from reader.facts.aims import (
    DATED,
    DONE,
    FIRMLY,
    MEASURED,
    is_goal,
    is_measured,
)
from reader.facts.clauses import is_spoken
from reader.facts.context import Context
from reader.facts.mention import Goal, Kind, Mention
from reader.facts.steps import Step, steps_of
from reader.facts.units import UNIT
from reader.span import Span

_INTRODUCES = re.compile(
    "(?:说|表示|介绍|提出|要求|明确|指出|强调|宣布|透露|称|认为|坦言|告诉记者|了解到|获悉|显示|部署"
    "|计划|规划|安排|方案|时间表|目标|草案|纲要|意见|通知|目前|眼下|下一步|接下来|未来|今后|同时|此外|其中|届时)$"
    "|^(?:即日起|按照|根据|依据|据|围绕|对标|为了?|截至|作为|随着|如果|若|通过|在[^，]*[中上下后]$)"
)
"""A clause before the goal that is not part of it: 他说, 按照计划."""
_OR_ELSE = re.compile("逾期|过期|超期|过时|否则")
_AIMS = re.compile("目标(?:任务)?(?:是|为|有)$|(?<!的)目标(?:任务)?$")
"""The targets follow, to the end of the sentence: 今年的主要预期目标是：…."""
_OF_YEAR = re.compile("(?:[0-9]{4}|[今明])年(?:度|全年)?(?:经济社会发展|的)*")
_PROPOSES = re.compile(
    "[^，]{1,10}?(?:提出|明确|要求|表示|强调|指出|规定|决定|确定|透露|介绍)(?=[^，的])"
)
"""Who sets the goal, in the goal's own clause: 会议提出2025年…."""
_SETS = re.compile("(?:提出|要求|承诺|明确|表示)$")
_BOUND = re.compile("不低于|不少于|不超过|不高于|控制在[^，]*(?:以内|以下)")
"""A target without a day: 提出，平均车速不低于25公里/小时."""
_STEPS_BACK = re.compile(
    "^(?:比|较|占|其中|可(?!视|再|移|持)|相当于|同比|约占|折合|超额|为此|届时|即|也就是|建成后)|将[由从]"
    "|^违(?:者|规)|^(?:对[^，]*(?:给予|予以)|单[个人项]|最高|并?(?:研究|考虑|探索|探讨))"
)
_OWN_PERIOD = re.compile(
    "用[0-9一二两三四五六七八九十至到]{1,5}(?:年|个月)(?:左右)?的?时间"
)
"""A further goal with a time of its own: 明年投入8000万元，力争用三年时间建成."""
_TOLD_OFF = re.compile("由(?![^，]*的)|已|了|[须需]|有")
"""A clause that tells something by itself: 首批6艘由某厂承造，计划明年9月交付."""
_FORESEEN = re.compile("预计|预期|计划|力争|拟")
_NAMES_WORK = re.compile("\\A(?![^，]*[了着过起])[^，]{1,24}的[^，的]{2,14}")
"""A clause that only names the work: 投资9亿元的加工园，计划明年6月投产."""
_COUNTS = re.compile(f"[0-9][万亿]?(?:{UNIT})(?<!元)$")
"""Says how much there is: no subject of what comes next."""
_TOPIC = 36
"""Characters of a clause that only brings the subject of the goal."""
_GROUP_CLAUSES = 6
"""Clauses of one goal, at most."""


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the goals of a stretch of the article."""
    made: list[Mention] = []
    for passage in context.read():
        if passage.role not in BODY_ROLES:
            continue  # a headline only repeats what the text says
        steps = steps_of(passage, context)
        for span, deadline in _goals(steps):
            words = DATED.sub("", span.slice(passage.plain))
            firm = MEASURED.search(words) or FIRMLY.search(words)
            if not firm and is_spoken(passage.plain, span):
                continue  # “明年拿冠军” is a wish
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
        if told_off or not is_goal(group):
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
        if first.deadline and _OWN_PERIOD.search(step.text) and is_measured(first):
            break
        if step.deadline is not None and not _is_of_year(step, first):
            if not open_end or _begins_own(steps, at, end):
                break
            open_end = step.is_quarter
        end += 1
    return end


def _begins_own(steps: Sequence[Step], at: int, end: int) -> bool:
    """Say whether a deadline in steps[end] is not that of the goal that begins at `at`.

    It is of another year, has a subject of its own (三年内达85%，基地2026年投用),
    or more deadlines follow it.
    """
    first, own = steps[at].deadline, steps[end].deadline
    if first is not None:
        return own is not None and own[:4] != first[:4]
    if MEASURED.search(steps[at].text) is None:
        return False
    after = steps[end + 1] if end + 1 < len(steps) else None
    follows = after is not None and after.clause.group == steps[at].clause.group
    return not steps[end].opens or (follows and bool(after and after.deadline))


def _is_firm(steps: Sequence[Step], at: int) -> bool:
    """Say whether a clause without a date states a purpose, or a bound that was set."""
    if steps[at].has_past:
        return False  # 接种计划去年9月展开
    if FIRMLY.search(steps[at].text):
        return True
    set_by = at > 0 and _SETS.search(steps[at - 1].text)
    return bool(set_by) and _BOUND.search(steps[at].text) is not None


def _opens_without_measure(group: Sequence[Step]) -> bool:
    """Say whether what follows is the goal: 还计划向北延伸，争取2030年前接入."""
    first, second = group[0], group[1] if len(group) > 1 else group[0]
    vague = first.deadline is None and MEASURED.search(first.text) is None
    firm = second.deadline is not None and FIRMLY.match(second.text) is not None
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
    if step.has_past or _STEPS_BACK.search(step.text) or DONE.search(step.text):
        return False
    if step.deadline is not None or before.is_bare or before.text.endswith("时间"):
        return True
    return bool(MEASURED.search(step.text) or FIRMLY.search(step.text))


def _start(steps: Sequence[Step], at: int) -> int:
    """Return where a goal begins: at the clause before, if that is its subject."""
    if at == 0 or not (steps[at].opens or steps[at].deadline is None):
        return at
    before = steps[at - 1]
    if before.clause.group != steps[at].clause.group or before.deadline:
        return at
    if steps[at].clause.span.start - before.clause.span.end > 1:
        return at  # words open between them: 她说，“明年…
    if _TOLD_OFF.search(before.text):
        return at  # 经费由县府支应，年底前补助22队
    if before.has_past or _INTRODUCES.search(before.text) or DONE.search(before.text):
        return at
    if steps[at].deadline is None:
        return at
    if _COUNTS.search(before.text):
        return at  # 库容3.4万吨，今年还将再建22座
    if _FORESEEN.match(steps[at].text) and not _NAMES_WORK.fullmatch(before.text):
        return at  # 总投资121亿元，预计明年完工
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
    if 0 <= opened < closed and FIRMLY.search(text[opened:closed]):
        return Span(start + opened + 1, start + closed)
    return span
