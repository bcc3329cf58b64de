"""Doubled text: type that was printed twice on top of itself to look bold.

The extract then has a line twice, or a line whose second half repeats its first.
One of the two is kept and marked, as only display type is printed so; the other
is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.layout.lines import Line

_SHORTEST = 3
"""Characters. 人人 and 天天 are words; a line of 是是是 is no copy either."""
_REACH = 3
"""Lines between a line and its copy, at most: of a headline of several lines."""


def part_doubles(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines without the copies, and the copies."""
    kept: list[Line] = []
    copies: list[Line] = []
    for line in lines:
        if _is_copy(line, kept):
            copies.append(line)
            continue
        half = _half(line.text.text)
        if half is None:
            kept.append(line)
            continue
        end = len(line.text)
        kept.append(replace(line.part(0, half), overprinted=True, indent=line.indent))
        copies.append(line.part(half, end))
    return tuple(kept), tuple(copies)


def _is_copy(line: Line, kept: list[Line]) -> bool:
    """Say whether a line repeats one just above; marks that one."""
    text = line.text.text
    if len(text) < _SHORTEST:
        return False
    for i in range(len(kept) - 1, max(-1, len(kept) - 1 - _REACH), -1):
        if kept[i].text.text == text:
            kept[i] = replace(kept[i], overprinted=True)
            return True
    return False


def _half(text: str) -> int | None:
    """Return where the second copy begins, if the text is two of the same."""
    middle = len(text) // 2
    for cut in (middle, middle + 1):
        first, second = text[:cut].strip(), text[cut:].strip()
        if len(first) >= _SHORTEST and first == second and len(set(first)) > 2:
            return cut
    return None
