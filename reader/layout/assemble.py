"""Source → Article: runs the steps of the layout one after another."""

from __future__ import annotations

from datetime import date

from reader.article import Article, Paragraph, Role, Section
from reader.source.source import Source


def assemble(source: Source, *, published: date | None = None) -> Article:
    """Return the article of a source; any text gives one."""
    paragraphs = tuple(
        Paragraph(line.strip(), Role.PARAGRAPH, rule="a line each")
        for line in source.lines
        if line.text.strip()
    )
    return Article(source, (), (Section(None, 1, paragraphs),), published=published)
