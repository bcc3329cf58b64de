"""What it says when one piece of a page stands behind another, in nats.

Every junction has a row in the table by how the one ends and how the other begins;
where a sentence may run over it, the text decides, and numbers and the first words
of a story have their say. Positive speaks for the two, negative against.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

from reader.layout.discourse import begins_story
from reader.layout.edges import Ending, Opening
from reader.layout.joins import Joins
from reader.layout.jumps import Jumps
from reader.layout.numbering import rising
from reader.layout.segments import Segment

GOES_ON: Final = 2.0
"""A sentence stops on one side, and on the other one begins in its middle."""
JOIN_LIMIT: Final = 5.0
"""Nats of one junction's text at most: one odd phrase does not turn a page."""
_E, _O = Ending, Opening
_UNFINISHED: Final = -4.5
"""A sentence stops, and no sentence goes on."""
_BODILESS: Final = -4.0
"""A heading without text under it."""
_BETWEEN: Final = -3.0
"""Text behind a byline that the title does not stand above: bylines stray."""
_AWAY: Final = -8.0
"""The beginning of the story, with its byline, anywhere but under the title."""
JUNCTIONS: Final[dict[tuple[Ending, Opening], float]] = {
    (_E.OPEN, _O.BEGIN): _UNFINISHED,
    (_E.OPEN, _O.HEADING): _UNFINISHED,
    (_E.OPEN, _O.TITLE): _UNFINISHED,
    (_E.OPEN, _O.BYLINE): _UNFINISHED,
    (_E.OPEN, _O.OTHER): _UNFINISHED / 2,
    (_E.STOPPED, _O.MIDDLE): -1.0,
    (_E.CLOSED, _O.MIDDLE): -4.0,
    (_E.CLOSED, _O.MAYBE): -0.5,
    (_E.HEADING, _O.MIDDLE): _BODILESS,
    (_E.HEADING, _O.MAYBE): -1.0,
    (_E.HEADING, _O.BEGIN): 1.0,
    (_E.HEADING, _O.HEADING): -2.0,
    (_E.HEADING, _O.BYLINE): -3.0,
    (_E.HEADING, _O.OTHER): _BODILESS,
    (_E.HEADING, _O.TITLE): _BODILESS,
    (_E.TITLE, _O.MIDDLE): _BODILESS,
    (_E.TITLE, _O.MAYBE): -1.0,
    (_E.TITLE, _O.BEGIN): 1.0,
    (_E.TITLE, _O.HEADING): -1.0,
    (_E.TITLE, _O.STORY): 3.0,
    (_E.CLOSED, _O.STORY): _AWAY,
    (_E.STOPPED, _O.STORY): _AWAY,
    (_E.OPEN, _O.STORY): _AWAY,
    (_E.HEADING, _O.STORY): _AWAY,
    (_E.OTHER, _O.STORY): _AWAY,
    (_E.BYLINE, _O.BEGIN): _BETWEEN,
    (_E.BYLINE, _O.MAYBE): _BETWEEN - 0.5,
    (_E.BYLINE, _O.MIDDLE): _BETWEEN - 2.0,
    (_E.BYLINE, _O.HEADING): _BETWEEN,
}
"""What two edges say when they meet; what is not here says nothing."""
ENDS_DISGUISED: Final = {_E.OPEN: 0.0, _E.HEADING: 3.0, _E.OTHER: 3.0}
"""What speaks against the middle of a sentence at an end that looks like this …"""
BEGINS_DISGUISED: Final = {
    _O.MIDDLE: 0.0, _O.MAYBE: 1.0, _O.BEGIN: 4.5, _O.HEADING: 3.0, _O.OTHER: 3.0,
    _O.TITLE: inf, _O.BYLINE: inf, _O.STORY: inf,
}  # fmt: skip
"""… or at a beginning: a line cut off by a frame may look like a heading."""
FIRST: Final = {_O.MIDDLE: -4.0, _O.OTHER: -1.0}
"""What the article begins with."""
LAST: Final = {_E.OPEN: _UNFINISHED, _E.HEADING: _BODILESS, _E.TITLE: _BODILESS,
               _E.STOPPED: -1.0, _E.BYLINE: 1.0}  # fmt: skip
"""What the article ends with."""
TITLE_FIRST: Final = 12.0
"""The article begins with its title."""
_BEFORE_STORY: Final = frozenset({Ending.TITLE, Ending.BYLINE})
_STORY: Final = frozenset({Opening.BEGIN, Opening.MAYBE})
_ENDED: Final = frozenset({Ending.STOPPED, Ending.CLOSED})
_CLOSING: Final = frozenset("”’」』）》")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about a junction."""

    joins: Joins
    jumps: Jumps


def junction(left: Segment, right: Segment, asked: Asked) -> float:
    """Return the nats for the one segment behind the other."""
    score = JUNCTIONS.get((left.ending, right.opening), 0.0)
    disguise = _disguise(left, right)
    if disguise < inf:
        text = asked.joins.score(left.tail, right.head)
        on = GOES_ON + max(-JOIN_LIMIT, min(JOIN_LIMIT, text)) - disguise
        score = on if not disguise else max(score, on)
    if left.ending in _BEFORE_STORY and right.opening in _STORY:
        score += begins_story(right.head)
    score += asked.jumps.told(left.lines[-1], right.lines[0])
    return score + rising(left.numbers, right.numbers)


def first(segment: Segment) -> float:
    """Return the nats for the article's beginning with a segment."""
    if segment.is_title:
        return TITLE_FIRST
    return FIRST.get(segment.opening, 0.0)


def last(segment: Segment) -> float:
    """Return the nats for its ending with one."""
    return LAST.get(segment.ending, 0.0)


def _disguise(left: Segment, right: Segment) -> float:
    """Return what speaks against a sentence over the junction, but for the text."""
    if left.ending in _ENDED:
        # a quotation's last stop stands before the mark that closes it
        return 0.0 if right.head[:1] in _CLOSING else inf
    return ENDS_DISGUISED.get(left.ending, inf) + BEGINS_DISGUISED[right.opening]
