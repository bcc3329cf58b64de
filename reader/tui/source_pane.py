"""The file's own lines beside the article, in step with the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.source.source import Source
from reader.span import Span
from reader.tui.paint import Mark, pieces
from reader.tui.sheet import Sheet, SheetRow

ABOVE = 3
"""The row that is read stands at a third of the pane: what leads to it is seen."""


class SourcePane(Widget):
    """The lines of the file, those that are being read marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source--line",
        "source--number",
        "source--marked",
    }

    marks: reactive[tuple[Span, ...]] = reactive(())
    """What is marked, in characters of the cleaned source."""

    def __init__(self, source: Source, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._sheet = Sheet(source)
        self._rows: tuple[SheetRow, ...] = ()

    def show(self, spans: Sequence[Span]) -> None:
        """Mark what stands at ranges of the decoded source, and come to it."""
        self.marks = tuple(self._sheet.cleaned(span) for span in spans)

    def watch_marks(self) -> None:
        """Come to what is marked."""
        self._set()

    def on_resize(self) -> None:
        """Set the lines for the new size."""
        self._set()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a row: the number of its line, then its text."""
        width = self.size.width
        if y >= len(self._rows):
            return Strip.blank(width, self._style("line"))
        row = self._rows[y]
        number = str(row.number) if row.number else ""
        gutter = f"{number:>{self._gutter - 2}}{'▸' if row.marked else ' '} "
        segments = [Segment(gutter, self._style("number"))]
        marks = [Mark(0, span, "marked") for span in row.marked]
        for piece, over in pieces(Span(0, len(row.text)), marks):
            style = self._style("marked" if over else "line")
            segments.append(Segment(piece.slice(row.text), style))
        return Strip(segments).adjust_cell_length(width, self._style("line"))

    @property
    def _gutter(self) -> int:
        return len(str(len(self._sheet.starts))) + 3

    def _set(self) -> None:
        top = self._sheet.line_of(self.marks[0].start) if self.marks else 0
        height = self.size.height
        self._rows = self._sheet.rows(
            top - height // ABOVE, height, self.size.width - self._gutter, self.marks
        )

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"source--{name}")
