"""The sign beside a row on which words with a remark begin. Pure.

It stands in the margin, as a pencil's would: the text keeps its cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.article import Place
from reader.tui.rows import RowKind
from reader.tui.view import View

SIGN = "✎"
"""A pencil; one cell wide in every table of widths."""


def signs(view: View, remarked: Sequence[Place]) -> Iterator[tuple[int, str]]:
    """Yield the rows of the screen on which words with a remark begin, and the sign."""
    starts = {(place.paragraph, place.span.start) for place in remarked}
    for index, row in enumerate(view.visible):
        if row.kind is RowKind.TEXT and any(
            paragraph == row.paragraph and row.span.start <= start < row.span.end
            for paragraph, start in starts
        ):
            yield index, SIGN
