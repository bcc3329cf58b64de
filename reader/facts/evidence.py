"""What speaks for a string being somebody's name, wherever the article has it.

It is what the tagger says of it, and what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.facts.candidates import candidates
from reader.facts.lexicon import lexicon
from reader.facts.sites import among_places
from reader.facts.surnames import bare_name, is_dotted
from reader.facts.titles import title_after, title_before
from reader.facts.words import Reading

SURE = 0.6
"""Confidence from which a word that is tagged a person is one; measured: it drops
most blunders and hardly a name, foreign ones included."""
_TOWN = re.compile("[市县区省州镇乡](?!长)")
"""Behind what is a town elsewhere in the article: 温岚|市."""
_BYLINE = re.compile(
    r"(?:记者|通讯员|特派员|摄影|责编|编辑|编译|校对|实习生|撰稿|文/图|图/文|文|图|摄)"
    r"[\s：:／/]*$"
)
_STORM = re.compile("(?:强|超强)?(?:台风|飓风|气旋|热带风暴)")
"""After the name of a storm, which is a woman's or a flower's."""
_MEDAL = re.compile("勋章|奖章|奖学金|奖|杯")
"""After what is called after somebody, or is no name: 金英勇勋章."""
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
    listed: int = 0
    """How many times it stands in a list of places."""
    signed: int = 0
    """How many times it signs or takes a picture."""
    seen: int = 0
    """How many times it stands in the text."""


def evidence_of(readings: Sequence[Reading]) -> dict[str, Evidence]:
    """Return all that may be names, with what speaks for and against each."""
    found: dict[str, Evidence] = {}
    for reading in readings:
        for start, end, sure in candidates(reading):
            name = bare_name(reading.plain[start:end])
            after = start + len(name)
            titled = reading.plain[start - 1 : start] == "《" and is_dotted(name)
            titled = titled or _MEDAL.match(reading.plain, after) is not None
            if name and not titled and not _STORM.match(reading.plain, after):
                evidence = found.setdefault(name, Evidence())
                _weigh(evidence, reading, start, start + len(name))
                evidence.tagged += sure > SURE / 2
                evidence.sure = max(evidence.sure, sure)
    for reading in readings:
        for word in reading.words:
            if word.tag in ("LOC", "ORG") and word.text in found:
                found[word.text].elsewhere += 1
            if word.tag == "PER" and word.text in found and among_places(reading, word):
                found[word.text].listed += 1
    text = "\n".join(reading.plain for reading in readings)
    for name, evidence in found.items():
        evidence.seen = text.count(name)
        if not evidence.beside and (evidence.listed or _is_town(name, text)):
            evidence.elsewhere += evidence.tagged + 1
    return found


def _is_town(name: str, text: str) -> bool:
    at = text.find(name)
    while at >= 0:
        if _TOWN.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


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
    if _is_slot(reading, start, end):
        evidence.beside.add("slot")
    if lexicon("say_verbs").start_of(after.lstrip("则却又还也曾都笑先后才就")):
        evidence.beside.add("speaks")


def _is_slot(reading: Reading, start: int, end: int) -> bool:
    """Say whether a name stands between a title and a verb of speaking, for sure."""
    titled = len(lexicon("titles").end_of(reading.plain, start)) > 1
    return titled and bool(lexicon("say_verbs").start_of(reading.plain, end))


def _doubt(reading: Reading, start: int, end: int) -> float:
    """Return how unsure the tagger is of its words there; 1 where it has none."""
    words = reading.words[max(0, reading.at(start + 1) - 1) : reading.at(end)]
    return 1 - min((word.sure for word in words), default=0.0)
