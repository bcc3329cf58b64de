"""A terminal reader for Chinese newspaper text.

The flow: bytes → Source → Lines → Blocks in reading order → Article →
{Outline, Index → Hits, Mentions → Facts} → export | View → Textual.

Importing this package loads none of its parts; each comes with its first use,
so that the first screen waits for nothing that it does not show.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from datetime import date
    from types import ModuleType

    from reader import article, export, facts, layout, outline, search, source
    from reader.article import Article

__version__ = "0.1.0"
__all__ = [
    "article",
    "export",
    "facts",
    "layout",
    "outline",
    "read",
    "search",
    "source",
]

_PARTS = frozenset(__all__) - {"read"}


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    encoding: str | None = None,
    published: date | str | None = None,
    words: bool = True,
) -> Article:
    """Return the article that a file, or the bytes of one, holds.

    `published` (a date, or "2024-11-11") is the day that 昨日 is counted from.
    Without `words` the dictionary, which takes a second to load, is not asked
    where the order of the page is in doubt.

    Raises:
        SourceError: the file can't be read, or holds no text.
        ValueError: `published` is no date.
    """
    from datetime import date as day

    from reader.layout.assemble import assemble
    from reader.source.opening import open_source, source_of

    if isinstance(source, bytes):
        opened = source_of(source, encoding=encoding)
    else:
        opened = open_source(source, encoding=encoding)
    when = day.fromisoformat(published) if isinstance(published, str) else published
    return assemble(opened, published=when, words=words)


def __getattr__(name: str) -> ModuleType:
    if name not in _PARTS:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return importlib.import_module(f"{__name__}.{name}")
