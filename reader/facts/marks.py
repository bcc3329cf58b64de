"""What stands in quotation marks: the outermost pairs of a passage.

Honours, quotes and terms share it, as each of them begins with a pair of marks and
differs only in what stands inside and around.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quoted:
    """An outermost pair of quotation marks; the marks themselves are not in it."""

    start: int
    """The first character after the opening mark."""
    end: int
    """The closing mark, or the end of a text that never closes it."""
    closed: bool = True

    @property
    def opener(self) -> int:
        """Where the opening mark stands."""
        return self.start - 1

    @property
    def after(self) -> int:
        """Where the text goes on after the closing mark."""
        return self.end + self.closed


def quoted(plain: str) -> tuple[Quoted, ...]:
    """Return the outermost pairs in a text that the rules read, in order.

    Marks are “” and ‘’ there, whatever was printed. A straight mark opens and
    closes by turns. A mark that is never closed holds the rest of the text when
    nothing else was opened in between: so are speeches of several paragraphs set.
    """
    pairs: list[Quoted] = []
    opened: int | None = None
    closer = ""
    depth = 0
    for at, mark in _marks(plain):
        if opened is None:
            if mark in '“‘"':
                opened, closer, depth = at, {"“": "”", "‘": "’"}.get(mark, '"'), 0
        elif mark == closer and depth == 0:
            pairs.append(Quoted(opened + 1, at))
            opened = None
        elif mark == closer:
            depth -= 1
        elif mark == "“" and closer == "”":
            depth += 1
    if opened is not None:
        pairs.append(Quoted(opened + 1, len(plain), closed=False))
    return tuple(pairs)


def _marks(plain: str) -> Iterator[tuple[int, str]]:
    for at, char in enumerate(plain):
        if char in '“”‘’"':
            yield at, char


def pair_at(pairs: tuple[Quoted, ...], offset: int) -> Quoted | None:
    """Return the pair that the character at `offset` stands in, marks included."""
    index = bisect_left(pairs, offset, key=lambda pair: pair.after)
    if index < len(pairs) and pairs[index].after == offset:
        index += 1
    if index < len(pairs) and pairs[index].opener <= offset:
        return pairs[index]
    return None
