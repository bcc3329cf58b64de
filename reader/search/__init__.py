"""Find a phrase however it is typed: query · index · align · rank."""

from __future__ import annotations

from reader.search.hit import Hit, How
from reader.search.index import Index
from reader.search.shortlist import Choice, filter  # noqa: A004

__all__ = ["Choice", "Hit", "How", "Index", "filter", "warm"]


def warm() -> None:
    """Load what the first search needs, from a worker: numpy, rapidfuzz, pinyin.

    An index is built by `Index.warm`, which does this, too.
    """
    import rapidfuzz.fuzz

    import reader.search.finder
    from reader.script import pinyin

    del rapidfuzz, reader
    pinyin.readings("")
