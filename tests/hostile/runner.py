"""Runs a program over a hostile file and judges the bytes that it wrote."""

from __future__ import annotations

import os
import pty
import re
import resource
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.corpus import Case

ROOT = Path(__file__).parents[2]
SECONDS, LARGE_SECONDS = 5.0, 10.0
MEGABYTES, LARGE_MEGABYTES = 400, 500
"""What a case may take; on a machine that does nothing else."""
_PATIENCE = 3.0
"""Times the seconds allowed, then it is killed; a time-out and not just slow."""
_MOST = 64 << 20
"""Bytes that a program may write, as on an endless device; then it is killed, too."""
_QUIET = 0.4
"""Seconds that are read on, for what comes after the words."""
_TOP, _END, _QUIT = "g", "G", "q"
"""Keys, in this reader and in less."""
_STYLE = re.compile(rb"\x1b\[[0-9;:]*[mH]")
"""A colour, or the cell that the next row of a pane begins at."""

Command = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Outcome:
    """What a program did with a case."""

    status: int | None
    """The exit status; None where it had to be killed, negative for a signal."""
    output: bytes
    complaint: bytes
    """Standard error; on a terminal, part of the output."""
    seconds: float
    megabytes: float


def reader_print(path: Path) -> list[str]:
    """Return the command that prints a file, as a pipe would have it."""
    return [sys.executable, "-m", "reader", "print", "--", str(path)]


def reader_screen(path: Path) -> list[str]:
    """Return the command that shows a file on the terminal."""
    return [sys.executable, "-m", "reader", "--", str(path)]


def piped(command: Sequence[str], *, seconds: float, home: Path) -> Outcome:
    """Run a program with its output in a pipe."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
        start = time.perf_counter()
        program = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=complaint,
            env=environment(home),
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=_bounded,  # noqa: PLW1509 - one thread
        )
        status, usage = _ended(program, start + seconds * _PATIENCE)
        taken = time.perf_counter() - start
        if status == -signal.SIGXFSZ:
            status = None
        output.seek(0)
        complaint.seek(0)
        return Outcome(
            status, output.read(), complaint.read(), taken, usage.ru_maxrss / 1024
        )


def on_terminal(
    command: Sequence[str], case: Case, *, seconds: float, home: Path
) -> Outcome:
    """Run a program on a pseudo-terminal, look at both ends of the text, leave."""
    start = time.perf_counter()
    child, master = pty.fork()
    if child == 0:
        _without_echo()
        os.chdir(ROOT)
        os.execvpe(command[0], list(command), environment(home))
    patience = seconds * _PATIENCE
    output = _drawn(master, case.shows[:1], patience)
    drawn = time.perf_counter() - start
    for key in (_TOP, _END, _QUIT):
        if _has_ended(child):  # as it should on a folder
            break
        os.write(master, key.encode())
        # what is on the screen already may not be drawn again
        missing = [words for words in case.shows if words not in shown(output)]
        output += _drawn(master, missing[-1:], seconds if missing else _QUIET)
    status, usage = _reaped(child, start + drawn + patience)
    os.close(master)
    return Outcome(status, output, b"", drawn, usage.ru_maxrss / 1024)


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a user who has no settings, in Chinese."""
    own = {"HOME": str(home), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    for name in ("DATA", "CONFIG", "STATE"):
        own[f"XDG_{name}_HOME"] = str(home / name.lower())
    return {**os.environ, **own, "COLUMNS": "100", "LINES": "30", "LESS": ""}


def controls_in(text: str) -> list[str]:
    """Return the characters of `text` that a terminal might obey."""
    return [
        char
        for char in text
        if (char < " " and char != "\n")
        or "\x7f" <= char <= "\x9f"
        or "\u202a" <= char <= "\u202e"
        or "\u2066" <= char <= "\u2069"
        or "\ud800" <= char <= "\udfff"
        or char in "\u200e\u200f\u061c\u2028\u2029"
    ]


def leaks(case: Case, outcome: Outcome, *, terminal: bool) -> int:
    """Return how many controls of the file reached the other side."""
    both = outcome.output + outcome.complaint
    leaked = sum(both.count(sequence) for sequence in case.forbidden)
    if not terminal:
        leaked += len(controls_in(both.decode("utf-8", "surrogateescape")))
    return leaked


def is_crash(outcome: Outcome) -> bool:
    """Say whether the program broke down instead of answering."""
    said = outcome.output + outcome.complaint
    broken = b"Traceback" in said or b"Error: " in outcome.complaint
    return broken or (outcome.status is not None and outcome.status < 0)


def is_right(case: Case, outcome: Outcome) -> bool:
    """Say whether the answer is the one a reader owes: the text, or one line."""
    if outcome.status is None or is_crash(outcome):
        return False
    if case.refused:
        return outcome.status == 2 and _is_one_line(outcome)
    text = shown(outcome.output)
    return outcome.status == 0 and all(words in text for words in case.shows)


def _is_one_line(outcome: Outcome) -> bool:
    said = (outcome.complaint or outcome.output).decode("utf-8", "replace").strip()
    return said.startswith("reader: ") and "\n" not in said


def _bounded() -> None:
    """Keep a program from filling the disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST, _MOST))


def _without_echo() -> None:
    """Keep a terminal from showing the keys that a program did not wait for."""
    settings = termios.tcgetattr(0)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(0, termios.TCSANOW, settings)


def _has_ended(child: int) -> bool:
    asked = os.WEXITED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, child, asked) is not None


def _drawn(master: int, words: Sequence[str], patience: float) -> bytes:
    """Return what is written until `words` are, or the program ends.

    Reads for `patience` seconds at most, and on for a moment when they are there.
    """
    output, end = b"", time.perf_counter() + patience
    while (left := end - time.perf_counter()) > 0:
        if not select.select([master], [], [], left)[0]:
            break
        try:
            piece = os.read(master, 65536)
        except OSError:  # what a pseudo-terminal says when its program has ended
            break
        output += piece
        if words and all(word in shown(output) for word in words):
            words, end = (), time.perf_counter() + _QUIET
    return output


def shown(output: bytes) -> str:
    """Return the text of an output, without white space, styles and places."""
    text = _STYLE.sub(b"", output).decode("utf-8", "replace")
    return "".join(text.split())


def _ended(
    program: subprocess.Popen[bytes], end: float
) -> tuple[int | None, resource.struct_rusage]:
    status, usage = _reaped(program.pid, end)
    program.returncode = 0 if status is None else status
    return status, usage


def _reaped(child: int, end: float) -> tuple[int | None, resource.struct_rusage]:
    """Wait for a process, or end it; return its status and what it used."""
    while True:
        gone, status, usage = os.wait4(child, os.WNOHANG)
        if gone:
            return os.waitstatus_to_exitcode(status), usage
        if time.perf_counter() > end:
            os.killpg(child, signal.SIGKILL)
            _, _, usage = os.wait4(child, 0)
            return None, usage
        time.sleep(0.005)
