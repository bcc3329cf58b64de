"""`reader export`: one article in any format, or many as JSON lines.

Many articles are independent of one another, so they can be read by several
processes; lines come out in the order in which the files were given.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reader.cli import Exit, opening
from reader.source.clean import label
from reader.source.source import SourceError

if TYPE_CHECKING:
    from reader.article import Article

CHUNK = 4
"""Articles handed to a process at a time: enough to hide the hand-over."""


def export(options: argparse.Namespace) -> int:
    """Write articles out; 2 where one could not be read, after all the others."""
    paths = expand(options.paths)
    many = len(paths) != 1 or paths != options.paths
    if many and options.format not in (None, "jsonl"):
        print(
            f"reader export: {options.format} holds one article; "
            "give one file, or --format jsonl",
            file=sys.stderr,
        )
        return Exit.FAILED
    if many or options.format == "jsonl":
        return _lines(paths, options)
    try:
        article = opening.read(paths[0], options)
    except SourceError as error:
        opening.complain(paths[0], error, options)
        return Exit.FAILED
    text = FORMATS[options.format or "json"](article)
    return _write([text], options)


def expand(paths: Iterable[str]) -> list[str]:
    """Return the paths with the text files of every folder in its place, sorted."""
    files: list[str] = []
    for path in paths:
        if path != "-" and Path(path).is_dir():
            found = sorted(f for f in Path(path).iterdir() if f.suffix == ".txt")
            files += [str(file) for file in found]
        else:
            files.append(path)
    return files


def _json(article: Article) -> str:
    from reader.export.json import dumps, to_json
    from reader.facts import extract

    return dumps(to_json(article, facts=extract(article))) + "\n"


def _markdown(article: Article) -> str:
    from reader.export.markdown import to_markdown

    return to_markdown(article)


def _html(article: Article) -> str:
    from reader.export.html import to_html

    return to_html(article)


def _text(article: Article) -> str:
    from reader.export.text import to_text

    return to_text(article, width=0)


FORMATS: dict[str, Callable[[Article], str]] = {
    "json": _json,
    "markdown": _markdown,
    "html": _html,
    "text": _text,
}


def line_of(path: str, options: argparse.Namespace) -> tuple[str, bool]:
    """Return an article as a line of JSON, and whether it could be read."""
    from reader.export.json import dumps, to_json
    from reader.facts import extract

    try:
        article = opening.read(path, options)
    except SourceError as error:
        name = label(Path(path).name)
        wrong = {"source": {"name": name}, "error": error.said(options.language)}
        return dumps(wrong, indent=None) + "\n", False
    whole = to_json(article, facts=extract(article))
    return dumps(whole, indent=None) + "\n", True


def _lines(paths: list[str], options: argparse.Namespace) -> int:
    bad = 0

    def lines() -> Iterator[str]:
        nonlocal bad
        for line, good in _tracked(_read_all(paths, options), len(paths)):
            bad += not good
            yield line

    status = _write(lines(), options)
    return Exit.FAILED if bad else status


def _read_all(
    paths: list[str], options: argparse.Namespace
) -> Iterator[tuple[str, bool]]:
    read = partial(line_of, options=options)
    if options.jobs == 1 or len(paths) < 2:
        yield from map(read, paths)
        return
    from concurrent.futures import ProcessPoolExecutor  # a tenth of a start-up

    jobs = min(options.jobs, len(paths), (os.cpu_count() or 1) * 2)
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read, paths, chunksize=CHUNK)


def _tracked(
    results: Iterator[tuple[str, bool]], total: int
) -> Iterator[tuple[str, bool]]:
    """Pass the results on, with a progress bar where somebody can see it."""
    if not sys.stderr.isatty() or total < 2:
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(results, total=total, console=console, description="reader export")


def _write(parts: Iterable[str], options: argparse.Namespace) -> int:
    with contextlib.ExitStack() as stack:
        out: TextIO = sys.stdout
        if options.output is not None:
            try:
                out = stack.enter_context(options.output.open("w", encoding="utf-8"))
            except OSError as error:
                name = label(str(options.output))
                print(
                    f"reader: {name}: can't be written ({error.strerror}); "
                    "choose another place",
                    file=sys.stderr,
                )
                return Exit.FAILED
        for part in parts:
            out.write(part)
    return Exit.DONE
