"""An article, ready to be searched: the one door to the engine.

numpy and the tables are loaded by the first `find`, or before by `warm`, which an
interface calls from a worker when an article is opened. `find_exact` needs neither
and answers at once.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import TITLE_ROLES, Article, Place, Role
from reader.script.fold import fold
from reader.search.explain import explain
from reader.search.hit import Hit, How
from reader.search.query import Query, Scope, parse
from reader.search.raw import Raw, occurrences
from reader.search.suggest import Words
from reader.search.writings import rewritten
from reader.span import Span

if TYPE_CHECKING:
    from reader.search.finder import Finder
    from reader.search.rank import Match

_FOLDED_AT_ONCE = 60_000
"""Characters that are folded without a pause; more only by `find`."""


@dataclass(frozen=True)
class Index:
    """An article, ready to be searched."""

    article: Article

    @classmethod
    def of(cls, article: Article) -> Index:
        """Return the index of an article. It is built when first searched."""
        return cls(article)

    def warm(self) -> None:
        """Build what `find` needs: milliseconds, or half a second for ten megabytes.

        Where the article is big, its hundred thousand objects are taken out of the
        garbage collector's rounds, each of which stopped everything for 60 ms.
        """
        import rapidfuzz.distance.Levenshtein

        del rapidfuzz
        if self._finder.big:
            gc.collect()
            gc.freeze()

    def find(
        self, query: str, *, limit: int | None = 10, facts: Sequence[Place] = ()
    ) -> tuple[Hit, ...]:
        """Return the hits, best first; none for an empty query.

        `limit` None is all of them (up to some thousands), for walking. `facts` are
        the places that `f:` searches.
        """
        parsed = parse(query)
        if not parsed.groups or not self.article.paragraphs:
            return ()
        wanted = self._wanted(parsed, facts)
        found = (match for match in self._finder.find(parsed) if wanted(match))
        return tuple(self._hit(match, parsed) for match in islice(found, limit))

    def find_exact(self, query: str, *, limit: int | None = 10) -> tuple[Hit, ...]:
        """Return the places that have just these characters, in reading order.

        No tables, no index: what can be shown while those are still being loaded.
        """
        typed = parse(query).literal
        raw = self._raw
        folds = len(raw.text) <= _FOLDED_AT_ONCE
        word, there = (fold(typed), raw.folded) if folds else (typed, raw.text)
        found = occurrences(word, there) if word else iter(())
        hits = (self._plain_hit(Span(at, at + len(word)), typed) for at in found)
        return tuple(islice(hits, limit))

    def take_words(self, words: Words) -> None:
        """Know the words of the article: from a worker, as this may wait for tables.

        From then on `suggest` knows words, and of hits that are else alike those
        which are whole words come first.
        """
        self._words.append(words)
        self._finder.prefer(words.edges)

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[str, ...]:
        """Return words of the article that complete the last term of a query.

        None before `take_words`: who types waits for no dictionary.
        """
        last = typed.rsplit(maxsplit=1)[-1].lstrip("!^'") if typed.split() else ""
        if not last or not self._words:
            return ()
        return tuple(islice(self._words[-1].completing(last), limit))

    @cached_property
    def _words(self) -> list[Words]:
        """The words of the article, once there are some."""
        return []

    @cached_property
    def _raw(self) -> Raw:
        return Raw.of([paragraph.text.text for paragraph in self.article.paragraphs])

    @cached_property
    def _finder(self) -> Finder:
        from reader.search.finder import Finder

        story = len(self.article.paragraphs) - len(self.article.furniture)
        return Finder(self._raw, story)

    def _plain_hit(self, span: Span, typed: str) -> Hit:
        (place,) = self._raw.places(span)  # no query holds the break between two
        exact = span.slice(self._raw.text) == typed
        if exact:
            return Hit(place, (place.span,), 1.0, How.EXACT)
        return Hit(place, (place.span,), 0.99, How.FOLDED)

    def _wanted(self, query: Query, facts: Sequence[Place]) -> Callable[[Match], bool]:
        """Return what says whether a match is in scope and not excluded."""
        raw = self._raw
        paragraphs = self.article.paragraphs
        said: dict[int, list[Place]] = {}
        for fact in facts if query.scope is Scope.FACTS else ():
            said.setdefault(fact.paragraph, []).append(fact)
        barred = {
            raw.paragraph(match.span.start)
            for term in query.excluded
            for match in self._finder.term(term)
        }

        def wanted(match: Match) -> bool:
            places = raw.places(match.span)
            if any(place.paragraph in barred for place in places):
                return False
            if query.scope is Scope.HEADINGS:
                role = paragraphs[places[0].paragraph].role
                return role is Role.HEADING or role in TITLE_ROLES
            if query.scope is Scope.FACTS:
                return any(
                    place.span.overlaps(fact.span)
                    for place in places
                    for fact in said.get(place.paragraph, ())
                )
            return True

        return wanted

    def _hit(self, match: Match, query: Query) -> Hit:
        raw = self._raw
        place, *beyond = raw.places(match.span)
        start = raw.starts[place.paragraph]
        pieces = [
            Span(max(piece.start - start, place.span.start), piece.end - start)
            for piece in match.pieces or (match.span,)
        ]
        spans = tuple(
            Span(piece.start, min(piece.end, place.span.end))
            for piece in pieces
            if piece.start < place.span.end
        )
        how, why = match.how, ""
        if how is How.APPROXIMATE:
            how, why = _explained(query, match.span.slice(raw.text))
        score = round(min(1.0, max(0.0, float(match.score))), 4)
        return Hit(place, spans, score, how, why, tuple(beyond))


def _explained(query: Query, there: str) -> tuple[How, str]:
    """Return the nearest of the typed terms' explanations."""
    typed = [term.text for group in query.groups for term in group]
    if query.phrase is not None:
        typed.append(query.phrase)
    ways = [explain(text, there) for term in typed for text in rewritten(term)]
    how, why = min(ways, key=lambda way: len(way[1]))
    return (How.APPROXIMATE if how is How.FOLDED else how), why
