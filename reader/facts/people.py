"""People 人物: who is named, from the tagger's words and from what stands beside them.

The tagger finds four of five names, cuts some (何毅|刚) and takes some words for
names. What settles it is the neighbourhood: a title before the name, a verb of
speaking or an age after it, and the same characters elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.facts.evidence import SURE, Evidence, evidence_of
from reader.facts.lexicon import lexicon
from reader.facts.lunar import TERMS
from reader.facts.surnames import is_dotted, surname
from reader.facts.titles import title_after, title_before
from reader.facts.words import DOTS, Reading

_DOT = re.compile(f"[{''.join(sorted(DOTS))}]")
_EVEN = 0.5
"""Confidence from which a name that stands in the article again is one."""
_WEAK = 0.8
"""Confidence under which a name may have been cut off by the tagger."""
_UNKNOWN = 0.2
"""Doubt from which a word after a title may be a name that the tagger knows not."""
_GUESSED = 0.3
"""The same for a name without a surname, between a title and a verb of speaking."""
_USUAL = 3
"""Characters of most names."""
_LONGEST = 8
"""Characters of a name without dots; the tagger's longer ones are sentences."""
_MOST = 400
"""Names looked for in one stretch of text; no article has a tenth of them."""
_THINGS = "阵庙祠奖杯"
"""Last characters of what is called after a person, and of hardly a person."""
_FRIENDLY = "老小"
"""What friends say before a surname."""
_CANTONESE = re.compile("[唔嘅咗喺啲嚟佢冇哋嗰咁]")
"""Characters that no name has."""
_SEASONS = frozenset(
    {"洪峰", "洪水", "高温", "雷雨", "寒潮", "平安", "安康", "和谐", "和平"}
)
"""Words that may be names, and are none where nothing speaks for it."""
_MEETS = "会节赛"
"""Last characters of meetings, 简报会, which the tagger knows from names."""
_POLITE = frozenset({"教授", "老师", "医生", "大夫", "先生", "女士", "师傅", "博士"})
"""What somebody is called by his surname, who is named elsewhere."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name in a passage."""

    start: int
    end: int
    text: str
    title: str | None
    rule: str
    sure: float


def names_of(readings: Sequence[Reading], known: Iterable[str]) -> dict[str, Evidence]:
    """Return the names of people in a stretch of text, with what speaks for each.

    `known` are names that were found before; they need no more evidence.
    """
    found = evidence_of(readings)
    longer = _longer(found)
    kept = {
        name: evidence
        for name, evidence in found.items()
        if _is_person(name, evidence) and not _is_cut(name, longer, found)
    }
    for name in tuple(kept):  # 卢巴, where 姆万·卢巴 is known
        part = _DOT.split(name)[-1]
        if is_dotted(name) and len(part) > 1 and part not in kept:
            kept[part] = Evidence(tagged=1, sure=_EVEN)
    for name in tuple(kept):  # 小禾, where 何小禾 is known
        if len(name) == _USUAL and name[1:] in found and found[name[1:]].tagged:
            kept[name[1:]] = found[name[1:]]
    for name in known:
        kept.setdefault(name, Evidence(tagged=2, sure=1.0))
    return _without_overlong(dict(list(kept.items())[:_MOST]))


def named(
    readings: Iterable[Reading], names: dict[str, Evidence]
) -> Iterator[tuple[Reading, Named]]:
    """Yield the places where one of the names stands."""
    if not names:
        return
    ordered = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, ordered)))
    for reading in readings:
        for match in pattern.finditer(reading.plain):
            if not _inside_word(reading, *match.span()):
                yield reading, _named(reading, match, names[match[0]])


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return, for each part of a name that stands alone, the whole name.

    小禾 is 何小禾, 席尔瓦 is 若昂·席尔瓦, where the article has both.
    """
    names = set(names)
    full = {}
    polite = {name for name in names if name[len(surname(name)) :] in _POLITE}
    families = {surname(name): name for name in sorted(names - polite)}
    for name in sorted(names):
        if len(name) == len(_FRIENDLY) and name[0] in _FRIENDLY and name[1] in families:
            full[name] = families[name[1]]  # 老岑
        if name in polite and surname(name) in families:
            full[name] = families[surname(name)]  # 段教授
        part = _DOT.split(name)[-1] if is_dotted(name) else name[1:]
        if part in names and (is_dotted(name) or len(name) == _USUAL):
            full[part] = name
    return full


def _named(reading: Reading, match: re.Match[str], evidence: Evidence) -> Named:
    start, end = match.span()
    title = title_before(reading, start) or title_after(reading, end)
    rule = "tagged as a person" if evidence.tagged else "a name after a title"
    return Named(start, end, match[0], title, rule, max(evidence.sure, 0.5))


def _inside_word(reading: Reading, start: int, end: int) -> bool:
    """Say whether a two-character name is but part of a longer word here."""
    word = reading.word_at(start)
    if end - start > 2 or word is None:
        return False
    return word.start < start and word.end > end and word.tag != "PER"


def _longer(names: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each string, the names that have it and up to two characters more."""
    longer: dict[str, list[str]] = {}
    for name in names:
        for start in range(3):
            for end in range(len(name), len(name) - 3 + start, -1):
                if 0 < end - start < len(name):
                    longer.setdefault(name[start:end], []).append(name)
    return longer


def _is_cut(
    name: str, longer: dict[str, list[str]], found: dict[str, Evidence]
) -> bool:
    """Say whether `name` is part of a longer name.

    It is where the article never has it without the rest.
    """
    own = found[name]
    for other in longer.get(name, ()) if not is_dotted(name) else ():
        evidence = found[other]
        if other.startswith(name) and evidence.sure >= SURE and len(name) == 2:
            return True
        likely = evidence.seen > 1 or evidence.tagged > 0 or own.tagged == 0
        likely = likely or (own.sure < _WEAK and evidence.doubt > 1 - SURE)
        if evidence.seen == own.seen and likely and surname(other):
            return True
    return False


def _is_person(name: str, evidence: Evidence) -> bool:
    """Say whether what was found amounts to a person."""
    if _CANTONESE.search(name) or (name[-1] in _MEETS and not evidence.tagged):
        return False
    if evidence.signed and not evidence.beside - {"speaks"}:
        return False
    if not evidence.beside and name in _SEASONS:
        return False
    if "title" not in evidence.beside and (name in TERMS or name[-1] in _THINGS):
        return False  # 白露, 谷雨: days of the calendar; 宋江阵
    if is_dotted(name):
        return evidence.tagged > 0
    if evidence.elsewhere > evidence.tagged or not 2 <= len(name) <= _LONGEST:
        return False
    if len(name) > _USUAL and (
        name[-1] in "山峰河湖江岛村镇县市乡寨" or name[-2:] in lexicon("place_heads")
    ):
        return False
    return _is_likely(surname(name), evidence, longer=len(name) > 2)


def _is_likely(family: str, evidence: Evidence, *, longer: bool) -> bool:
    """Say whether the tagger, or what stands beside, is enough for a name."""
    if evidence.sure >= SURE:
        return bool(family) or longer or bool(evidence.beside)
    if "slot" in evidence.beside and family:
        return True
    if not family:  # 书记扎布说
        return evidence.beside >= {"title", "speaks"} and evidence.doubt > _GUESSED
    often = evidence.seen > 1 and evidence.sure >= _EVEN
    if evidence.tagged and (evidence.beside or evidence.tagged > 1 or often):
        return True
    if evidence.beside >= {"title", "speaks"}:
        return True
    slot = bool(evidence.beside - {"speaks"}) or len(family) > 1
    return slot and evidence.doubt > _UNKNOWN


def _without_overlong(names: dict[str, Evidence]) -> dict[str, Evidence]:
    """Drop what is a name with the next word stuck to it: 何小禾托人."""
    return {
        name: evidence
        for name, evidence in names.items()
        if is_dotted(name)
        or not any(
            name[:length] in names and names[name[:length]].sure >= evidence.sure
            for length in (2, 3)
            if length < len(name)
        )
    }
