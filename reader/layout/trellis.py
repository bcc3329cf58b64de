"""The search of the reflow: what every line is, all of them decided together.

A Viterbi pass. Its state is the measure that a line is set in and the kind of
line that it is; so which frame a line belongs to, where a paragraph ends and
what is a heading depend on each other. Costs O(lines × measures).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import inf, log

from reader.layout import evidence as e
from reader.layout import fit
from reader.layout.habits import Habits
from reader.layout.looks import Look
from reader.layout.measures import UNWRAPPED


class Kind(IntEnum):
    """What a line is, within its measure."""

    FIRST = 0
    """First of a paragraph, two ideographs in."""
    BODY = 1
    """Any other line of a paragraph: it may fill the measure."""
    DROP = 2
    """First beside a drop cap."""
    BESIDE = 3
    """Second or later beside a drop cap."""
    HEADING = 4
    WRAP = 5
    """A further line of a heading."""
    TITLE = 6
    """A heading right under a heading: a title has several lines."""
    BYLINE = 7
    CAPTION = 8
    INSET = 9
    """A caption inside a paragraph."""


class Tie(IntEnum):
    """How a line hangs together with the one before."""

    BEGINS = 0
    JOINS = 1
    FRAGMENT = 2
    """It begins in mid sentence, and not with what the line before left."""


@dataclass(frozen=True, slots=True)
class Step:
    """The explanation of one line."""

    kind: Kind
    tie: Tie
    measure: int
    """Half ems."""


_KINDS = len(Kind)
# plain integers: looking up a member costs more than a step of the search
_FIRST, _BODY, _DROP, _BESIDE, _HEADING, _WRAP, _TITLE, _BYLINE, _CAPTION, _INSET = (
    int(kind) for kind in Kind
)
_HEADINGS = frozenset({_HEADING, _WRAP, _TITLE})
_OVER_DROP = _HEADINGS | {_BYLINE}
_JOINS, _FRAGMENT = int(Tie.JOINS), int(Tie.FRAGMENT)
_TIES = len(Tie)


def search(
    looks: Sequence[Look], habits: Habits, measures: Sequence[int]
) -> tuple[Step, ...]:
    """Return the cheapest explanation of the lines, a step a line."""
    if not looks:
        return ()
    frames = [_Frame(index, measure, habits) for index, measure in enumerate(measures)]
    back: list[array[int]] = []
    before: Look | None = None
    for i, look in enumerate(looks):
        back.append(_advance(frames, i, before, look))
        before = look
    last = looks[-1]
    _, state = min(frame.closed(last) for frame in frames)
    return _path(back, state, measures)


def _advance(
    frames: Sequence[_Frame], i: int, before: Look | None, look: Look
) -> array[int]:
    """Find the best way to each state of a line; return the ways."""
    back = array("i")
    if before is None:
        for frame in frames:
            frame.start(i, look, 0.0, 0)
            frame.keep(back)
        return back
    closed = [frame.closed(before) for frame in frames]
    best, best_state = min(closed)
    run = min(frame.running() for frame in frames)
    running = frames[run[1] // _KINDS]
    left = run[0] + fit.abandoned(before, running.cap_of(run[1]))
    for frame, (cost, state) in zip(frames, closed, strict=True):
        frame.set_apart(i, before, look, cost, state)
        start = min((cost, state), (best + frame.change, best_state))
        frame.start(i, look, *start, before)
        if frame.wraps:
            frame.go_on(before, look)
            frame.inset(before, look)
            frame.turn(before, look, run, running)
            frame.fragment(look, min(start, frame.entered(left, run[1])))
        frame.keep(back)
    return back


def _path(
    back: Sequence[array[int]], state: int, measures: Sequence[int]
) -> tuple[Step, ...]:
    steps: list[Step] = []
    for ways in reversed(back):
        way = ways[state]
        steps.append(
            Step(Kind(state % _KINDS), Tie(way % _TIES), measures[state // _KINDS])
        )
        state = way // _TIES
    return tuple(reversed(steps))


class _Frame:
    """The states of one measure: the cost of the best path to each, and its way.

    A way is the state before and the tie, as one number. `new` and `ways` are
    those of the line at hand, until they are kept.
    """

    __slots__ = (
        "base", "cap", "change", "costs", "first", "flush", "full", "indents", "lost",
        "new", "ways", "wraps",
    )  # fmt: skip

    def __init__(self, index: int, measure: int, habits: Habits) -> None:
        self.base = index * _KINDS
        self.full = measure / 2
        self.cap = (measure - e.INDENT) / 2
        """Ems of a first line."""
        self.wraps = measure != UNWRAPPED
        self.change = e.CHANGE + (0.0 if self.wraps else e.CHANGE_UNWRAPPED)
        self.indents = habits.indents
        self.lost = -log(max(e.LEAST_LOST, habits.lost))
        flush = min(1 - e.LEAST_FLUSH, max(e.LEAST_FLUSH, habits.flush))
        self.first, self.flush = -log(1 - flush), -log(flush)
        self.costs = [inf] * _KINDS
        self.new = [inf] * _KINDS
        self.ways = [0] * _KINDS

    def keep(self, back: array[int]) -> None:
        """Make the line at hand the line before."""
        back.extend(self.ways)
        self.costs, self.new = self.new, [inf] * _KINDS

    def offer(self, kind: int, cost: float, state: int, tie: int = 0) -> None:
        """Take a way to a state, if it is the best so far."""
        if cost < self.new[kind]:
            self.new[kind] = cost
            self.ways[kind] = state * _TIES + tie

    def running(self) -> tuple[float, int]:
        """Return the cost of a paragraph that may go on, and its state."""
        first, body = self.costs[_FIRST], self.costs[_BODY]
        return (first, self.base) if first < body else (body, self.base + _BODY)

    def cap_of(self, state: int) -> float:
        """Return the ems of a line in this measure."""
        return self.cap if state % _KINDS == _FIRST else self.full

    def closed(self, look: Look) -> tuple[float, int]:
        """Return the cost of all up to a line, ended with it, and the state."""
        costs = self.costs
        ended = fit.ended(look, self.full)
        best, kind = costs[_BODY] + ended, _BODY
        cost = costs[_FIRST] + fit.alone(look) + fit.ended(look, self.cap)
        if cost < best:
            best, kind = cost, _FIRST
        for other in (_HEADING, _WRAP, _TITLE, _BYLINE, _CAPTION):
            if costs[other] < best:
                best, kind = costs[other], other
        return best, self.base + kind

    def start(
        self, i: int, look: Look, cost: float, state: int, before: Look | None = None
    ) -> None:
        """Begin a paragraph; at the very first line, anything."""
        if i == 0:
            heading = fit.heading(look, self.full)
            self.offer(_HEADING, heading, state)
            self.offer(_BYLINE, look.byline, state)
            self.offer(_CAPTION, look.caption, state)
        cost += look.start_cost + look.phrases
        if not self.wraps:
            self.offer(_BODY, cost + e.UNWRAPPED, state)
            return
        first, whole = self._first_costs(before, look)
        self.offer(_FIRST, cost + first + fit.squeezed(look, self.cap), state)
        self.offer(_BODY, cost + whole + fit.squeezed(look, self.full), state)
        narrow = 2 * (self.full - look.width)
        if e.DROP_NARROWER <= narrow <= e.DROP_WIDEST and look.end != "stop":
            display = i > 0 and state % _KINDS in _OVER_DROP
            drop = e.DROP_AFTER_DISPLAY if display else e.DROP
            self.offer(_DROP, cost + drop + e.DROP_LINE, state)

    def _first_costs(self, before: Look | None, look: Look) -> tuple[float, float]:
        """Return what it costs to begin with and without an indent."""
        if not self.indents:
            return self.first, self.flush
        if look.indented:
            return 0.0, e.FULL_UNINDENTED
        if before is not None and look.separated and before.end == "stop":
            return self.lost, min(self.lost, e.FULL_AFTER_BLANK)
        return self.lost, self.lost

    def set_apart(
        self, i: int, before: Look, look: Look, cost: float, state: int
    ) -> None:
        """Set the line apart: heading, byline or caption, or more of one."""
        costs, base = self.costs, self.base
        again = e.HEADING_AGAIN if i >= e.TOP and not look.numbered else 0.0
        if look.heading < e.HEADING_HOPELESS:
            heading = fit.heading(look, self.full)
            more = again if state % _KINDS in _HEADINGS else 0.0
            self.offer(_HEADING, cost + heading + more, state)
            self.offer(_TITLE, costs[_HEADING] + again + heading, base + _HEADING)
            self.offer(_TITLE, costs[_WRAP] + again + heading, base + _WRAP)
            self.offer(_TITLE, costs[_TITLE] + heading, base + _TITLE)
        if look.byline < e.NEVER:
            self.offer(_BYLINE, cost + look.byline, state)
        if look.caption < e.NEVER:
            self.offer(_CAPTION, cost + look.caption, state)
        if costs[_HEADING] < inf or costs[_WRAP] < inf:
            wrap = fit.wrapped(before, look, self.full)
            self.offer(_WRAP, costs[_HEADING] + wrap, base + _HEADING, _JOINS)
            third = costs[_WRAP] + wrap + e.WRAP_THIRD
            self.offer(_WRAP, third, base + _WRAP, _JOINS)
        if costs[_BYLINE] < inf:
            on = fit.byline_goes_on(before, look, self.full)
            self.offer(_BYLINE, costs[_BYLINE] + on, base + _BYLINE, _JOINS)
        if costs[_CAPTION] < inf:
            on = fit.caption_goes_on(before, look)
            self.offer(_CAPTION, costs[_CAPTION] + on, base + _CAPTION, _JOINS)

    def go_on(self, before: Look, look: Look) -> None:
        """Go on with the paragraph, in the same measure."""
        costs, base, full = self.costs, self.base, self.full
        cost = fit.joined(before, look) + fit.squeezed(look, full)
        cost += fit.stopped_early(before, look, full)
        first = costs[_FIRST] + fit.loose(before, look, self.cap)
        self.offer(_BODY, first + cost, base + _FIRST, _JOINS)
        body = costs[_BODY] + fit.loose(before, look, full)
        self.offer(_BODY, body + cost, base + _BODY, _JOINS)
        if look.width >= full - e.DROP_UNDER / 2:
            self.offer(_BODY, costs[_BESIDE] + cost, base + _BESIDE, _JOINS)
        if full - look.width < e.DROP_NARROWER / 2 or before.end == "stop":
            return
        more = e.DROP_LINE + look.phrases
        more += e.JOIN_DATELINE if look.dateline else 0.0
        if -e.DROP_EVEN <= 2 * (look.width - before.width) <= e.DROP_FIRST:
            self.offer(_BESIDE, costs[_DROP] + more, base + _DROP, _JOINS)
        if abs(look.width - before.width) <= e.DROP_EVEN / 2:
            self.offer(_BESIDE, costs[_BESIDE] + more, base + _BESIDE, _JOINS)

    def inset(self, before: Look, look: Look) -> None:
        """Let a caption stand inside the paragraph, or the paragraph go on behind."""
        if look.caption == e.CAPTION:
            running, state = self.running()
            open_ = before.end in ("open", "pause")
            cost = e.INSET + (0.0 if open_ else e.INSET_CLOSED)
            self.offer(_INSET, running + look.caption + cost, state, _JOINS)
        inset, state = self.costs[_INSET], self.base + _INSET
        if inset == inf:
            return
        if look.caption == e.NEVER and not before.captioned:
            self.offer(_INSET, inset + e.CAPTION_WRAP, state, _JOINS)
        behind = inset + fit.squeezed(look, self.full) + look.phrases
        behind += e.JOIN_INDENTED if look.indented else 0.0
        self.offer(_BODY, behind, state, _JOINS)

    def turn(
        self, before: Look, look: Look, run: tuple[float, int], other: _Frame
    ) -> None:
        """Go on with a paragraph of another measure."""
        if other is self or not other.wraps:
            return
        if not 1 / e.CHANGE_FACTOR <= self.full / other.full <= e.CHANGE_FACTOR:
            return
        cap = other.cap_of(run[1])
        cost = run[0] + e.CHANGE_INSIDE + fit.loose(before, look, cap)
        cost += fit.joined(before, look) + fit.squeezed(look, self.full)
        self.offer(_BODY, cost, run[1], _JOINS)

    def entered(self, cost: float, state: int) -> tuple[float, int]:
        """Return what it costs to leave a running paragraph for this frame."""
        own = state // _KINDS * _KINDS == self.base
        return cost + (0.0 if own else e.CHANGE), state

    def fragment(self, look: Look, start: tuple[float, int]) -> None:
        """Begin a frame in mid sentence."""
        if look.indented:
            return
        cost = start[0] + e.FRAGMENT + fit.squeezed(look, self.full)
        if look.separated or look.paged:
            cost -= e.FRAGMENT_AT_GAP
        self.offer(_BODY, cost, start[1], _FRAGMENT)
