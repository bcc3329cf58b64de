"""Pull quotes: a sentence of the story repeated in large type beside it.

It is told by saying, on lines of its own, what stands elsewhere inside other
lines. A sentence that the author repeats stands in the middle of lines both
times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.layout.lines import Line
from reader.layout.wording import ending

_LEAST: Final = 10
"""Characters that are repeated; fewer are a phrase or a name."""
_TOP: Final = 2
"""Lines at the top, where a headline may be what the story says."""
_LINES: Final = 6
"""Of a pull quote, at most."""
_MARKS = re.compile(r"[\s，。、；：！？…⋯—“”‘’「」『』（）《》,.;:!?]+")


def part_quotes(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines without the pull quotes, and these."""
    text = _Text.of(lines)
    kept: list[Line] = []
    quotes: list[Line] = []
    at = 0
    while at < len(lines):
        end = _quote_end(text, lines, at) if at >= _TOP else at
        (quotes if end > at else kept).extend(lines[at : max(end, at + 1)])
        at = max(end, at + 1)
    return tuple(kept), tuple(quotes)


@dataclass(frozen=True, slots=True)
class _Text:
    """A page's words without its marks."""

    words: str
    lines: tuple[int, ...]
    """Where each line begins, and the end."""
    marked: frozenset[int]
    """Where a mark stood, the ends among them."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Text:
        pieces: list[str] = []
        starts, marked, size = [0], {0}, 0
        for line in lines:
            for piece in _MARKS.split(line.text.text):
                pieces.append(piece)
                size += len(piece)
                marked.add(size)
            # the end of a line is no mark, unless one stands at it
            if not _MARKS.match(line.text.text[-1]):
                marked.discard(size)
            starts.append(size)
        return cls("".join(pieces), tuple(starts), frozenset({*marked, size}))


def _quote_end(text: _Text, lines: Sequence[Line], at: int) -> int:
    """Return the end of the pull quote that begins at a line; `at` if none does."""
    best = at
    for end in range(at + 1, min(at + _LINES, len(lines)) + 1):
        start, stop = text.lines[at], text.lines[end]
        words = text.words[start:stop]
        places = _places(text.words, words, start, stop) if words else []
        if not places or lines[end - 1].overprinted:
            break
        cuts = at > 0 and ending(lines[at - 1].text.text) in ("open", "pause")
        told = any(_is_told(text, place, len(words), cuts=cuts) for place in places)
        if told and len(words) >= _LEAST:
            best = end
    return best


def _is_told(text: _Text, at: int, size: int, *, cuts: bool) -> bool:
    """Say whether the story has words as a clause, and here they are repeated.

    Where they stand on lines of their own both times, those that cut a sentence
    in two are the quote.
    """
    if at not in text.marked or at + size not in text.marked:
        return False  # a phrase that happens to fill a line
    return cuts or at not in text.lines or at + size not in text.lines


def _places(whole: str, text: str, start: int, stop: int) -> list[int]:
    """Return where else a text stands; a few are enough."""
    places: list[int] = []
    at = whole.find(text)
    while at >= 0 and len(places) < 3:
        if at + len(text) <= start or at >= stop:
            places.append(at)
        at = whole.find(text, at + 1)
    return places
