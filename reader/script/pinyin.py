"""Syllables of Mandarin: how a character is read, and which syllables are near.

Syllables are written as typed on a keyboard: no tone marks, ü as v (nv, lve).
The readings are pypinyin's (MIT), reduced to the usual ones; see `data.build`.
Nothing here needs pypinyin, whose import takes five times as long as this table.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from pathlib import Path
from string import ascii_lowercase

_READINGS = Path(__file__).parent / "data" / "pinyin.txt"
# not importlib.resources, whose import takes longer than to read the table
_DIGITS = {
    "0": ("ling2",),
    "1": ("yi1",),
    "2": ("er4", "liang3"),
    "3": ("san1",),
    "4": ("si4",),
    "5": ("wu3",),
    "6": ("liu4",),
    "7": ("qi1",),
    "8": ("ba1",),
    "9": ("jiu3",),
}
_DOUBLE_INITIALS = ("zh", "ch", "sh")
_CONFUSED_INITIALS = {
    "z": "zh",
    "c": "ch",
    "s": "sh",
    "n": "l",
    "f": "h",
    "zh": "z",
    "ch": "c",
    "sh": "s",
    "l": "nr",
    "r": "l",
    "h": "f",
}
"""模糊音: what speakers of the south and the north-east type for one another."""
_NASALS = ("an", "en", "in")
"""Finals whose -n and -ng are confused (an/ang, ian/iang, uan/uang …)."""


class Near(IntEnum):
    """How far one syllable is from another, nearest first."""

    SAME = 0
    CONFUSED = 1
    """One 模糊音 apart: zhang/zang, xin/xing, lan/nan."""
    CONFUSED_TWICE = 2
    """Both the initial and the final: zhang/zan."""
    MISTYPED = 3
    """One letter too many, too few, or wrong, or two exchanged: fazhan/fazahn."""


@cache
def _blocks() -> tuple[str, ...]:
    """Return the table as it is written: first, second and third readings.

    It stays text. A dictionary of its 20,000 characters takes ten times as long to
    make as to look for the few hundred of an article.
    """
    return tuple(_READINGS.read_text("utf-8").split("\n\n"))


@cache
def readings(char: str) -> tuple[tuple[str, int], ...]:
    """Return the syllables and tones of a simplified character, usual one first.

    Digits have them too; other characters have none.
    """
    if char in _DIGITS:
        return tuple(map(_reading, _DIGITS[char]))
    found = []
    for block in _blocks() if len(char) == 1 and char >= "一" else ():
        at = block.find(char)
        if at >= 0:
            line = block.rfind("\n", 0, at) + 1
            found.append(_reading(block[line : block.index(" ", line)]))
    return tuple(found)


def _reading(name: str) -> tuple[str, int]:
    return name[:-1], int(name[-1])


@cache
def syllables() -> tuple[str, ...]:
    """Return all syllables there are, in order."""
    lines = [line for block in _blocks() for line in block.splitlines()]
    return tuple(sorted({line[: line.index(" ") - 1] for line in lines}))


@cache
def _known() -> frozenset[str]:
    return frozenset(syllables())


@cache
def prefixes() -> frozenset[str]:
    """Return everything that a syllable may begin with."""
    return frozenset(
        name[:end] for name in syllables() for end in range(1, 1 + len(name))
    )


def is_syllable(letters: str) -> bool:
    """Say whether `letters` are one whole syllable."""
    return letters in _known()


def initial(syllable: str) -> str:
    """Return the letters a syllable is abbreviated to: zh for zhi, a for an."""
    return syllable[:2] if syllable[:2] in _DOUBLE_INITIALS else syllable[:1]


def keyboard(letters: str) -> str:
    """Return a syllable as keyboards write it: lve for lue."""
    return f"{letters[0]}ve" if letters in ("lue", "nue") else letters


def plain(letters: str) -> str:
    """Return letters as this table writes them: ü and u: become v."""
    return letters.replace("u:", "v").replace("ü", "v")


@cache
def near(letters: str) -> dict[str, Near]:
    """Return the syllables near `letters`, which may be no syllable themselves."""
    found: dict[str, Near] = {}
    for name in _edits(letters):
        found[name] = Near.MISTYPED
    for other in _confused_finals(letters):
        for name in _confused_initials(other):
            found[name] = Near.CONFUSED_TWICE
    for name in (*_confused_initials(letters), *_confused_finals(letters)):
        found[name] = Near.CONFUSED
    found[keyboard(letters)] = Near.SAME
    return {name: found[name] for name in found if name in _known()}


def _confused_initials(syllable: str) -> tuple[str, ...]:
    start = initial(syllable)
    others = _CONFUSED_INITIALS.get(start, "")
    rest = syllable[len(start) :]
    if others in _DOUBLE_INITIALS:
        return (others + rest,)
    return tuple(other + rest for other in others)


def _confused_finals(syllable: str) -> tuple[str, ...]:
    if syllable.endswith("ng") and syllable[:-1].endswith(_NASALS):
        return (syllable[:-1],)
    return (syllable + "g",) if syllable.endswith(_NASALS) else ()


def _edits(letters: str) -> set[str]:
    """Return what one slip of the keyboard makes of `letters`."""
    cuts = [(letters[:i], letters[i:]) for i in range(len(letters) + 1)]
    edits = {left + right[1:] for left, right in cuts}
    edits.update(left + right[1::-1] + right[2:] for left, right in cuts if right[1:])
    for char in ascii_lowercase:
        edits.update(left + char + right for left, right in cuts)
        edits.update(left + char + right[1:] for left, right in cuts)
    return edits
