"""A row of the view → a strip of the screen: cuts it where its marks begin and end.

Pure: the styles are given by name, so that only the style sheet knows a colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.span import Span
from reader.tui.drawn import Drawn
from reader.tui.rows import Row, RowKind

Styles = Callable[[str], Style]
"""Gives the style of a name: of a role, or of a mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph that is drawn in a style of its own."""

    paragraph: int
    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Brush:
    """What a row is painted with."""

    styles: Styles
    measure: int
    fold: str
    """What stands for the folded furniture."""


def paint(row: Row, drawn: Drawn, marks: Sequence[Mark], brush: Brush) -> Strip:
    """Return a row of its measure; later marks lie over earlier ones."""
    blank = brush.styles("space")
    if row.kind is RowKind.RULE:
        return Strip([Segment("─" * brush.measure, brush.styles("rule"))])
    if row.kind is RowKind.FOLD:
        over = [mark for mark in marks if mark.name == "cursor"]
        strip = Strip([Segment(brush.fold, _over("fold", over, brush.styles))])
        return strip.adjust_cell_length(brush.measure, blank)
    if row.kind is RowKind.RUBY:
        strip = Strip([Segment(drawn.text, brush.styles("ruby"))])
        return strip.adjust_cell_length(brush.measure, blank)
    segments = []
    if row.kind is RowKind.TEXT:
        segments = [Segment(" " * row.indent, blank)] if row.indent else []
        changed = [Mark(row.paragraph, span, "changed") for span in drawn.changed]
        for piece, over in pieces(drawn.chars, [*changed, *marks]):
            glyphs = drawn.piece(piece).slice(drawn.text)
            segments.append(Segment(glyphs, _over(row.role, over, brush.styles)))
        after = [m for m in marks if drawn.chars.end <= m.span.start < row.span.end]
        if any(mark.name == "cursor" for mark in after):
            # on a blank at the row's end, which is not drawn
            segments.append(Segment(" ", _over(row.role, after, brush.styles)))
    return Strip(segments).adjust_cell_length(brush.measure, blank)


def pieces(span: Span, marks: Sequence[Mark]) -> Iterator[tuple[Span, list[Mark]]]:
    """Yield the pieces of a row that lie under the same marks, in order."""
    inside = [mark for mark in marks if mark.span.overlaps(span)]
    edges = {span.start, span.end}
    for mark in inside:
        edges |= {max(span.start, mark.span.start), min(span.end, mark.span.end)}
    for start, end in pairwise(sorted(edges)):
        piece = Span(start, end)
        yield piece, [mark for mark in inside if mark.span.covers(piece)]


def _over(base: str, marks: Sequence[Mark], styles: Styles) -> Style:
    return sum((styles(mark.name) for mark in marks), styles(base))
