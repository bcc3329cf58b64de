"""Classes of characters. Every table of single characters lives here."""

from __future__ import annotations

import unicodedata

STOPS = frozenset("。！？!?…⋯")
"""A sentence ends on one of these (then perhaps a closer)."""
PAUSES = frozenset("，、；：,;:")
"""The sentence goes on after these."""
OPENERS = frozenset("“‘「『（《〈【〔［｛〖([{")
CLOSERS = frozenset("”’」』）》〉】〕］｝〗)]}")
PAIRS = {
    "“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "《": "》",
    "〈": "〉", "【": "】", "〔": "〕", "［": "］", "｛": "｝", "〖": "〗",
    "(": ")", "[": "]", "{": "}",
}  # fmt: skip
QUOTE_OPENERS = frozenset("“‘「『")
QUOTE_CLOSERS = frozenset("”’」』")

NEVER_START = (
    CLOSERS | PAUSES | frozenset("。．.！？!?…⋯—～~·・‧％%‰℃°々〻ーゝゞヽヾ／/")
)
"""避头: no row of the screen begins with these."""
NEVER_END = OPENERS | frozenset("￥¥＄$£€＃#№")
"""避尾: no row of the screen ends with these."""

_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060"
    "\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
)

_HAN = (
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)


def is_han(char: str) -> bool:
    """Say whether `char` is an ideograph (〇 among them)."""
    if "一" <= char <= "鿿":  # nearly all of them; the rest is rare
        return True
    code = ord(char)
    return any(low <= code <= high for low, high in _HAN)


def is_invisible(char: str) -> bool:
    """Say whether `char` shows nothing and takes no room: zero width, tags."""
    return char in _INVISIBLE or 0xE0000 <= ord(char) <= 0xE0FFF


def is_blank(char: str) -> bool:
    """Say whether `char` leaves no ink: white space and the invisible."""
    return char.isspace() or is_invisible(char)


def is_control(char: str) -> bool:
    """Say whether `char` may move the cursor, change a terminal, or be none.

    C0 but LF, DEL, C1, surrogates, noncharacters, bidirectional controls, and
    the two separators that some programs take for line ends.
    """
    code = ord(char)
    if code < 0x20:
        return char != "\n"
    return (
        0x7F <= code <= 0x9F
        or 0xD800 <= code <= 0xDFFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        or code in (0x200E, 0x200F, 0x061C, 0x2028, 0x2029)
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
    )


def is_combining(char: str) -> bool:
    """Say whether `char` is drawn over the one before it."""
    return char > "\u02ff" and unicodedata.category(char) in ("Mn", "Me")
