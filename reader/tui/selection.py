"""What is selected: from an anchor to the cursor, by characters or paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article, Place
from reader.span import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection that the cursor is still drawing."""

    anchor: Place
    whole: bool = False
    """Whether whole paragraphs are selected."""

    def places(self, article: Article, cursor: Place) -> tuple[Place, ...]:
        """Return a place a paragraph, both ends included, whichever comes first."""
        start, end = sorted((self.anchor, cursor))
        places = []
        for paragraph in range(start.paragraph, end.paragraph + 1):
            length = len(article.paragraphs[paragraph].text)
            low, high = 0, length
            if paragraph == start.paragraph and not self.whole:
                low = min(start.span.start, length)
            if paragraph == end.paragraph and not self.whole:
                high = min(max(end.span.end, end.span.start + 1), length)
            places.append(Place(paragraph, Span(low, max(low, high))))
        return tuple(places)


def words_of(article: Article, places: tuple[Place, ...]) -> str:
    """Return what is selected, a line a paragraph, without the screen's breaks."""
    return "\n".join(article.quote(place) for place in places)
