"""Bodies 机构: what a name of one is, and what is only a kind of body.

`organizations` joins the tagger's words to bodies, `offices` finds those that the
tagger cuts; both ask here whether what they have is the name of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.facts.lexicon import lexicon

UNIT = re.compile(r"[^省市县区乡镇]{2,6}(?:[省市县区镇]|(?<!城)乡)(?![长委立])")
"""An administrative unit at the beginning of a name."""
_DISTRICT = re.compile(r"[^省市县区乡镇园发新]{1,3}区(?=.{2})")
"""A district of a city, before what a body of it is."""
_OWN = re.compile(
    r"(?!第|人民|中心|实验|职业|中等|高级|教育|公安)[^省市县区乡镇]{2,8}(?:国小|国中|小学|中学|学校|幼儿园|医院|兽医站|公司)"
)
"""A body with a name of its own, that a province and a county only lie around."""
_BRANCH = re.compile("[（(]")
"""Opens where a company is registered: 某某半导体（某地）有限公司."""
_COMMITTEE = re.compile(
    r"[省市县区州盟旗镇乡]委|党工?委|工委|纪委|纪委监委|两委|常委|支部"
)
"""Party committees of a place go without saying, unless they have another name."""
_POWERS = re.compile(r"[省市县区州旗镇乡](?:人大(?:常委会)?|人民代表大会|政协|政府)")
"""What every place has beside its committee, where no place is named."""
_TRADES = re.compile(
    r"(?:化工|工业|物流|产业|科技|农业|旅游|商贸|食品|文化|创意|软件|电商|高新技术|循环经济|保税)+"
    r"(?:示范)?(?:园区?|基地|开发区|集聚区)"
)
"""Parks that say what is made in them, and not where."""
_FACTORY = re.compile(
    "(?:船|钢|铁|酒|药|茶|糖|纸|棉|布|水|电|砖|瓦|表|烟|盐|油|肥|铝|铜|璃|泥|工|械|刷|装|品|料|具|器|材|革|"
    "鞋|帽|玩具|家具|陶|瓷|罐头|酱|醋|染|纺|织|丝|车|机|服|制|造|维|配|件|理|净|加工)厂$"
)
"""Works that say what they make; what is only 北厂 or 昆山厂 is a part of a firm."""
_PLANT = re.compile(
    ".{0,40}[东南西北新老总分一二三]厂|(?:.{0,12}[省市县区])?[^省市县区]{1,3}厂"
)
_HOUSES = re.compile(
    "(?:沿[江河湖海]|乡村|特色|精品|高端|农家|渔家|海景|湖景|民俗|主题|连锁|快捷|亲子|网红|私房|露天|"
    "桨板|骑行|跑步|登山|攀岩|滑雪|马术|射箭|航模|羽毛球|乒乓球|足球|篮球|排球|网球|围棋|象棋|读书|"
    "车友|露营|潜水|冲浪|帆船|皮划艇|健身|舞蹈|书法|摄影)"
    "(?:民宿|俱乐部|酒店|餐厅|饭店|面馆|协会|社)"
)
"""Kinds of houses and clubs: 湖边民宿, 攀岩俱乐部."""
_TEAMS = re.compile("(?:团队|课题组|项目组|研究组)$")
"""Who works together, and is no body."""
_LEVELS = re.compile(
    r"(?:国家|省|市|县|区|镇|乡|村|世界)级|[一二三]类|各级|全国性|绿色|特色|现代|优秀|有关|相关|"
    r".{2,6}[省市县区](?:优秀|示范|特色)?(?:开发区|园区|产业园|工业园)$"
)
"""Beginnings of kinds: 国家级经济技术开发区; 某市开发区 are all that it has."""
_COMMON = re.compile(
    r"政府|.{0,9}党.{0,9}|.{0,9}公司|企业|学校|(?:服务|活动|数据|运营|研究|文化)?中心|机构|集团|办公室|幼儿园|"
    r"工作室|实验室|领导小组|工作组|[专分支大]?[班队]"
)
"""Kinds that a place has many of, or one that goes without saying."""
_FRONTS = frozenset(
    (
        *("", "省", "市", "县", "区", "镇", "乡", "村", "州"),
        *("社区", "街道", "乡镇", "镇街", "城乡", "城区", "农村", "基层"),
    )
)
"""What stands in front of a kind, and names none: 乡镇|卫生院."""
_LOOSE = frozenset("本该各某全诸两几")
"""First characters of kinds: 全市医院, 该中心, 各部门."""
_OUTPOSTS = re.compile("工?厂|公司|分公司|子公司|企业|政府|团队|市场部|办公室")
"""What a company has in a country: 匈牙利工厂 is named nowhere."""
_WORKS = re.compile(
    r"[^省市县区]{2,12}(?:厂|煤矿|茶社|书店|酒店|饭店|酒楼|茶场|牧场|民宿)"
)
"""Shops and works with a name of their own."""
_FIRM = re.compile(
    "(?!国[家立际]|[东西南北中][部方]|公立|私立|农业|能源|电力|石油|天然气|航空|铁路|银行|科学|最大|第[一二三])"
    "[\u4e00-\u9fff]{2,8}?大学"
)
"""A body with a name of its own: 德国|某某大学行星学研究所."""
_CALLED_SHORT = "局委办厅署协会社队"
"""Last characters of bodies that are called by some characters of their names."""
_REGISTERED = frozenset(
    f"{group}{kind}公司"
    for group in ("", "集团", "控股", "集团股份", "股份")
    for kind in ("", "有限", "有限责任", "股份有限")
)
"""What a company's name goes on with where it is registered: 某某集团|有限公司."""
_SHORT_FIRM = re.compile("(.{2,6})(公司|集团|大学|医院)$")
"""What a firm is called for short: 恒信公司 of 恒信阀门科技股份有限公司."""
_SHORT = 4
"""Characters of such a name."""
_MOST = 300
"""Names compared with each other for short forms."""


@dataclass(frozen=True, slots=True)
class Body:
    """A stretch of a reading that names a body."""

    start: int
    end: int
    text: str
    rule: str
    sure: float


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
    if _HOUSES.fullmatch(name) or _TEAMS.search(name):
        return True
    if _PLANT.fullmatch(name) and not _FACTORY.search(name):
        return True
    if _POWERS.fullmatch(name) or _TRADES.fullmatch(name):
        return True
    end = lexicon("organization_heads").end_of(name)
    # 县医院, 社区卫生院: no more than a level in front of a kind; but 省气象台 is one
    front = name[: len(name) - len(end)].removeprefix("全")
    level = front in ("省", "市", "县", "州")
    if level and len(end) > 2 and not _COMMON.fullmatch(end):
        return False
    country = lexicon("places").start_of(name)
    if country and _OUTPOSTS.fullmatch(name, len(country)):
        return True
    return front in _FRONTS


def proper(body: Body, text: str) -> Body:
    """Return the body without the province and county that it only lies in.

    That is where `text` also has it without them (某省某县|某乡兽医站), and where a
    shop or a works stands behind a town, which is no part of its name. A city
    belongs to the name of its districts' bodies: 某市某区人民法院.
    """
    best = body
    country = foreign(body.text)
    if country:
        return replace(body, start=body.start + country, text=body.text[country:])
    for unit in UNIT.finditer(body.text):
        rest = body.text[unit.end() :]
        inner = UNIT.match(rest)
        district = unit[0][-1] == "市" and _DISTRICT.match(rest)
        within = inner and text.count(rest) > text.count(body.text) and not district
        lies = inner is not None and unit.start() == 0 and unit[0][-1] == "省"
        lone = inner is not None and _OWN.fullmatch(rest[inner.end() :])
        if lies and lone and inner is not None:
            return replace(
                body, start=body.start + unit.end() + inner.end(), text=lone[0]
            )
        school = _OWN.fullmatch(rest) and text.count(rest) > text.count(body.text)
        if within or school or (_WORKS.fullmatch(rest) and not is_generic(rest)):
            best = replace(body, start=body.start + unit.end(), text=rest)
    return best


def foreign(name: str) -> int:
    """Return how long the country is that a university only lies in."""
    country = lexicon("countries").start_of(name)
    rest = name[len(country) :]
    own = _FIRM.match(rest) if country else None
    return len(country) if own and not is_generic(rest) else 0


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return, for each name that is short for another, that other.

    It is the end of the long name (飞龙队 of 海港飞龙队) or, where bodies are called
    so, some of its characters with the last: 环保局 of 某市环境保护局. But 南京大学
    is not short for 南京农业大学. What is named first of several is meant.
    """
    alike: dict[str, list[str]] = {}
    named = dict.fromkeys(names)
    for name in named:
        alike.setdefault(name[-1], []).append(name)
    fronts = {_BRANCH.split(name)[0]: name for name in named if _BRANCH.search(name)}
    firms = {
        long[: -len(end)]: long
        for long in named
        for end in _REGISTERED
        if long.endswith(end) and long[: -len(end)] in named
    }
    branches = firms | {short: name for short, name in fronts.items() if short in named}
    return branches | {
        short: long
        for group in alike.values()
        for short in group[:_MOST]
        for long in reversed(group[:_MOST])
        if _abbreviates(short, long)
    }


def _abbreviates(short: str, long: str) -> bool:
    if len(short) >= len(long):
        return False
    if long.endswith(short):
        return True
    firm = _SHORT_FIRM.match(short)
    if firm and long.endswith(firm[2]) and long.startswith(firm[1]):
        return True
    if short.endswith("大") and long.endswith("大学") and len(short) <= _SHORT:
        rest = iter(long)
        return all(char in rest for char in short)
    if short[-1] in "院所" and short[0] in "省市县" and len(short) <= _SHORT:
        rest = iter(long)
        return all(char in rest for char in short)
    if short[-1] not in _CALLED_SHORT or len(short) > _SHORT:
        return False
    rest = iter(long)
    return all(char in rest for char in short)
