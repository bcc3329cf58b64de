"""Keys that may have another after them: a count, a mark's letter, two-key commands.

A count and a mark wait for what follows. The first of two keys does not: `]` acts at
once, and where `f` follows within moments, its effect is taken back for that of `]f`.
So no key is slower for the others that begin with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.tui.jumps import Jumps
from reader.tui.keymap import Keymap
from reader.tui.keys import Command
from reader.tui.selection import Selection
from reader.tui.view import View

LONGEST = 6
"""Digits; no article has a million rows, and a held-down 9 shall not add up."""
SECOND_WITHIN = 0.8
"""Seconds from the first key to the second; later ones are keys of their own."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What was pressed and has not had its effect yet."""

    digits: str = ""
    letter_for: str = ""
    """The action that waits for a letter; empty if none does."""

    @property
    def count(self) -> int | None:
        """The count typed; None if there is none."""
        return int(self.digits) if self.digits else None

    @property
    def shown(self) -> str:
        """What the status line shows of it."""
        return self.digits

    def typed(self, char: str) -> Pending | None:
        """Return what is pending after a digit of a count; None if it is none."""
        if not ("0" <= char <= "9") or len(char) != 1:
            return None
        if char == "0" and not self.digits:
            return None
        return replace(self, digits=(self.digits + char)[:LONGEST])


@dataclass(frozen=True, slots=True)
class Stand:
    """All that a motion changes, as it was before one."""

    view: View
    jumps: Jumps
    selection: Selection | None
    line: int | None
    """The line of the list that has the focus, if one has."""


@dataclass(frozen=True, slots=True)
class First:
    """A key that acted, and may yet turn out to be the first of two."""

    key: str
    time: float
    """When it was pressed, in seconds of a clock that only goes forward."""
    before: Stand
    pending: Pending
    """The count that was typed: it is that of both."""

    def takes(self, key: str, time: float, keymap: Keymap) -> Command | None:
        """Return what it does with another key; None if that is a key of its own."""
        if time - self.time > SECOND_WITHIN:
            return None
        return keymap.by_sequence.get((self.key, key))
