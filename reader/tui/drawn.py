"""A row as glyphs: the string that is printed, and which character each cell shows.

Styles and mouse clicks are worked out here and nowhere else, because what is
drawn need not be as long as the text: see `reader.typeset.Setting`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from reader.article import Article
from reader.script.cells import widths
from reader.script.wrap import shown
from reader.span import Span
from reader.tui.rows import Row, RowKind


@dataclass(frozen=True, slots=True)
class Drawn:
    """The glyphs of a row, from the left edge of its column."""

    text: str
    """What is printed, the indent in front; no wider than the measure."""
    chars: Span
    """The characters of the paragraph that it shows."""
    offsets: tuple[int, ...]
    """Where in `text` each of them begins, and where the last one ends."""
    cells: tuple[int, ...]
    """In which cell each of them begins, and where the last one ends."""

    def piece(self, span: Span) -> Span:
        """Return the part of `text` that shows `span`; empty if none of it is here."""
        low = min(max(span.start, self.chars.start), self.chars.end)
        high = min(max(span.end, low), self.chars.end)
        start = self.chars.start
        return Span(self.offsets[low - start], self.offsets[high - start])

    def char_at(self, cell: int) -> int:
        """Return the character nearest to a cell of the row."""
        index = bisect_right(self.cells, cell) - 1
        index = min(max(index, 0), max(0, len(self.chars) - 1))
        return self.chars.start + index


def draw(article: Article, row: Row) -> Drawn:
    """Return the glyphs of a row; none where it shows no text."""
    if row.kind is not RowKind.TEXT:
        return Drawn("", Span(row.span.start, row.span.start), (0,), (0,))
    whole = article.paragraphs[row.paragraph].text.text
    chars = shown(whole, row.span)
    text = chars.slice(whole)
    indent = row.indent
    return Drawn(
        " " * indent + text,
        chars,
        tuple(range(indent, indent + len(text) + 1)),
        tuple(accumulate(widths(text), initial=indent)),
    )
