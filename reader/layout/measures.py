"""Which measures a page may be set in: the widths that its lines crowd at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.layout.lines import Line

UNWRAPPED: Final = 10**6
"""Half ems: the measure of a text that has a line a paragraph."""
_FREQUENT: Final = 6
_WIDE: Final = 5
_LEAST: Final = 3
"""Lines that make a measure; two are a coincidence."""


def measures_of(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the measures worth trying, in half ems, the most frequent first.

    `UNWRAPPED` is always among them.
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
    chosen = [width for width in often if crowds[width] > least][:_FREQUENT]
    if chosen:
        # a lead box is wider than all else, and too short to be frequent
        wide = [width for width in often if width > max(chosen) + 2]
        chosen += wide[:_WIDE]
    return (*chosen, UNWRAPPED)
