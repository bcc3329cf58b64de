"""How a whole file is set: what is usual in it, so that the unusual can speak."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.layout.lines import Line
from reader.layout.wording import ending
from reader.script import chars

_KEPT: Final = 0.06
"""The share of lines with an indent, from which on indents are kept; beyond nine
tenths they are the margin."""
_MARGIN: Final = 0.05
"""The share of lines that begin at a margin, at least."""
_INDENTED: Final = range(2, 6)
"""Half ems before a first line: two ideographs, or what an extractor made of them."""
_PIECE: Final = 6
"""Half ems that a piece of a line is shorter than the line, at least."""
_SIGNS: Final = 3
"""Pieces from which on a file is broken; or one line in a hundred."""
_WINDOW: Final = 3
"""Sentences on each side: blank lines may be the rule in one frame only."""
_FLUSH: Final = 0.4
_FIRSTS: Final = 2.0
"""What is believed of first lines before any is seen: of five, one is flush."""
_SET_IN: Final = range(3, 7)
"""Half ems that a first line is narrower than the next where an indent was lost."""
_PARTINGS: Final = 4
"""Blank lines between paragraphs that show that no others have any."""
_INSIDE = chars.STOPS | chars.CLOSERS | frozenset("：:—")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a file's lines are set."""

    base: int
    """Half ems of indent that a full line has."""
    indents: bool
    """Whether first lines have kept their indent."""
    lost: float
    """The share of first lines whose indent was lost, where some were kept."""
    blanks: float
    """The share of lines behind a blank line."""
    broken: bool
    """Whether printed lines were broken at their marks."""
    flush: float = _FLUSH / _FIRSTS
    """The share of first lines that fill the measure, where indents are lost."""
    parting: bool = False
    """Whether blank lines stand between paragraphs only."""

    def is_first(self, indent: int) -> bool:
        """Say whether a line is indented as a paragraph's first is."""
        return indent - self.base in _INDENTED


def habits_of(lines: Sequence[Line]) -> Habits:
    """Return how a file's lines are set."""
    total = max(1, len(lines))
    counts = Counter(line.indent for line in lines)
    often = [indent for indent in counts if counts[indent] > _MARGIN * total]
    base = min(often, default=min(counts, default=0))
    kept = sum(line.indent - base in _INDENTED for line in lines)
    return Habits(
        base=base,
        indents=_KEPT * total <= kept < 0.9 * total,
        lost=_lost(lines, base),
        blanks=sum(line.gap > 0 for line in lines) / total,
        broken=is_broken(lines),
        flush=_flush(lines),
        parting=_parts(lines),
    )


def usual_gaps(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return how many blank lines are usual around each line.

    They are counted inside sentences: between paragraphs they may well stand.
    """
    inside = [
        i
        for i in range(1, len(lines))
        if lines[i - 1].text.text[-1] not in _INSIDE
        and lines[i].page == lines[i - 1].page
    ]
    usual: list[int] = []
    for i in range(len(lines)):
        at = bisect_left(inside, i)
        near = inside[max(0, at - _WINDOW) : at + _WINDOW + 1]
        gaps = sorted(lines[j].gap for j in near)
        usual.append(gaps[(len(gaps) - 1) // 2] if gaps else 0)
    return tuple(usual)


def is_broken(lines: Sequence[Line]) -> bool:
    """Say whether printed lines were broken at their marks.

    A short line that ends on a comma shows it. With fewer than some, every last
    line and the first line after it would look like two pieces.
    """
    full = full_width(lines)
    signs = sum(
        line.width < full - _PIECE and line.text.text[-1] in "，、；" for line in lines
    )
    return signs >= max(_SIGNS, len(lines) // 100)


def full_width(lines: Sequence[Line]) -> int:
    """Return the width that most lines have, in half ems."""
    counts = Counter(line.width for line in lines if line.width > _PIECE)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _lost(lines: Sequence[Line], base: int) -> float:
    """Return the share of sure first lines that have no indent."""
    if not lines:
        return 0.0
    full = sorted(line.width for line in lines)[len(lines) * 3 // 4]
    first = [
        line.indent - base in _INDENTED
        for before, line in pairwise(lines)
        if before.width < 0.8 * full
        and line.width > 0.6 * full
        and ending(before.text.text) == "stop"
    ]
    return 1 - (sum(first) + 0.5) / (len(first) + 0.5)


def _flush(lines: Sequence[Line]) -> float:
    """Return the share of sure first lines that are as wide as the line below."""
    flush, firsts = _FLUSH, _FIRSTS
    for before, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if ending(before.text.text) != "stop" or ending(below.text.text) == "stop":
            continue
        full = max(line.width, below.width)
        if below.width - line.width in _SET_IN and line.width > 0.7 * full:
            firsts += 1
        elif abs(below.width - line.width) <= 1 and before.width <= 0.8 * full:
            flush += 1
            firsts += 1
    return flush / firsts


def _parts(lines: Sequence[Line]) -> bool:
    """Say whether no blank line stands in the middle of a sentence."""
    full = 0.8 * full_width(lines)
    parted = [
        before
        for before, line in pairwise(lines)
        if line.gap and line.page == before.page
    ]
    return len(parted) >= _PARTINGS and not any(
        line.width >= full and ending(line.text.text) in ("open", "pause")
        for line in parted
    )
