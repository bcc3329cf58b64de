"""An article as one row of numbers, made once, which every search reads.

All blocks stand one after another in reading order, furniture last. Their
characters are ids into the article's own vocabulary; `begins` leads back from
each to the raw text, and from there to a paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reader.article import Place
from reader.search.costs import Vocabulary
from reader.search.normal import vectors
from reader.span import Span

if TYPE_CHECKING:
    import numpy.typing as npt

    from reader.search.align import Ids

_MOST_SMALL = 0xFFFF
"""Characters of a vocabulary whose ids, the seam's too, fit two bytes."""
BREAK = "\n"
"""Between paragraphs, in the raw text only: phrases go on over it."""


class Text:
    """The paragraphs of an article in normal form."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        """Fold all paragraphs and number their characters."""
        self.raw = BREAK.join(paragraphs)
        starts, at = [], 0
        for paragraph in paragraphs:
            starts.append(at)
            at += len(paragraph) + len(BREAK)
        self.starts = tuple(starts)
        """Where each paragraph begins in `raw`."""
        normal = vectors(self.raw)
        self.begins: npt.NDArray[np.int32] = normal.begins
        """Where in `raw` each character of the normal form stands."""
        self.normal = normal.text
        seen = np.zeros(int(normal.codes.max(initial=0)) + 1, bool)
        seen[normal.codes] = True
        codes = np.flatnonzero(seen)
        self.vocabulary = Vocabulary([chr(code) for code in codes.tolist()])
        numbers = np.zeros(len(seen), np.int32)
        numbers[codes] = np.arange(len(codes))
        ids = numbers[normal.codes]
        self.ids: Ids = ids.astype(np.uint16) if len(codes) < _MOST_SMALL else ids

    def __len__(self) -> int:
        return len(self.ids)

    def raw_span(self, start: int, end: int) -> Span:
        """Return where the normal characters start..end stand in `raw`."""
        return Span(int(self.begins[start]), int(self.begins[end - 1]) + 1)

    def paragraph(self, raw: int) -> int:
        """Return the number of the paragraph that a raw character stands in."""
        return bisect_right(self.starts, raw) - 1

    def places(self, raw: Span) -> tuple[Place, ...]:
        """Return a raw range as places, one for each paragraph that it meets."""
        first, last = (
            self.paragraph(raw.start),
            self.paragraph(max(raw.start, raw.end - 1)),
        )
        places = []
        for number in range(first, last + 1):
            start = self.starts[number]
            end = self._end(number)
            low, high = max(raw.start, start), min(raw.end, end)
            if low < high:
                places.append(Place(number, Span(low - start, high - start)))
        return tuple(places)

    def _end(self, paragraph: int) -> int:
        if paragraph + 1 < len(self.starts):
            return self.starts[paragraph + 1] - len(BREAK)
        return len(self.raw)

    @cached_property
    def openings(self) -> frozenset[int]:
        """The normal characters that a paragraph begins with."""
        found = np.searchsorted(self.begins, np.array(self.starts))
        return frozenset(found.tolist())

    def find(self, normal: str, most: int) -> Iterator[int]:
        """Yield where `normal` stands in the normal form, `most` times at most."""
        at = self.normal.find(normal)
        while at >= 0 and most > 0:
            yield at
            most -= 1
            at = self.normal.find(normal, at + len(normal))


@dataclass(frozen=True, slots=True)
class Region:
    """The part of a text that a query is aligned with."""

    ids: Ids
    positions: npt.NDArray[np.int32] | None = None
    """Where each id stands in the text; None for the whole text."""

    def at(self, index: int) -> int:
        """Return where in the text the character at `index` stands."""
        return index if self.positions is None else int(self.positions[index])
