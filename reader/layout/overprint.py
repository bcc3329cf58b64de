"""Doubled text: type that was printed twice on top of itself to look bold.

The extract then has a line twice, or a line whose second half repeats its first.
One of the two is kept and marked, as only display type is printed so; the other
is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.lines import Line
from reader.layout.signature import is_caption, is_pointing
from reader.layout.wording import ending

_SHORTEST: Final = 3
"""Characters. 人人 and 天天 are words; a line of 是是是 is no copy either."""
_WIDEST: Final = 120
"""Half ems. Nothing longer is set in bold; a paragraph may well be repeated."""
_REACH: Final = 3
"""Lines of a headline that are printed one below the other, then again."""


def part_doubles(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines without the copies, and the copies."""
    kept: list[Line] = []
    copies: list[Line] = []
    at = 0
    while at < len(lines):
        size = _copied(kept, lines[at : at + _REACH])
        if size:
            copies += lines[at : at + size]
            kept[-size:] = [replace(line, overprinted=True) for line in kept[-size:]]
        else:
            size = 1
            whole, copy = _halves(lines[at])
            kept.append(whole)
            copies += copy
        at += size
    return tuple(kept), tuple(copies)


def _copied(kept: Sequence[Line], following: Sequence[Line]) -> int:
    """Return how many of the lines that follow repeat those just kept."""
    for size in range(1, min(len(kept), len(following)) + 1):
        pairs = zip(kept[-size:], following[:size], strict=True)
        if all(_is_copy(line, copy, alone=size == 1) for line, copy in pairs):
            return size
    return 0


def _is_copy(line: Line, copy: Line, *, alone: bool) -> bool:
    text = copy.text.text
    if text != line.text.text or len(text) < _SHORTEST or copy.width > _WIDEST:
        return False
    if ending(text) != "stop":
        return True
    # two equal sentences are the author's, unless they are below a picture
    return alone and (is_caption(text) or is_pointing(text))


def _halves(line: Line) -> tuple[Line, tuple[Line, ...]]:
    """Return a line without its second half, if that repeats the first, and this."""
    text = line.text.text
    middle = len(text) // 2
    for cut in (middle, middle + 1):
        first, second = text[:cut].strip(), text[cut:].strip()
        # a sentence that is said twice is not printed twice
        if first != second or len(set(first)) < _SHORTEST or "。" in first[:-1]:
            continue
        if len(first) <= _WIDEST // 2:
            whole = line.part(0, cut, indent=line.indent)
            return replace(whole, overprinted=True), (line.part(cut, len(text)),)
    return line, ()
