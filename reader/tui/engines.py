"""The slow parts of the program, as the screen sees them.

The index is asked with every key, so it is here, brought by a thread. All else is
done in a process of its own, which loads what it needs: the tagger, the rules and
jieba never come into the one that draws. Tests hand the app engines of their own,
which are as quick as the screen is to be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from reader.article import Article, Place
from reader.search.hit import Hit
from reader.source.source import Source
from reader.span import Span
from reader.tui import clipboard
from reader.tui.parcel import Frame, beginning, frame, joined, parts
from reader.tui.worker import Send, WorkerError, WorkerProcess

if TYPE_CHECKING:
    from reader.article import Paragraph
    from reader.facts.keywords import Keyword
    from reader.facts.mention import Fact
    from reader.layout.repair import Correction
    from reader.search.suggest import Words
    from reader.tui.repairing import Repairs

READ: Final = 300_000
"""Characters of a book that are looked through for facts and words: three times
what the facts' budget of two seconds goes to."""
LAYOUT: Final = 300.0
"""Seconds that the layout of a whole book may take: ten megabytes are a dozen, but
of a machine that is busy many more, and who reads the beginning waits for nothing."""


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

    def take_words(self, words: Words) -> None:
        """Know the words of the article, from a worker, when it is warm."""

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[str, ...]:
        """Return words that complete the last term; none before `take_words`."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article, as a dictionary cuts them."""

    words: Words | None = None
    """For the search; None of a book, whose words are too many to offer."""
    cuts: tuple[tuple[Span, ...], ...] = ()
    """The words of each paragraph, as far as they were read."""
    keywords: tuple[Keyword, ...] = ()


@dataclass(frozen=True, slots=True)
class Engines:
    """What works on the article while it is read. All but `stop` take their time."""

    index: Callable[[Article], Finds]
    facts: Callable[[Article], Sequence[Fact]]
    wording: Callable[[Article, Sequence[Fact]], Wording]
    restore: Callable[[Repairs], Article]
    """Lays the article out again from its file, by all that a dictionary knows,
    with what was corrected."""
    copier: Callable[[], tuple[str, ...] | None]
    """Says which program of the system copies, if one does."""
    stop: Callable[[], None] = lambda: None
    """Ends what is under way, as nobody waits for it any more."""


def processes() -> Engines:
    """Return the real engines, with processes that start when they are needed."""
    analysis, layout = WorkerProcess(), WorkerProcess(patience=LAYOUT)

    def stop() -> None:
        analysis.stop()
        layout.stop()

    return Engines(
        _index,
        partial(_facts, analysis),
        partial(_wording, analysis),
        partial(_restore, layout),
        clipboard.program,
        stop,
    )


def _index(article: Article) -> Finds:
    from reader.search import Index

    return Index.of(article)


def _facts(process: WorkerProcess, article: Article) -> Sequence[Fact]:
    """Return the facts, or those that were found before something went wrong."""
    found: list[Sequence[Fact]] = []
    process.drop()  # facts of what the article was before
    try:
        return process.run(find_facts, beginning(article, READ), part=found.append)
    except WorkerError:
        if not found:
            raise
        return found[-1]


def _wording(
    process: WorkerProcess, article: Article, facts: Sequence[Fact]
) -> Wording:
    return process.run(find_words, beginning(article, READ), tuple(facts))


def _restore(process: WorkerProcess, repairs: Repairs) -> Article:
    article = repairs.article
    paragraphs: list[Paragraph] = []
    shape = process.run(
        lay_out,
        article.source,
        repairs.made,
        article.published,
        part=paragraphs.extend,
    )
    return joined(shape, article.source, paragraphs)


# what the other process does


def find_facts(article: Article, send: Send) -> Sequence[Fact]:
    """Return the facts of an article; send those of its beginning, of a long one."""
    from reader.facts import extract

    return extract(article, partial=send)


def find_words(article: Article, facts: Sequence[Fact], send: Send) -> Wording:
    """Return the words of an article: jieba's."""
    from reader.facts.context import passages_of
    from reader.facts.keywords import keywords
    from reader.script import words
    from reader.search.rank import BIG
    from reader.search.raw import Raw
    from reader.search.suggest import Words

    del send  # it takes a moment
    texts = [paragraph.text.text for paragraph in article.paragraphs]
    raw = Raw.of(texts)
    return Wording(
        None if len(raw.text) > BIG else Words.of(raw.text),
        tuple(words.cut(text) for text in texts),
        keywords(passages_of(article), facts),
    )


def lay_out(
    source: Source, made: Sequence[Correction], published: date | None, send: Send
) -> Frame:
    """Restore an article; send its paragraphs, return the rest."""
    from reader.layout.corrected import corrected

    article = corrected(source, made, published=published, words=True)
    for some in parts(article):
        send(some)
    return frame(article)
