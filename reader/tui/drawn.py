"""A row as glyphs: the string that is printed, and which character each cell shows.

Styles and mouse clicks are worked out here and nowhere else, because what is
drawn need not be as long as the text: see `reader.script.glyphs`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.article import Article
from reader.script.cells import width, widths
from reader.script.chars import is_han
from reader.script.convert import Script, convert
from reader.script.glyphs import PLAIN, Look, glyphs, readings
from reader.script.justify import spread
from reader.script.wrap import shown
from reader.span import Span
from reader.tui.rows import Row, RowKind
from reader.typeset import Align, Setting, shape

_RUN = 256
"""Characters around a row that are looked at for the words at its ends."""


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
    changed: tuple[Span, ...] = ()
    """The characters that are shown in another script than printed."""

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


def draw(article: Article, row: Row, setting: Setting) -> Drawn:
    """Return the glyphs of a row; none where it shows no text."""
    if row.kind not in (RowKind.TEXT, RowKind.RUBY):
        return Drawn("", Span(row.span.start, row.span.start), (0,), (0,))
    whole = article.paragraphs[row.paragraph].text.text
    chars = shown(whole, row.span)
    text = chars.slice(whole)
    marks: Sequence[str] = text
    changed: tuple[Span, ...] = ()
    if setting.look != PLAIN:
        around = _with_words(whole, chars)
        marks = glyphs(around.slice(whole), setting.look)
        marks = marks[chars.start - around.start : chars.end - around.start]
        changed = _changed(whole, around, chars, setting.look.script)
    room = _room(article, row, text, marks, setting)
    if any(room):
        marks = [mark + " " * free for mark, free in zip(marks, room, strict=True)]
    drawn = _laid(marks, chars, row.indent, changed)
    return _ruby(drawn, text, setting.look) if row.kind is RowKind.RUBY else drawn


def _laid(
    marks: Sequence[str], chars: Span, indent: int, changed: tuple[Span, ...]
) -> Drawn:
    """Return glyphs one after another, with what each of them takes."""
    # a str is its own glyphs, and its widths are had without looking at each
    sizes = widths(marks) if isinstance(marks, str) else map(width, marks)
    offsets = tuple(accumulate(map(len, marks), initial=indent))
    cells = tuple(accumulate(sizes, initial=indent))
    return Drawn(" " * indent + "".join(marks), chars, offsets, cells, changed)


def _ruby(below: Drawn, text: str, look: Look) -> Drawn:
    """Return the readings, each beginning above its character."""
    line = ""
    for at, syllable in readings(text, look).items():
        line += " " * (below.cells[at] - width(line)) + syllable
    return Drawn(line, Span(below.chars.start, below.chars.start), (0,), (0,))


def _room(
    article: Article, row: Row, text: str, marks: Sequence[str], setting: Setting
) -> list[int]:
    """Return the cells to leave free after each character of a justified row."""
    align = shape(article, row.paragraph).align
    if not setting.justified or row.last or align is not Align.LEFT:
        return []
    taken = row.indent + sum(map(width, marks))
    return spread(text, setting.edge - setting.edge % 2 - taken)


def _with_words(text: str, span: Span) -> Span:
    """Return the span and the words that begin before it, or end after it.

    A word broken over two rows is converted as that word: 头 | 发 is 頭 | 髮.
    """
    start, end = span.start, span.end
    while start > max(0, span.start - _RUN) and is_han(text[start - 1]):
        start -= 1
    while end < min(len(text), span.end + _RUN) and is_han(text[end]):
        end += 1
    return Span(start, end)


def _changed(text: str, around: Span, chars: Span, script: Script) -> tuple[Span, ...]:
    """Return the characters of a row that another script shows otherwise."""
    if script is Script.PRINTED:
        return ()
    other = convert(around.slice(text), script)
    return tuple(
        Span(at, at + 1)
        for at in range(chars.start, chars.end)
        if other[at - around.start] != text[at]
    )
