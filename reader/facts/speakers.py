"""Who speaks: the person that the words around a quote are about.

A speaker stands in the clause after the quote (……”某某说), in the clauses before it
(某某说：“……), or in the paragraph before that ends with a colon; 他, 她 and 老人 are
whoever the text was about last. Words of a paragraph without any of these go on
with the speaker before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.facts.context import Passage
from reader.facts.lexicon import lexicon
from reader.facts.marks import Quoted, pair_at
from reader.facts.saying import (
    FURTHEST,
    SPEECH,
    ends_report,
    has_speech,
    name_that_says,
    speaks,
)

_SENTENCE_END = "。！？!?；;\n"
_ENDED = re.compile(f"[{_SENTENCE_END}]")
_CLAUSE_END = _SENTENCE_END + "，,：:"
_PRONOUN = re.compile(
    r"[他她](?!们|人|乡|国|山)|老人(?!家们|们)|对方|这位[\u4e00-\u9fff]{2,4}|本人|自己"
)
_OF_HIS = re.compile("(?:身[旁边后]|旁边|家)?的")
"""Behind 他: somebody of his is meant."""
_OBJECT = re.compile(
    r"(?:对|向|把|给|被|让|跟|为|替|问|请|拉着|望着|看着|告诉|面对|采访|找到|问起|"
    r"见到|遇到|遇见|碰到|陪着?|带着|请教|拜访)(?:了)?(?:[^，]{0,6}的)?$"
)
"""Before a name that is not the subject of its clause."""
_NOBODY = re.compile(
    r"^(?![^，：:]{0,3}(?:对|向|跟|给|和|告诉)(?:本报)?(?:记者|大家|众人|网友|游客|顾客))"
    r"[^，：:]{0,6}?(?:记者|有人|孩子们|大家|网友|人们|众人|村民们|队员们|有的|笔者|主持人|"
    r"女儿|儿子|妻子|丈夫|母亲|父亲|妈妈|爸爸|孙子|孙女|邻居|乡亲|游客|顾客|乘客)"
)
_LOOK_BACK = 200
"""Characters of a sentence before a quote; a longer one is a list of something."""
_NEAR = 12
"""Characters from somebody to the one of his who is meant."""
_TITLES_BACK = 50
_MOST = 100
"""Paragraphs, and people in each, among whom a title is looked for."""
_PARAGRAPHS_BACK = 4
"""How far back a pronoun's person is looked for."""


@dataclass(frozen=True, slots=True)
class Person:
    """A mention of a person in a paragraph's text."""

    start: int
    end: int
    name: str
    title: str


def _start(person: Person) -> int:
    return person.start


@dataclass(frozen=True, slots=True)
class Scene:
    """The paragraphs of an article with their quotes and people, in reading order."""

    passages: tuple[Passage, ...]
    pairs: tuple[tuple[Quoted, ...], ...]
    starts: tuple[tuple[int, ...], ...]
    """By passage: where its sentences begin; see `sentence_starts`."""
    people: tuple[tuple[Person, ...], ...]
    """By passage, those outside of quotation marks only."""
    hero: str | None
    """Whom the article is about, where it is about one person."""

    def speaker(self, index: int, pair: Quoted, last: str | None) -> str | None:
        """Return who speaks the words of `pair` in passage `index`.

        `last` is the speaker before in the same paragraph, if there was one.
        """
        plain = self.passages[index].plain
        start = self._sentence_start(index, pair.opener)
        introduced = plain[start : pair.opener].rstrip()
        if introduced.endswith(("：", ":", "——")) or speaks(introduced):
            subject = self._subject_before(index, start, pair.opener)
            return subject or (
                last or self._from_before(index, start) if subject is None else None
            )
        if ends_report(introduced, pair, plain):
            found = self._sayer(index, start, pair.opener)
            if found:
                return found
        told = self._told_after(index, pair)
        if told is not None:
            return told or None
        return self._told_around(index, start, pair, last)

    def _told_around(
        self, index: int, start: int, pair: Quoted, last: str | None
    ) -> str | None:
        """Return who speaks where neither a colon nor the words after it tell."""
        introduced = self.passages[index].plain[start : pair.opener].rstrip()
        if introduced.strip("，, ") and (
            introduced.endswith(("，", ",")) or SPEECH.search(introduced)
        ):
            found = self._sayer(index, start, pair.opener)
            if found is not None:
                return found
        if last is not None:
            return last
        opens = not self.passages[index].plain[: pair.opener].strip()
        return (opens and self._who_comes(index, pair)) or self._from_before(
            index, start
        )

    def _who_comes(self, index: int, pair: Quoted) -> str | None:
        """Return whom the text turns to after words that open a paragraph.

        “快走！”天刚黑，村主任某某打着手电，一户一户敲门。
        """
        plain = self.passages[index].plain
        end = _ENDED.search(plain, pair.after)
        high = min(end.start() if end else len(plain), pair.after + 2 * FURTHEST)
        people = _subjects(plain, self._within(index, pair.after, high))
        first = people[0] if people else None
        if first is None or _OBJECT.search(plain[pair.after : first.start]):
            return None
        return None if _PRONOUN.search(plain, pair.after, first.start) else first.name

    def _sentence_start(self, index: int, offset: int) -> int:
        """Return where the sentence begins that `offset` stands in, or ends."""
        starts = self.starts[index]
        start = starts[bisect_right(starts, offset) - 1]
        return max(start, offset - _LOOK_BACK)

    def _subject_before(self, index: int, start: int, end: int) -> str | None:
        """Return the subject of the clauses in start..end, the nearest first."""
        high = end
        while high > start:
            low = self._clause_start(index, start, high)
            subject = self._subject(index, low, high)
            if subject is not None:
                return subject
            high = low
        return None

    def _sayer(self, index: int, start: int, end: int) -> str | None:
        """Return who says something in start..end, else the subject of its clauses.

        某甲回忆，那年见到某乙，“……”: the verb of speaking tells, not who is nearer.
        """
        plain, high = self.passages[index].plain, end
        while high > start:
            low = self._clause_start(index, start, high)
            if has_speech(plain[low:high]):
                subject = self._subject(index, low, high)
                if subject is not None:
                    return subject
            high = low
        return self._subject_before(index, start, end)

    def _clause_start(self, index: int, start: int, end: int) -> int:
        plain, pairs = self.passages[index].plain, self.pairs[index]
        at = end
        while at > start and plain[at - 1] in _CLAUSE_END:
            at -= 1
        while at > start:
            if pair_at(pairs, at - 1) is None and plain[at - 1] in _CLAUSE_END:
                return at
            at -= 1
        return start

    def _told_after(self, index: int, pair: Quoted) -> str | None:
        """Return whom the words after a quote name; "" for nobody; None for no say."""
        plain, pairs = self.passages[index].plain, self.pairs[index]
        low = high = pair.after
        limit = min(len(plain), low + 2 * FURTHEST)
        while high < limit and plain[high] not in _SENTENCE_END:
            if pair_at(pairs, high) is not None:
                break
            high += 1
        clause = plain[low:high]
        if clause.startswith(("的", "、", "）", "和", "等", "这")):
            return None
        if not clause.strip("，, "):
            return None
        lead = len(clause) - len(clause.lstrip("，, 。"))
        first = re.search(r"[，：:]", clause[lead:])
        end = low + lead + (first.start() if first else len(clause) - lead)
        subject = self._subject(index, low + lead, min(end, low + FURTHEST))
        if subject is None and has_speech(clause):
            subject = self._subject(index, low, min(high, low + FURTHEST))
        return subject

    def _subject(self, index: int, low: int, high: int) -> str | None:
        """Return the person a clause is about; "" for nobody named; None for none."""
        plain = self.passages[index].plain
        people = _subjects(plain, self._within(index, low, high))
        for person in people:
            if not _OBJECT.search(plain[low : person.start]):
                pronoun = _PRONOUN.search(plain, low, person.start)
                if pronoun is None or _OF_HIS.match(plain, pronoun.end()):
                    return person.name
                break
        pronoun = _PRONOUN.search(plain, low, high)
        if pronoun is not None and not _OBJECT.search(plain[low : pronoun.start()]):
            return self._from_before(index, pronoun.start())
        by_title = self._by_title(index, plain[low:high], low)
        if by_title:
            return by_title
        if _NOBODY.match(plain[low:high]):
            return ""
        return None if people else name_that_says(plain[low:high])

    def _within(self, index: int, low: int, high: int) -> Sequence[Person]:
        row = self.people[index]
        return row[
            bisect_left(row, low, key=_start) : bisect_left(row, high, key=_start)
        ]

    def _by_title(self, index: int, clause: str, at: int) -> str | None:
        """Return the person whose title alone is said: 何站长, 局长说."""
        match = re.match(r"[，\s]*(?:这位|该|老)?([\u4e00-\u9fff]{2,8})", clause)
        if match is None:
            return None
        titles = lexicon("titles")
        words = match[1]
        for end in range(len(words), 1, -1):
            title = titles.end_of(words, end)
            if title:
                surname = words[: end - len(title)]
                return self._with_title(index, at, title, surname)
        return None

    def _with_title(self, index: int, at: int, title: str, surname: str) -> str | None:
        for row in range(index, max(-1, index - _TITLES_BACK), -1):
            for person in reversed(self.people[row][:_MOST]):
                if row == index and person.start > at:
                    continue
                if surname and len(surname) < 3:
                    if person.name.startswith(surname):
                        return person.name
                elif person.title.endswith(title):
                    return person.name
        return None

    def _from_before(self, index: int, offset: int) -> str | None:
        """Return whom the text before is about: the subject of the last sentence."""
        for row in range(index, max(-1, index - 1 - _PARAGRAPHS_BACK), -1):
            end = offset if row == index else len(self.passages[row].plain)
            count = bisect_left(self.people[row], end, key=_start)
            if count == 0:
                continue
            if row < index - 1 and self.hero is not None:
                return self.hero
            start = self._sentence_start(row, self.people[row][count - 1].start)
            return self._topic(row, start, self._within(row, start, end))
        return None

    def _topic(self, row: int, start: int, people: Sequence[Person]) -> str:
        plain = self.passages[row].plain
        for person in _subjects(plain, people):
            if not _OBJECT.search(plain[start : person.start]):
                return person.name
        return people[0].name


def sentence_starts(plain: str, pairs: Sequence[Quoted]) -> tuple[int, ...]:
    """Return where sentences begin, outside of quotation marks.

    One begins after a pair of marks, too, whose words end as a sentence does.
    """
    starts = [0]
    at = 0
    for pair in (*pairs, Quoted(len(plain) + 1, len(plain) + 1)):
        starts += (m.end() for m in _ENDED.finditer(plain, at, pair.opener))
        if plain[pair.end - 1 : pair.end] in tuple(_SENTENCE_END):
            starts.append(pair.after)
        at = pair.after
    return tuple(starts)


def _subjects(plain: str, people: Sequence[Person]) -> list[Person]:
    """Return the people but those whose somebody is meant: 某甲的|妻子某乙."""
    return [
        person
        for i, person in enumerate(people)
        if not (
            plain[person.end : person.end + 1] == "的"
            and i + 1 < len(people)
            and people[i + 1].start - person.end < _NEAR
        )
    ]
