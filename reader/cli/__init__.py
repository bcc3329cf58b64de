"""The command line: arguments, commands, exit statuses.

Data goes to stdout, everything said about it to stderr. A bad file is one line
there, never a traceback.
"""

from __future__ import annotations

import os
import sys
from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses that scripts rely on."""

    DONE = 0
    NOTHING_FOUND = 1
    """A search without a hit, as grep has it."""
    FAILED = 2
    """Wrong usage, or a file that can't be read."""
    INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run the program with `argv` (default: the process's); return its status."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that is not UTF-8 must not turn a text into a traceback
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except BrokenPipeError:
        # whoever read our output has had enough (`| head`); that is no error,
        # and Python must not complain about it when it flushes at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _run(argv: list[str]) -> int:
    # imported here, as Ctrl-C may come while they are
    from reader.cli.arguments import parse
    from reader.cli.commands import COMMANDS

    options = parse(argv)
    status = COMMANDS[options.command](options)
    sys.stdout.flush()
    return status
