"""How long an article is, and where: what no setting of it changes."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from reader.article import Article, Place
from reader.span import Span


class Extent:
    """The characters of an article, counted once, however often it is set anew."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """How many characters there are up to the end of each paragraph."""
        return tuple(accumulate(len(p.text) for p in self.article.paragraphs))

    @cached_property
    def landmarks(self) -> tuple[int, ...]:
        """The paragraphs that a move by sections stops at: the first, and headings."""
        sections = zip(self.article.sections, self.article.section_starts, strict=True)
        headed = {start for section, start in sections if section.heading is not None}
        return tuple(sorted(headed | {0}))

    def place_of(self, char: int) -> Place:
        """Return the address of a character, counted through all paragraphs."""
        char = min(max(char, 0), max(0, self.ends[-1] - 1))
        paragraph = min(bisect_right(self.ends, char), len(self.ends) - 1)
        start = self.ends[paragraph] - len(self.article.paragraphs[paragraph].text)
        return Place(paragraph, Span(char - start, char - start))

    def char_of(self, place: Place) -> int:
        """Return how many characters stand before `place`."""
        start = self.ends[place.paragraph - 1] if place.paragraph else 0
        return start + place.span.start

    def place_at(self, share: float) -> Place:
        """Return the character before which such a share (0 to 1) of the text is."""
        return self.place_of(int(self.ends[-1] * min(max(share, 0.0), 1.0)))

    def share_before(self, place: Place) -> float:
        """Return the share of the text up to the end of `place`, 0 to 1."""
        return (self.char_of(place) + len(place.span)) / max(1, self.ends[-1])
