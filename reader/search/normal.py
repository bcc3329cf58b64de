"""Text as a search compares it: folded characters, one to one with the source.

Blanks, line breaks and punctuation are dropped, 繁/简, width and case folded,
and each Chinese digit becomes the Arabic one (二〇二三 → 2023). Numerals with
units are left as they are (四十 → 4十): a *query* is spelled in all the ways
that a number has (see `spell`), so that the text keeps its characters, its
pinyin, and its offsets.

There is a fast way for whole texts and a plain one for short strings; a test
holds them together.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.script.fold import fold_char

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

POINT = "."
"""The one sign that is kept, and only inside a number: 3.2万 is not 32万."""
DIGITS = frozenset("0123456789")
NUMERIC = DIGITS | {POINT}
_HAN_DIGITS = {
    **{char: str(i) for i, char in enumerate("〇一二三四五六七八九")},
    "零": "0",
    "○": "0",
    "两": "2",
}


@cache
def normal(char: str) -> str:
    """Return what `char` is compared as; nothing for what is not compared."""
    folded = fold_char(char)
    if folded in _HAN_DIGITS:
        return _HAN_DIGITS[folded]
    if folded == POINT or unicodedata.category(folded)[0] in "LN":
        return folded
    return ""


def plain(text: str) -> tuple[str, list[int]]:
    """Return the normal form of `text`, and where each character of it stood."""
    folded = [normal(char) for char in text]
    for i in range(len(text)):
        if folded[i] == POINT and not _inside(folded, i):
            folded[i] = ""
    begins = [i for i, char in enumerate(folded) if char]
    return "".join(folded), begins


def _inside(folded: list[str], i: int) -> bool:
    """Say whether a point stands between two digits."""
    return (
        0 < i < len(folded) - 1 and folded[i - 1] in DIGITS and folded[i + 1] in DIGITS
    )


@dataclass(frozen=True, slots=True)
class Normal:
    """A whole text in normal form, as vectors."""

    codes: npt.NDArray[np.uint32]
    """The code points of the normal form."""
    begins: npt.NDArray[np.int32]
    """Where in the text each of them stood; each was one character."""

    @property
    def text(self) -> str:
        """The normal form as a string."""
        return self.codes.tobytes().decode("utf-32-le", "surrogatepass")


def vectors(text: str) -> Normal:
    """Return the normal form of a text of any length; the same as `plain`."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folds = np.zeros(int(codes.max(initial=0)) + 1, np.uint32)
    seen = np.zeros(len(folds), bool)
    seen[codes] = True
    for code in np.flatnonzero(seen).tolist():
        char = normal(chr(code))
        folds[code] = ord(char) if char else 0
    folded = folds[codes]
    del codes  # in ten megabytes every vector counts
    kept = folded != 0
    points = np.flatnonzero(folded == ord(POINT))
    if len(points):
        inside = (points > 0) & (points < len(folded) - 1)
        before, after = folded[points - 1], folded[(points + 1) % len(folded)]
        for digits in (before, after):
            inside &= (digits >= ord("0")) & (digits <= ord("9"))
        kept[points[~inside]] = False
    begins = np.arange(len(kept), dtype=np.int32)[kept]
    return Normal(folded[begins], begins)
