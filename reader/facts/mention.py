"""Mentions and facts: what is said, where, and by which rule it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.article import Place


class Kind(StrEnum):
    """The kinds of facts, in the order of the panel."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    DATE = "date"
    DURATION = "duration"
    QUANTITY = "quantity"
    RANKING = "ranking"
    HONOR = "honor"
    QUOTE = "quote"
    EVENT = "event"
    GOAL = "goal"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Date:
    """A point or a range in time: "2024-11-11", "2002-08", "2021/2025"."""

    iso: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as ISO 8601 writes it: "P25Y"."""

    iso: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit; money in base units, 万 and 亿 multiplied out."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a ranking: the `rank`-th `of` so many, in a `scope`."""

    rank: int
    of: int | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person by name, with the title that stands next to it."""

    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What is just called so: an organisation, a place, an honour, a term."""

    name: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a speaker; None where the article doesn't say whose."""

    speaker: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, on a day, in a month or a year."""

    date: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached, and by when."""

    deadline: str | None


Value = Date | Duration | Amount | Rank | Person | Name | Quote | Event | Goal


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of the article that says something."""

    kind: Kind
    place: Place
    value: Value
    rule: str
    """The name of the rule that found it."""
    confidence: float = 1.0
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value with all the mentions that support it, in reading order."""

    kind: Kind
    value: Value
    evidence: tuple[Mention, ...]
    """Never empty."""
