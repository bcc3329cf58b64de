"""Source and corrections → the article as its reader wants it.

Here, as an order is chosen while the lines are laid out, and all other
corrections are made on the blocks that come of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reader.article import Article
from reader.layout.assemble import assemble
from reader.layout.repair import Correction, Reorder, repair
from reader.source.source import Source


def corrected(
    source: Source,
    corrections: Sequence[Correction],
    *,
    published: date | None = None,
    words: bool = False,
) -> Article:
    """Return the article of a source, with what a reader corrected in it."""
    second = sum(isinstance(c, Reorder) for c in corrections) % 2 == 1
    article = assemble(source, published=published, words=words, second=second)
    return repair(article, corrections)
