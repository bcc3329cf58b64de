"""The paragraphs of an article as one string, and the way back from it.

All blocks stand one after another in reading order, furniture last. Only the
standard library is needed, so exact hits can be shown while the rest still loads.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.article import Place
from reader.script.fold import fold
from reader.span import Span

BREAK = "\n"
"""Between paragraphs. Phrases go on over it, as layouts break them wrongly."""


@dataclass(frozen=True)
class Raw:
    """Paragraphs in a row."""

    text: str
    starts: tuple[int, ...]
    """Where in `text` each paragraph begins."""

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> Raw:
        """Put the paragraphs in a row."""
        starts, at = [], 0
        for paragraph in paragraphs:
            starts.append(at)
            at += len(paragraph) + len(BREAK)
        return cls(BREAK.join(paragraphs), tuple(starts))

    @cached_property
    def folded(self) -> str:
        """The text in simplified characters, half width and lower case."""
        return fold(self.text)

    def paragraph(self, at: int) -> int:
        """Return the number of the paragraph that a character stands in."""
        return bisect_right(self.starts, at) - 1

    def places(self, span: Span) -> tuple[Place, ...]:
        """Return a range as places, one for each paragraph that it meets."""
        first = self.paragraph(span.start)
        last = self.paragraph(max(span.start, span.end - 1))
        places = []
        for number in range(first, last + 1):
            start = self.starts[number]
            low, high = max(span.start, start), min(span.end, self._end(number))
            if low < high:
                places.append(Place(number, Span(low - start, high - start)))
        return tuple(places)

    def _end(self, paragraph: int) -> int:
        if paragraph + 1 < len(self.starts):
            return self.starts[paragraph + 1] - len(BREAK)
        return len(self.text)


def occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where `word`, which is not empty, stands in `text`, one after another."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
