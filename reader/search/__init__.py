"""Find a phrase however it is typed: query · index · align · rank.

The index and what it needs load when they are first asked for: who only shows
hits, as the first screen does, waits for none of it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from reader.search.hit import Hit, How

if TYPE_CHECKING:
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


_ROOMS = {"Index": "index", "Choice": "shortlist", "filter": "shortlist"}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    room = importlib.import_module(f"{__name__}.{_ROOMS[name]}")
    return getattr(room, name)
