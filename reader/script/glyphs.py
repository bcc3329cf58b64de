"""What is drawn for each character, where that is not the character itself.

For the eye only: a glyph stands for one character and keeps its index, so hits,
facts, copies and the cursor go on speaking of the text as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.script.cells import width, widths
from reader.script.convert import Script, convert


class Quotes(StrEnum):
    """How “ ” ‘ ’ are drawn."""

    PRINTED = "printed"
    WIDE = "wide"
    """As wide as an ideograph, as in print: the grid is kept."""
    CORNER = "corner"
    """「 」 『 』."""


class Pinyin(StrEnum):
    """Which characters have their reading above them."""

    NONE = "none"
    RARE = "rare"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are drawn."""

    quotes: Quotes = Quotes.PRINTED
    script: Script = Script.PRINTED
    pinyin: Pinyin = Pinyin.NONE
    upright: bool = False
    """竖排: every glyph two cells wide, punctuation in its vertical form."""


PLAIN = Look()
_MARKS: dict[Quotes, dict[str, str]] = {
    Quotes.PRINTED: {},
    Quotes.WIDE: {"“": " “", "”": "” ", "‘": " ‘", "’": "’ "},
    Quotes.CORNER: {"“": "「", "”": "」", "‘": "『", "’": "』"},
}
_QUOTES = re.compile("[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])")
"""All but the apostrophe of don’t."""


def glyphs(text: str, look: Look) -> Sequence[str]:
    """Return what is drawn for each character; the text itself if that is the same.

    An empty glyph is drawn as a part of the one before it.
    """
    if look == PLAIN:
        return text
    drawn = list(convert(text, look.script))
    quotes = Quotes.CORNER if look.upright else look.quotes
    if quotes is not Quotes.PRINTED:
        for match in _QUOTES.finditer(text):
            drawn[match.start()] = _MARKS[quotes][match[0]]
    if look.upright:
        from reader.script.upright import stand

        return stand("".join(drawn))
    for at, syllable in readings(text, look).items():
        # a syllable and a blank must fit above, or the next would touch it
        drawn[at] += " " * (width(syllable) + 1 - width(drawn[at]))
    return drawn


def sizes(text: str, look: Look) -> list[int]:
    """Return the cells that the glyph of each character takes."""
    if look == PLAIN:
        return widths(text)
    return [width(glyph) for glyph in glyphs(text, look)]


def readings(text: str, look: Look) -> dict[int, str]:
    """Return the syllables to be drawn above characters, by index."""
    if look.pinyin is Pinyin.NONE or look.upright:
        return {}
    from reader.script import ruby  # and its tables, which few readers ask for

    return {
        at: syllable
        for at, char in enumerate(text)
        if (look.pinyin is Pinyin.ALL or ruby.is_rare(char))
        and (syllable := ruby.reading(char))
    }
