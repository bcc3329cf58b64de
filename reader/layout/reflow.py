"""Hard-wrapped lines → blocks: one search for frames, paragraphs and headings.

A Viterbi pass over all lines. Its state is the measure that a line is set in and
the kind of line that it is; so which frame a line belongs to, where a paragraph
ends and what is a heading are decided together, as each depends on the others.
Costs O(lines × measures).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from math import log

from reader.layout import evidence as e
from reader.layout.block import Block, Shape
from reader.layout.lines import Line
from reader.layout.looks import Habits, Look, habits_of, looks_of
from reader.layout.measures import UNWRAPPED, measures_of
from reader.span import Aligned


class Kind(IntEnum):
    """What a line is, within its measure; the states of the search."""

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
    BYLINE = 6
    CAPTION = 7
    INSET = 8
    """A caption inside a paragraph."""
    TITLE = 9
    """A heading right under a heading: a title has several lines."""


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
    doubt: float = 0.0


_KINDS = len(Kind)
_HEADINGS = frozenset({Kind.HEADING, Kind.WRAP, Kind.TITLE})
_OVER_DROP = _HEADINGS | {Kind.BYLINE}
_INF = float("inf")


def reflow(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the lines as blocks, in the order of the lines."""
    if not lines:
        return ()
    steps = search(lines, habits_of(lines), measures_of(lines))
    blocks: list[Block] = []
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or steps[i].tie is not Tie.JOINS:
            blocks += _blocks(lines[start:i], steps[start:i])
            start = i
    return tuple(blocks)


def search(
    lines: Sequence[Line], habits: Habits, measures: Sequence[int]
) -> tuple[Step, ...]:
    """Return the cheapest explanation of the lines, a step a line."""
    trellis = _Trellis(lines, habits, measures)
    for i in range(len(lines)):
        trellis.advance(i)
    return trellis.path()


class _Trellis:
    """Costs of the best path to each state, and the way back."""

    def __init__(
        self, lines: Sequence[Line], habits: Habits, measures: Sequence[int]
    ) -> None:
        self.lines = lines
        self.looks = looks_of(lines, habits)
        self.measures = measures
        self.ems = [measure / 2 for measure in measures]
        self.indents = habits.indents
        self.lost = -log(max(e.LEAST_LOST, habits.lost))
        self.costs: list[list[float]] = [[_INF] * _KINDS for _ in measures]
        self.back: list[list[tuple[int, Tie]]] = []
        """For each line, for each state: the state before it, and the tie."""

    def advance(self, i: int) -> None:
        """Find the best way to each state of line `i`."""
        closed = [self._closed(m, i) for m in range(len(self.measures))]
        open_ = [self._open(m) for m in range(len(self.measures))]
        best = min(range(len(closed)), key=lambda m: closed[m][0])
        loose = min(range(len(open_)), key=lambda m: open_[m][0])
        costs: list[list[float]] = []
        back: list[tuple[int, Tie]] = []
        for m in range(len(self.measures)):
            start = closed[m]
            change = e.CHANGE
            if self.measures[m] == UNWRAPPED:
                change += e.CHANGE_UNWRAPPED
            if i and closed[best][0] + change < start[0]:
                start = (closed[best][0] + change, closed[best][1])
            row = [(_INF, 0, Tie.BEGINS)] * _KINDS
            self._begin(row, m, i, start)
            self._display(row, m, i, closed[m])
            if i:
                self._fragment(row, m, i, start, open_[loose])
                self._join(row, m, i)
                self._turn(row, m, i, loose, open_[loose])
            costs.append([cost for cost, _, _ in row])
            back.extend((state, tie) for _, state, tie in row)
        self.costs = costs
        self.back.append(back)

    def path(self) -> tuple[Step, ...]:
        """Return the best path, first line first."""
        n = len(self.lines)
        ends = [self._closed(m, n) for m in range(len(self.measures))]
        state = min(ends)[1]
        steps: list[Step] = []
        for i in reversed(range(n)):
            before, tie = self.back[i][state]
            measure = self.measures[state // _KINDS]
            steps.append(Step(Kind(state % _KINDS), tie, measure))
            state = before
        return tuple(reversed(steps))

    def _closed(self, m: int, i: int) -> tuple[float, int]:
        """Return the cost of all before line `i`, ended, in measure `m`."""
        if i == 0:
            return 0.0, 0
        look, row, base = self.looks[i - 1], self.costs[m], m * _KINDS
        full = self.ems[m]
        ends = (
            (row[0] + _alone(look) + _ended(look, full - e.INDENT / 2), base),
            (row[1] + _ended(look, full), base + 1),
            (row[4], base + 4),
            (row[5], base + 5),
            (row[6], base + 6),
            (row[7], base + 7),
            (row[9], base + 9),
        )
        return min(ends)

    def _open(self, m: int) -> tuple[float, int]:
        """Return the cost of a paragraph that runs in measure `m`."""
        row, base = self.costs[m], m * _KINDS
        return min((row[0], base), (row[1], base + 1))

    def _begin(
        self, row: list[tuple[float, int, Tie]], m: int, i: int, start: tuple[float, int]
    ) -> None:
        """Begin a paragraph."""
        cost, state = start
        look, full = self.looks[i], self.ems[m]
        cost += look.start_cost + look.phrases
        if self.measures[m] == UNWRAPPED:
            row[Kind.BODY] = (cost + e.UNWRAPPED, state, Tie.BEGINS)
            return
        first, whole = self._first_costs(i)
        indented = full - e.INDENT / 2
        row[Kind.FIRST] = (
            cost + first + _squeezed(look, indented), state, Tie.BEGINS
        )  # fmt: skip
        row[Kind.BODY] = (cost + whole + _squeezed(look, full), state, Tie.BEGINS)
        narrow = full - look.width
        if e.DROP_NARROWER <= 2 * narrow <= e.DROP_WIDEST and look.end != "stop":
            display = i and state % _KINDS in _OVER_DROP
            drop = e.DROP_AFTER_DISPLAY if display else e.DROP
            row[Kind.DROP] = (cost + drop + e.DROP_LINE, state, Tie.BEGINS)

    def _first_costs(self, i: int) -> tuple[float, float]:
        """Return what it costs to begin at line `i` with and without indent."""
        look = self.looks[i]
        if not self.indents:
            return 0.0, e.FULL_FIRST
        if look.indented:
            return 0.0, e.FULL_UNINDENTED
        behind = i and look.separated and self.looks[i - 1].end == "stop"
        return self.lost, min(self.lost, e.FULL_AFTER_BLANK) if behind else self.lost

    def _display(
        self, row: list[tuple[float, int, Tie]], m: int, i: int, start: tuple[float, int]
    ) -> None:
        """Set a line apart: heading, byline or caption."""
        look, (cost, state) = self.looks[i], start
        heading = look.heading
        full = self.ems[m]
        if self.measures[m] != UNWRAPPED and (
            abs(look.width - full) <= 0.5 or abs(look.width - full + 2) <= 0.5
        ):
            heading = max(heading + e.HEADING_FULL, e.HEADING_FLOOR_FULL)
        self._title(row, m, i, heading)
        if i >= e.TOP and state % _KINDS in _HEADINGS:
            heading += e.HEADING_AGAIN
        row[Kind.HEADING] = (cost + heading, state, Tie.BEGINS)
        row[Kind.BYLINE] = (cost + look.byline, state, Tie.BEGINS)
        row[Kind.CAPTION] = (cost + look.caption, state, Tie.BEGINS)
        if i:
            self._wrap(row, m, i)

    def _title(
        self, row: list[tuple[float, int, Tie]], m: int, i: int, heading: float
    ) -> None:
        """Go on with a title of several lines."""
        costs, base = self.costs[m], m * _KINDS
        again = e.HEADING_AGAIN if i >= e.TOP else 0.0
        cost, state = min(
            (costs[Kind.HEADING] + again, base + Kind.HEADING),
            (costs[Kind.WRAP] + again, base + Kind.WRAP),
            (costs[Kind.TITLE], base + Kind.TITLE),
        )
        row[Kind.TITLE] = (cost + heading, state, Tie.BEGINS)

    def _wrap(self, row: list[tuple[float, int, Tie]], m: int, i: int) -> None:
        """Go on with a heading, a byline or a caption."""
        costs, base = self.costs[m], m * _KINDS
        before, look = self.looks[i - 1], self.looks[i]
        wrap = _wrapped(before, look, self.ems[m])
        row[Kind.WRAP] = min(
            (costs[Kind.HEADING] + wrap, base + Kind.HEADING, Tie.JOINS),
            (costs[Kind.WRAP] + wrap + e.WRAP_THIRD, base + Kind.WRAP, Tie.JOINS),
        )
        if look.names and look.width <= 8:
            whole = before.width >= self.ems[m] - 2
            more = e.BYLINE_WRAP if whole else e.BYLINE_WRAP_EARLY
            more = e.BYLINE_WRAP_NAMED if before.named else more
            byline = (costs[Kind.BYLINE] + more, base + Kind.BYLINE, Tie.JOINS)
            row[Kind.BYLINE] = min(row[Kind.BYLINE], byline)
        if look.width <= before.width + 1 and not before.captioned:
            more = e.CAPTION_WRAP_OPEN if before.opens else e.CAPTION_WRAP
            caption = (costs[Kind.CAPTION] + more, base + Kind.CAPTION, Tie.JOINS)
            row[Kind.CAPTION] = min(row[Kind.CAPTION], caption)

    def _fragment(
        self,
        row: list[tuple[float, int, Tie]],
        m: int,
        i: int,
        start: tuple[float, int],
        open_: tuple[float, int],
    ) -> None:
        """Begin a frame in mid sentence."""
        look = self.looks[i]
        if self.measures[m] == UNWRAPPED or look.indented:
            return
        cost = e.FRAGMENT + _squeezed(look, self.ems[m])
        if look.separated or look.paged:
            cost -= e.FRAGMENT_AT_GAP
        running = open_[0] + (e.CHANGE if open_[1] // _KINDS != m else 0.0)
        before, state = min(start, (running, open_[1]))
        fragment = (before + cost, state, Tie.FRAGMENT)
        row[Kind.BODY] = min(row[Kind.BODY], fragment)

    def _join(self, row: list[tuple[float, int, Tie]], m: int, i: int) -> None:
        """Go on with the paragraph, in the same measure."""
        if self.measures[m] == UNWRAPPED:
            return
        costs, base = self.costs[m], m * _KINDS
        before, look, full = self.looks[i - 1], self.looks[i], self.ems[m]
        cost = _joined(before, look) + _squeezed(look, full)
        if before.end == "stop" and 1 <= full - before.width <= look.unit - 0.5:
            cost += e.JOIN_AFTER_ROOM
        ways = [
            (costs[0] + _loose(before, look, full - e.INDENT / 2), base),
            (costs[1] + _loose(before, look, full), base + 1),
        ]
        if look.width >= full - e.DROP_UNDER / 2:
            ways.append((costs[3], base + 3))
        best, state = min(ways)
        row[Kind.BODY] = min(row[Kind.BODY], (best + cost, state, Tie.JOINS))
        self._inset(row, m, i)
        even = i < 2 or abs(self.lines[i].width - self.lines[i - 1].width)
        if full - look.width < e.DROP_NARROWER / 2 or before.end == "stop":
            return
        beside = min(
            (costs[2] if look.width >= before.width else _INF, base + 2),
            (costs[3] if even <= e.DROP_EVEN else _INF, base + 3),
        )
        more = e.DROP_LINE + look.phrases
        more += e.JOIN_DATELINE if look.dateline else 0.0
        row[Kind.BESIDE] = (beside[0] + more, beside[1], Tie.JOINS)

    def _inset(self, row: list[tuple[float, int, Tie]], m: int, i: int) -> None:
        """Let a caption stand inside the paragraph, or the paragraph go on behind."""
        costs, base = self.costs[m], m * _KINDS
        before, look = self.looks[i - 1], self.looks[i]
        if look.caption == e.CAPTION:
            running = min((costs[0], base), (costs[1], base + 1))
            cost = running[0] + look.caption + e.INSET
            cost += 0.0 if before.end in ("open", "pause") else e.INSET_CLOSED
            row[Kind.INSET] = (cost, running[1], Tie.JOINS)
        inset = costs[Kind.INSET]
        if look.caption == e.NEVER and not before.captioned:
            wrapped = (inset + e.CAPTION_WRAP, base + Kind.INSET, Tie.JOINS)
            row[Kind.INSET] = min(row[Kind.INSET], wrapped)
        behind = inset + _squeezed(look, self.ems[m]) + look.phrases
        behind += e.JOIN_INDENTED if look.indented else 0.0
        row[Kind.BODY] = min(row[Kind.BODY], (behind, base + Kind.INSET, Tie.JOINS))

    def _turn(
        self,
        row: list[tuple[float, int, Tie]],
        m: int,
        i: int,
        other: int,
        open_: tuple[float, int],
    ) -> None:
        """Go on with the paragraph in another measure."""
        narrow, wide = sorted((self.measures[m], self.measures[other]))
        if wide in (narrow, UNWRAPPED) or wide > narrow * e.CHANGE_FACTOR:
            return
        before, look = self.looks[i - 1], self.looks[i]
        cap = self.ems[other] - (e.INDENT / 2 if open_[1] % _KINDS == 0 else 0)
        cost = (
            open_[0] + e.CHANGE_INSIDE + _loose(before, look, cap)
            + _joined(before, look) + _squeezed(look, self.ems[m])
        )  # fmt: skip
        row[Kind.BODY] = min(row[Kind.BODY], (cost, open_[1], Tie.JOINS))


def _ended(look: Look, cap: float) -> float:
    """Return the cost of a paragraph's end on a line of `cap` ems."""
    return look.end_cost + (e.END_FULL if look.width > cap - 1 else 0.0)


def _alone(look: Look) -> float:
    """Return the cost of a paragraph of one line."""
    return e.ONE_LINE + (e.TINY if look.width <= e.TINY_WIDTH else 0.0)


def _squeezed(look: Look, cap: float) -> float:
    """Return the cost of setting the line in `cap` ems."""
    over = look.width - cap
    if over <= 0 or look.spread:
        return 0.0
    if over <= look.slack and over <= 2.5:
        return e.SQUEEZED_PER_EM * over
    return e.BURST + e.BURST_PER_EM * over


def _loose(before: Look, look: Look, cap: float) -> float:
    """Return the cost of having ended the line before early."""
    room = cap - before.width - look.unit - e.LOOSE_BEYOND
    if room <= 0 or before.spread:
        return 0.0
    if before.piece:
        return e.LOOSE_PIECE
    cost = e.LOOSE + e.LOOSE_PER_EM * room
    return cost if before.end == "stop" else min(cost, e.LOOSE_WITHOUT_STOP)


def _joined(before: Look, look: Look) -> float:
    """Return the cost of going on over the end of the line before."""
    cost = look.phrases
    if before.end == "stop":
        cost += e.JOIN_AFTER_STOP + (e.JOIN_QUOTE if look.quotes else 0.0)
        if look.item:
            cost += e.JOIN_ITEM
    elif look.item and before.end in ("semicolon", "colon"):
        cost += e.JOIN_ITEM
    if look.dateline:
        cost += e.JOIN_DATELINE
    if look.indented:
        cost += e.JOIN_INDENTED
    if look.separated:
        cost += e.JOIN_BLANK_FULL if before.end == "open" else e.JOIN_BLANK
    return cost


def _wrapped(before: Look, look: Look, full: float) -> float:
    """Return the cost of a heading's going on with this line."""
    cost = e.WRAP if before.width >= full - 2 else e.WRAP_LOOSE
    if before.opens and look.closes:
        cost += e.WRAP_CLOSES
    if before.width < full * 2 / 3:
        cost += e.WRAP_NARROW
    elif before.width > full + 0.5:
        cost += e.WRAP_WIDER
    if look.width > before.width + 1:
        cost += e.WRAP_LONGER
    if look.sentence:
        cost += e.WRAP_SENTENCE
    if look.width <= 0.4 * before.width and before.width >= full - 2:
        cost += e.WRAP_SHORT
    if look.width <= e.TINY_WIDTH:
        cost += e.WRAP_TINY
    if look.parted:
        cost += e.WRAP_BLANK
    if look.end in ("pause", "semicolon", "colon", "dash"):
        cost += e.WRAP_MARKED
    if look.separated:
        cost += e.JOIN_BLANK
    return cost


_SHAPES = {
    Kind.HEADING: Shape.DISPLAY,
    Kind.WRAP: Shape.DISPLAY,
    Kind.TITLE: Shape.DISPLAY,
    Kind.BYLINE: Shape.BYLINE,
    Kind.CAPTION: Shape.CAPTION,
    Kind.INSET: Shape.CAPTION,
}


def _blocks(lines: Sequence[Line], steps: Sequence[Step]) -> list[Block]:
    """Return a block, and behind it the captions that stood inside."""
    inset = [step.kind is Kind.INSET for step in steps]
    if not any(inset):
        return [_block(lines, steps)]
    body = [i for i, caption in enumerate(inset) if not caption]
    found = [_block([lines[i] for i in body], [steps[i] for i in body])]
    for is_caption, group in groupby(range(len(lines)), key=inset.__getitem__):
        if is_caption:
            at = list(group)
            found.append(_block([lines[i] for i in at], [steps[i] for i in at]))
    return found


def _block(lines: Sequence[Line], steps: Sequence[Step]) -> Block:
    shape = _SHAPES.get(steps[0].kind, Shape.PARAGRAPH)
    last, step = lines[-1], steps[-1]
    measure = 0 if step.measure == UNWRAPPED else step.measure
    return Block(
        text=joined([line.text for line in lines]),
        lines=tuple(lines),
        shape=shape,
        measure=measure if shape is Shape.PARAGRAPH else 0,
        starts_open=steps[0].tie is Tie.FRAGMENT,
        ends_open=shape is Shape.PARAGRAPH
        and 0 < measure <= last.width + e.INDENT
        and last.text.text[-1:].isalnum(),
        rule="drop cap" if steps[0].kind is Kind.DROP else "",
    )


def joined(parts: Sequence[Aligned]) -> Aligned:
    """Return the parts as one text, a blank between two Latin words."""
    pieces: list[Aligned] = []
    for part in parts:
        if pieces and _is_latin(pieces[-1].text[-1:]) and _is_latin(part.text[:1]):
            pieces.append(Aligned.inserted(" ", part.origin(0).start))
        pieces.append(part)
    return Aligned.join(pieces)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
