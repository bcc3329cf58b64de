"""The slow parts, each loaded by the thread that first asks for it.

Nothing here is imported on the way to the first screen. Tests hand the app
engines of their own, which are as quick as the screen is to be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.article import Article
from reader.search.hit import Hit
from reader.tui import clipboard

if TYPE_CHECKING:
    from reader.facts.mention import Fact


class Finds(Protocol):
    """An article that can be searched."""

    def find(self, query: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """Return the hits, best first."""


@dataclass(frozen=True, slots=True)
class Engines:
    """What works on the article while it is read."""

    index: Callable[[Article], Finds]
    facts: Callable[[Article], Sequence[Fact]]
    words: Callable[[], None]
    """Loads the dictionary of words; until then a word is a run of ideographs."""
    copier: Callable[[], tuple[str, ...] | None]
    """Says which program of the system copies, if one does."""


def _index(article: Article) -> Finds:
    from reader.search import Index

    return Index.of(article)


def _facts(article: Article) -> Sequence[Fact]:
    from reader.facts import extract

    return extract(article)


def _words() -> None:
    from reader.script import words

    words.load()


REAL = Engines(_index, _facts, _words, clipboard.program)
