"""Where the reader is, kept before their eyes: a row ruler, or one paragraph. Pure.

Neither is told by colour: both put a sign beside the text, where a ruler of paper
would lie; the row is bold besides, and the other paragraphs are dim.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from reader.span import Span
from reader.tui.paint import Mark
from reader.tui.rows import RowKind
from reader.tui.view import View

ROW_SIGN = "▸"
PARAGRAPH_SIGN = "▎"


class Ruler(StrEnum):
    """What is kept before the reader's eyes; the value names its message."""

    NONE = "none"
    ROW = "row"
    PARAGRAPH = "paragraph"


def turned(ruler: Ruler) -> Ruler:
    """Return the next of them."""
    choices = list(Ruler)
    return choices[(choices.index(ruler) + 1) % len(choices)]


def remembered(value: object) -> Ruler:
    """Return the ruler that was kept as a setting; none where that is no ruler."""
    return next((ruler for ruler in Ruler if ruler == value), Ruler.NONE)


def ruled(view: View, ruler: Ruler) -> Iterator[Mark]:
    """Yield what the ruler marks; it lies below all other marks."""
    here = view.cursor.paragraph
    if ruler is Ruler.ROW and view.rows.count:
        row = view.row_at_cursor
        yield Mark(row.paragraph, row.span, "ruled")
    if ruler is Ruler.PARAGRAPH:
        for other in sorted({row.paragraph for row in view.visible} - {here}):
            length = len(view.article.paragraphs[other].text)
            yield Mark(other, Span(0, length), "faint")


def signs(view: View, ruler: Ruler) -> Iterator[tuple[int, str]]:
    """Yield the rows of the screen beside which a sign stands, and that sign."""
    if ruler is Ruler.ROW:
        row = view.row_of(view.cursor)
        if row is not None:
            yield row, ROW_SIGN
    if ruler is Ruler.PARAGRAPH:
        for index, shown in enumerate(view.visible):
            is_here = shown.paragraph == view.cursor.paragraph
            if is_here and shown.kind in (RowKind.TEXT, RowKind.FOLD):
                yield index, PARAGRAPH_SIGN
