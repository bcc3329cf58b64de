"""Outline, facts and hits as text that people read in a terminal or a pipe."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.messages import say
from reader.script.cells import width

if TYPE_CHECKING:
    from reader.article import Article
    from reader.facts.mention import Fact
    from reader.outline import Entry
    from reader.search import Hit

CONTEXT = 20
"""Characters of context on either side of a hit."""


def outline_lines(entries: Iterable[Entry], depth: int = 0) -> Iterator[str]:
    """Yield a line a heading, those below another indented."""
    for entry in entries:
        yield f"{'  ' * depth}{entry.title}\n"
        yield from outline_lines(entry.children, depth + 1)


def hit_line(
    article: Article, hit: Hit, options: argparse.Namespace, *, named: bool
) -> str:
    """Return a hit as grep would: where it stands, how it matches, the words.

    The match is marked «so»; on a terminal it is shown reversed as well.
    """
    text = article.paragraphs[hit.place.paragraph].text.text
    span = hit.place.span
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    start, end = ("\x1b[7m«", "»\x1b[0m") if sys.stdout.isatty() else ("«", "»")
    source = article.locate(hit.place)
    line = article.source.position(source[0].start)[0] if source else 0
    name = f"{article.source.name}:" if named else ""
    how = say(f"how.{hit.how.value}", options.language)
    why = f" ({hit.why})" if hit.why else ""
    return (
        f"{name}{line}: [{how} {hit.score:.2f}{why}] "
        f"{'…' if span.start > CONTEXT else ''}{before}"
        f"{start}{span.slice(text)}{end}"
        f"{after}{'…' if span.end + CONTEXT < len(text) else ''}\n"
    )


def facts_listing(
    article: Article, facts: Sequence[Fact], options: argparse.Namespace
) -> str:
    """Return the facts in the format asked for."""
    if options.format == "json":
        from reader.export.json import dumps, fact_json

        return dumps([fact_json(article, fact) for fact in facts]) + "\n"
    header = [say(f"column.{name}", options.language) for name in _COLUMNS]
    rows = [_row(article, fact, options) for fact in facts]
    if options.format == "csv":
        file = io.StringIO()
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
        return file.getvalue()
    if options.format == "markdown":
        from reader.export.markdown import table

        return table(header, rows)
    return _table(header, rows)


_COLUMNS = ("kind", "text", "value", "mentions", "line")


def _row(article: Article, fact: Fact, options: argparse.Namespace) -> list[str]:
    from reader.facts.wording import value_text

    first = fact.evidence[0]
    source = article.locate(first.place)
    line = article.source.position(source[0].start)[0] if source else 0
    return [
        say(f"kind.{fact.kind.value}", options.language),
        article.quote(first.place),
        value_text(fact.value),
        str(len(fact.evidence)),
        str(line),
    ]


def _table(header: list[str], rows: list[list[str]]) -> str:
    """Return columns that line up in cells, the longest texts cut."""
    most = 40  # cells: two such columns and the rest fit into 100
    rows = [[_cut(cell, most) for cell in row] for row in [header, *rows]]
    widths = [max(width(row[i]) for row in rows) for i in range(len(header))]
    lines = []
    for row in rows:
        cells = [cell + " " * (widths[i] - width(cell)) for i, cell in enumerate(row)]
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def _cut(text: str, most: int) -> str:
    if width(text) <= most:
        return text
    end = len(text)
    while end and width(text[:end]) > most - 1:
        end -= 1
    return text[:end] + "…"
