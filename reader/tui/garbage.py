"""When garbage is collected: while the reader reads, not while a key waits.

A full collection looks at all that a program holds: 30 ms, of the 15 that a page
takes. What was loaded at the start stays anyway and is left out. The young is still
collected as it comes; all of it, when no key was pressed for a while.
"""

from __future__ import annotations

import gc
from typing import Final

_YOUNG: Final = 700
_MIDDLE: Final = 10
"""As Python has them: objects made, and collections, until the older ones' turn."""
_OLD: Final = 1_000
"""A hundred times as many as Python's: some million objects, for who never rests."""


def begin() -> None:
    """Leave out what is there by now, and collect the old seldom."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


def collect(*, all_of_it: bool = False) -> None:
    """Collect rows once drawn: they hold each other in caches, and pile up else.

    `all_of_it`: also what was there at the start, as that may be gone by now.
    """
    if all_of_it:
        gc.unfreeze()
    gc.collect()
