"""The commands, a function each: options in, exit status out."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cli import Exit, listing, opening
from reader.cli.batch import export
from reader.cli.searching import search
from reader.messages import say
from reader.source.clean import label
from reader.source.source import SourceError

if TYPE_CHECKING:
    from reader.article import Article

MEASURE = 80
"""Cells. Longer lines than forty ideographs lose the eye on its way back."""


def open_article(options: argparse.Namespace) -> int:
    """Open an article in the terminal interface; into a pipe, print it."""
    from reader.cli import session

    if options.print_config:
        return print_config(options)
    if sys.stdout.isatty() and not options.plain:
        return session.run(options)
    options.paths, options.width = [session.meant(options)], None
    options.as_read = options.plain  # as the screen has it
    return print_articles(options)


def print_config(options: argparse.Namespace) -> int:
    """Print the file of keys to begin with; on stderr what is wrong with one's own."""
    from reader.config import folder, keys
    from reader.tui.keymap import remapped, written

    sys.stdout.write(written(options.language))
    for problem in remapped(*keys(folder()))[1]:
        print(f"reader: {label(problem.said(options.language))}", file=sys.stderr)
    return Exit.DONE


def print_articles(options: argparse.Namespace) -> int:
    """Print articles as text, wrapped by the same code as the screen."""
    from reader.export.text import to_text
    from reader.script.cells import widen

    if options.ambiguous == "2":
        widen()
    width = options.width
    if width is None and not options.plain:
        width = min(shutil.get_terminal_size((MEASURE, 24)).columns, MEASURE)
    status, first = Exit.DONE, True
    for path in options.paths:
        article = _read(path, options)
        if article is None:
            status = Exit.FAILED
            continue
        if not first:
            print()
        if options.plain:
            _write_plain(article, path, options, width or 0)
        else:
            sys.stdout.write(to_text(article, width=width))
        first = False
    return status


def _write_plain(
    article: Article, path: str, options: argparse.Namespace, width: int
) -> None:
    """Print all that the screen shows of an article, the user's notes among it."""
    from reader.cli.plain import Twin, to_plain
    from reader.facts import extract
    from reader.library.library import Library

    library = Library.open()
    try:
        notes = library.of(article, path).notes()
    finally:
        library.close()
    twin = Twin(article, extract(article), notes, options.language)
    sys.stdout.write(to_plain(twin, width=width))


def outline(options: argparse.Namespace) -> int:
    """Print the section outline."""
    from reader.outline import outline as entries_of

    article = _read(options.path, options)
    if article is None:
        return Exit.FAILED
    entries = entries_of(article)
    if options.format == "json":
        from reader.export.json import dumps, outline_json

        print(dumps(outline_json(entries)))
    else:
        sys.stdout.writelines(listing.outline_lines(entries))
    return Exit.DONE


def facts(options: argparse.Namespace) -> int:
    """Print the facts of an article, and on stderr what keeps them incomplete."""
    from reader.facts import extract
    from reader.facts.tagger import missing

    article = _read(options.path, options)
    if article is None:
        return Exit.FAILED
    if absent := missing():
        said = say("facts.missing", options.language, names=", ".join(absent))
        print(f"reader: {said}", file=sys.stderr)
    found = extract(article)
    if options.kind:
        found = tuple(fact for fact in found if fact.kind.value in options.kind)
    sys.stdout.write(listing.facts_listing(article, found, options))
    return Exit.DONE


def _read(path: str, options: argparse.Namespace) -> Article | None:
    """Return the article at `path`, or None after saying what is wrong with it."""
    try:
        return opening.read(path, options)
    except SourceError as error:
        opening.complain(path, error, options)
        return None


Command = Callable[[argparse.Namespace], int]

COMMANDS: dict[str, Command] = {
    "open": open_article,
    "print": print_articles,
    "outline": outline,
    "facts": facts,
    "search": search,
    "export": export,
}
