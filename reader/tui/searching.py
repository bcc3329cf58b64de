"""The search of one article, as far as it is ready.

First what is written exactly so is found; then, when a worker has warmed the index,
all that the engine knows; words are suggested last, as they are read last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.article import Article, Place
from reader.search.hit import Hit
from reader.search.query import Scope, parse
from reader.tui.engines import Engines, Finds

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.search.suggest import Words

HITS = 200
"""Hits that a search gives at most: all of a common word, not all of a letter."""


class Search:
    """An index, from when there is none yet. `open`, `warm`, `find`: in workers."""

    def __init__(self, engines: Engines, article: Article) -> None:
        self._engines = engines
        self._article = article
        self._index: Finds | None = None
        self._is_warm = False
        self._words: Words | None = None
        self.wanted = ""
        """What was typed last: it is searched again when more can be found."""
        self._said: tuple[Place, ...] | None = None
        """Where the facts are in the text; None while they are looked for."""

    def open(self) -> None:
        """Bring the index, which finds what is written exactly so."""
        self._index = self._engines.index(self._article)

    def warm(self) -> None:
        """Load all else that the index needs."""
        if self._index is not None:
            self._index.warm()
            self._is_warm = True
            self._give_words()

    def take_facts(self, facts: Sequence[Fact]) -> bool:
        """Search them from now on; say whether what was typed waited for that."""
        self._said = tuple(said.place for fact in facts for said in fact.evidence)
        return parse(self.wanted).scope is Scope.FACTS

    def take_words(self, words: Words) -> None:
        """Let the index know the words of the article, as soon as it can."""
        self._words = words
        self._give_words()

    def find(self, typed: str) -> tuple[Hit, ...] | None:
        """Return the hits, best first; None if it can't be told yet."""
        if self._index is None:
            return None
        if not self._is_warm:
            return self._index.find_exact(typed, limit=HITS) or None
        if self._said is None and parse(typed).scope is Scope.FACTS:
            return None
        return self._index.find(typed, limit=HITS, facts=self._said or ())

    def suggest(self, typed: str) -> tuple[str, ...]:
        """Return words that complete what is typed; none before they are known."""
        return self._index.suggest(typed) if self._index is not None else ()

    def _give_words(self) -> None:
        if self._index is not None and self._is_warm and self._words is not None:
            self._index.take_words(self._words)
