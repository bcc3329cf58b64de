"""Text that is too long to be a page: paragraphs by size, without a layout.

A newspaper page has some hundred lines, a book 200,000. What has more is a log,
a table or an attack; weighing each of its lines would take a minute and a
gigabyte, so that they are only gathered into paragraphs that a screen can hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import Article, Paragraph, Role, Section
from reader.source.source import Source
from reader.span import Aligned, Span

MOST_LINES = 400_000
"""Lines that are laid out; a book of 10 MB in narrow columns has 250,000."""
_SIZE = 2_000
"""Characters of a paragraph, at least; it ends with the line that reaches them."""
RULE = "too many lines for a page"
DOUBT = "bulk"
"""Lines were gathered, not laid out (the message `doubt.bulk`)."""


def is_bulk(source: Source) -> bool:
    """Say whether a source has more lines than are ever laid out."""
    return source.clean.text.count("\n") > MOST_LINES


def bulk(source: Source) -> Article:
    """Return the lines in order, as paragraphs in which a blank is a line's end."""
    paragraphs = tuple(
        Paragraph(text, Role.PARAGRAPH, RULE) for text in _pieces(source.clean)
    )
    sections = (Section(None, 1, paragraphs),) if paragraphs else ()
    return Article(source, front=(), sections=sections, doubt=DOUBT)


def _pieces(clean: Aligned) -> Iterator[Aligned]:
    # a blank for a line feed keeps a piece in one run: a line costs no memory
    text = clean.text.replace("\n", " ")
    at = 0
    while at < len(text):
        end = clean.text.find("\n", at + _SIZE)
        end = len(text) if end < 0 else end
        piece = Aligned(text[at:end], clean.keep(Span(at, end)).runs).strip()
        if piece.text:
            yield piece
        at = end
