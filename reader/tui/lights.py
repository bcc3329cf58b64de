"""What is marked on the page, and what lies over what; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rich.style import Style

from reader.article import Place
from reader.search.hit import Hit, How
from reader.span import Span
from reader.tui.paint import Mark
from reader.tui.view import View

OVERLAYS = frozenset(
    {
        *("changed", "doubt", "highlighted", "lit", "lit-current"),
        *("hit", "weak", "current", "selected", "cursor", "ruled", "faint"),
    }
)
"""Marks lie over the style of a role; only what they set themselves counts."""
_WEAK = frozenset({How.APPROXIMATE, How.KEYWORDS})
_UNSURE = 0.8
"""A score below which a hit may well be none, however it was found."""


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit besides the hits: facts, and what is selected."""

    facts: tuple[Mark, ...] = ()
    """All facts of the kinds that are shown in the text."""
    lit: tuple[Place, ...] = ()
    """All mentions of the fact that is looked at."""
    now: Place | None = None
    """The one of them that is shown."""
    highlighted: tuple[Place, ...] = ()
    """What the reader marked, some other day perhaps."""
    remarked: tuple[Place, ...] = ()
    """What of it there is a remark on: a sign stands beside it."""
    selected: tuple[Place, ...] = ()


@cache
def fact_style(name: str) -> Style:
    """Return how a fact of a kind is marked: the style of `fact-person`."""
    from reader.facts.mention import Kind
    from reader.tui.kinds import STYLES

    return Style.parse(STYLES[Kind(name.removeprefix("fact-"))])


def is_weak(hit: Hit) -> bool:
    """Say whether a hit is only like what was typed: it is drawn dimmer."""
    return hit.how in _WEAK or hit.score < _UNSURE


def marks_of(view: View, lights: Lights, *, with_cursor: bool) -> list[Mark]:
    """Return the marks on the screen, from the lowest to what lies over all."""
    shown = sorted({row.paragraph for row in view.visible})
    marks = [
        Mark(paragraph, Span(at, at + 1), "doubt")
        for paragraph in shown
        for at in view.article.paragraphs[paragraph].doubts
    ]
    marks += [_mark(place, "highlighted") for place in lights.highlighted]
    marks += [mark for mark in lights.facts if mark.paragraph in shown]
    marks += [_mark(place, "lit") for place in lights.lit]
    marks += _hits(view, shown)
    if lights.now is not None:
        marks.append(_mark(lights.now, "lit-current"))
    marks += [_mark(place, "selected") for place in lights.selected]
    current = view.hits[view.at].place if view.at is not None else None
    if with_cursor and view.cursor != current:  # the hit is marked enough
        at = view.cursor.span.start
        marks.append(Mark(view.cursor.paragraph, Span(at, at + 1), "cursor"))
    return marks


def _hits(view: View, shown: list[int]) -> Iterator[Mark]:
    current = view.hits[view.at] if view.at is not None else None
    for hit in (hit for paragraph in shown for hit in view.hits_in(paragraph)):
        name = "weak" if is_weak(hit) else "hit"
        name = "current" if hit is current else name
        for span in hit.spans:
            yield Mark(hit.place.paragraph, span, name)
        for place in hit.beyond:
            yield _mark(place, name)


def _mark(place: Place, name: str) -> Mark:
    return Mark(place.paragraph, place.span, name)
