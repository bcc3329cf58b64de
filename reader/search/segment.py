"""Typed letters → syllables, initials and an unfinished end: pinyin taken apart.

`xinzhisheng` is xin·zhi·sheng, `xzscl` five initials, `xinzhishengch` ends in a
syllable that is still being typed, `xin1zhi4` names its tones, `xi'an` its seam.
Letters rarely have one reading only (fan·gan, fang·an), so there are several.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reader.script import pinyin


class Kind(StrEnum):
    """What a unit of a query may match in the text."""

    CHAR = "char"
    """A character, or one that sounds like it."""
    DIGIT = "digit"
    """A digit of a number, and nothing else."""
    SYLLABLE = "syllable"
    """Any character with this reading."""
    PREFIX = "prefix"
    """Any character whose reading begins so: the syllable is not typed out yet."""
    INITIAL = "initial"
    """Any character whose reading begins with this letter, or zh, ch, sh."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One step of a query: what has to match one character of the text."""

    kind: Kind
    text: str
    tone: int = 0
    """1 to 5 where one was typed; 0 matches any."""


Units = tuple[Unit, ...]

MOST_WAYS = 3
"""Segmentations that are tried. The right one is nearly always the first."""
_SYLLABLE = 1.0
_VOWEL = 1.5
_PREFIX = 1.2
_INITIAL = 1.6
"""Costs of a step: whole syllables (those of one letter, a, e and o, are rare)
before unfinished ones before initials; two initials rather than three syllables."""
_WORST = 2.1
"""How much worse than the best a way may be: one syllable more, about."""
_SEAMS = "'’"
_NO_INITIALS = frozenset("iuv")


@lru_cache(maxsize=256)
def segment(letters: str) -> tuple[Units, ...]:
    """Return the ways to read `letters` as pinyin, best first; perhaps none.

    The last one is always the row of bare initials, if they can be such.
    """
    letters = pinyin.plain(letters)
    best: list[list[tuple[float, Units]]] = [[] for _ in range(len(letters) + 1)]
    best[0] = [(0.0, ())]
    for at in range(len(letters)):
        if not best[at]:
            continue
        if letters[at] in _SEAMS:
            best[at + 1] = _best([*best[at + 1], *best[at]])
            continue
        for end, cost, unit in _steps(letters, at):
            longer = [(before + cost, (*units, unit)) for before, units in best[at]]
            best[end] = _best([*best[end], *longer])
    ways = best[-1]
    found = [units for cost, units in ways if cost <= ways[0][0] + _WORST]
    bare = _initials(letters)
    if bare and bare not in found:
        found.append(bare)
    return tuple(found)


def loosely(letters: str) -> Units:
    """Return the syllables in `letters`, passing over letters that make none."""
    units: list[Unit] = []
    at = 0
    while at < len(letters):
        end = next(
            (e for e in range(at + 6, at, -1) if pinyin.is_syllable(letters[at:e])),
            None,
        )
        if end is None:
            at += 1
        else:
            units.append(Unit(Kind.SYLLABLE, letters[at:end]))
            at = end
    return tuple(units)


def _best(ways: list[tuple[float, Units]]) -> list[tuple[float, Units]]:
    return sorted(ways, key=lambda way: way[0])[:MOST_WAYS]


def _steps(letters: str, at: int) -> list[tuple[int, float, Unit]]:
    """Return the units that may begin at `at`, each with its end and its cost."""
    steps = []
    longest = min(6, len(letters) - at)  # zhuang
    for end in range(at + longest, at, -1):
        piece = letters[at:end]
        name = pinyin.keyboard(piece)
        if pinyin.is_syllable(name):
            cost = _SYLLABLE if len(name) > 1 else _VOWEL
            tone = letters[end : end + 1]
            toned = len(tone) > 0 and tone in "12345"
            unit = Unit(Kind.SYLLABLE, name, int(tone) if toned else 0)
            steps.append((end + toned, cost, unit))
        elif end == len(letters) and end > at + 1 and piece in pinyin.prefixes():
            steps.append((end, _PREFIX, Unit(Kind.PREFIX, piece)))
    for size in (2, 1):
        piece = letters[at : at + size]
        if len(piece) == size and _is_initial(piece):
            steps.append((at + size, _INITIAL, Unit(Kind.INITIAL, piece)))
    return steps


def _is_initial(piece: str) -> bool:
    if len(piece) == 1:
        return piece.isalpha() and piece not in _NO_INITIALS
    return piece in ("zh", "ch", "sh")


def _initials(letters: str) -> Units:
    if not all(map(_is_initial, letters)):
        return ()
    return tuple(Unit(Kind.INITIAL, letter) for letter in letters)
