"""The driver of an app that begins on a screen which is already drawn."""

from __future__ import annotations

from typing import ClassVar

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader.tui.first import ENTER


class Continuing(LinuxDriver):
    """Textual's driver, but it does not blank the screen to begin with.

    Later, after the program was suspended, it does as any other.
    """

    typed: ClassVar[str] = ""
    """What was typed before there was a driver: it comes before all else."""
    _begun = False

    def write(self, data: str) -> None:
        """Write to the terminal, which shows the alternate screen already."""
        if data == ENTER and not self._begun:
            self._begun = True
        else:
            super().write(data)

    def run_input_thread(self) -> None:
        """Send the keys on, those first that were typed while Textual loaded."""
        typed, Continuing.typed = Continuing.typed, ""
        if typed:
            for event in XTermParser().feed(typed):
                self.process_message(event)
        super().run_input_thread()
