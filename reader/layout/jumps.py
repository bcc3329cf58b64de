"""Where a story leaves its page, and where it comes back: 下转第4版, 上接第1版.

The lines that say so are furniture, but what they say is worth more than all the
words: nothing runs on over them, and what was left off behind the one goes on
behind the other, whatever stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.layout.furniture import Furnishing
from reader.layout.lines import Line

GOES_ON: Final = 8.0
"""Nats for what comes back standing behind what left."""
ASTRAY: Final = -4.0
"""Nats for anything else standing behind the one, or before the other."""
_LEAVES = re.compile("下[转轉]|[紧緊]接")
_RETURNS = re.compile("上接")

Key = tuple[int, int, int]
"""The page, the frame and the number of a line."""


@dataclass(frozen=True, slots=True)
class Jumps:
    """The lines before and behind those that tell of jumps."""

    leaves: frozenset[Key] = frozenset()
    """Lines that 下转 stands behind."""
    returns: frozenset[Key] = frozenset()
    """Lines that 上接 stands before."""

    def part(self, last: Line, first: Line) -> bool:
        """Say whether nothing runs on from a line to the one behind it."""
        return (_key(last) in self.leaves) != (_key(first) in self.returns)

    def told(self, last: Line, first: Line) -> float:
        """Return the nats for a line behind another, where there is one jump."""
        if len(self.leaves) != 1 or len(self.returns) != 1:
            return 0.0
        leaves, returns = _key(last) in self.leaves, _key(first) in self.returns
        if leaves and returns:
            return GOES_ON
        return ASTRAY if leaves or returns else 0.0

    def runs(self, lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
        """Yield the lines, parted where nothing runs on."""
        start = 0
        for at in range(1, len(lines) + 1):
            if at == len(lines) or self.part(lines[at - 1], lines[at]):
                yield lines[start:at]
                start = at


def jumps_of(story: Sequence[Line], furniture: Sequence[Furnishing]) -> Jumps:
    """Return the jumps that the furniture around a story tells of."""
    leaves: set[Key] = set()
    returns: set[Key] = set()
    for found in furniture:
        page, frame, number = _key(found.line)
        near = [
            _key(line) for line in story if line.page == page and line.frame == frame
        ]
        if _LEAVES.search(found.line.text.text):
            before = [key for key in near if key[2] <= number]
            leaves.update(before[-1:])
        elif _RETURNS.search(found.line.text.text):
            behind = [key for key in near if key[2] >= number]
            returns.update(behind[:1])
    return Jumps(frozenset(leaves), frozenset(returns))


def _key(line: Line) -> Key:
    return line.page, line.frame, line.number
