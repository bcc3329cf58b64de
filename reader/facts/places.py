"""Places 地点: administrative names, waters, roads, buildings that are on a map.

`sites`, `routes` and `gazetteer` say where one may be named; here it is settled what
is one. What stands in the name of a body, of an event or of a book is part of that
name, and a kind of place (老旧小区, 全市) is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from reader.facts.bodies import is_generic
from reader.facts.claims import Claims
from reader.facts.gazetteer import known
from reader.facts.lexicon import lexicon
from reader.facts.occasions import begins_event
from reader.facts.routes import SURE_RULES, routes
from reader.facts.sites import ENDING, KNOWN, LISTED, REACHED, TAGGED, Spot, sites
from reader.facts.words import Reading
from reader.span import Span

_LEVELS = re.compile(
    r"(?:国家|省|市|县|区|各|镇|村|世界|全|该|本|我|两|每|多|某|哪|此|同|邻|外|内|一|二|三)"
    r"(?P<of>级?)(?P<kind>.*)"
)
"""What a kind of place begins with, and no place: 省级开发区, 全市, 各县."""
_WHOLE = re.compile("全[港台澳岛球国省市县区州镇乡村网]")
"""Begins what is meant of a whole country: 全港街市."""
_RURAL = re.compile(
    "(?:美丽|水美|数字|和美|宜居|未来|文明|示范|特色|生态|中心|行政|自然|城中|少数民族|传统|古|空心|避暑|旅游|田园|幸福)+"
    "(?:乡村|村庄|村|镇|小镇|社区|街区|村落|村寨|院落|庭院)"
)
"""Kinds of villages: 水美乡村."""
_PLAIN = re.compile(
    "(?:古|老|新|荒|盘山|环村|[进入通]村|通组|进寨|机耕|产业|旅游|乡村|致富|悬索|斜拉|拱|石|木|铁|"
    "独木|风雨|跨[江河海湖]|高架|立交|过街|人行|过街天|人行天|钢构|古茶|茶|矸石|煤矸石|采石|后|驿|煤|矿|瓷|边|水|"
    "山|侨|屋|公|渔|[建修架过下上进出]|老旧|居民|沿[江河海湖]|主|支|便|断头|泥巴|水泥|柏油|石板|青石板|田园|果|菜|"
    "空中|口袋|街心|社区|中心|体育|文化|健身|休闲|主题|停车|露营|批发|农贸|集贸|跳蚤|夜间|步行)"
    "(?:寨|山|路|小路|公路|步道|桥|大桥|特大桥|城|镇|村|屯|乡|田|茶园|茶山|花园|果园|绿道|巷|"
    "小巷|街|市场|公园|广场|营地|栈道|草地|林|园|站)|"
    "(?:收费|免费|跨海|跨江|过江|海底|湖底|地下|城市|农村|进山|进城|环城|绕城|主干|次干)"
    "(?:公路|道路|隧道|大桥|铁路|高速|高速公路|通道|水库|广场|公园)|"
    "[滨沿环][河江海湖](?:骑行道|绿道|步道|慢跑道|栈道|公园)|"
    "环[古老新主]?城区?(?:骑行道|绿道|步道|慢跑道|跑道|栈道)?|"
    "(?:人工|红土|草皮|人工草皮|塑胶|灯光|社区|学校|室内|室外|露天)(?:球场|足球场|篮球场|跑道|草皮球场)|"
    "[新老旧](?:图书馆|校区|校园|大楼|馆|厂区|馆舍|航站楼|校门|食堂|操场|院区|厂房|机场|车站|码头)"
)
"""Kinds of places that the tagger takes for one: 盘山路, 悬索桥, 古寨."""
_AUTONOMOUS = ("自治区", "特别行政区", "自治州", "自治县", "自治旗")
"""Ends of names that are called by their first characters: 新疆."""
_OF_UNITS = tuple("省市县区州镇乡")
"""What a body's name goes on with where a place is meant: 宁海|市体育局."""
_DIVISIONS = frozenset("省市县旗乡镇")
"""Ends of names that hardly a common word has behind two characters or more."""
_PAIR = re.compile("[中美俄日韩蒙英法德印巴朝越老缅泰欧澳加]{2}")
"""Two countries at once: 中蒙边境."""
_OURS = re.compile(
    "(?:我们|咱们|他们|俺们|自己|隔壁|邻近|附近|周边|同一)[村镇县市区乡省]"
)
_PARTY = re.compile("[籍党]")
"""In what is no place: 某党籍市|议员."""
_LIKELY = 0.5
"""Confidence from which a place with an ending of places is one."""
_KINDS = re.compile(
    r"(?:产业|工业|商业|农业|科技|文化|老旧|清廉|生产|综合|优秀|先进|单位|绿色|特色|现代|经济|示范|"
    r"中心城|主城|老城|新城|政务|人口|人员|农村|城镇|城市|乡村|社会|公共|生态|重点|基础|低效)"
)
"""Beginnings of kinds of places: 产业集聚区, 老旧小区."""
_PARK = re.compile(r"(?:园区|开发区|产业园|工业园|高新区)$")
_ROUTE = re.compile("[A-Za-z]{0,3}[0-9]{1,4}[路线]")
"""The number of a bus: K7路."""
_REPORTED = re.compile(r"(?:综合)?(?:报导|报道|专讯|电)")
_OF_PERSON = re.compile("籍|议员")
"""What somebody is, where a place is but a part of it: 荃湾区议员."""
_WINDS = re.compile(r"季?风|[部方向面侧缘角边隅]")
_BOOKS = re.compile(r"《[^《》]{1,40}》|“[^“”，。！？]{1,16}”")


_SURE = 0.65
"""Confidence from which a place needs no ending of places, nor to be known."""
_LIKELIER = 0.4
"""The same for an ending of several characters: 步行街."""


def spots(
    readings: Sequence[Reading], busy: Mapping[int, Claims]
) -> tuple[tuple[Spot, ...], ...]:
    """Return the places of each passage; `busy` is what names other things there."""
    times = cache("\n".join(reading.plain for reading in readings).count)
    found = [
        [
            _with_li(spot, times)
            for spot in _apart([*sites(reading), *routes(reading), *known(reading)])
            if not _is_part(reading, spot, busy[reading.passage.paragraph])
        ]
        for reading in readings
    ]
    counts = Counter(spot.text for row in found for spot in row)
    return tuple(
        tuple(spot for spot in row if _is_place(spot, counts, times)) for row in found
    )


def _apart(found: Iterable[Spot]) -> list[Spot]:
    """Return the spots in order, none overlapping another.

    A longer one is kept, but what a known place cuts into is none.
    """
    kept: list[Spot] = []
    for spot in sorted(
        found, key=lambda s: (s.start, -s.end, s.rule not in SURE_RULES)
    ):
        before = kept[-1] if kept else None
        if before is None or before.end <= spot.start:
            kept.append(spot)
        elif spot.end > before.end and spot.rule == KNOWN:
            kept[-1] = spot
    return kept


def _with_li(spot: Spot, times: Callable[[str], int]) -> Spot:
    """Return the place with the 里 that always follows it: a 里 of Taiwan, not 里面."""
    longer = spot.text + "里"
    if times(spot.text) < 2 or times(longer) < times(spot.text):
        return spot
    return replace(spot, end=spot.end + 1, text=longer, rule=ENDING)


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return, for each name that is short for another, that other: 某山 of 某山市."""
    names = set(names)
    heads = lexicon("place_heads")
    # 某某岭 is not short for 某某岭村, but a place by itself
    return {
        name[:-1]: name
        for name in sorted(names)
        if name[:-1] in names
        and (
            name[-1] in "省市县区州盟旗乡镇"
            or (name[-1] == "村" and not heads.end_of(name[:-1]))
        )
    } | {
        short: name
        for name in sorted(names)
        if name.endswith(_AUTONOMOUS)
        for short in (name[:2], name[:3])
        if short in names
    }


def of_bodies(names: Iterable[str], bodies: Iterable[str]) -> frozenset[str]:
    """Return the names that only a body begins with: no map has 某安 for 某安煤矿."""
    heads, known = lexicon("place_heads"), lexicon("places")
    bare = {name for name in names if name not in known and not heads.end_of(name)}
    begun = {
        body[:size]
        for body in bodies
        for size in range(2, 5)
        if body[size : size + 1] not in _OF_UNITS
    }
    return frozenset(bare & begun)


def _is_part(reading: Reading, spot: Spot, busy: Claims) -> bool:
    """Say whether the place is only part of another name here."""
    span = Span(spot.start, spot.end)
    if next(busy.meeting(span), None) is not None:
        return True
    text = reading.plain
    if _REPORTED.match(text, spot.end) and text[spot.start - 1 : spot.start] in "/／":
        return True
    for match in _BOOKS.finditer(text, max(0, spot.start - 42)):
        if match.start() >= spot.start:
            break
        alone = match.start() + 1 == spot.start and match.end() - 1 == spot.end
        if match.end() > spot.end and not alone:
            return True
    if len(spot.text) == 2 and len(lexicon("titles").end_of(text, spot.start + 1)) > 1:
        return True  # 庭|长沙|若水: the end of a title, and a surname
    if spot.rule == TAGGED and text.startswith(("城际", "高速", "高铁"), spot.end):
        return True
    if _OF_PERSON.match(text, spot.end) and (
        spot.rule == KNOWN or spot.text[-1] in "区市县"
    ):
        return True
    if spot.text[-1] in "东西南北" and _WINDS.match(text, spot.end):
        return True
    return begins_event(reading, spot.end)


def _is_level(name: str) -> bool:
    """Say whether a name is a kind of place with a level or a pronoun before it.

    三亚市 and 内江市 begin as 三级 and 内陆 do, but go on to a name.
    """
    if _WHOLE.match(name) or _PLAIN.fullmatch(name) or _RURAL.fullmatch(name):
        return True
    level = _LEVELS.fullmatch(name)
    if level is None:
        return False
    kind = level["kind"]
    if level["of"] or len(kind) < 2:
        return True
    return kind in lexicon("place_heads") or kind in lexicon("place_stops")


def _is_place(spot: Spot, counts: Counter[str], times: Callable[[str], int]) -> bool:
    name = spot.text
    if name in lexicon("places"):
        return True
    if _PAIR.fullmatch(name):
        return False
    if len(name) < 2 or name in lexicon("place_stops") or _is_level(name):
        return False
    if _ROUTE.fullmatch(name) or _PARTY.search(name) or _OURS.fullmatch(name):
        return False
    if _KINDS.match(name) or (_PARK.search(name) and is_generic(name)):
        return False
    head = lexicon("place_heads").end_of(name)
    if len(name) == len(head):
        return False
    if spot.rule in SURE_RULES:
        return True
    if spot.rule in (ENDING, REACHED, LISTED):
        enough = _LIKELY if len(head) == 1 and head not in _DIVISIONS else _LIKELIER
        return spot.sure >= enough or counts[name] > 1 or times(name) > 1
    return spot.sure >= _SURE or counts[name] > 1
