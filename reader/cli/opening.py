"""From the arguments to articles: which file is meant, what is said of a bad one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.layout.assemble import preview
from reader.layout.corrected import corrected
from reader.source.clean import label
from reader.source.opening import MAX_SIZE, open_source
from reader.source.source import Source, SourceError

if TYPE_CHECKING:
    from reader.layout.repair import Correction
    from reader.library.library import Library


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


def read(
    path: str,
    options: argparse.Namespace,
    *,
    words: bool = True,
    library: Library | None = None,
) -> Article:
    """Return the article at `path` as the common options want it read.

    The dictionary is asked where joins are in doubt, but not without `words`: it
    takes a second to load, and a first screen does not wait for it: it has the
    beginning of a long text, too. With a
    `library`, what its reader corrected by hand is corrected, as with --as-read.

    Raises:
        SourceError: the file can't be read, or holds no text.
    """
    source = open_options(path, options)
    if library is not None:
        made = library.corrections(source)
    else:
        made = _made(source, options) if options.as_read else ()
    if not words and not made:
        begun = preview(source, published=options.published)
        if begun is not None:
            return begun
    return corrected(source, made, published=options.published, words=words)


def _made(source: Source, options: argparse.Namespace) -> tuple[Correction, ...]:
    """Return what this user corrected in a file; say it where that can't be told."""
    from reader.library.library import Library

    library = Library.open()
    try:
        made = library.corrections(source)
        if library.trouble is not None:
            said = library.trouble.said(options.language)
            print(f"reader: {said}", file=sys.stderr)
        return made
    finally:
        library.close()


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
