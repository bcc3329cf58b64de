"""The program as its user has it: installed, in a terminal, on a home of its own.

Nothing was read there yet; but the tour was seen, as it is only once.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, see_tour

Start = Callable[..., Terminal]


@pytest.fixture
def start(home: Path) -> Iterator[Start]:
    """Start the program; it is ended with the test."""
    script = Path(sys.executable).with_name("reader")
    program = [str(script)] if script.exists() else [sys.executable, "-m", "reader"]
    with contextlib.ExitStack() as stack:

        def begin(
            *arguments: str,
            size: tuple[int, int] = (120, 40),
            stdin: bytes | None = None,
            first_run: bool = False,
        ) -> Terminal:
            if not first_run:
                see_tour(home / "data")
            command = [*program, "--lang", "zh", *arguments]
            return stack.enter_context(Terminal(command, size=size, stdin=stdin))

        yield begin
