"""Asks the terminal how wide it draws “: one cell, or two.

No table can tell: the width of such characters is ambiguous in Unicode, and each
terminal, each setting of one decides. A wrong guess shifts every row with a quote.
The question is put while Textual loads, so that nobody waits for the answer.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TextIO

from reader.script import cells

SAMPLE = "“"
PATIENCE = 0.1
"""Seconds that the answer may come later than Textual was loaded."""
_REPORT = re.compile(rb"\x1b\[(?P<row>\d+);(?P<column>\d+)R")


class Ambiguous(StrEnum):
    """What the reader says about the terminal."""

    NARROW = "1"
    WIDE = "2"
    AUTO = "auto"
    """Ask it."""


class Answer:
    """What the terminal sent while it was asked: its answer, and typed keys."""

    typed: str = ""
    """Keys; they are to be given to whoever reads keys next."""


@contextmanager
def asked(out: TextIO, lines: int) -> Iterator[Answer]:
    """Ask while the body runs; count cells as the terminal does when it has ended.

    One that does not answer is taken for narrow, as nearly all are.
    """
    answer = Answer()
    if sys.platform == "win32" or not os.isatty(0):
        yield answer
        return
    import termios
    import tty

    before = termios.tcgetattr(0)
    tty.setcbreak(0, termios.TCSANOW)  # or the answer would be shown, as if typed
    # on the last row, which the status line is going to cover
    out.write(f"\x1b[{lines};1H{SAMPLE}\x1b[6n\x1b[{lines};1H\x1b[2K")
    out.flush()
    try:
        yield answer
        got = _received(0)
        report = _REPORT.search(got)
        if report and int(report["column"]) == 1 + 2:
            cells.widen()
        answer.typed = _REPORT.sub(b"", got).decode(errors="replace")
    finally:
        termios.tcsetattr(0, termios.TCSANOW, before)


def _received(terminal: int) -> bytes:
    """Return what has come from a terminal, up to its report of the cursor."""
    end, got = time.monotonic() + PATIENCE, b""
    while (left := end - time.monotonic()) > 0 and not _REPORT.search(got):
        if not select.select([terminal], [], [], left)[0]:
            break
        got += os.read(terminal, 4096)
    return got
