"""The slow parts, each loaded by the thread that first asks for it.

Nothing here is imported on the way to the first screen. Tests hand the app
engines of their own, which are as quick as the screen is to be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.article import Article, Place
from reader.search.hit import Hit
from reader.tui import clipboard

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.repairing import Repairs


class Finds(Protocol):
    """An article that can be searched."""

    def warm(self) -> None:
        """Load what `find` needs: once, from a worker."""

    def find(
        self, query: str, *, limit: int | None = 10, facts: Sequence[Place] = ()
    ) -> tuple[Hit, ...]:
        """Return the hits, best first; `facts` are the places that `f:` searches."""

    def find_exact(self, query: str, *, limit: int | None = 10) -> tuple[Hit, ...]:
        """Return the places that have just these characters: before it is warm."""

    def read_words(self) -> None:
        """Find the words of the article, from a worker, when jieba is loaded."""

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[str, ...]:
        """Return words that complete the last term; none before `read_words`."""


@dataclass(frozen=True, slots=True)
class Engines:
    """What works on the article while it is read."""

    index: Callable[[Article], Finds]
    facts: Callable[[Article], Sequence[Fact]]
    restore: Callable[[Repairs], Article]
    """Restores the article from its file, by all that can be known by now."""
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


def _restore(repairs: Repairs) -> Article:
    return repairs.restored()


def _words() -> None:
    from reader.script import words

    words.load()


REAL = Engines(_index, _facts, _restore, _words, clipboard.program)
