"""People 人物: who is named, from the tagger's words and from what stands beside them.

The tagger finds four of five names, cuts some (罗毅|刚) and takes some words for
names. What settles it is the neighbourhood: a title before the name, a verb of
speaking or an age after it, and the same characters elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.facts.lexicon import lexicon
from reader.facts.titles import title_after, title_before
from reader.facts.words import DOTS, Reading

SURE = 0.6
"""Confidence from which a word that is tagged a person is one; measured: it drops
most blunders and hardly a name, foreign ones included."""
_UNKNOWN = 0.2
"""Doubt from which a word after a title may be a name that the tagger knows not."""
_WEAK = 0.8
_UNSURE = 0.5
_PROBABLE = 0.7
_CERTAIN = 0.95
"""Confidences that a word is what the tagger says and no part of a name; among
names that it does not know, single characters are tagged with less."""
_OTHER_WORDS = frozenset({"v", "a", "d", "c", "r", "vd", "ad", "p", "u", "m", "q"})
_USUAL = 3
_LONGEST = 8
"""Characters of a name without dots; the tagger's longer ones are sentences."""
_MOST = 400
"""Names looked for in one stretch of text; no article has a tenth of them."""
_FUNCTION = frozenset(
    "的了着过在是和与等及对向把被将从说也还就都又却则便才更最不没很已曾正只再仍并或"
    "而且为以于给让使到自由当如若因同跟比按据后前时上下里中内外一二三四五六七八九十两几"
    "这那哪此该其之所者们我你他她它您咱个位名岁有来去"
)
"""Characters that names hardly ever have, but that often follow one."""
_BYLINE = re.compile(
    r"(?:记者|通讯员|特派员|摄影|责编|编辑|编译|校对|实习生|撰稿|文/图|图/文|文|图|摄)"
    r"[\s：:／/]*$"
)
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


def names_of(readings: Iterable[Reading], known: Iterable[str]) -> dict[str, Evidence]:
    """Return the names of people in a stretch of text, with what speaks for each.

    `known` are names that were found before; they need no more evidence.
    """
    readings = tuple(readings)
    found: dict[str, Evidence] = {}
    for reading in readings:
        for start, end, sure in _candidates(reading):
            _weigh(found, reading, (start, end), sure)
    text = "\n".join(reading.plain for reading in readings)
    for reading in readings:
        for word in reading.words:
            if word.tag in ("LOC", "ORG") and word.text in found:
                found[word.text].elsewhere += 1
    for name, evidence in found.items():
        evidence.seen = text.count(name)
    grown = {name: _whole(name, text, found) for name in found}
    kept = {
        name: evidence
        for name, evidence in found.items()
        if grown[name] == name and _is_person(name, evidence)
    }
    for name in tuple(kept):  # 雪晴, where 某雪晴 is known
        if len(name) == _USUAL and name[1:] in found and found[name[1:]].tagged:
            kept[name[1:]] = found[name[1:]]
    for name in known:
        kept.setdefault(name, Evidence(tagged=2, sure=1.0))
    return _without_overlong(dict(list(kept.items())[:_MOST]))


def named(reading: Reading, names: dict[str, Evidence]) -> Iterator[Named]:
    """Yield the places in a passage where one of the names stands."""
    if not names:
        return
    for match in _any_of(names).finditer(reading.plain):
        name = match[0]
        if _inside_word(reading, match.start(), match.end()):
            continue
        title = title_before(reading, match.start()) or title_after(
            reading, match.end()
        )
        evidence = names[name]
        rule = "tagged as a person" if evidence.tagged else "a name after a title"
        yield Named(
            match.start(), match.end(), name, title, rule, max(evidence.sure, 0.5)
        )


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return, for each given name that stands alone, the name with its surname."""
    names = set(names)
    return {
        name[1:]: name for name in sorted(names) if len(name) == 3 and name[1:] in names
    }


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)))


def _inside_word(reading: Reading, start: int, end: int) -> bool:
    """Say whether a two-character name is but part of a longer word here."""
    if end - start > 2 or not reading.words:
        return False
    word = reading.words[max(0, reading.at(start + 1) - 1)]
    return word.start < start and word.end > end and word.tag != "PER"


def _candidates(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield spans that may be names: tagged ones, and what stands where names do."""
    for word in reading.words:
        if word.tag == "PER":
            yield word.start, word.end, word.sure
    for offset in _slots(reading.plain):
        around = reading.word_at(offset)
        if around is None or _inside_title(reading.plain, around.start, offset):
            continue
        for end in _name_ends(reading, offset):
            yield offset, end, _sure_of(reading, offset, end)


def _inside_title(plain: str, start: int, offset: int) -> bool:
    """Say whether a title that starts at `start` goes on after `offset`: 总工|程师."""
    return len(lexicon("titles").start_of(plain, start)) > offset - start > 0


def _surname(text: str) -> str:
    """Return the surname that `text` begins with; "" for none."""
    surnames = lexicon("surnames")
    if text[:2] in surnames and len(text) > 2:
        return text[:2]
    return text[:1] if text[:1] in surnames else ""


def _slots(text: str) -> Iterator[int]:
    """Yield where a name is likely to start: after a title, an age, a relation.

    A surname of two characters is likely anywhere: hardly one is another word.
    """
    surnames, titles = lexicon("surnames"), lexicon("titles")
    relations = lexicon("relations")
    for offset in range(len(text) - 1):
        if text[offset : offset + 2] in surnames:
            yield offset
        elif text[offset] in surnames and (
            text.startswith("岁的", max(0, offset - 2))
            or titles.end_of(text, offset)
            or relations.end_of(text, offset)
        ):
            yield offset


def _name_ends(reading: Reading, start: int) -> Iterator[int]:
    """Yield the ends of what may be a name that starts here."""
    text = reading.plain
    surname = _surname(text[start : start + 4])
    first = reading.word_at(start)
    if not surname or first is None:
        return
    for length in (len(surname) + 1, len(surname) + 2):
        end = start + length
        name = text[start:end]
        if len(name) < length or not _is_han(name) or not reading.begins(end):
            continue
        if first.end == end == start + 2 and first.tag in _OTHER_WORDS:
            continue  # 方才, 高度, 张罗: words that begin with a surname
        if first.tag in _OTHER_WORDS and first.sure >= _CERTAIN:
            continue
        given = range(start + len(surname), end)
        if first.sure >= _UNSURE and any(_is_function(reading, at) for at in given):
            continue
        if _FUNCTION.issuperset(name[len(surname) :]) and len(given) == 1:
            continue
        yield end


def _is_function(reading: Reading, offset: int) -> bool:
    """Say whether the character is a word of grammar here: 之 in 某牧之 isn't."""
    word = reading.word_at(offset)
    if reading.plain[offset] not in _FUNCTION or word is None:
        return False
    return word.sure >= _PROBABLE and len(word.text) == 1


def _sure_of(reading: Reading, start: int, end: int) -> float:
    """Return how sure the tagger is that the last part of start..end is a name."""
    word = reading.word_at(end - 1)
    inside = word is not None and word.tag == "PER" and start < word.start
    return word.sure if word is not None and inside and word.end == end else 0.0


def _is_han(text: str) -> bool:
    return all("\u3400" <= char <= "\u9fff" for char in text)


def _weigh(
    found: dict[str, Evidence], reading: Reading, span: tuple[int, int], sure: float
) -> None:
    text = reading.plain
    start, end = span
    name = _trimmed(text[start:end])
    if not name:
        return
    end = start + len(name)
    evidence = found.setdefault(name, Evidence())
    evidence.tagged += sure > SURE / 2
    evidence.sure = max(evidence.sure, sure)
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
    if lexicon("say_verbs").start_of(
        text[end : end + 6].lstrip("则却又还也曾都笑先后才就")
    ):
        evidence.beside.add("speaks")


def _doubt(reading: Reading, start: int, end: int) -> float:
    words = reading.words[max(0, reading.at(start + 1) - 1) : reading.at(end)]
    return 1 - min((word.sure for word in words), default=1.0)


def _trimmed(text: str) -> str:
    """Return the name in what was tagged; "" where there is none.

    詹站长 is somebody who is named elsewhere; 杨阿婆 is not, as a rule.
    """
    if any(dot in text for dot in DOTS):
        return text.strip("".join(DOTS))
    surname = _surname(text)
    rest = text[len(surname) :]
    if len(text) < 2 or not _is_han(text):
        return ""
    if surname and rest in lexicon("honorifics"):
        return text
    if rest in lexicon("titles") or text in lexicon("titles"):
        return ""
    return text


def _whole(name: str, text: str, found: dict[str, Evidence]) -> str:
    """Return the longer name that `name` is cut from, else itself.

    It is cut where the article never has it without the rest.
    """
    if any(dot in name for dot in DOTS):
        return name
    for other, evidence in found.items():
        if name not in other or name == other or len(other) > len(name) + 2:
            continue
        if other.startswith(name) and evidence.sure >= SURE and len(name) == 2:
            return other
        likely = evidence.seen > 1 or evidence.tagged or not found[name].tagged
        likely = likely or found[name].sure < _WEAK and evidence.doubt > _UNSURE
        if evidence.seen == found[name].seen and likely and _surname(other):
            return other
    return name


def _is_person(name: str, evidence: Evidence) -> bool:
    """Say whether what was found amounts to a person."""
    if evidence.signed and not evidence.beside - {"speaks"}:
        return False
    if any(dot in name for dot in DOTS):
        return evidence.tagged > 0
    if evidence.elsewhere > evidence.tagged or not 2 <= len(name) <= _LONGEST:
        return False
    if len(name) > _USUAL and name[-1] in "山峰河湖江岛村镇县市乡寨":
        return False
    surname = bool(_surname(name))
    if evidence.sure >= SURE:
        return surname or len(name) > 2 or bool(evidence.beside)
    if surname and evidence.tagged and (evidence.beside or evidence.tagged > 1):
        return True
    slot = evidence.beside - {"speaks"} or len(_surname(name)) > 1
    return surname and bool(slot) and evidence.doubt > _UNKNOWN


def _without_overlong(names: dict[str, Evidence]) -> dict[str, Evidence]:
    """Drop what is a name with the next word stuck to it: 詹雪晴托人."""
    return {
        name: evidence
        for name, evidence in names.items()
        if not any(
            name[:length] in names and names[name[:length]].sure >= evidence.sure
            for length in (2, 3)
            if length < len(name) and not any(dot in name for dot in DOTS)
        )
    }
