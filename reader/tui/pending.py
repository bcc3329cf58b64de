"""Keys that wait for another: the digits of a count, and the letter of a mark."""

from __future__ import annotations

from dataclasses import dataclass, replace

LONGEST = 6
"""Digits; no article has a million rows, and a held-down 9 shall not add up."""


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
