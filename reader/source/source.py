"""The decoded file, and what was done to its text before anyone else saw it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.messages import Language, say
from reader.source.clean import LINE_ENDS
from reader.span import Aligned, Span


class SourceError(Exception):
    """A file that can't be read, or holds no text.

    Holds the name of a message, not its words: who opened the file knows the
    language. The words are one line, what is wrong and the way out; they name
    no path, and `str` says them in English.
    """

    def __init__(self, key: str, **fields: str) -> None:
        super().__init__(key)
        self.key = key
        """In `messages.CATALOGUE`."""
        self.fields = fields

    def __str__(self) -> str:
        return self.said("en")

    def said(self, language: Language) -> str:
        """Return what is wrong and what to do, in one line."""
        return say(self.key, language, **self.fields)


class BinaryError(SourceError):
    """A file of a known format that holds no plain text."""

    def __init__(self, format_name: str) -> None:
        super().__init__("source.binary")
        self.format = format_name

    def said(self, language: Language) -> str:
        """Return what the file is, and what to do."""
        return say(self.key, language, kind=say(f"format.{self.format}", language))


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
    """How many characters that a terminal might obey are shown as signs."""
    format: str = "text"

    @cached_property
    def lines(self) -> tuple[Aligned, ...]:
        """The lines of the cleaned text, without their ends."""
        lines, at = [], 0
        for line in self.clean.text.split("\n"):
            lines.append(self.clean.keep(Span(at, at + len(line))) if line else _EMPTY)
            at += len(line) + 1
        return tuple(lines)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of a character of `text`."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))


_EMPTY = Aligned("", ())
_LINE_END = re.compile(f"\r\n|[\n{LINE_ENDS}]")
