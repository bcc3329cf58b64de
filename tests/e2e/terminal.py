"""A terminal for the tests: a program on a pseudo-terminal, its screen as text.

The output is fed to an emulator written in Python, so nothing is needed that pip
does not install. There is no sleeping: a test waits for what it expects to see.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from reader.library.library import Library
from reader.tui.memory import TOURED

PATIENCE = 10.0
"""Seconds that a screen may take to come; on a busy machine it does."""
_POLL = 0.02
"""Seconds without output after which the screen is looked at."""
KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "space": " ",
    "ctrl+c": "\x03",
    "ctrl+o": "\x0f",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
}


def see_tour(data: Path) -> None:
    """Remember in a user's folder of data that they have seen the tour."""
    library = Library.open(data / "reader")
    library.set_setting(TOURED, 1)
    library.close()


class Terminal:
    """A running program and the screen that it draws."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        stdin: bytes | None = None,
    ) -> None:
        columns, rows = size
        self.patience = PATIENCE
        self.screen = pyte.Screen(columns, rows)
        self.screen.write_process_input = self.answer
        self.stream = pyte.ByteStream(self.screen)
        self.record = bytearray()
        self.heard = 0.0
        """When the last bytes came, in seconds of the performance counter."""
        """All that the program has sent so far."""
        self._unseen = bytearray()
        self._master, slave = pty.openpty()
        self._size(columns, rows)
        self.process = subprocess.Popen(
            list(command),
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            env=dict(os.environ if environment is None else environment),
            preexec_fn=_control(slave),  # noqa: PLW1509 - the tests have one thread
        )
        os.close(slave)
        if stdin is not None and self.process.stdin is not None:
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self._master)

    @property
    def received(self) -> int:
        """Bytes that the program has sent so far."""
        return len(self.record)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without blanks at their ends."""
        # a wide glyph leaves an empty cell behind it, so a row is its cells joined
        buffer, columns = self.screen.buffer, range(self.screen.columns)
        return [
            "".join(buffer[y][x].data for x in columns).rstrip()
            for y in range(self.screen.lines)
        ]

    @property
    def text(self) -> str:
        """All that is on the screen."""
        return "\n".join(self.lines)

    def send(self, keys: str) -> None:
        """Type characters."""
        os.write(self._master, keys.encode())

    def press(self, *names: str) -> None:
        """Press keys by their names; a name that is no key's is typed."""
        for name in names:
            self.send(KEYS.get(name, name))

    def answer(self, report: str) -> None:
        """Send what the terminal says of itself, as the place of its cursor."""
        self.send(report)

    def read(self, seconds: float) -> bool:
        """Take in what arrives within `seconds`; False if nothing did."""
        if self._unseen:
            self.stream.feed(bytes(self._unseen))
            self._unseen.clear()
        data = self._arrived(seconds)
        self.heard = time.perf_counter()
        self.record += data
        self.stream.feed(data)
        return bool(data)

    def wait(self, condition: Callable[[Terminal], object], what: str = "") -> None:
        """Read until `condition` is true of the settled screen.

        Raises:
            AssertionError: it never was; the message shows the screen.
        """
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            if not self.read(_POLL) and condition(self):
                return
            if self.process.poll() is not None and not self.read(0):
                break
        if condition(self):
            return
        shown = self.text.rstrip()[:20_000]
        msg = f"waited in vain for {what or condition}; the screen:\n{shown}"
        raise AssertionError(msg)

    def wait_for(self, text: str) -> None:
        """Read until `text` stands on the screen."""
        self.wait(lambda terminal: text in terminal.text, repr(text))

    def wait_for_bytes(self, needle: bytes) -> None:
        """Read until the program has sent `needle` in one piece.

        Raises:
            TimeoutError: it never did.
        """
        end = time.monotonic() + self.patience
        while needle not in self.record:
            data = self._arrived(_POLL)
            self.record += data
            self._unseen += data  # the emulator takes time, and may wait
            if time.monotonic() > end or (not data and self.process.poll() is not None):
                raise TimeoutError(self.record.decode(errors="replace"))

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing has come for `quiet` seconds, if that ever happens."""
        end = time.monotonic() + self.patience
        while time.monotonic() < end and self.read(quiet):
            pass

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal; the program is told."""
        self.screen.resize(rows, columns)
        self._size(columns, rows)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def ends(self) -> int:
        """Wait until the program ends; return its status."""
        end = time.monotonic() + self.patience
        while self.process.poll() is None and time.monotonic() < end:
            self.read(_POLL)
        self.settle(0)
        assert self.process.returncode is not None, f"still running:\n{self.text}"
        return self.process.returncode

    def _arrived(self, seconds: float) -> bytes:
        """Return what the program has sent; nothing if that takes longer."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self._master, 65536)
        except OSError:  # what a pseudo-terminal says when its program has ended
            return b""

    def _size(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)


def _control(slave: int) -> Callable[[], None]:
    """Return what makes a child the master of its own terminal."""

    def take() -> None:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

    return take
