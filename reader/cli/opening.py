"""From the arguments to articles: which file is meant, what is said of a bad one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.article import Article
from reader.layout.assemble import assemble
from reader.source.clean import label
from reader.source.opening import MAX_SIZE, open_source
from reader.source.source import Source, SourceError


def bundled() -> Path:
    """Return the article that ships with the program.

    In the wheel it stands in the package, in a checkout beside it.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "seeds", package.parent / "seeds"):
        found = sorted(folder.glob("*.txt"))
        if found:
            return found[0]
    raise SourceError("source.no_article")


def read(path: str, options: argparse.Namespace, *, words: bool = True) -> Article:
    """Return the article at `path` as the common options want it read.

    The dictionary is asked where joins are in doubt, but not without `words`: it
    takes a second to load, and a first screen does not wait for it.

    Raises:
        SourceError: the file can't be read, or holds no text.
    """
    source = open_options(path, options)
    return assemble(source, published=options.published, words=words)


def open_options(path: str, options: argparse.Namespace) -> Source:
    """Return the file at `path`, decoded as the common options say.

    Raises:
        SourceError: the file can't be read, or holds no text.
    """
    return open_source(
        path, encoding=options.encoding, max_size=options.max_size or MAX_SIZE
    )


def complain(path: str, error: SourceError, options: argparse.Namespace) -> None:
    """Say in one line on stderr what is wrong with a file and what to do."""
    print(f"reader: {label(path)}: {error.said(options.language)}", file=sys.stderr)
