"""Places 地点: administrative names, waters, roads, buildings that are on a map.

A place is a word that the tagger calls so, with the kind of place that follows it
(某地 + 产业园); a row of units is cut into its units (湖北省 · 某某县). What stands in
the name of a body, of an event or of a book is part of that name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.facts.bodies import is_generic
from reader.facts.claims import Claims
from reader.facts.divisions import is_unit, units_of
from reader.facts.lexicon import lexicon
from reader.facts.occasions import begins_event
from reader.facts.words import Reading, Word
from reader.span import Span

_KNOWN = "known place"
_TAGGED = "tagged as a place"
_ENDING = "a name and a kind of place"
_LISTED = "one of a list of places"
_REACHED = "the end of a way"
"""The names of the rules."""
_SURE = 0.65
"""Confidence from which a place needs no ending of places, nor to be known."""
_LEVELS = re.compile(
    r"(?:国家|省|市|县|区|各|镇|村|世界|全|该|本|我|两|每|多|某|哪|此|同|邻|外|内|一|二|三)"
    r"(?P<of>级?)(?P<kind>.*)"
)
"""What a kind of place begins with, and no place: 省级开发区, 全市, 各县."""
_LIKELY = 0.5
"""Confidence from which a place with an ending of places is one."""
_LIKELIER = 0.4
"""The same for an ending of several characters: 步行街."""
_USUAL = 3
"""Characters of most places; a longer word that ends as places do is hardly else."""
_COMMON = 0.7
"""Confidence over which a noun is one that everybody knows, and no name."""
_KINDS = re.compile(
    r"(?:产业|工业|商业|农业|科技|文化|老旧|清廉|生产|综合|优秀|先进|单位|绿色|特色|现代|经济|示范|"
    r"中心城|主城|老城|新城|政务|人口|人员|农村|城镇|城市|乡村|社会|公共|生态|重点|基础|低效)"
)
"""Beginnings of kinds of places: 产业集聚区, 老旧小区."""
_SIDES = re.compile(
    r"(?:(?<=..)(?:[东西南北中]部|[东南西北]?(?:侧|岸|麓|端|郊)|境内|沿线|城区|市区|畔|上|下|里|街上|[一二三四]期(?:工程)?)|(?<=.[乡镇县市])[街城])$"
)
"""What is said of a place behind its name: 某地西部, 某河畔."""
_QUARTER = re.compile("(?:区块|片区|街区|厂区|商圈|胡同|里弄)$")
"""Parts of a town."""
_ROUTE = re.compile("[A-Za-z]{0,3}[0-9]{1,4}[路线]")
"""The number of a bus: K7路."""
_COMMITTEE = re.compile(r"(?:党委|党工委|党支部|两委|政府|人大|政协|纪委|法院)$")
"""What runs a place, and is called by the place's name."""
_PARK = re.compile(r"(?:园区|开发区|产业园|工业园|高新区)$")
_WAY = re.compile(
    r"(?:至|到)(?P<to>[\u4e00-\u9fff]{2,5}?)(?=段?[，。；、）)]|段(?:实行|禁止|封闭)|方向|沿线)"
)
_LONGEST_WAY = 4
"""Words of the end of a way."""
_NO_END = frozenset({"TIME", "r", "d", "m", "u", "c", "p", "q", "f", "PER", "ORG", "w"})
"""What 至 may lead to and is no place: 至今, 到那里, 至三人."""
_COUNTED = re.compile(
    r"(?P<more>(?:、[\u4e00-\u9fff]{2,3}){0,8})等?(?:[0-9]{1,2}|[两三四五六七八九十])"
    r"个?(?:乡镇|镇街|镇|乡|县|市|区|村|街道|社区|省)(?![域区场级民长里])"
)
"""The rest of a list of places, and how many of what they are."""
_REPORTED = re.compile(r"(?:综合)?(?:报导|报道|专讯|电)")
_WINDS = re.compile(r"季?风|[部方向面侧缘角边隅]")
_BOOKS = re.compile(r"《[^《》]{1,40}》|“[^“”，。！？]{1,16}”")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a reading that names a place."""

    start: int
    end: int
    text: str
    rule: str
    sure: float


def spots(
    readings: Sequence[Reading], busy: Mapping[int, Claims]
) -> tuple[tuple[Spot, ...], ...]:
    """Return the places of each passage; `busy` is what names other things there."""
    times = cache("\n".join(reading.plain for reading in readings).count)
    found = [
        [
            _with_li(spot, times)
            for spot in _candidates(reading)
            if not _is_part(reading, spot, busy[reading.passage.paragraph])
        ]
        for reading in readings
    ]
    counts = Counter(spot.text for row in found for spot in row)
    return tuple(
        tuple(spot for spot in row if _is_place(spot, counts, times)) for row in found
    )


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
            name[-1] in "省市县区州盟旗"
            or (name[-1] in "乡镇村" and not heads.end_of(name[:-1]))
        )
    }


def of_bodies(names: Iterable[str], bodies: Iterable[str]) -> frozenset[str]:
    """Return the names that only a body begins with: no map has 某安 for 某安煤矿."""
    heads, known = lexicon("place_heads"), lexicon("places")
    bare = {name for name in names if name not in known and not heads.end_of(name)}
    begun = {body[:size] for body in bodies for size in range(2, 5)}
    return frozenset(bare & begun)


def _candidates(reading: Reading) -> Iterator[Spot]:
    words = reading.words
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        listed = _is_listed(reading, at - 1)
        if listed:
            sure = max(word.sure, _LIKELY)
            yield Spot(word.start, word.end, word.text, _LISTED, sure)
        if listed or not _may_name(word):
            continue
        more = _extending(words, at)
        at += more
        end = words[at - 1].end
        text = _COMMITTEE.sub("", reading.plain[word.start : end])
        old = _old(reading, word, text)
        if old is not None:
            yield old
            continue
        arrival = _arrival(reading, word, end)
        if arrival is not None:
            yield arrival
        for unit in units_of(text):
            spot = _spot(word, _bare(unit.slice(text)), word.start + unit.start)
            if spot is not None and (spot.rule != _TAGGED or word.tag == "LOC"):
                yield spot


def _is_listed(reading: Reading, at: int) -> bool:
    """Say whether a word is one of some units that are counted: 望山、柳口2个镇."""
    word = reading.words[at]
    if word.tag not in ("n", "nz", "PER", "LOC") or not 1 < len(word.text) <= _USUAL:
        return False
    if word.text in lexicon("place_stops") or (word.tag == "n" and word.sure > _COMMON):
        return False
    counted = _COUNTED.match(reading.plain, word.end)
    if counted is None or not reading.begins(word.start):
        return False
    return counted["more"] != "" or reading.plain[word.start - 1 : word.start] == "、"


def _old(reading: Reading, word: Word, text: str) -> Spot | None:
    """Return the part of a town that is called old or new: 老长巷片区."""
    before = next(reading.before(word.start), None)
    if before is None or before.end != word.start or before.text not in ("老", "新"):
        return None
    if word.tag != "LOC" or not _QUARTER.search(text):
        return None
    name = before.text + text
    return Spot(before.start, before.start + len(name), name, _ENDING, word.sure)


def _arrival(reading: Reading, word: Word, end: int) -> Spot | None:
    """Return the other end of a way that begins at a place: 由某花园至某头."""
    way = _WAY.match(reading.plain, end) if word.tag == "LOC" else None
    if way is None or word.sure < _SURE:
        return None
    inside = [
        w
        for w in reading.words[reading.at(way.start("to")) :][:_LONGEST_WAY]
        if w.start < way.end("to")
    ]
    whole = inside and inside[0].start == way.start("to")
    if not whole or any(w.tag in _NO_END for w in inside):
        return None
    if inside[0].tag == "LOC" and inside[0].sure >= _LIKELIER:
        return None  # the tagger has it
    return Spot(*way.span("to"), way["to"], _REACHED, _LIKELY)


def _spot(word: Word, text: str, start: int) -> Spot | None:
    """Return what a unit of a word says; None where it says nothing."""
    rule = _TAGGED
    if text in lexicon("places"):
        rule = _KNOWN
    elif lexicon("place_heads").end_of(text):
        rule = _ENDING
    whole = len(word.text) >= len(text)
    if word.tag != "LOC" and rule == _ENDING and whole and not _is_named(text):
        return None
    sure = word.sure
    if word.tag != "LOC" and len(text) <= _USUAL and not is_unit(text):
        sure *= _LIKELY / _SURE
    return Spot(start, start + len(text), text, rule, sure)


def _with_li(spot: Spot, times: Callable[[str], int]) -> Spot:
    """Return the place with the 里 that always follows it: a 里 of Taiwan, not 里面."""
    longer = spot.text + "里"
    if times(spot.text) < 2 or times(longer) < times(spot.text):
        return spot
    return replace(spot, end=spot.end + 1, text=longer, rule=_ENDING)


def _bare(text: str) -> str:
    """Return a place without the side of it that is meant: 某地西部 → 某地."""
    if len(text) > _USUAL and text[-1] == text[-2] and text[-1] in "省市县区州郡镇乡村":
        text = text[:-1]  # 某某郡|郡长
    side = _SIDES.search(text)
    if side is None or text in lexicon("places"):
        return text
    return text[: side.start()]


def _may_name(word: Word) -> bool:
    if word.tag in ("LOC", "ORG", "nz", "PER"):
        return len(word.text) > 1
    if word.tag != "n" or word.sure >= _COMMON:
        return False
    return len(word.text) == 2 or is_unit(word.text)


def _extending(words: Sequence[Word], at: int) -> int:
    """Return how many words after the one before `at` say what kind of place it is."""
    word, rest = words[at - 1], words[at : at + 2]
    if rest and _extends(word, rest[0]):
        return 1
    if len(rest) == 2 and word.tag == "LOC" and word.end == rest[0].start:
        line = rest[0].text + rest[1].text
        if line in ("城际铁路", "高速铁路", "高速公路", "特大桥"):
            return 2
    lane = len(rest) == 2 and word.tag == "LOC" and rest[0].text == "里"
    # 梧桐|里|社区
    return 2 if lane and rest[1].text in lexicon("place_heads") else 0


def _extends(word: Word, following: Word) -> bool:
    if following.start != word.end or word.text in lexicon("place_stops"):
        return False
    if word.tag == "n" and len(following.text) > 1:
        return False  # 面包店, 老旧小区: only a village may be called by two nouns
    if following.text == "站" and word.tag == "LOC" and following.tag == "n":
        return True  # 某公园|站
    return following.text in lexicon("place_heads") and following.tag not in "pcud"


def _is_named(text: str) -> bool:
    if is_unit(text) or (len(text) > _USUAL and text[-1] in "山峰河湖江岛"):
        return True
    head = lexicon("place_heads").end_of(text)
    return len(head) >= _USUAL and len(text) > len(head) + 1  # 某某游泳馆


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
    if spot.rule == _TAGGED and text.startswith(("城际", "高速", "高铁"), spot.end):
        return True
    if spot.text[-1] in "东西南北" and _WINDS.match(text, spot.end):
        return True
    return begins_event(reading, spot.end)


def _is_level(name: str) -> bool:
    """Say whether a name is a kind of place with a level or a pronoun before it.

    三亚市 and 内江市 begin as 三级 and 内陆 do, but go on to a name.
    """
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
    if len(name) < 2 or name in lexicon("place_stops") or _is_level(name):
        return False
    if _ROUTE.fullmatch(name):
        return False
    if _KINDS.match(name) or (_PARK.search(name) and is_generic(name)):
        return False
    head = lexicon("place_heads").end_of(name)
    if len(name) == len(head):
        return False
    if spot.rule in (_ENDING, _REACHED, _LISTED):
        enough = _LIKELY if len(head) == 1 else _LIKELIER
        return spot.sure >= enough or counts[name] > 1 or times(name) > 1
    return spot.sure >= _SURE or counts[name] > 1
