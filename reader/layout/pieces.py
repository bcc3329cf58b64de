"""Printed lines that an extractor broke at their marks, put together again.

Where marks are squeezed, some extractors see several words on one line and give
each a line of its own. The pieces' widths add up to the measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.habits import full_width, is_broken
from reader.layout.lines import Line
from reader.layout.wording import is_item
from reader.script import chars
from reader.span import Aligned

_OFF: Final = (-1, 4)
"""Half ems that the pieces may be off the measure: marks were squeezed."""
_MOST: Final = 5
"""Pieces of one line."""
_COMMAS: Final = frozenset("，、；")
_BEHIND: Final = chars.OPENERS | frozenset("，、；：。！？”’）》」』")
"""A piece ends before one of these."""
_MARKS: Final = frozenset("，、；：。！？”’）》」』")


def mend(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the pieces of one printed line joined."""
    if not is_broken(lines):
        return tuple(lines)
    full = full_width(lines)
    mended: list[Line] = []
    at = 0
    while at < len(lines):
        end = _pieces_end(lines, at, full)
        mended.append(_whole(lines[at:end]) if end > at + 1 else lines[at])
        at = end
    return tuple(mended)


def _pieces_end(lines: Sequence[Line], start: int, full: int) -> int:
    """Return the end of the pieces that begin at `start`; of one line if none do."""
    width = loose = 0
    comma = False
    best = start + 1
    for end in range(start, min(start + _MOST, len(lines))):
        line = lines[end]
        width += line.width
        if end > start and (
            line.gap or line.indent > lines[start].indent + 2 or is_item(line.text.text)
        ):
            break
        if width > full + _OFF[1]:
            break
        if end > start and comma and width >= full + _OFF[0]:
            best = end + 1
        last = line.text.text[-1]
        following = lines[end + 1].text.text[0] if end + 1 < len(lines) else ""
        loose += last not in _MARKS and following not in _BEHIND
        if loose > 1:
            break
        comma = comma or last in _COMMAS
    return best


def _whole(pieces: Sequence[Line]) -> Line:
    return replace(
        pieces[0],
        text=Aligned.join(piece.text for piece in pieces),
        width=sum(piece.width for piece in pieces),
    )
