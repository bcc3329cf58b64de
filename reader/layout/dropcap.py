"""A drop cap that was taken for a line of its own, given back to its paragraph.

The cap is set over two or three lines, so an extractor prints it before the
paragraph, beside it, or behind its first lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.lines import Line
from reader.layout.signature import is_byline, is_cut_name
from reader.layout.wording import ending, is_number
from reader.script import chars
from reader.span import Aligned

_REACH: Final = 5
"""Lines that a cap may stand behind the paragraph's first."""


def give_back(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each lone cap at the head of its paragraph."""
    lines = list(lines)
    at = 0
    while at < len(lines):
        first = _first(lines, at) if _is_cap(lines, at) else None
        if first is None:
            at += 1
            continue
        cap = lines.pop(at)
        first -= first > at
        line = lines[first]
        # it keeps its width: the cap stands outside the measure that is left
        lines[first] = replace(line, text=Aligned.join((cap.text, line.text)))
    return tuple(lines)


def _is_cap(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is one ideograph, or a figure, that ends nothing."""
    text = lines[at].text.text
    return len(text) == 1 and (text.isdecimal() or chars.is_han(text))


def _first(lines: Sequence[Line], cap: int) -> int | None:
    """Return the line that a cap belongs to; None where there is none.

    The one behind the cap, where lines make room for it; else, for a cap that
    stands apart, the nearest one above that begins a paragraph.
    """
    if cap + 1 < len(lines) and _is_beside(lines, cap + 1):
        return cap + 1
    if is_number(lines[cap].text.text):
        return None
    if 0 < cap < len(lines) - 1 and _is_whole(lines[cap - 1]):
        return cap + 1
    if cap and is_byline(lines[cap - 1].text.text):
        return None  # the last character of a name
    if not lines[cap].gap or (cap + 1 < len(lines) and not lines[cap + 1].gap):
        return None  # the last character of a heading
    for at in range(cap - 1, max(-1, cap - 1 - _REACH), -1):
        if at == 0 or _is_over(lines, at - 1):
            return at
    return None


def _is_whole(line: Line) -> bool:
    """Say whether nothing can be missing at a line's end."""
    text = line.text.text
    # a name of two characters may be one of three
    whole_byline = is_byline(text) and len(text.split()[-1]) > 2
    return (whole_byline and not is_cut_name(text)) or ending(text) == "stop"


def _is_beside(lines: Sequence[Line], at: int) -> bool:
    """Say whether two lines are alike, and narrower than those below them."""
    pair, below = lines[at : at + 2], lines[at + 2 : at + 7]
    if len(pair) < 2 or not below or pair[0].width < 4:
        return False
    if any(ending(line.text.text) in ("stop", "bracket") for line in pair):
        return False
    even = abs(pair[0].width - pair[1].width) <= 3
    return even and max(line.width for line in below) >= pair[0].width + 3


def _is_over(lines: Sequence[Line], at: int) -> bool:
    """Say whether a paragraph or a title ends with a line."""
    if ending(lines[at].text.text) in ("stop", "bracket"):
        return True
    return lines[at + 1].gap > lines[at].gap and lines[at].width < 2 * 12
