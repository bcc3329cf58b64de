"""Outline, facts and hits as text that people read in a terminal or a pipe."""

from __future__ import annotations

import argparse
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
    from reader.export.facts import Format, header, row, to_facts

    language = options.language
    if options.format == "table":
        rows = [row(article, fact, language) for fact in facts]
        return _table(header(language), rows)
    form = Format(options.format)
    return to_facts(article, facts, form=form, language=language)


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
