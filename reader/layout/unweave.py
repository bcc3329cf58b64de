"""Lines that were read across the columns, sorted back into columns.

Where a gutter is narrow an extractor takes two columns for one and reads a line
of the left, a line of the right, and so on (or some lines of each by turns). Every
line then stops in mid sentence and the next goes on with another. No blank tells
so; only the words do: over a break inside a column runs a word in every second
case, over a break between columns in one of thirty.

Each line is given to a track, which is a column, by a beam search: it goes where
it goes on best, and where the turn of the columns expects it. The extractor's
order stands unless the tracks explain the page far better.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import Final

from reader.layout.joins import REACH, Joins, normal
from reader.layout.lines import Line
from reader.script import chars

CLEAR_GAIN: Final = 10.0
"""Nats by which tracks must beat the extractor's order."""
_SIGNS: Final = 9.0
"""Nats, somewhere on the page, by which lines go on better with a later line than
with the next: the search is only made then."""
_SURE: Final = 2.0
"""Nats of a junction with which no other needs to be compared."""
_NEW_TRACK: Final = -4.0
_NEW_DISPLAY: Final = -7.0
"""A column begins with a line that no body has: a title's, more likely."""
_FLUSH: Final = -5.0
"""The columns end, and all of them are read before what follows."""
_OUT_OF_TURN: Final = -5.0
_OUT_OF_TURN_CHUNKS: Final = -3.0
"""… where blank lines part some lines and not others: some part paragraphs."""
_SOME_GAPS: Final = 0.08
_ALL_GAPS: Final = 0.9
"""Shares of lines behind a blank line."""
_INSIDE_CHUNK: Final = -4.0
"""The track changes where the extractor left no blank line, though it leaves some."""
_MOST_TRACKS: Final = 5
_BEAM: Final = 60
_LONGEST: Final = 3000
"""Lines: a book is no page, and is read in its order."""
_LEAST: Final = 8
"""Lines: fewer are no columns."""
_TEXT: Final = (-4.0, 6.0)
"""What one junction's words may weigh at most, against and for."""
_ROOM: Final = 4
"""Half ems that an indent takes, or that show a last line."""
_SHORT_OPEN: Final = -1.0
"""Of a junction's words behind a short line, at most against it: a heading may
be followed by anything."""
_ENDS: Final = chars.STOPS | chars.CLOSERS | {"：", "—"}
"""What a paragraph ends with."""
_AS_BEGUN: Final = 0.5
"""Behind a paragraph's end, a line that is as short as a first one."""
_AS_RUNNING: Final = -1.2
"""… or one that is full, where first lines have lost their indent."""


@dataclass(frozen=True, slots=True)
class _Track:
    """The first and the last line of a column so far."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _State:
    """One way to have sorted the lines so far."""

    score: float
    tracks: tuple[_Track, ...]
    current: int
    """The track that the last line went to."""
    active: tuple[int, ...]
    """The tracks whose turn comes round; a column that has ended is not among them."""
    flushed: bool
    """Whether the columns before the last line had ended."""
    before: _State | None


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
    straight = sum(page.pair(i, i + 1) for i in range(len(lines) - 1))
    if best.score - straight < CLEAR_GAIN:
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


def _order(state: _State | None) -> Iterator[int]:
    """Yield the lines' numbers, column by column."""
    taken: list[tuple[int, bool]] = []
    while state is not None:
        taken.append((state.current, state.flushed))
        state = state.before
    region: list[tuple[int, int]] = []
    for index, (track, flushed) in enumerate(reversed(taken)):
        if flushed:
            yield from (line for _, line in sorted(region))
            region = []
        region.append((track, index))
    yield from (line for _, line in sorted(region))


class _Page:
    """The junctions between a page's lines, scored as they are asked for."""

    def __init__(self, lines: Sequence[Line], joins: Joins) -> None:
        self.lines = lines
        self.joins = joins
        self.texts = [normal(line.text.text) for line in lines]
        widths = sorted(line.width for line in lines)
        self.measure = widths[len(widths) * 3 // 4]
        gaps = sum(line.gap > 0 for line in lines) / len(lines)
        self.chunked = gaps > _SOME_GAPS
        self.out_of_turn = (
            _OUT_OF_TURN_CHUNKS if self.chunked and gaps < _ALL_GAPS else _OUT_OF_TURN
        )
        indented = sum(line.indent >= _ROOM - 1 for line in lines)
        self.indents = 0.06 * len(lines) <= indented < 0.7 * len(lines)
        self.open = [self._is_open(i) for i in range(len(lines))]
        self.pair = lru_cache(maxsize=None)(self._pair)
        self._words = lru_cache(maxsize=None)(self._scored)

    def shows_signs(self) -> bool:
        """Say whether somewhere lines go on better with one of the lines after next.

        Along the page the surplus of each distance is summed up; in a text that
        is in order it falls with every line, so a rise is a sign.
        """
        count = len(self.lines)
        turns = [i for i in range(count - 1) if self.open[i] and self._may_turn(i + 1)]
        for distance in range(2, _MOST_TRACKS + 1):
            surplus = [self._surplus(i, self._later(i, distance)) for i in turns]
            if max(accumulate(surplus, _above_zero), default=0.0) > _SIGNS:
                return True
        return False

    def _surplus(self, i: int, later: int) -> float:
        """Return by how much a line goes on better with a later one than the next."""
        following = self._words(i, i + 1)
        if following > _SURE or later >= len(self.lines):
            return -max(0.0, following)
        return self._words(i, later) - following

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
        return not self.chunked or self.lines[i].gap > 0

    def sorted_best(self) -> _State:
        """Return the best way found to sort all lines into tracks."""
        beam = [
            _State(0.0, (_Track(0, 0),), 0, active=(0,), flushed=False, before=None)
        ]
        for index in range(1, len(self.lines)):
            grown: dict[object, _State] = {}
            for state in beam:
                for after in self._grown(state, index):
                    key = after.tracks, after.current, after.active
                    if key not in grown or grown[key].score < after.score:
                        grown[key] = after
            beam = heapq.nlargest(_BEAM, grown.values(), key=lambda s: s.score)
        return max(beam, key=lambda s: s.score + self._between(s.tracks))

    def _grown(self, state: _State, index: int) -> Iterator[_State]:
        """Yield the ways to go on with one more line."""
        turn = self._may_turn(index)
        for number in range(len(state.tracks)):
            yield self._continued(state, index, number, turn=turn)
        if not turn:
            return
        tracks, count = state.tracks, len(state.tracks)
        if count < _MOST_TRACKS and state.current == count - 1:
            yield _State(
                state.score + (_NEW_TRACK if self._is_set(index) else _NEW_DISPLAY),
                (*tracks, _Track(index, index)),
                count,
                active=(*state.active, count),
                flushed=False,
                before=state,
            )
        if count > 1:
            score = state.score + _FLUSH + self._between(tracks)
            yield _State(
                score + self.pair(tracks[-1].last, index),
                (_Track(index, index),),
                0,
                active=(0,),
                flushed=True,
                before=state,
            )

    def _continued(
        self, state: _State, index: int, number: int, *, turn: bool
    ) -> _State:
        """Return the state with the line behind a track that exists."""
        tracks, active = state.tracks, state.active
        score = state.score + self.pair(tracks[number].last, index)
        if not turn:
            score += _INSIDE_CHUNK * (number != state.current)
        elif (expected := _turn(active, state.current)) != number:
            score += self.out_of_turn
            skipped = _between_turns(len(tracks), expected, number)
            active = tuple(sorted({*active, number} - skipped))
        grown = (
            *tracks[:number],
            _Track(tracks[number].first, index),
            *tracks[number + 1 :],
        )
        return _State(score, grown, number, active=active, flushed=False, before=state)

    def _between(self, tracks: Sequence[_Track]) -> float:
        """Return what the junctions from column to column say."""
        return sum(self.pair(a.last, b.first) for a, b in pairwise(tracks))

    def _is_set(self, i: int) -> bool:
        """Say whether a line is one of the body's, by its width and its end."""
        width = self.lines[i].width
        if width > self.measure + _ROOM:
            return False
        return width >= self.measure - 2 * _ROOM or self.texts[i][-1] in _ENDS

    def _is_open(self, i: int) -> bool:
        """Say whether a line is full and stops in mid sentence."""
        full = self.lines[i].width > self.measure - _ROOM
        return full and self.texts[i][-1] not in chars.STOPS | chars.CLOSERS

    def _scored(self, i: int, j: int) -> float:
        left, right = self.texts[i][-REACH:], self.texts[j][:REACH]
        return max(_TEXT[0], min(_TEXT[1], self.joins.score(left, right)))

    def _pair(self, i: int, j: int) -> float:
        """Return the nats for line j behind line i in one column."""
        before, line = self.lines[i], self.lines[j]
        begins = self.indents and line.indent >= _ROOM - 1
        if self.open[i]:
            return _TEXT[0] if begins else self._words(i, j)
        full = before.width > self.measure - _ROOM
        if self.texts[i][-1] not in _ENDS:
            # a heading, or a line that a picture narrows
            return max(_SHORT_OPEN, self._words(i, j)) if not begins else 0.0
        if full:
            return 0.0
        short = begins or line.width <= self.measure - _ROOM + 1
        return _AS_BEGUN if short else _AS_RUNNING


def _turn(active: Sequence[int], current: int) -> int:
    """Return the track whose turn comes after the current one's."""
    later = [track for track in active if track > current]
    return later[0] if later else active[0]


def _between_turns(count: int, expected: int, number: int) -> set[int]:
    """Return the tracks that are passed over from the one expected to another."""
    passed = set()
    while expected != number:
        passed.add(expected)
        expected = (expected + 1) % count
    return passed


def _above_zero(total: float, surplus: float) -> float:
    return max(0.0, total + surplus)
