"""Which characters a reader may not know, and how their readings are written."""

from __future__ import annotations

import unicodedata

from reader.script.chars import is_han
from reader.script.fold import simplify
from reader.script.pinyin import readings

_COMMON = range(0xB0, 0xD8)
"""First bytes in GB 2312 of its first level: the 3,755 characters of everyday use."""
_TONES = {1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300"}


def is_rare(char: str) -> bool:
    """Say whether an ideograph is none of everyday use, in either script."""
    if not is_han(char):
        return False
    try:
        code = simplify(char).encode("gb2312")
    except UnicodeEncodeError:
        return True
    return code[0] not in _COMMON


def reading(char: str) -> str:
    """Return the usual reading of an ideograph with its tone: xún; "" if unknown.

    One character says nothing of the word it stands in: 行 is xíng here, always.
    """
    found = readings(simplify(char)) if is_han(char) else ()
    return with_tone(*found[0]) if found else ""


def with_tone(syllable: str, tone: int) -> str:
    """Return a syllable with the mark of its tone: lv, 3 → lǚ."""
    letters = syllable.replace("v", "ü")
    if tone not in _TONES:
        return letters
    at = _marked(letters)
    marked = unicodedata.normalize("NFC", letters[at] + _TONES[tone])
    return letters[:at] + marked + letters[at + 1 :]


def _marked(letters: str) -> int:
    """Return which letter takes the mark: a or e, the o of ou, else the last vowel."""
    for letter in ("a", "e"):
        if letter in letters:
            return letters.index(letter)
    if "ou" in letters:
        return letters.index("o")
    vowels = [at for at, letter in enumerate(letters) if letter in "iouü"]
    return vowels[-1] if vowels else len(letters) - 1
