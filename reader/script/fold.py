"""What counts as the same character: 繁/简, full and half width, case.

Folding keeps the length: character `i` of the folded text is character `i` of
the text, so a range found in the one is the same range in the other.

The table of traditional characters is OpenCC's (Apache-2.0); see `data.build`.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "simplified.txt"


def simplify(text: str) -> str:
    """Return `text` in simplified characters, each one by itself: 環境 → 环境.

    Without a look at the words around it 乾 is 干 in 乾坤 too. For a search
    that does no harm, as both sides are folded alike; as a translation it would.
    """
    if text.isascii():
        return text
    return text.translate(_simplified())


def fold(text: str) -> str:
    """Return `text` as a search compares it: simplified, half width, lower case."""
    if text.isascii():
        return text.lower()
    return text.translate(_folded())


@cache
def _simplified() -> dict[int, str]:
    traditional, plain = _TABLE.read_text("utf-8").splitlines()
    return dict(zip(map(ord, traditional), plain, strict=True))


class _Folds(dict[int, str]):
    """Folds of single characters, made as they are met."""

    def __missing__(self, code: int) -> str:
        folded = fold_char(chr(code))
        self[code] = folded
        return folded


@cache
def _folded() -> _Folds:
    return _Folds(_simplified())


def fold_char(char: str) -> str:
    """Return the one character that `char` is compared as."""
    wide = unicodedata.normalize("NFKC", char)
    # ㎡ and ½ would become several; they stay, and are only found as themselves
    plain = (wide if len(wide) == 1 else char).lower()
    if len(plain) != 1:  # İ has a lower case of two
        plain = char
    return _simplified().get(ord(plain), plain)
