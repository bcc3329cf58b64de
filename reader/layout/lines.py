"""The lines of a page, with what can be measured on each.

Widths are counted as they are printed, not as a terminal shows them: “ and —
take a whole em on paper. So the unit here is the half em, and only here is it
decided which characters take one of them and which take two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.source.source import Source
from reader.span import Aligned, Span

_HALF = re.compile("[\x00-\u024f\uff61-\uffdc]")
_PAGE = re.compile("\f")
_WHOLE = frozenset("·×÷±°§")
"""Latin-1 characters that Chinese type sets on a whole em."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as extracted, or one column's part of it."""

    number: int
    """Of the line in the source, from 0; the parts of one line share it."""
    text: Aligned
    """Without white space at its ends; what stands inside is kept."""
    indent: int
    """Half ems of white space before the text, from its column's left edge."""
    column: int
    """Characters before the text in its source line."""
    width: int
    """Half ems of the text."""
    gap: int
    """Blank lines above; those at the top of a page are not counted."""
    page: int = 0
    """From 0; a form feed begins the next."""
    frame: int = 0
    """The column or box that it was cut out of, from 1; 0 on an uncut page."""
    overprinted: bool = False
    """Whether a copy stood on top of it, as bold type is faked in print."""
    spread: bool = False
    """Whether it was set with even blanks, to fill the measure."""
    vertical: bool = False
    """Whether it was set from top to bottom: only titles are."""

    def part(self, start: int, end: int, *, indent: int = 0) -> Line:
        """Return the part start..end of the text as a line of its own."""
        piece = self.text[start:end]
        blank = len(piece) - len(piece.text.lstrip())
        text = piece.strip()
        return replace(
            self,
            text=text,
            indent=indent,
            column=self.column + start + blank,
            width=measure(text.text),
        )


def _spans(text: str) -> Iterator[Span]:
    """Yield where the lines of a text stand, without their ends."""
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield Span(at, end)
        at = end + 1


def measure(text: str) -> int:
    """Return the half ems that `text` takes in print."""
    width = 2 * len(text)
    if text.isascii():
        return len(text)
    for char in _HALF.findall(text):
        width -= char not in _WHOLE
    return width


def lines_of(source: Source) -> tuple[Line, ...]:
    """Return the lines of a source that hold text, in its order."""
    return tuple(each_line(source))


def each_line(source: Source) -> Iterator[Line]:
    """Yield the lines of a source that hold text, one by one as they are asked for."""
    clean = source.clean
    feeds = [match.start() for match in _PAGE.finditer(source.text)]
    gap = page = 0
    for number, span in enumerate(_spans(clean.text)):
        if not span.slice(clean.text).strip():
            gap += 1
            continue
        whole = clean.keep(span)
        text = whole.strip()
        if feeds:
            turned = bisect_right(feeds, text.origin(0).start)
            gap, page = (0, turned) if turned != page else (gap, page)
        column = len(whole) - len(whole.text.lstrip())
        yield Line(
            number=number,
            text=text,
            indent=measure(whole.text[:column]),
            column=column,
            width=measure(text.text),
            gap=gap,
            page=page,
        )
        gap = 0
