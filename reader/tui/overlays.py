"""What lies over the reading screen and tells of keys: help, palette, tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Key
from textual.screen import Screen

from reader.messages import Language
from reader.tui.memory import TOURED, Chose, Memory

if TYPE_CHECKING:
    from reader.tui.contexts import Context
    from reader.tui.reading import Reading

CLOSING = frozenset({"escape", "enter"})
"""Keys that only close the tour; any other does its own work besides."""


class Overlays:
    """The overlays of a reading screen."""

    def __init__(self, reading: Reading, language: Language, memory: Memory) -> None:
        self._reading = reading
        self._language: Language = language
        self._memory = memory
        self._tour: Screen[None] | None = None
        self._is_touched = False
        """Whether a key was pressed: who knows what to press needs no tour."""

    def action_help(self) -> None:
        """Show all keys, first those of what the reader is at."""
        from reader.tui.contexts import context_of

        self.show(context_of(self._reading))

    def show(self, context: Context) -> None:
        """Show all keys, first those of a context."""
        from reader.tui.help import Help

        help_ = Help(self._language, self._reading.keymap, context)
        self._reading.app.push_screen(help_)

    def action_palette(self) -> None:
        """Offer all commands by name."""
        from reader.tui.palette import Palette

        palette = Palette(self._language, self._reading.keymap)
        self._reading.app.push_screen(palette, self._run)

    async def _run(self, action: str | None) -> None:
        if action is not None:
            await self._reading.run(action)

    def action_tour(self) -> None:
        """Say on one screen what matters."""
        from reader.tui.tour import Tour

        self._tour = Tour(self._language, self._reading.keymap)
        self._reading.app.push_screen(self._tour)

    def greet(self) -> None:
        """Show the tour on the very first run, for the only time."""
        if self._memory.choices.get(TOURED) == 0 and not self._is_touched:
            self._memory.tell(Chose(TOURED, 1))
            self.action_tour()

    async def takes(self, key: Key) -> bool:
        """Let any key close the tour; say whether that is all it does."""
        self._is_touched = True
        app = self._reading.app
        if self._tour is None or app.screen is not self._tour:
            return False
        await app.pop_screen()  # at once: the key goes on, and others come
        return key.key in CLOSING
