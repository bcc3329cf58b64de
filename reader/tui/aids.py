"""What helps the eye along: the ruler, speed reading, scrolling by itself, the pace.

They change how the article is gone through, never what is in it. Each is switched
by a key, and the status line says which of them are on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

from textual.timer import Timer

from reader.messages import Language, say
from reader.tui import autoscroll, skim
from reader.tui.memory import Chose, Memory
from reader.tui.pace import Pace, left, position, screenful
from reader.tui.page import Page
from reader.tui.report import Aided
from reader.tui.ruler import remembered, turned
from reader.tui.told import Told

NOTED = 5
"""Characters a minute that the pace must have changed by to be worth the disk."""
FASTER, SLOWER = "measure(1)", "measure(-1)"
"""Actions whose keys, + and -, mean the pace while the page scrolls by itself."""
QUIET = ("look(", "ruler", "autoscroll", "light", "app.theme", "measure(0)")
"""Actions that change what is seen and not where: they stop nothing."""


class Aids:
    """The aids of one reading screen."""

    def __init__(
        self,
        page: Page,
        memory: Memory,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._page = page
        self._page.ruler = remembered(memory.choices.get("ruler"))
        self.pace = Pace.remembered(memory.choices.get("pace"))
        self._tell = memory.tell
        self._now = now
        self._kept = self.pace.speed
        """The pace as it is remembered."""
        self._timer: Timer | None = None
        """Runs out when the next row is due; None: nothing scrolls by itself."""

    # the pace

    def follow(self) -> None:
        """Learn from the reader's move; what a list or the timer shows is none."""
        if self._timer is not None or not self._page.has_focus:
            return
        view = self._page.view
        here, screen = position(view), screenful(view)
        self._take(self.pace.at(here, self._now(), screen=screen))

    def said(self, language: Language) -> Aided:
        """Return what the status line is to say of them."""
        return Aided(self._left(language), tuple(self._modes(language)))

    def _left(self, language: Language) -> str:
        """Return how long the rest takes; empty where all of it is on the screen."""
        chars = left(self._page.view)
        if not chars or self._page.view.is_at_end:
            return ""
        minutes = self.pace.minutes(chars)
        if minutes < 1:
            return say("aids.moment", language)
        return say("aids.minutes", language, count=round(minutes))

    def _modes(self, language: Language) -> Iterator[str]:
        if skim.is_skimmed(self._page.view):
            yield say("aids.skimmed", language)
        if self._timer is not None:
            yield say("aids.scrolling", language, speed=round(self.pace.speed))

    def _take(self, pace: Pace) -> None:
        self.pace = pace
        if abs(pace.speed - self._kept) >= NOTED:
            self._kept = pace.speed
            self._tell(Chose("pace", round(pace.speed)))

    # what keys do

    def action_ruler(self) -> None:
        """Lay a ruler under the row, keep one paragraph in sight, or neither."""
        self._page.ruler = turned(self._page.ruler)
        self._tell(Chose("ruler", self._page.ruler.value))
        self._page.post_message(Told(f"ruler.{self._page.ruler}"))

    def action_skim(self) -> None:
        """Show what one skims for, or the whole article again."""
        view = self._page.view
        self._page.view = skim.toggled(view)
        on = skim.is_skimmed(self._page.view)
        self._page.post_message(Told("aids.skim" if on else "aids.whole"))

    def action_autoscroll(self) -> None:
        """Begin to scroll at the reader's pace, or stop."""
        if self._timer is not None:
            self.stop()
            return
        self._wait()
        self._page.post_message(Told("aids.scroll"))

    # while it scrolls by itself

    def hears(self, action: str) -> bool:
        """Take an action that is for the scrolling, or ends it; say if that is all."""
        if self._timer is None or action.startswith(QUIET):
            return False
        if action in (FASTER, SLOWER):
            self._take(self.pace.changed(1 if action == FASTER else -1))
            self._wait()
            return True
        self.stop()
        return action == "close"

    def stop(self) -> None:
        """Let the page stand; from here on its reader's moves count again."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self.pace = Pace(self.pace.speed)

    def _wait(self) -> None:
        """Wait until the row is read."""
        if self._timer is not None:
            self._timer.stop()
        due = autoscroll.seconds(self._page.view, self.pace)
        self._timer = self._page.set_timer(due, self._step)

    def _step(self) -> None:
        before = self._page.view
        after = autoscroll.stepped(before)
        if after is before:
            self.stop()
            self._page.post_message(Told("aids.end"))
            return
        self._page.view = after
        self._wait()
