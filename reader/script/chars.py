"""Classes of characters. Every table of single characters lives here."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

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

_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民"
    "⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西"
    "⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦"
    "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)  # fmt: skip
RADICALS = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))
"""部首: characters of the supplement that look like an ideograph, and which one.

PDF extractors give 长 as ⻓; NFKC knows only two of them. The other radicals
(⼀–⿕) have a compatibility form, see `unicodedata`.
"""

_BIDI = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_INVISIBLE = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200D),  # zero width space and joiners
    (0x2060, 0x2065),
    (0x206A, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # a byte order mark in the middle
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB),
    (0x13430, 0x1343F),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),  # tags, and more variation selectors
)
_JOINED = (
    (0x1161, 0x11FF),  # vowels and finals of Hangul, in the consonant's cell
    (0xD7B0, 0xD7FF),
    (0x1F3FB, 0x1F3FF),  # skin tones
)
_EMOJI = (
    (0x2190, 0x21FF),
    (0x2300, 0x23FF),
    (0x2600, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x1F000, 0x1FAFF),
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
    return _is_in(char, _HAN)


def is_emoji(char: str) -> bool:
    """Say whether `char` is a picture, or a sign that a selector makes one."""
    return _is_in(char, _EMOJI)


def is_invisible(char: str) -> bool:
    """Say whether `char` shows nothing and takes no room: zero width, tags."""
    if "一" <= char <= "鿿":
        return False
    return _is_in(char, _INVISIBLE)


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
        or code in (0x2028, 0x2029)
        or char in _BIDI
    )


def is_combining(char: str) -> bool:
    """Say whether `char` is drawn in the cell of the one before it.

    Marks, Hangul vowels and finals, skin tones; and what is not assigned below
    the emoji, as it may be a mark in tomorrow's Unicode.
    """
    if char <= "\u02ff" or "一" <= char <= "鿿":
        return False
    category = unicodedata.category(char)
    if category == "Cn":
        return not is_control(char) and ord(char) < _EMOJI[-1][0]
    return category[0] == "M" or _is_in(char, _JOINED)


def _is_in(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Say whether `char` is in one of the `ranges`, which are in order."""
    at = bisect_right(ranges, (ord(char), 0x110000)) - 1
    return at >= 0 and ord(char) <= ranges[at][1]
