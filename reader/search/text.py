"""An article as one row of numbers, made once, which every search reads.

Its characters are ids into the article's own vocabulary; `begins` leads back from
each to the raw text, and from there to a paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.search.costs import Vocabulary
from reader.search.normal import vectors
from reader.search.raw import Raw
from reader.span import Span

if TYPE_CHECKING:
    import numpy.typing as npt

    from reader.search.align import Ids

_MOST_SMALL = 0xFFFF
"""Characters of a vocabulary whose ids, the seam's too, fit two bytes."""


class Text:
    """The paragraphs of an article in normal form."""

    def __init__(self, raw: Raw) -> None:
        """Fold all paragraphs and number their characters."""
        self.raw = raw
        normal = vectors(raw.text)
        self.begins: npt.NDArray[np.int32] = normal.begins
        """Where in the raw text each character of the normal form stands."""
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

    def span(self, start: int, end: int) -> Span:
        """Return where the normal characters start..end stand in the raw text."""
        return Span(int(self.begins[start]), int(self.begins[end - 1]) + 1)
