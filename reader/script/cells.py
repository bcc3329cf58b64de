"""How many terminal cells a text takes: the one width function of the program.

Textual draws with rich's table, so rows are measured by the same one; a second
opinion would shift every highlight and mouse click behind the first difference.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

_JOINERS = ("\u200d", "\ufe0f")
"""Zero width joiner and emoji selector: they change the width of a neighbour."""


class _Sizes(dict[str, int]):
    """The cells of each character met so far; looked up without a call."""

    def __missing__(self, char: str) -> int:
        from rich.cells import get_character_cell_size

        self[char] = size = get_character_cell_size(char)
        return size


_SIZES = _Sizes()


def width(text: str) -> int:
    """Return the cells that `text` takes in one row."""
    return _cell_len()(text)


def widths(text: str) -> list[int]:
    """Return the cells of each character; their sum is the `width` of the text.

    A character that is drawn into the one before it takes 0 cells.
    """
    if _JOINERS[0] in text or _JOINERS[1] in text:
        return _joined(text)
    return list(map(_SIZES.__getitem__, text))


def _joined(text: str) -> list[int]:
    """Return the widths where several characters may make one glyph."""
    from rich.cells import split_graphemes

    sizes = [0] * len(text)
    for start, _, size in split_graphemes(text)[0]:
        sizes[start] = size
    return sizes


@cache
def _cell_len() -> Callable[[str], int]:
    from rich.cells import cell_len

    return cell_len
