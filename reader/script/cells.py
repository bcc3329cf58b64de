"""How many terminal cells a text takes: the one width function of the program.

Textual draws with rich's table, so rows are measured by the same one; a second
opinion would shift every highlight and mouse click behind the first difference.
"""

from __future__ import annotations

from functools import cache


def width(text: str) -> int:
    """Return the cells that `text` takes in one row."""
    return _table()(text)


@cache
def _table():  # type: ignore[no-untyped-def]
    from rich.cells import cell_len

    return cell_len
