"""Which measures a page may be set in: the widths that its lines crowd at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.layout.evidence import INDENT
from reader.layout.lines import Line
from reader.layout.wording import ending

UNWRAPPED: Final = 10**6
"""Half ems: the measure of a text that has a line a paragraph."""
_FREQUENT: Final = 5
_OF_BOOK: Final = 4
_KINSOKU: Final = 4
"""Half ems by which lines of one measure differ."""
_WIDE: Final = 4
_CUT_INS: Final = 2
_EVEN: Final = 3
"""Half ems that the lines of one measure differ, kinsoku being what it is."""
_PRINTED: Final = 90
"""Half ems of the widest line that is set in one column."""
_RATHER: Final = 4
"""Times as many lines as one measure has that another must have to be it."""
_BEHIND: Final = 0.7
"""The share of lines of a width that begin paragraphs: of a measure's, a quarter."""
_LEAST: Final = 3
"""Lines that make a measure; two are a coincidence."""


def measures_of(lines: Sequence[Line], *, book: bool = False) -> tuple[int, ...]:
    """Return the measures worth trying, in half ems, the most frequent first.

    `UNWRAPPED` is always among them. A book has no boxes, nor pictures in them.
    """
    counts = Counter(line.width + line.width % 2 for line in lines if line.width >= 8)
    if not counts:
        return (UNWRAPPED,)
    least = _LEAST if len(lines) > 12 else 1
    crowds = {
        width: 2 * count + counts[width - 2] + counts[width + 2]
        for width, count in counts.items()
    }
    often = sorted(crowds, key=lambda width: (-crowds[width], width))
    chosen = [width for width in often if crowds[width] > least]
    chosen = _distinct(lines, chosen)
    chosen = [width for width in chosen if not _is_of_first_lines(lines, width, chosen)]
    if book:
        widest = max(chosen[:_OF_BOOK], default=UNWRAPPED)
        apart = [width for width in chosen if width < widest - _KINSOKU][:1]
        return tuple(dict.fromkeys((widest, *apart, UNWRAPPED)))
    chosen = chosen[:_FREQUENT]
    if chosen:
        # a lead box is wider than all else, and too short to be frequent
        wide = [width for width in often if width > max(chosen) + 2]
        chosen += wide[:_WIDE]
    chosen += _cut_in(lines, chosen)
    return (*(width for width in chosen if _wraps(lines, width)), UNWRAPPED)


def _wraps(lines: Sequence[Line], width: int) -> bool:
    """Say whether lines may have been wrapped at a width.

    None is as wide in print. A program may wrap so, but then it breaks sentences;
    paragraphs that happen to be as long do not.
    """
    return width <= _PRINTED or any(
        abs(line.width - width) <= _EVEN and ending(line.text.text) != "stop"
        for line in lines
    )


def _distinct(lines: Sequence[Line], chosen: Sequence[int]) -> list[int]:
    """Return the measures without those that are another, an em more or less.

    Kinsoku makes lines longer or shorter by an em; where a sentence goes on they
    are so seldom. So of two such widths the one that has far fewer such lines is
    none by itself.
    """
    full = Counter(
        line.width + line.width % 2
        for line in lines
        if ending(line.text.text) == "open"
    )
    return [
        width
        for width in chosen
        if not any(
            full[other] > _RATHER * full[width]
            for other in (width - 2, width + 2)
            if other in chosen
        )
    ]


def _is_of_first_lines(
    lines: Sequence[Line], width: int, chosen: Sequence[int]
) -> bool:
    """Say whether a width is another less the indent, which extractors lose.

    Nearly all lines of such a width stand behind the end of a paragraph.
    """
    if width + INDENT not in chosen:
        return False
    behind = [
        ending(before.text.text) == "stop"
        for before, line in pairwise(lines)
        if abs(line.width - width) <= 1
    ]
    return sum(behind) > max(_LEAST, _BEHIND * len(behind))


def _cut_in(lines: Sequence[Line], chosen: Sequence[int]) -> list[int]:
    """Return the measures of short runs of even lines: beside a picture, in a box."""
    found: dict[int, int] = {}
    start = 0
    for i in range(1, len(lines) + 1):
        even = i < len(lines) and abs(lines[i].width - lines[start].width) <= _EVEN
        if even:
            continue
        width = max(line.width for line in lines[start:i])
        width += width % 2
        if i - start >= _LEAST and all(abs(width - known) > 2 for known in chosen):
            found[width] = max(found.get(width, 0), i - start)
        start = i
    return sorted(found, key=lambda width: -found[width])[:_CUT_INS]
