"""The driver of an app that begins on a screen which is already drawn."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from reader.tui.first import ENTER


class Continuing(LinuxDriver):
    """Textual's driver, but it does not blank the screen to begin with.

    Later, after the program was suspended, it does as any other.
    """

    _begun = False

    def write(self, data: str) -> None:
        """Write to the terminal, which shows the alternate screen already."""
        if data == ENTER and not self._begun:
            self._begun = True
        else:
            super().write(data)
