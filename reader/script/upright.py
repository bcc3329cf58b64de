"""竖排: characters set one below the other, each in a square of two cells."""

from __future__ import annotations

import re

from reader.script.cells import width

_FORMS = dict(
    zip(
        "，、。：；！？…⋯—―（）｛｝〔〕【】《》〈〉「」『』［］()“”‘’",
        "︐︑︒︓︔︕︖︙︙︱︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈︵︶﹁﹂﹃﹄",
        strict=True,
    )
)
"""The vertical forms of punctuation (Unicode's presentation forms)."""
_PAIRS = re.compile(r"(?<![0-9A-Za-z.,])[0-9]{2}(?![0-9A-Za-z.,])")
"""纵中横: two digits side by side fill a square."""
_WIDER = 0xFEE0
"""From an ASCII character to its full-width form."""


def stand(text: str) -> list[str]:
    """Return the glyph of each character: two cells, or none.

    A number of two digits stands upright as one glyph, of its first digit; the
    second has none. Longer ones, and Latin words, are stacked.
    """
    drawn = [_square(char) for char in text]
    for match in _PAIRS.finditer(text):
        drawn[match.start() : match.end()] = [match[0], ""]
    return drawn


def _square(char: str) -> str:
    if char in _FORMS:
        return _FORMS[char]
    if "!" <= char <= "~":
        return chr(ord(char) + _WIDER)
    cells = width(char)
    return char + " " * (2 - cells) if 0 < cells < 2 else char
