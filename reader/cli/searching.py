"""`reader search`: one query or a file of them, over one article or several."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from reader.cli import Exit, listing, opening
from reader.source.source import SourceError

if TYPE_CHECKING:
    from reader.article import Article
    from reader.search import Hit, Index


def search(options: argparse.Namespace) -> int:
    """Print the hits, best first; 1 where nothing is found."""
    if options.queries is not None:
        return _answer_file(options)
    query, *paths = options.words
    if not paths:
        print("reader search: give a query and a file", file=sys.stderr)
        return Exit.FAILED
    corpus, status = _corpus(paths, options)
    found = _find(query, corpus, options.limit)
    if options.format == "json":
        from reader.export.json import dumps, hits_json

        print(dumps(hits_json(query, found)))
    else:
        sys.stdout.writelines(
            listing.hit_line(article, hit, options, named=len(paths) > 1)
            for article, hit in found
        )
    return status or (Exit.DONE if found else Exit.NOTHING_FOUND)


def _answer_file(options: argparse.Namespace) -> int:
    """Answer each line of the file of queries with one line of JSON."""
    from reader.export.json import dumps, hits_json

    try:
        queries = opening.open_options(options.queries, options)
    except SourceError as error:
        opening.complain(options.queries, error, options)
        return Exit.FAILED
    corpus, status = _corpus(options.words, options)
    any_found = False
    for query in queries.clean.text.split("\n"):
        if query.strip():
            found = _find(query, corpus, options.limit)
            any_found = any_found or bool(found)
            print(dumps(hits_json(query, found), indent=None))
    return status or (Exit.DONE if any_found else Exit.NOTHING_FOUND)


def _corpus(
    paths: list[str], options: argparse.Namespace
) -> tuple[list[tuple[Article, Index]], Exit]:
    """Return the articles that can be read, indexed, and whether all could."""
    from reader.search import Index

    corpus, status = [], Exit.DONE
    for path in paths:
        try:
            article = opening.read(path, options)
        except SourceError as error:
            opening.complain(path, error, options)
            status = Exit.FAILED
        else:
            corpus.append((article, Index.of(article)))
    return corpus, status


def _find(
    query: str, corpus: list[tuple[Article, Index]], limit: int
) -> list[tuple[Article, Hit]]:
    """Return the best hits over all articles, best first."""
    found = [
        (article, hit)
        for article, index in corpus
        for hit in index.find(query, limit=limit)
    ]
    if len(corpus) > 1:
        # stable: among equals the files keep the order in which they were named
        found.sort(key=lambda pair: -pair[1].score)
    return found[:limit]
