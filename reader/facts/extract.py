"""Article → facts: runs the modules of all kinds, in their order."""

from __future__ import annotations

from reader.article import Article
from reader.facts.mention import Fact


def extract(article: Article) -> tuple[Fact, ...]:
    """Return the facts of an article, in the order of their first mention."""
    return ()
