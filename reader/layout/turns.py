"""How an extractor that reads across goes from column to column. In nats.

It goes down the page row by row, and in each from the left to the right. Where
two columns' lines don't stand at one height (a heading has moved them), it may
read some lines of the one, then as many of the other. So every column knows its
next free row, and that row's turn is what is expected; a column that has nothing
in its row, a picture or its end, is passed over and not expected again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

NEW_TRACK: Final = -4.0
"""A column begins."""
_EXPECTED: Final = -0.02
_STAY: Final = -3.0
"""A second line of the same column, where lines came by turns."""
_LEAVE: Final = -2.0
"""Back to turns."""
_BEHIND: Final = -1.0
"""… for each column, two at most, whose turn it would be rather."""
_PASS: Final = -2.0
"""A column is passed over that had a line in the row before."""
_BACK: Final = -1.5
"""A column goes on that was passed over."""
INSIDE_CHUNK: Final = -4.0
"""The column changes where the extractor left no blank line, though it leaves some."""


@dataclass(frozen=True, slots=True)
class Track:
    """A column so far."""

    name: int
    """The number of its first line."""
    last: int
    """The number of its last line."""
    waiting: str
    """The marks that would close what it has left open."""
    row: int
    """Its next free row."""
    active: bool = True
    """Whether it was not passed over."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Going on with a track."""

    score: float
    row: int
    """Where on the page the track then goes on."""
    passed: tuple[int, ...]
    """The tracks whose turn it was before."""
    stays: bool
    """Whether no other track had a turn."""


def turn_to(number: int, tracks: Sequence[Track], current: int, *, stays: bool) -> Turn:
    """Return the turn from the current track to another, or to itself."""
    track = tracks[number]
    if number == current:
        alone = len(tracks) == 1
        usual = stays or sum(t.active for t in tracks) == 1
        score = 0.0 if alone else _EXPECTED if usual else _STAY
        return Turn(score, track.row, (), stays=True)
    if stays:
        behind = sum(t.row < track.row - 1 for t in tracks)
        return Turn(_LEAVE + _BEHIND * min(2, behind), track.row, (), stays=False)
    row = track.row
    if not track.active:
        row = max(row, tracks[current].row - (number > current))
    passed = tuple(
        n
        for n, t in enumerate(tracks)
        if t.active
        and n not in (number, current)
        and (t.row < row or (t.row == row and n < number))
    )
    score = _EXPECTED + _PASS * len(passed) + (0.0 if track.active else _BACK)
    return Turn(score, row, passed, stays=False)


def turned(
    tracks: tuple[Track, ...], number: int, turn: Turn, grown: Track
) -> tuple[Track, ...]:
    """Return the tracks after a turn, one of them grown."""
    if not turn.passed:
        return (*tracks[:number], grown, *tracks[number + 1 :])
    return tuple(
        grown
        if n == number
        else replace(track, active=False, row=turn.row)
        if n in turn.passed
        else track
        for n, track in enumerate(tracks)
    )
