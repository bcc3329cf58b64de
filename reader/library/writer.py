"""Telling the library in the background, so that no key waits for a disk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class Writer:
    """A thread that does what it is told, in order, until it is closed."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Callable[[], object] | None]
        self._waiting = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="library", daemon=True)
        self._thread.start()

    def soon(self, tell: Callable[[], object]) -> None:
        """Do it after all that was asked before; returns at once."""
        self._waiting.put(tell)

    def after(self, ask: Callable[[], Answer]) -> Answer:
        """Return an answer that knows all that was told before; waits for it."""
        told = threading.Event()
        self.soon(told.set)
        told.wait()
        return ask()

    def close(self, seconds: float = 5.0) -> bool:
        """Finish what is waiting, for so long at most; say whether all is done."""
        self._waiting.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (tell := self._waiting.get()) is not None:
            tell()
