"""A process of its own for long work: it holds up no key, and it can be killed.

A thread would do neither. Rules and dictionaries are Python, so they take turns
with the screen, and nothing stops a thread that is inside C. The other process
is this program, started anew (never forked: threads are running), and the two
speak in pickles, over pipes that nobody else holds.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO, Final, TypeVar

Result = TypeVar("Result")
Send = Callable[[object], None]
"""Gives a part of the result away before the rest is there."""

PATIENCE: Final = 30.0
"""Seconds without a word after which it is killed: facts have a budget of two, and
a thousand lines of a book, after which the layout sends them, take as long."""
IDLE: Final = 5.0
"""Seconds without a task after which it is ended, and its memory free again."""
MEMORY: Final = 2 << 30
"""Bytes of addresses that it may have; facts take a sixth of them, ten megabytes laid
out a fifth."""
SECONDS: Final = 600
"""Of processor time, should it ever be left alone inside C."""
_NICE: Final = 5
"""Steps by which it stands back behind the screen, where both want the same core."""
_SERVE: Final = (
    "import sys; sys.path[:] = sys.argv[1:];"
    "from reader.tui.worker import serve; serve()"
)


class WorkerError(Exception):
    """What was to be done was not: it failed, took too long, or was stopped."""


class WorkerProcess:
    """Does one thing at a time in another process, which is there when needed."""

    def __init__(self, *, patience: float = PATIENCE, idle: float = IDLE) -> None:
        self._patience = patience
        self._idle = idle
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._bell: threading.Timer | None = None
        """Ends the process that has had no task, or has not answered, for too long."""
        self._rang = False

    def run(
        self,
        function: Callable[..., Result],
        *args: object,
        part: Callable[[Any], None] | None = None,
    ) -> Result:
        """Return what `function(*args, send)` returns there; blocks: for a thread.

        What the function gives to `send` is handed to `part` as it comes. It stands
        in a module, and what goes to and fro can be pickled.

        Raises WorkerError with the name of what went wrong.
        """
        with self._turn:
            process = self._ready()
            self._set_bell(self._patience, self._lose_patience)
            try:
                _write(process, (function, args))
                result: Result = self._answer(process, part)
                return result
            finally:
                self._set_bell(self._idle, self._retire)

    def stop(self) -> None:
        """End it; who waits for an answer gets a WorkerError."""
        if not self._retire():
            self.drop()

    def drop(self) -> None:
        """End it if it is at work, as nobody wants the answer any more."""
        process = self._process
        if process is not None and self._turn.locked():
            process.kill()  # who waits for it sees that, and leaves it

    def _ready(self) -> subprocess.Popen[bytes]:
        """Return the process that is there, or a new one."""
        self._rang = False
        if self._process is None or self._process.poll() is not None:
            self._leave()
            self._process = _started()
        return self._process

    def _answer(
        self, process: subprocess.Popen[bytes], part: Callable[[Any], None] | None
    ) -> Any:
        while True:
            try:
                what, value = pickle.load(_pipe(process.stdout))  # our own
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                self._leave()
                raise WorkerError("timeout" if self._rang else "ended") from None
            if what == "done":
                return value
            if what == "failed":
                raise WorkerError(value)
            self._set_bell(self._patience, self._lose_patience)
            if part is not None:
                part(value)

    def _set_bell(self, seconds: float, ring: Callable[[], object]) -> None:
        if self._bell is not None:
            self._bell.cancel()
        self._bell = threading.Timer(seconds, ring)
        self._bell.daemon = True
        self._bell.start()

    def _retire(self) -> bool:
        """End it if it has nothing to do, and say so."""
        if not self._turn.acquire(blocking=False):
            return False
        self._leave()
        self._turn.release()
        return True

    def _lose_patience(self) -> None:
        self._rang = True
        self.drop()

    def _leave(self) -> None:
        """Forget a process that has ended, or can't be spoken to."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    _pipe(pipe).close()


def _started() -> subprocess.Popen[bytes]:
    """Return a new process that waits for tasks.

    It finds modules where this one does and nowhere else: -I keeps the folder that
    the reader happens to stand in out of it.
    """
    folders = [str(Path(folder).resolve()) for folder in sys.path]
    try:
        return subprocess.Popen(
            [sys.executable, "-I", "-c", _SERVE, *folders],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries say would stand on the screen
        )
    except OSError as error:
        raise WorkerError("start") from error


def _write(process: subprocess.Popen[bytes], task: object) -> None:
    pipe = _pipe(process.stdin)
    with suppress(OSError):  # it has ended; who waits for its answer will hear of it
        pickle.dump(task, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()


def _pipe(pipe: Any) -> BinaryIO:
    stream: BinaryIO = pipe
    return stream


# the other side


def serve() -> None:
    """Do the tasks that come by standard input, until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who holds the pipes
    _bound()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    tasks: SimpleQueue[tuple[Callable[..., object], tuple[object, ...]]] = SimpleQueue()
    threading.Thread(target=_listen, args=(tasks,), daemon=True).start()

    def answer(what: str, value: object) -> None:
        pickle.dump((what, value), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    while True:
        function, args = tasks.get()
        try:
            done = function(*args, lambda part: answer("part", part))
        except Exception as error:  # told by name where it is waited for
            answer("failed", type(error).__name__)
        else:
            answer("done", done)


def _listen(tasks: SimpleQueue[Any]) -> None:
    """Take tasks, and end the process with whoever sent them, busy or not."""
    stream = os.fdopen(os.dup(0), "rb")
    while True:
        try:
            tasks.put(pickle.load(stream))  # our own
        except EOFError:
            os._exit(0)


def _bound() -> None:
    """Keep to what a text may cost; only where the system can be asked to."""
    if sys.platform == "win32":
        return
    import resource

    os.nice(_NICE)
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or most <= hard:
            resource.setrlimit(what, (most, hard))
