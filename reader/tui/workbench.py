"""Where the article is corrected: a key's wish, its effect, and what is said of it.

It owns which article is read, as corrections are the only thing that the reader
does to one. The app shows what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.article import Role
from reader.layout.repair import Correction
from reader.messages import Language, say
from reader.tui.away import away
from reader.tui.memory import Corrected, Event, Undone
from reader.tui.reading import Reading
from reader.tui.repairing import Refusal, Repairs, meant, recast


class Workbench:
    """The article with its corrections, while it is read."""

    def __init__(
        self,
        repairs: Repairs,
        reading: Reading,
        language: Language,
        tell: Callable[[Event], None],
        show: Callable[[], None],
    ) -> None:
        self.repairs = repairs
        self._reading = reading
        self._language: Language = language
        self._tell = tell
        self._show = show

    def take(self, repairs: Repairs) -> None:
        """Show another article of the same file from now on."""
        self.repairs = repairs
        self._show()

    async def correct(self, what: str) -> None:
        """Correct at the cursor what a key means, or say why not."""
        wanted = meant(what, self._reading.view)
        if isinstance(wanted, Refusal):
            self._reading.tell(wanted.key)
        else:
            await self._correct(wanted, say(f"repair.{what}", self._language))

    async def recast(self, role: Role | None) -> None:
        """Give the block at the cursor another role, if one was chosen."""
        if role is not None:
            name = say(f"role.{role}", self._language)
            done = say("repair.recast", self._language, role=name)
            await self._correct(recast(self._reading.view, role), done)

    async def undo(self) -> None:
        """Undo the last correction, be it of another day."""
        if not self.repairs.made:
            self._reading.tell("repair.none")
            return
        self.take(await self._changed(Repairs.undone))
        self._tell(Undone(self.repairs.article))
        self._reading.tell("repair.undone", count=len(self.repairs.made))

    async def _correct(self, correction: Correction, done: str) -> None:
        if self.repairs.article.is_beginning:
            self._reading.tell("repair.not_yet")
            return
        after = await self._changed(lambda before: before.and_(correction))
        if after is self.repairs:
            self._reading.tell("repair.nothing")
            return
        self.take(after)
        self._tell(Corrected(correction, after.article))
        self._reading.tell("repair.done", done=done)

    async def _changed(self, change: Callable[[Repairs], Repairs]) -> Repairs:
        """Return what a change makes of the article, whichever it is by then."""
        before, after = self.repairs, await away(partial(change, self.repairs))
        while before is not self.repairs:  # restored anew meanwhile
            before, after = self.repairs, await away(partial(change, self.repairs))
        return after
