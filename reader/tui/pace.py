"""How fast this reader reads: characters a minute, learned while they read. Pure.

A pace is only as honest as what it leaves out. So nothing is learned from a jump,
from leafing, from a pause, or from going back; what remains is a stretch of text
that was passed in a time in which it can be read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.tui.skim import Skimmed
from reader.tui.view import View

USUAL = 400
"""Characters a minute before anything is known: a grown-up with a newspaper."""
SLOWEST, FASTEST = 100, 1200
"""Characters a minute. Slower is a pause, faster is leafing, not reading."""
STEP = 25
"""Characters a minute that one key makes it faster or slower by hand."""
REST = 1.0
"""Seconds; moves that follow one another faster are one move, made in steps."""
PAUSE = 180.0
"""Seconds at one place after which the reader is taken to have left the table."""
ENOUGH = 150
"""Characters from which a stretch says something: five lines of a column."""
NEAR = 200
"""Paragraphs that are looked at for how much of them is shown: all of an article's."""
KEPT = 2000
"""Characters that what was known before counts for against a new stretch."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the reader was at what time, in characters and in seconds."""

    char: int
    time: float


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the reader reads, as far as it is known by now."""

    speed: float = USUAL
    """Characters a minute."""
    begun: Moment | None = None
    """Where the stretch that is being read began."""
    last: Moment | None = None
    """The last move in it."""

    @classmethod
    def remembered(cls, speed: object) -> Pace:
        """Return the pace that was kept; the usual one where that is none."""
        known = isinstance(speed, int | float) and SLOWEST <= speed <= FASTEST
        return cls(float(speed)) if known else cls()  # type: ignore[arg-type]

    def at(self, char: int, time: float, *, screen: int) -> Pace:
        """Return the pace after a move; one by more than a `screen` is a jump."""
        here = Moment(char, time)
        if self.begun is None or self.last is None:
            return replace(self, begun=here, last=here)
        moved, elapsed = char - self.last.char, time - self.last.time
        if not moved:
            return self  # another height, another hit: the time goes on
        if not 0 < moved <= screen or elapsed > PAUSE:
            return replace(self, begun=here, last=here)
        if elapsed < REST:
            return replace(self, last=here)
        return replace(self._judged(), last=here)

    def changed(self, steps: int) -> Pace:
        """Return the pace that the reader wishes for, so many steps faster."""
        wished = STEP * round(self.speed / STEP) + STEP * steps
        return Pace(float(min(max(wished, SLOWEST), FASTEST)))

    def minutes(self, chars: int) -> float:
        """Return how long so many characters take."""
        return chars / self.speed

    def _judged(self) -> Pace:
        """Return what the stretch teaches, up to its last move, once it is over."""
        if self.begun is None or self.last is None:
            return self
        read = self.last.char - self.begun.char
        if read < ENOUGH:
            return self
        seen = 60 * read / max(self.last.time - self.begun.time, REST)
        fresh = replace(self, begun=self.last)
        if not SLOWEST <= seen <= FASTEST:
            return fresh
        weight = read / (read + KEPT)
        return replace(fresh, speed=self.speed + weight * (seen - self.speed))


def position(view: View) -> int:
    """Return how many characters stand before where the reader is."""
    return view.rows.extent.char_of(view.cursor) if view.rows.count else 0


def screenful(view: View) -> int:
    """Return how many characters a screen has room for."""
    return view.capacity * max(1, view.measure // 2)


def left(view: View) -> int:
    """Return how many characters of the story follow on where the reader is.

    Captions and furniture are no part of it; of what is cut short only what is
    shown is, in a book as much of it as in the next paragraphs.
    """
    article, here, rows = view.article, view.cursor, view.rows
    story = len(article.paragraphs) - len(article.back) - len(article.furniture)
    if here.paragraph >= story:
        return 0
    ends = rows.extent.ends
    before = ends[here.paragraph - 1] if here.paragraph else 0
    rest = ends[story - 1] - before
    if isinstance(rows, Skimmed):
        near = range(here.paragraph, min(story, here.paragraph + NEAR))
        whole = max(1, ends[near[-1]] - before)
        rest = round(rest * sum(map(rows.shown_of, near)) / whole)
    return max(0, rest - here.span.start)
