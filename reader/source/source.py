"""The decoded file, and what was done to its text before anyone else saw it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.span import Aligned, Span


class SourceError(Exception):
    """A file that can't be read, or holds no text.

    The message is one line for the reader: what is wrong, and the way out. It
    names no path; whoever opened the file does.
    """


@dataclass(frozen=True)
class Source:
    """A decoded file. Opening may fail (`SourceError`), holding one can't."""

    name: str
    """The file's name, made safe to show."""
    text: str
    """The text after decoding, before anything else; all origins point here."""
    encoding: str
    sha256: str
    """Of the bytes; what the reader remembers is filed under it."""
    clean: Aligned
    """`text` without controls, with LF alone as line end; see `source.clean`."""
    damaged: tuple[int, ...] = ()
    """Where in `text` a character could not be decoded."""
    controls: int = 0
    """How many characters were made harmless or dropped."""
    format: str = "text"

    @cached_property
    def lines(self) -> tuple[Aligned, ...]:
        """The lines of the cleaned text, without their ends."""
        lines, at = [], 0
        for line in self.clean.text.split("\n"):
            lines.append(self.clean.keep(Span(at, at + len(line))))
            at += len(line) + 1
        return tuple(lines)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of a character of `text`."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)
