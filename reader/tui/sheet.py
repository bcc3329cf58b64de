"""The lines of the file as they are, and where in them a stretch of the article stands.

Pure. The article's characters know their origin in the decoded text; the screen
shows its cleaned twin, so here the one is looked up in the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from reader.script.wrap import shown, wrap
from reader.source.source import Source
from reader.span import Run, Span


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a line of the file."""

    number: int
    """Of the line, from 1; 0 on the rows that continue a long one."""
    text: str
    marked: tuple[Span, ...]
    """What of it is marked, in characters of `text`."""


class Sheet:
    """The cleaned lines of a source."""

    def __init__(self, source: Source) -> None:
        self._clean = source.clean

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins, in the cleaned text."""
        lengths = [len(line) + 1 for line in self._clean.text.split("\n")]
        return tuple(accumulate(lengths[:-1], initial=0))

    def line_of(self, at: int) -> int:
        """Return the index of the line that a cleaned character is in."""
        return bisect_right(self.starts, at) - 1

    def cleaned(self, span: Span) -> Span:
        """Return the cleaned characters that came from a range of the source."""
        start = self._cleaned(span.start)
        return Span(start, max(start, self._cleaned(max(span.start, span.end - 1)) + 1))

    def rows(
        self, top: int, count: int, cells: int, marks: Sequence[Span]
    ) -> tuple[SheetRow, ...]:
        """Return so many rows from line `top` on; `marks` are cleaned ranges."""
        rows: list[SheetRow] = []
        for line in range(max(0, top), len(self.starts)):
            rows.extend(self._rows_of(line, cells, marks))
            if len(rows) >= count:
                break
        return tuple(rows[:count])

    def _rows_of(
        self, line: int, cells: int, marks: Sequence[Span]
    ) -> Iterator[SheetRow]:
        start = self.starts[line]
        following = self.starts[line + 1 :][:1]
        end = following[0] - 1 if following else len(self._clean.text)
        text = self._clean.text[start:end]
        spans = wrap(text, measure=max(2, cells)) or (Span(0, 0),)
        for span in spans:
            piece = shown(text, span).shift(start)
            inside = [
                Span(max(m.start, piece.start), min(m.end, piece.end)).shift(
                    -piece.start
                )
                for m in marks
                if m.overlaps(piece)
            ]
            number = 0 if span.start else line + 1
            yield SheetRow(number, piece.slice(self._clean.text), tuple(inside))

    def _cleaned(self, offset: int) -> int:
        """Return the cleaned character that stands for one of the source."""
        runs = self._clean.runs
        at = max(0, bisect_right(runs, offset, key=_source_start) - 1)
        if not runs:
            return 0
        end = runs[at + 1].start if at + 1 < len(runs) else len(self._clean.text)
        inside = offset - runs[at].source.start
        return max(runs[at].start, min(runs[at].start + inside, end - 1))


def _source_start(run: Run) -> int:
    return run.source.start
