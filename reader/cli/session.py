"""`reader [PATH]`: which article, at which place, and what is remembered of it."""

from __future__ import annotations

import argparse
import os
import sys

from reader.cli import Exit, opening
from reader.source.source import SourceError


def run(options: argparse.Namespace) -> int:
    """Open the article meant in the terminal interface."""
    from reader.tui.app import run as run_app

    path = options.path or str(opening.bundled())
    try:
        article = opening.read(path, options)
    except SourceError as error:
        opening.complain(path, error, options)
        return Exit.FAILED
    if path == "-":
        _take_keys_from_terminal()
    return run_app(article, language=options.language)


def _take_keys_from_terminal() -> None:
    """Make the terminal standard input again, after a text came through a pipe."""
    terminal = os.open("/dev/tty", os.O_RDWR)
    os.dup2(terminal, sys.__stdin__.fileno() if sys.__stdin__ else 0)
    os.close(terminal)
