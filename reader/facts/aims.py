"""Whether some clauses state what is to be reached: what aims and plans are worded in.

A goal needs a word of purpose or a deadline to come, and something to be checked: a
number, a rank, or a work completed. Advice, forecasts, appointments and what year
it is are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.facts.lexicon import any_of
from reader.facts.steps import Step

_PURPOSE = (
    "力争|争取|争创|争当|(?<!可)(?<!可以)确保|力保|冲刺|瞄准|拟(?![定议])"
    "|(?<![年五个度划照据占比助养励动才展设作究产训练疗种])计划(?![的单内外生书表”》，以已等和与或中是有为署、]|$)"
    "|(?<![0-9一二三四五六七八九十近去这])[0-9一二两三四五六七八九十]{1,2}年内(?=[^，]*(?:[0-9全]|成为|建成|实现|打造|跻身))"
    "|^[0-9一二三四五六七八九十]{1,2}年内$"
    "|(?:未来|今后)[0-9一二三四五六七八九十]{1,3}年(?!来)|规划(?:建设|到|用|总)|目标(?:是|为|定|：|[0-9]{4}年)|保[一二三四五六七八九十]争"
    "|将(?:新建|新增|建设|改造|培育|引进|开通|增设|增开|投资|投入|安排|开设|招录|招聘|选派|建立)(?=[^，]*[0-9])"
    "|(?<![仅只])用[0-9一二两三四五六七八九十至到]{1,5}(?:年|个月)(?:左右)?的?时间"
)
MODAL = re.compile(
    f"{_PURPOSE}|将|要|须|须在|再(?=[0-9添建增])|还要|不少于|不低于|不超过|至少|达到|完成|实施|安排|突破|(?<!规模)以上"
    "|全面|全部|全数|最快|[月日底末]之?前(?!后)"
    "|预计(?![^，]{0,8}(?:达|增长|超|突破|接待|发送|实现|下降|[降升]))"
    "|会(?=[在于把由推增新设展开全派]|[^，]{0,12}[0-9])"
)
"""Words that make a clause about a year that is running a plan, not a report."""
_PLANNED = re.compile(f"{_PURPOSE}|将|要")
FIRMLY = re.compile(_PURPOSE)
_WORK = re.compile(any_of("works"))
_BEGINS = re.compile(
    "定于[^，]*(?:开工|动工|投产|通车|竣工|封顶|投运)|(?:复电|复水|抢通|修复|恢复(?:供|通))"
)
"""Work that has an hour, as an opening of doors has: 定于9月6日零时开工."""
_APPOINTMENT = re.compile(any_of("appointments"))
MEASURED = re.compile(
    "[0-9]|[二两三四五六七八九十百千万]{1,4}(?:个|家|万|亿|项|倍|番|成|座|所|条|名|人|批|米|亩|台|辆|艘|架|间|处|次|期|届)"
    "|前[一二三四五六七八九十]|首位|第一|翻番|一[倍番成万亿]|[一二三四五六七八九十两]年(?:内|(?:左右)?的?时间)|全部|全面|全覆盖|零|过半|一半"
)
_YEAR_IS = re.compile("^(?:[今明]年|[0-9]{4}年)，?(?:既?是|正值|恰逢|适逢)")
"""What year it is sets no goal: 2026年是开局之年."""
_IF = re.compile(
    "^其中|要到[^，]*才|(?<!补)缺[^，]{0,8}[0-9]|预计[^，]{0,12}(?:生产总值|增加值|预算收入|零售总额|进出口总)|如果|若(?!干)|假如|一旦|倘若|可能|或[将因会可]|有望|据测算|估算|预测"
)
_ADVICE = re.compile(
    "建议|提醒|(?<![申邀聘])请(?!示|求|进|来)"
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
_DENIED = re.compile("不[会能是]|没有|吗$")
DONE = re.compile(
    "已经?(?!明确|确定)|了[^，]{0,2}$|(?<!为)了(?:第|[0-9])|曾|(?<!不)过(?!半)[^，]{0,1}$|同比|环比|比去年|较去年|比上年"
)
_HEADS_LIST = re.compile(
    "[几0-9一二三四五六七八九十](?:个|项|大|方面)+(?:目标|任务|重点|举措|行动|转变|方面)$"
)
"""要实现4个目标: the goals themselves follow."""
_SAYS_WHAT = 6
"""Characters beside the date; what is dated in the future is planned."""
DATED = re.compile(
    "[今明后]年|[0-9]{1,4}[年月日时点]|十[一-九]五|[一二三四]季度|[上下]半年"
)


def is_goal(group: Sequence[Step]) -> bool:
    """Say whether a group states what is to be reached."""
    words = "，".join(step.text for step in group)
    if (
        _IF.search(words)
        or _YEAR_IS.search(words)
        or _HEADS_LIST.search(words)
        or DONE.search(group[0].text)
    ):
        return False
    if _APPOINTMENT.search(words) and not FIRMLY.search(words) and "至少" not in words:
        return False
    first = group[0]
    if _DRAFTS.search(first.text) and not MEASURED.search(_beyond_date(group)):
        return False
    if any(p.search(words) for p in (_DENIED, _ADVICE, _LASTS, _PAYS)):
        return False
    if len(group) == 1 and _NAMES_DAY.search(_beyond_date(group)):
        return False
    if first.deadline is None:
        return MEASURED.search(words) is not None
    running = all(step.is_running for step in group if step.deadline)
    schedule = all(step.is_schedule for step in group if step.deadline)
    if schedule and not (_PLANNED.search(words) or _BEGINS.search(words)):
        return False
    if running and not MODAL.search(words):
        return False
    if not running and len(_beyond_date(group)) >= _SAYS_WHAT:
        return True
    return any(
        pattern.search(_beyond_date(group)) for pattern in (MEASURED, _WORK, FIRMLY)
    )


def _beyond_date(group: Sequence[Step]) -> str:
    """Return the words of a group without its dates."""
    return DATED.sub("", "，".join(step.text for step in group)).strip("，")


def is_measured(step: Step) -> bool:
    """Say whether something can be checked in a clause, beside its date."""
    return MEASURED.search(DATED.sub("", step.text)) is not None
