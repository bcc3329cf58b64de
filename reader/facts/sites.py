"""Where places may be named: the tagger's words, with the kind of place that follows.

A word that the tagger calls a place is one with the kind that it goes on to (某地 +
产业园), a row of units is cut into its units, and what stands in a list of places, at
the end of a way or after 首都 is one, too. `places` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.facts.bodies import UNIT, foreign
from reader.facts.divisions import is_unit, units_of
from reader.facts.extents import extending, route_after
from reader.facts.lexicon import lexicon
from reader.facts.words import Reading, Word

KNOWN = "known place"
TAGGED = "tagged as a place"
ENDING = "a name and a kind of place"
LISTED = "one of a list of places"
REACHED = "the end of a way"
"""The names of the rules."""
_SURE = 0.65
"""Confidence from which a place needs no ending of places, nor to be known."""
_LIKELY = 0.5
"""Confidence from which a place with an ending of places is one."""
_LIKELIER = 0.4
"""The same for an ending of several characters: 步行街."""
_USUAL = 3
"""Characters of most places; a longer word that ends as places do is hardly else."""
_COMMON = 0.7
"""Confidence over which a noun is one that everybody knows, and no name."""
_SIDES = re.compile(
    r"(?:(?<=..)(?:[东西南北中]部|[东南西北]{0,2}(?:侧|(?<!口)岸|麓|端|郊|缘|隅|翼)|境内|沿线|[老新主]?城区|"
    r"市区|畔|上|下|里|街上|[一二三四]期(?:工程)?|一带|两岸|沿岸|周边|附近)|(?<=.[乡镇县市])[街城]|"
    r"(?<=[街路巷])口)$"
)
"""What is said of a place behind its name: 某地西部, 某河畔."""
_AT = frozenset("在于从到沿")
"""Before a place."""
_TALLY = re.compile("[两三四五六七八九十][省市县区镇乡村国地岛]$")
"""Behind a list of places: how many of what they are."""
_QUARTER = re.compile("(?:区块|片区|街区|厂区|商圈|胡同|里弄)$")
"""Parts of a town."""
_COMMITTEE = re.compile(r"(?:党委|党工委|党支部|两委|政府|人大|政协|纪委|法院)$")
"""What runs a place, and is called by the place's name."""
_GUESSED = 0.6
"""Confidence under which a noun is one that the tagger does not know."""
_WAY = re.compile(
    r"(?:至|到)(?P<to>[\u4e00-\u9fff]{2,5}?)(?=段?[，。；、）)]|段(?:实行|禁止|封闭)|方向|沿线)"
)
_LONGEST_WAY = 4
"""Words of the end of a way."""
_NO_END = frozenset({"TIME", "r", "d", "m", "u", "c", "p", "q", "f", "PER", "ORG", "w"})
"""What 至 may lead to and is no place: 至今, 到那里, 至三人."""
_LIST = frozenset("、和与及跟")
"""Between two names of one kind."""
_COUNTED = re.compile(
    r"(?P<more>(?:、[\u4e00-\u9fff]{2,3}){0,8})等?(?:[0-9]{1,2}|[两三四五六七八九十])"
    r"个?(?:乡镇|镇街|镇|乡|县|市|区|村|街道|社区|省)(?![域区场级民长里])"
)
"""The rest of a list of places, and how many of what they are."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a reading that names a place."""

    start: int
    end: int
    text: str
    rule: str
    sure: float


def sites(reading: Reading) -> Iterator[Spot]:
    """Yield what may be a place in a passage, in order."""
    words = reading.words
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        listed = _is_listed(reading, at - 1) or _is_beside(reading, word)
        if listed:
            sure = max(word.sure, _LIKELY)
            yield Spot(word.start, word.end, word.text, LISTED, sure)
        if listed or not _may_name(word):
            continue
        if word.tag == "ORG":
            yield from _around_body(word)
        abroad = foreign(word.text) if word.tag == "ORG" else 0
        if abroad:
            end = word.start + abroad
            yield Spot(word.start, end, word.text[:abroad], KNOWN, word.sure)
            continue
        more = extending(words, at)
        at += more
        end = words[at - 1].end - route_after(words, at - 1 - more)
        text = _COMMITTEE.sub("", reading.plain[word.start : end])
        whole = _old(reading, word, text) or _with_first(reading, word, text)
        if whole is not None:
            yield whole
            continue
        arrival = _arrival(reading, word, end)
        if arrival is not None:
            yield arrival
        for unit in units_of(text):
            spot = _spot(word, _bare(unit.slice(text)), word.start + unit.start)
            if spot is not None and (spot.rule != TAGGED or word.tag == "LOC"):
                yield spot


def among_places(reading: Reading, word: Word) -> bool:
    """Say whether a word stands in a list of places: 甲地、黄大仙及乙地."""
    country = next(reading.before(word.start), None)
    if country is not None and country.text in lexicon("countries"):
        return country.end == word.start  # 美国|威廉波特
    before = reading.before(word.start)
    after = reading.after(word.end)
    return any(
        link is not None
        and other is not None
        and link.text in _LIST
        and other.tag == "LOC"
        and other.sure >= _SURE
        for link, other in (
            (next(before, None), next(before, None)),
            (next(after, None), next(after, None)),
        )
    )


def _around_body(word: Word) -> Iterator[Spot]:
    """Yield the units before a body; those in its name are claimed by the body."""
    unit = UNIT.match(word.text)
    if unit is not None and unit.end() < len(word.text):
        yield Spot(word.start, word.start + unit.end(), unit[0], ENDING, word.sure)


def _is_beside(reading: Reading, word: Word) -> bool:
    """Say whether a word that the tagger does not know stands beside a place."""
    if not 1 < len(word.text) <= _USUAL or word.text in lexicon("place_stops"):
        return False
    unknown = word.tag == "PER" or (word.tag in ("n", "nz") and word.sure < _COMMON)
    return unknown and among_places(reading, word)


def _is_listed(reading: Reading, at: int) -> bool:
    """Say whether a word is one of some units that are counted: 某山、某口2个镇."""
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
    return Spot(before.start, before.start + len(name), name, ENDING, word.sure)


def _with_first(reading: Reading, word: Word, text: str) -> Spot | None:
    """Return a place that the tagger cut the first character off: 在|完|溪河畔."""
    before = reading.before(word.start)
    first, link = next(before, None), next(before, None)
    if word.tag != "LOC" or word.sure >= _GUESSED or first is None or link is None:
        return None
    if len(first.text) > 1 or first.tag not in ("v", "n", "a") or link.text not in _AT:
        return None
    name = _bare(first.text + text)
    if not lexicon("place_heads").end_of(name):
        return None
    return Spot(first.start, first.start + len(name), name, ENDING, _LIKELY)


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
    return Spot(*way.span("to"), way["to"], REACHED, _LIKELY)


def _spot(word: Word, text: str, start: int) -> Spot | None:
    """Return what a unit of a word says; None where it says nothing."""
    rule = TAGGED
    if text in lexicon("places"):
        rule = KNOWN
    elif lexicon("place_heads").end_of(text):
        rule = ENDING
    whole = len(word.text) >= len(text)
    if word.tag != "LOC" and rule == ENDING and whole and not _is_named(text):
        return None
    sure = word.sure
    if word.tag != "LOC" and len(text) <= _USUAL and not is_unit(text):
        sure *= _LIKELY / _SURE
    return Spot(start, start + len(text), text, rule, sure)


def _is_region(name: str) -> bool:
    """Say whether a place is called so without 地区; 西南地区 is all of its name."""
    return name in lexicon("places") and not set(name) & set("东西南北中")


def _bare(text: str) -> str:
    """Return a place without the side of it that is meant: 某地西部 → 某地."""
    if len(text) > _USUAL and text[-1] == text[-2] and text[-1] in "省市县区州郡镇乡村":
        text = text[:-1]  # 某某郡|郡长
    if text.endswith("地区") and _is_region(text[:-2]):
        return text[:-2]
    tally = _TALLY.search(text)
    if tally is not None and len(text) > _USUAL:
        text = text[: tally.start()]  # 甲地、乙地|三区
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


def _is_named(text: str) -> bool:
    if is_unit(text) or (len(text) > _USUAL and text[-1] in "山峰河湖江岛"):
        return True
    head = lexicon("place_heads").end_of(text)
    return len(head) >= _USUAL and len(text) > len(head) + 1  # 某某游泳馆
