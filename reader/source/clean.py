"""The one gate between a decoded file and everything else.

After it, nothing in the text can move a cursor, set a title or press a key: it
holds no control but LF. What was a control is shown as its picture, never
dropped in silence; what shows nothing anyway (zero width) is dropped.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from reader.script import chars
from reader.span import Aligned, Span


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean text with origins in the dirty one, and how much was changed."""

    text: Aligned
    controls: int


_LINE_END = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_DIRT = re.compile(
    "\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2e80-\u2fdf\u3164\ud800-\udfff"
    "\uf900-\ufaff\ufdd0-\ufdef\ufeff\uffa0\ufffe\uffff"
    "\U0002f800-\U0002fa1f\U000e0000-\U000e0fff]"
)


def clean(text: str) -> Cleaned:
    """Return `text` without anything that a terminal could obey.

    Line ends of all kinds become LF, controls their pictures (␛), radicals and
    compatibility ideographs the characters that they look like.
    """
    if _DIRT.search(text) is None:
        return Cleaned(Aligned.of(text), 0)
    pieces: list[Aligned] = []
    at = controls = 0
    for match in _DIRT.finditer(text):
        dirt = match.group()
        shown = _shown(dirt)
        pieces.append(Aligned.of(text[at : match.start()], at))
        pieces.append(Aligned.changed(shown, Span(*match.span())))
        controls += shown != "\n" and chars.is_control(dirt[0]) and dirt != "\t"
        at = match.end()
    pieces.append(Aligned.of(text[at:], at))
    return Cleaned(Aligned.join(pieces), controls)


@cache
def _shown(dirt: str) -> str:
    """Return what stands for one piece of dirt; nothing for the invisible."""
    if _LINE_END.fullmatch(dirt):
        return "\n"
    if dirt == "\t":
        return " "
    code = ord(dirt)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if chars.is_invisible(dirt):
        return ""
    if chars.is_control(dirt):
        return "\ufffd"
    # ⼀ and 一 look alike, and only one of them is ever searched for
    plain = unicodedata.normalize("NFKC", dirt)
    return plain if len(plain) == 1 and chars.is_han(plain) else dirt
