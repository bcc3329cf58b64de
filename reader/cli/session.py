"""`reader [PATH]`: which article, at which place, and what is remembered of it."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from reader.article import Article
from reader.cli import Exit, opening
from reader.library.library import Library
from reader.messages import say
from reader.source.clean import label
from reader.source.source import SourceError


def run(options: argparse.Namespace) -> int:
    """Open the article meant in the terminal interface, where it was left."""
    from reader.tui import first
    from reader.tui.probe import Ambiguous

    library = Library.open()
    try:
        path, notes = choose(options, library)
        try:
            article = opening.read(path, options, words=False, library=library)
        except SourceError as error:
            opening.complain(path, error, options)
            return Exit.FAILED
        if path == "-" and not _take_keys_from_terminal():
            return Exit.FAILED
        if library.trouble is not None:
            notes.append(library.trouble.said(options.language))
        place = library.of(article, path).place()
        start = first.Start.of(place, library.settings())
        with first.screen(article, start, Ambiguous(options.ambiguous)) as is_drawn:
            from reader.tui.recall import recalled
            from reader.tui.running import run as run_app
        with recalled(library, partial(_another, options, library)) as recall:
            memory = recall.of(article, path, notes)
            return run_app(article, options.language, memory=memory, continues=is_drawn)
    finally:
        library.close()


def meant(options: argparse.Namespace) -> str:
    """Return the path of the article meant, as `choose` does."""
    library = Library.open()
    try:
        return choose(options, library)[0]
    finally:
        library.close()


def choose(options: argparse.Namespace, library: Library) -> tuple[str, list[str]]:
    """Return the path of the article meant, and what to say about the choice.

    Without a path it is the one read last; the bundled one before any was read,
    or where that file is gone.
    """
    if options.path is not None:
        return options.path, []
    last = library.last_path()
    if last is None:
        return str(opening.bundled()), []
    if Path(last).is_file():
        return last, []
    name = label(Path(last).name)
    return str(opening.bundled()), [say("note.gone", options.language, name=name)]


def _another(
    options: argparse.Namespace,
    library: Library,
    path: str,
    *,
    encoding: str | None = None,
) -> Article:
    """Return an article that was chosen in the program itself.

    What was said of the first one, its encoding and its day, is not said of it.

    Raises:
        SourceError: the file can't be read, or holds no text.
    """
    said = {"encoding": encoding, "published": None}
    own = argparse.Namespace(**{**vars(options), **said})
    return opening.read(path, own, words=False, library=library)


def _take_keys_from_terminal() -> bool:
    """Make the terminal standard input again, after a text came through a pipe."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        print(f"reader: /dev/tty: {error.strerror}; try reader print", file=sys.stderr)
        return False
    os.dup2(terminal, sys.__stdin__.fileno() if sys.__stdin__ else 0)
    os.close(terminal)
    return True
