"""The facts a careful editor would list, each with the words that support it.

The kinds and their rules load when facts are first asked for: who only shows
them, as the terminal does before there are any, waits for none of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.facts.mention import Fact, Kind, Mention

if TYPE_CHECKING:
    from reader.facts.extraction import extract

__all__ = ["Fact", "Kind", "Mention", "extract"]


def __getattr__(name: str) -> Any:
    if name != "extract":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    # the module can't be called extract: once loaded, it would hide the function
    from reader.facts.extraction import extract

    return extract
