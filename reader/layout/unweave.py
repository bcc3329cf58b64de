"""Lines that were read across the columns, sorted back into columns.

Where gutters are narrow, or lines far apart, an extractor takes columns for rows:
it reads a line of the left one, a line of the next, and so on, or some lines of
each by turns. Every line then stops in mid sentence and the next goes on with
another. No blank tells so; only what the lines say does (see `thread`).

Each line is given to a track, which is a column, by a beam search: it goes where
it goes on best, and where the turn of the columns expects it (see `turns`). The
extractor's order stands unless the tracks explain the page far better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from typing import Final

from reader.layout.joins import Joins
from reader.layout.lines import Line
from reader.layout.thread import Threads
from reader.layout.turns import (
    INSIDE_CHUNK,
    NEW_TRACK,
    Track,
    Turn,
    turn_to,
    turned,
)

CLEAR_GAIN: Final = 10.0
"""Nats by which tracks must beat the extractor's order."""
_SIGNS: Final = 9.0
"""Nats, somewhere on the page, by which lines go on better with a later line than
with the next: the search is only made then."""
_SURE: Final = 2.0
"""Nats of a junction with which no other needs to be compared."""
_NEW_BESIDE: Final = -0.5
"""A column begins with the right part of a row."""
_NEW_DISPLAY: Final = -3.0
"""A column begins with a line that no body has: a title's, more likely."""
_BESIDE_DISPLAY: Final = -1.0
"""… or beside one: the body's columns begin below it."""
_BEFORE_LAST: Final = -2.0
"""… or left of one that has begun."""
_LATE: Final = -3.0
"""… or below the top, where others stand side by side already."""
_TOP: Final = 8
"""Rows that a title may take of one column but not of the next."""
_FLUSH: Final = -5.0
"""The columns end, and all of them are read before what follows."""
_ONE_ROW: Final = -8.0
"""The right part of a row stands under the left one, or left of it."""
_SOME_GAPS: Final = 0.08
"""The share of lines behind a blank line, from which on blank lines part chunks."""
_MOST_TRACKS: Final = 5
_BEAM: Final = 50
_LONGEST: Final = 3000
"""Lines: a book is no page, and is read in its order."""
_LEAST: Final = 8
"""Lines: fewer are no columns."""


@dataclass(frozen=True, slots=True)
class _State:
    """One way to have sorted the lines so far."""

    score: float
    tracks: tuple[Track, ...]
    """From the left to the right."""
    current: int
    """The track that the last line went to."""
    stays: bool
    """Whether the last line went where the one before went."""
    flushed: bool
    """Whether the columns before the last line had ended."""
    before: _State | None


@dataclass(frozen=True, slots=True)
class _Move:
    """One way to go on from a state with one more line."""

    score: float
    state: _State
    number: int
    """The track that the line goes to."""
    grown: Track
    """That track with the line."""
    turn: Turn | None
    """How it came to its turn; None where the line begins it."""
    flushes: bool = False

    def made(self) -> _State:
        """Return the state after it."""
        tracks, number = self.state.tracks, self.number
        stays = self.flushes
        if self.flushes:
            tracks = (self.grown,)
        elif self.turn is None:
            tracks = (*tracks[:number], self.grown, *tracks[number:])
        else:
            tracks = turned(tracks, number, self.turn, self.grown)
            stays = self.turn.stays
        return _State(self.score, tracks, number, stays, self.flushes, self.state)

    @property
    def key(self) -> object:
        """What the future depends on, but for the turns."""
        lasts = [track.last for track in self.state.tracks]
        if self.flushes:
            return self.grown.last
        if self.turn is None:
            lasts.insert(self.number, self.grown.last)
            return *lasts, self.number, False
        lasts[self.number] = self.grown.last
        return *lasts, self.number, self.turn.stays


def unweave(lines: Sequence[Line], joins: Joins) -> tuple[Line, ...]:
    """Return the lines column by column; unchanged where they were so already."""
    lines = tuple(lines)
    if not joins.knows_words or len(lines) > _LONGEST:
        return lines
    pages = groupby(lines, key=lambda line: line.page)
    return tuple(line for _, page in pages for line in _unwoven(tuple(page), joins))


def _unwoven(lines: tuple[Line, ...], joins: Joins) -> tuple[Line, ...]:
    """Return the lines of one page column by column."""
    if len(lines) < _LEAST:
        return lines
    page = _Page(lines, joins)
    if not page.shows_signs():
        return lines
    best = page.sorted_best()
    if best.score + page.between(best.tracks) - page.straight() < CLEAR_GAIN:
        return lines
    order = tuple(_order(best))
    if not page.chunked:
        return tuple(lines[index] for index in order)
    # a blank line that stood between two columns' chunks says nothing any more
    befores = (-1, *order)
    return tuple(
        lines[i] if i == before + 1 else replace(lines[i], gap=0)
        for before, i in zip(befores, order, strict=False)
    )


def _order(state: _State) -> Iterator[int]:
    """Yield the lines' numbers, column by column."""
    regions: list[tuple[Track, ...]] = [state.tracks]
    taken: list[tuple[int, bool]] = []
    at: _State | None = state
    while at is not None:
        taken.append((at.tracks[at.current].name, at.flushed))
        if at.flushed and at.before is not None:
            regions.append(at.before.tracks)
        at = at.before
    columns: dict[int, list[int]] = {}
    for index, (name, flushed) in enumerate(reversed(taken)):
        if flushed:
            yield from _read(regions.pop(), columns)
        columns.setdefault(name, []).append(index)
    yield from _read(regions.pop(), columns)


def _read(tracks: Sequence[Track], columns: dict[int, list[int]]) -> Iterator[int]:
    for track in tracks:
        yield from columns[track.name]


class _Page:
    """A page's lines, and the search for its columns."""

    def __init__(self, lines: Sequence[Line], joins: Joins) -> None:
        self.lines = lines
        self.threads = Threads(lines, joins)
        self.pair = self.threads.pair
        gaps = sum(line.gap > 0 for line in lines) / len(lines)
        self.chunked = gaps > _SOME_GAPS

    def straight(self) -> float:
        """Return the score of the extractor's order."""
        score, waiting = 0.0, self.threads.quotes[0][1]
        for i in range(len(self.lines) - 1):
            quoted, waiting = self.threads.quoted(waiting, i, i + 1)
            score += self.pair(i, i + 1) + quoted
            score += _ONE_ROW if self._is_beside(i + 1) else 0.0
        return score

    def _is_beside(self, i: int) -> bool:
        """Say whether a line stood on one row with the line before."""
        line, before = self.lines[i], self.lines[i - 1]
        parts = line.number == before.number and line.column > before.column
        return i > 0 and parts and not (line.frame or line.vertical)

    def between(self, tracks: Sequence[Track]) -> float:
        """Return what the junctions from column to column say."""
        return sum(self.pair(a.last, b.name) for a, b in pairwise(tracks))

    def shows_signs(self) -> bool:
        """Say whether somewhere lines go on better with one of the lines after next.

        Along the page the surplus of each distance is summed up; in a text that
        is in order it falls with every line, so a rise is a sign.
        """
        count = len(self.lines)
        if any(map(self._is_beside, range(count))):
            return True
        turns = [
            i
            for i in range(count - 1)
            if self.threads.is_open(i) and self._may_turn(i + 1)
        ]
        for distance in range(2, _MOST_TRACKS + 1):
            surplus = [self._surplus(i, self._later(i, distance)) for i in turns]
            if max(accumulate(surplus, _above_zero), default=0.0) > _SIGNS:
                return True
        return False

    def _surplus(self, i: int, later: int) -> float:
        """Return by how much a line goes on better with a later one than the next."""
        following = self.pair(i, i + 1)
        if following > _SURE or later >= len(self.lines):
            return -max(0.0, following)
        return self.pair(i, later) - following

    def _later(self, i: int, distance: int) -> int:
        """Return the line that begins the next chunk but so many."""
        if not self.chunked:
            return i + distance
        at = i
        while distance and at < len(self.lines) - 1:
            at += 1
            distance -= self._may_turn(at)
        return at if not distance else len(self.lines)

    def _may_turn(self, i: int) -> bool:
        if not self.chunked or self.lines[i].gap > 0:
            return True
        return self._is_beside(i) or self._is_beside(i - 1)

    def sorted_best(self) -> _State:
        """Return the best way found to sort all lines into tracks."""
        first = (self._begun(0, 1),)
        beam = [_State(0.0, first, 0, stays=True, flushed=False, before=None)]
        for index in range(1, len(self.lines)):
            moves = [move for state in beam for move in self._moves(state, index)]
            moves.sort(key=lambda move: -move.score)
            best: dict[object, _Move] = {}
            for move in moves:
                if len(best) == _BEAM:
                    break
                best.setdefault(move.key, move)
            beam = [move.made() for move in best.values()]
        return max(beam, key=lambda s: s.score + self.between(s.tracks))

    def _moves(self, state: _State, index: int) -> Iterator[_Move]:
        """Yield the ways to go on with one more line."""
        may_turn = self._may_turn(index)
        for number in range(len(state.tracks)):
            yield self._continued(state, index, number, may_turn=may_turn)
        if may_turn and len(state.tracks) < _MOST_TRACKS:
            yield self._widened(state, index)
        if may_turn and len(state.tracks) > 1 and not self._is_beside(index):
            before = state.tracks
            score = state.score + _FLUSH + self.between(before)
            score += self.pair(before[-1].last, index)
            yield _Move(score, state, 0, self._begun(index, 1), None, flushes=True)

    def _begun(self, index: int, row: int) -> Track:
        """Return a track that begins with a line."""
        return Track(index, index, self.threads.quotes[index][1], row)

    def _widened(self, state: _State, index: int) -> _Move:
        """Return the move that begins a column right of the last line's."""
        tracks, place = state.tracks, state.current + 1
        beside = tracks[state.current]
        score = state.score + (_NEW_BESIDE if self._is_beside(index) else NEW_TRACK)
        if not self._is_beside(index):
            score += 0.0 if self.threads.is_set(index) else _NEW_DISPLAY
            score += 0.0 if self.threads.is_set(beside.last) else _BESIDE_DISPLAY
            score += _BEFORE_LAST if place < len(tracks) else 0.0
            score += _LATE if place > 1 and beside.row > _TOP else 0.0
        return _Move(score, state, place, self._begun(index, beside.row), None)

    def _continued(
        self, state: _State, index: int, number: int, *, may_turn: bool
    ) -> _Move:
        """Return the move that puts the line under a track's last one."""
        tracks, current = state.tracks, state.current
        track = tracks[number]
        quoted, waiting = self.threads.quoted(track.waiting, track.last, index)
        if may_turn:
            turn = turn_to(number, tracks, current, stays=state.stays)
        else:
            cost = INSIDE_CHUNK if number != current else 0.0
            turn = Turn(cost, track.row, (), stays=state.stays)
        score = state.score + self.pair(track.last, index) + quoted + turn.score
        score += _ONE_ROW if number <= current and self._is_beside(index) else 0.0
        grown = Track(track.name, index, waiting, turn.row + 1)
        return _Move(score, state, number, grown, turn)


def _above_zero(total: float, surplus: float) -> float:
    return max(0.0, total + surplus)
