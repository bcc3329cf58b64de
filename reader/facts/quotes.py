"""Quotes 引语: what people said, in their words, and who said it."""

from __future__ import annotations

import re
from collections import Counter

from reader.article import TITLE_ROLES, Role
from reader.facts import mention
from reader.facts.context import Context, Passage
from reader.facts.marks import Quoted, pair_at, quoted
from reader.facts.mention import Kind, Mention
from reader.facts.speakers import Person, Scene, sentence_starts
from reader.facts.speech import SHORTEST, is_speech

_TITLED = TITLE_ROLES | {Role.HEADING, Role.CAPTION}
"""Blocks that repeat what the text says."""


def mentions(context: Context) -> tuple[Mention, ...]:
    """Return the quotes of a stretch of the article, each with its speaker.

    Words whose speaker can't be told are left out: they may be anybody's.
    """
    scene = _scene(context)
    made = []
    for index, passage in enumerate(scene.passages):
        last: str | None = None
        for pair in scene.pairs[index]:
            if not is_speech(passage.plain, pair):
                continue
            speaker = scene.speaker(index, pair, last)
            last = speaker or last
            if pair.end - pair.start >= SHORTEST and speaker:
                made.append(_quote(passage, pair, speaker))
    return tuple(made)


def _quote(passage: Passage, pair: Quoted, speaker: str) -> Mention:
    place = passage.place(pair.start, pair.end)
    value = mention.Quote(speaker)
    return Mention(Kind.QUOTE, place, value, "speech in quotation marks", 0.9)


def _scene(context: Context) -> Scene:
    passages = tuple(p for p in context.read() if p.role not in _TITLED)
    pairs = tuple(quoted(passage.plain) for passage in passages)
    full = _nicknamed(context)
    rows: dict[int, list[Person]] = {p.paragraph: [] for p in passages}
    for found in context.of(Kind.PERSON):
        row = rows.get(found.place.paragraph)
        if row is not None and isinstance(found.value, mention.Person):
            span, value = found.place.span, found.value
            name = full.get(value.name, value.name)
            row.append(Person(span.start, span.end, name, value.title or ""))
    people = tuple(
        tuple(
            person
            for person in sorted(rows[passage.paragraph], key=lambda p: p.start)
            if pair_at(row, person.start) is None
        )
        for passage, row in zip(passages, pairs, strict=True)
    )
    starts = tuple(
        sentence_starts(passage.plain, row)
        for passage, row in zip(passages, pairs, strict=True)
    )
    return Scene(passages, pairs, starts, people, _hero(people))


_NICKNAME = re.compile("[老小阿](?P<surname>[\u4e00-\u9fff])")


def _nicknamed(context: Context) -> dict[str, str]:
    """Return whom 老金 means, by the name: the only one of that surname."""
    names = {
        found.value.name
        for found in context.of(Kind.PERSON)
        if isinstance(found.value, mention.Person)
    }
    meant: dict[str, str] = {}
    for name in names:
        nickname = _NICKNAME.fullmatch(name)
        if nickname is not None:
            family = [n for n in names - {name} if n.startswith(nickname["surname"])]
            if len(family) == 1:
                meant[name] = family[0]
    return meant


def _hero(people: tuple[tuple[Person, ...], ...]) -> str | None:
    """Return the person named at least twice as often as any other, if one is."""
    counts = Counter(person.name for row in people for person in row).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return counts[0][0]
