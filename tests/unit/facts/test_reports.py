"""Names, speech and honours in whole reports: how many are found, and found rightly.

`tests/corpus/reports.txt` holds short reports as newspapers of the mainland, Taiwan
and Hong Kong write them, with what an editor would list: P people with their titles,
O bodies, L places, H honours, Q the words of a speaker, T coined phrases. A floor
goes up with the change that earns it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from reader.facts import extract, tagger
from reader.facts.mention import Kind, Name, Person, Quote
from tests.corpus.words import article_of

pytestmark = pytest.mark.skipif(
    bool(tagger.missing()), reason="names need the neural tagger"
)

REPORTS = Path(__file__).parents[2] / "corpus" / "reports.txt"
KINDS = dict(
    zip(
        "POLHQT",
        (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.HONOR, Kind.QUOTE, Kind.TERM),
        strict=True,
    )
)
FLOORS = {
    Kind.PERSON: 0.97,
    Kind.ORGANIZATION: 0.94,
    Kind.PLACE: 0.91,
    Kind.HONOR: 0.90,
    Kind.QUOTE: 0.96,
    Kind.TERM: 0.97,
}
"""The harmonic mean of precision and recall that no change may fall under."""
TITLES_RIGHT = 0.94
"""The share of the people found whose title is right."""

Item = tuple[Kind, str, str]
"""A kind, the name or words, and the title or speaker."""


@dataclass(frozen=True)
class Report:
    published: date
    text: str
    wanted: frozenset[Item]


def reports() -> list[Report]:
    made = []
    for block in REPORTS.read_text("utf-8").split("@ ")[1:]:
        day, *lines = block.strip("\n").split("\n")
        marked = [
            line for line in lines if line[:1] in KINDS and line[1:2] in (" ", "")
        ]
        text = "\n".join(line for line in lines if line not in marked)
        wanted = frozenset(
            (KINDS[line[0]], *_parts(item))
            for line in marked
            for item in line[2:].split(";")
            if item
        )
        made.append(Report(date.fromisoformat(day.strip()), text, wanted))
    return made


def _parts(item: str) -> tuple[str, str]:
    name, _, beside = item.partition("=")
    return name, beside


def found(report: Report) -> frozenset[Item]:
    article = article_of(report.text, report.published)
    made = set()
    for fact in extract(article, budget=60):
        words = article.quote(fact.evidence[0].place)
        match fact.value:
            case Person(name, title):
                made.add((fact.kind, name, title or ""))
            case Quote(speaker):
                made.add((fact.kind, words, speaker or ""))
            case Name(name) if fact.kind in KINDS.values():
                made.add((fact.kind, name, ""))
    return frozenset(made)


@cache
def scores() -> tuple[dict[Kind, float], float]:
    """Return the score of each kind, and the share of titles that are right."""
    hits: Counter[Kind] = Counter()
    sizes: Counter[Kind] = Counter()
    titles: list[bool] = []
    for report in reports():
        got = found(report)
        known = {name: title for kind, name, title in got if kind is Kind.PERSON}
        for kind in KINDS.values():
            right = {_key(i) for i in report.wanted} & {_key(i) for i in got}
            hits[kind] += sum(key[0] is kind for key in right)
            sizes[kind] += sum(i[0] is kind for i in (*report.wanted, *got))
        titles += [
            known[name] == title
            for kind, name, title in report.wanted
            if kind is Kind.PERSON and name in known
        ]
    return {k: 2 * hits[k] / sizes[k] for k in sizes}, sum(titles) / len(titles)


def _key(item: Item) -> Item:
    """Return what makes two items the same: of a person, the name alone."""
    kind, name, beside = item
    return (kind, name, beside if kind is Kind.QUOTE else "")


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_falls_under_its_floor(kind: Kind) -> None:
    by_kind, _ = scores()

    assert by_kind[kind] >= FLOORS[kind]


def test_titles_are_mostly_right() -> None:
    _, titles = scores()

    assert titles >= TITLES_RIGHT


def test_there_are_reports_enough_to_tell() -> None:
    wanted = [item for report in reports() for item in report.wanted]

    assert len(wanted) > 300
