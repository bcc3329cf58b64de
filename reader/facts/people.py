"""People 人物: who is named, from the tagger's words and from what stands beside them.

The tagger finds four of five names, cuts some (何毅|刚) and takes some words for
names. What settles it is the neighbourhood: a title before the name, a verb of
speaking or an age after it, and the same characters elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.facts.candidates import bare_name, candidates, is_dotted, surname
from reader.facts.lexicon import lexicon
from reader.facts.lunar import TERMS
from reader.facts.titles import title_after, title_before
from reader.facts.words import DOTS, Reading

_DOT = re.compile(f"[{''.join(sorted(DOTS))}]")
SURE = 0.6
"""Confidence from which a word that is tagged a person is one; measured: it drops
most blunders and hardly a name, foreign ones included."""
_EVEN = 0.5
"""Confidence from which a name that stands in the article again is one."""
_WEAK = 0.8
"""Confidence under which a name may have been cut off by the tagger."""
_UNKNOWN = 0.2
"""Doubt from which a word after a title may be a name that the tagger knows not."""
_USUAL = 3
"""Characters of most names."""
_LONGEST = 8
"""Characters of a name without dots; the tagger's longer ones are sentences."""
_MOST = 400
"""Names looked for in one stretch of text; no article has a tenth of them."""
_THINGS = "阵庙祠奖杯"
"""Last characters of what is called after a person, and of hardly a person."""
_BYLINE = re.compile(
    r"(?:记者|通讯员|特派员|摄影|责编|编辑|编译|校对|实习生|撰稿|文/图|图/文|文|图|摄)"
    r"[\s：:／/]*$"
)
_STORM = re.compile("(?:强|超强)?(?:台风|飓风|气旋|热带风暴)")
"""After the name of a storm, which is a woman's or a flower's."""
_CREDIT = re.compile(
    r"\s{0,9}(?:[／/]\s{0,9}\S{0,4}(?:报导|报道|摄|文|图|电|综合)|摄(?:影)?(?!氏))"
)
_AGED = re.compile(
    r"[（(，,]?(?:今年|现年|时年|当时|年仅)?\s{0,9}(?:\d{1,3}|[一二三四五六七八九十]{2,3})岁"
)


@dataclass
class Evidence:
    """What speaks for a string being a person's name."""

    tagged: int = 0
    """How many times the tagger says so."""
    sure: float = 0.0
    """The best of its confidences."""
    beside: set[str] = field(default_factory=set)
    """What stands beside it: "title", "age", "speaks", "kin"."""
    doubt: float = 0.0
    """How unsure the tagger is of the words it read there instead."""
    elsewhere: int = 0
    """How many times the tagger calls it a place or a body."""
    signed: int = 0
    """How many times it signs or takes a picture."""
    seen: int = 0
    """How many times it stands in the text."""


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
    found = _evidence(readings)
    longer = _longer(found)
    kept = {
        name: evidence
        for name, evidence in found.items()
        if _is_person(name, evidence) and not _is_cut(name, longer, found)
    }
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
    for name in sorted(names):
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


def _evidence(readings: Sequence[Reading]) -> dict[str, Evidence]:
    """Return all that may be names, with what speaks for and against each."""
    found: dict[str, Evidence] = {}
    for reading in readings:
        for start, end, sure in candidates(reading):
            name = bare_name(reading.plain[start:end])
            after = start + len(name)
            titled = reading.plain[start - 1 : start] == "《" and is_dotted(name)
            if name and not titled and not _STORM.match(reading.plain, after):
                evidence = found.setdefault(name, Evidence())
                _weigh(evidence, reading, start, start + len(name))
                evidence.tagged += sure > SURE / 2
                evidence.sure = max(evidence.sure, sure)
    for reading in readings:
        for word in reading.words:
            if word.tag in ("LOC", "ORG") and word.text in found:
                found[word.text].elsewhere += 1
    text = "\n".join(reading.plain for reading in readings)
    for name, evidence in found.items():
        evidence.seen = text.count(name)
    return found


def _weigh(evidence: Evidence, reading: Reading, start: int, end: int) -> None:
    """Add what stands beside one of its mentions to the evidence for a name."""
    text = reading.plain
    evidence.doubt = max(evidence.doubt, _doubt(reading, start, end))
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    if _BYLINE.search(before) or _CREDIT.match(after):
        evidence.signed += 1
    elif title_before(reading, start) or title_after(reading, end):
        evidence.beside.add("title")
    if _AGED.match(after) or before.endswith("岁的"):
        evidence.beside.add("age")
    if lexicon("relations").end_of(text, start):
        evidence.beside.add("kin")
    if lexicon("say_verbs").start_of(after.lstrip("则却又还也曾都笑先后才就")):
        evidence.beside.add("speaks")


def _doubt(reading: Reading, start: int, end: int) -> float:
    """Return how unsure the tagger is of its words there; 1 where it has none."""
    words = reading.words[max(0, reading.at(start + 1) - 1) : reading.at(end)]
    return 1 - min((word.sure for word in words), default=0.0)


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
    if evidence.signed and not evidence.beside - {"speaks"}:
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
    if not family:
        return False
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
