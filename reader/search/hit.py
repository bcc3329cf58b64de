"""What a search gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.article import Place
from reader.span import Span


class How(StrEnum):
    """In what way a hit matches what was typed, best first."""

    EXACT = "exact"
    FOLDED = "folded"
    """The same but for 繁/简, width, case, or the writing of a number."""
    HOMOPHONE = "homophone"
    PINYIN = "pinyin"
    INITIALS = "initials"
    SWAPPED = "swapped"
    """The same words in another order."""
    KEYWORDS = "keywords"
    """All terms, apart from one another."""
    APPROXIMATE = "approximate"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that matches a query."""

    place: Place
    """From the first to the last character that matches, in one paragraph."""
    spans: tuple[Span, ...]
    """The pieces that match, in that paragraph's text, all inside `place`."""
    score: float
    """0 to 1; 1 is exact."""
    how: How
    why: str = ""
    """What differs, for people: “制→质”; empty for an exact hit."""
    beyond: tuple[Place, ...] = ()
    """Where the match goes on in the paragraphs that follow, if it does."""
