"""Pinyin with a slip in it: xinzhsihengchanli, found letter by letter.

Where a slip crosses the edge of a syllable no segmentation is right. So the typed
letters are aligned with the letters of the text, two exchanged ones counting as
one slip, in the stretches where the segmented query came nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from reader.script import pinyin
from reader.script.fold import simplify
from reader.search.align import align
from reader.search.hit import How
from reader.search.rank import BEST, Match, lowered

if TYPE_CHECKING:
    import numpy.typing as npt

    from reader.search.align import Region
    from reader.search.segment import Units
    from reader.search.text import Text

FEWEST = 6
"""Letters, of which one may be wrong; fewer are two short syllables at most."""
_SLIPS = ((18, 3), (12, 2), (FEWEST, 1))
"""From so many letters on, so many may be wrong."""
_STRETCHES = 24
"""A slip spoils one syllable or two; the others put the place among the first."""
_STEP = 10
"""Parts of a slip that are told apart: half a one for an unfinished syllable."""
_BITS = 24
_OTHERS = re.compile(r"[^a-z]+")


def is_pinyin(typed: str) -> bool:
    """Say whether `typed` is enough letters, and nothing else, to hold a slip."""
    return typed.isascii() and len(_letters(typed)) >= FEWEST


def find(text: Text, typed: str, read: Sequence[tuple[Units, Region]]) -> list[Match]:
    """Return the places whose pinyin is `typed` but for a few slips.

    `read` are the ways to read it, right in part, and where each is looked for.
    """
    query = _letters(typed)
    slips = next(most for size, most in _SLIPS if len(query) >= size)
    matches = []
    for region, cost, first, last in _aligned(text, query, _stretches(read)):
        if cost <= slips:
            span = text.span(region.at(first), region.at(last) + 1)
            score = BEST[How.PINYIN] * (1 - cost / len(query))
            matches.append(lowered(Match(span, score, How.PINYIN), text.raw))
    return matches


def _letters(typed: str) -> str:
    return _OTHERS.sub("", pinyin.plain(typed.lower()))


def _stretches(
    read: Sequence[tuple[Units, Region]],
) -> list[tuple[Region, int, int]]:
    """Return the stretches where some reading comes nearest, best first."""
    found: list[tuple[float, int, int, Region]] = []
    for units, region in read:
        costs = align(units, region).costs
        size = max(1, len(units))
        count = min(4 * _STRETCHES, len(costs))
        nearest = np.argpartition(costs, count - 1)[:count]
        found.extend((int(costs[e]) / size, int(e), size, region) for e in nearest)
    found.sort(key=lambda stretch: stretch[:2])
    stretches: list[tuple[Region, int, int]] = []
    for _, end, size, region in found:
        if len(stretches) == _STRETCHES:
            break
        if not any(r is region and s + size <= end <= e for r, s, e in stretches):
            low, high = end - 2 * size - 2, end + size + 2
            stretches.append((region, max(0, low), min(len(region.ids), high)))
    return stretches


def _aligned(
    text: Text, query: str, stretches: Sequence[tuple[Region, int, int]]
) -> Iterator[tuple[Region, float, int, int]]:
    """Yield slips, first and last character of the best match in each stretch.

    All stretches stand in one row, with a seam before each that costs more to
    cross than all letters are worth.
    """
    letters: list[str] = []
    owners: list[int] = []
    bounds: list[int] = []
    seam = "\0" * len(query)
    for region, start, end in stretches:
        bounds.append(len(owners))
        letters.append(seam)
        owners.extend([-1] * len(seam))
        for at in range(start, end):
            name = _name(text, region, at) or seam
            letters.append(name)
            owners.extend([at] * len(name))
    bounds.append(len(owners))
    owned = np.array(owners)
    opens = np.concatenate(([True], owned[1:] != owned[:-1], [True]))
    row = _rows(_codes(query), _codes("".join(letters)), opens)
    row[~opens] += (_STEP // 2) << _BITS
    for i, (region, _, _) in enumerate(stretches):
        best = bounds[i] + 1 + int(row[bounds[i] + 1 : bounds[i + 1] + 1].argmin())
        first = len(owned) - int(row[best] & ((1 << _BITS) - 1))
        if first < best and owned[first] >= 0 and owned[best - 1] >= 0:
            cost = int(row[best] >> _BITS) / _STEP
            yield region, cost, int(owned[first]), int(owned[best - 1])


def _name(text: Text, region: Region, index: int) -> str:
    """Return the letters of a character; nothing for a seam."""
    if region.ids[index] == text.vocabulary.barrier:
        return ""
    # as it was written: 两 is compared as 2, but not read like it
    char = simplify(text.raw.text[text.begins[region.at(index)]])
    return next((name for name, _ in pinyin.readings(char)), char)


def _codes(letters: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32)


def _rows(
    query: npt.NDArray[np.uint32],
    letters: npt.NDArray[np.uint32],
    opens: npt.NDArray[np.bool_],
) -> npt.NDArray[np.int64]:
    """Return the last row of an alignment that begins where a syllable does."""
    size = len(letters)
    step = _STEP << _BITS
    row = np.arange(size, -1, -1, dtype=np.int64)
    row[~opens] += len(query) * step
    gaps = np.arange(size + 1, dtype=np.int64) * step
    above: npt.NDArray[np.int64] | None = None
    for i, letter in enumerate(query):
        new = row + step
        np.minimum(new[1:], row[:-1] + step * (letters != letter), out=new[1:])
        if above is not None:
            exchanged = (letters[:-1] == letter) & (letters[1:] == query[i - 1])
            swapped = np.where(exchanged, above[:-2] + step, new[2:])
            np.minimum(new[2:], swapped, out=new[2:])
        new -= gaps
        np.minimum.accumulate(new, out=new)
        new += gaps
        above, row = row, new
    return row
