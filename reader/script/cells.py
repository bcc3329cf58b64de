"""How many terminal cells a text takes: the one width function of the program.

Textual draws with rich's table, so rows are measured by the same one; a second
opinion would shift every highlight and mouse click behind the first difference.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.cells import CellTable

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


def widen() -> None:
    """Count ambiguous characters (“ … — · ①) as two cells from now on.

    So some terminals draw them, most of all in East Asia; they are counted so
    here and by Textual, which has no setting for it. Lines and boxes stay narrow:
    they are ambiguous too, but without them there would be no panes.
    """
    from rich import cells

    names = vars(cells)  # there is no other way in; a test sees that it is one
    tables = _wide(names["load_cell_table"]("auto"))
    single = names["_SINGLE_CELLS"] - _ambiguous()
    names["load_cell_table"] = lambda *_: tables
    names["_is_single_cell_widths"] = single.issuperset
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()
    _SIZES.clear()


def _wide(table: CellTable) -> CellTable:
    """Return the table of widths, which has no narrow ones, with the ambiguous."""
    wide = [(ord(char), ord(char), 2) for char in _ambiguous()]
    return table._replace(widths=sorted([*table.widths, *wide]))


@cache
def _ambiguous() -> frozenset[str]:
    """Return the ambiguous characters that are drawn: no marks, no boxes."""
    from unicodedata import category, east_asian_width

    chars = map(chr, (*range(0xA1, 0x2500), *range(0x25A0, 0x3400)))
    return frozenset(
        char
        for char in chars
        if east_asian_width(char) == "A" and category(char) not in ("Mn", "Me", "Cf")
    )
