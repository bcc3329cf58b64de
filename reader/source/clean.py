"""The one gate between a decoded file and everything else.

After it, nothing in the text can move a cursor, set a title or press a key: it
holds no control but LF. What was a control is shown as its picture, never
dropped in silence; what shows nothing anyway (zero width) is dropped.

Most of it is one character for another, so that the text keeps its length and
its origins stay one run; only line ends of two characters, the invisible, and
marks piled on one base cut it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.script import chars
from reader.span import Aligned, Run, Span

MARKS = 3
"""The most marks on a base; Vietnamese and pinyin need two, a zalgo has 200."""
LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What some system ends a line with, besides LF. CR LF is one end."""

_DROPPED = re.compile("\r(?=\n)|\0+")
_PILED = re.compile(f"\0{{{MARKS + 1},}}")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean text with origins in the dirty one, and how much was changed."""

    text: Aligned
    controls: int
    """Characters that a terminal might have obeyed, now pictures or �."""


def clean(text: str) -> Cleaned:
    """Return `text` without anything that a terminal could obey.

    Line ends of all kinds become LF, controls their pictures (␛), radicals and
    compatibility ideographs the characters that they look like.
    """
    alphabet = sorted(set(text))
    shown = {char: _shown(char) for char in alphabet}
    changed = {ord(char): new for char, new in shown.items() if new != char}
    plain = text.translate(changed) if changed else text
    unseen = [char for char in alphabet if chars.is_invisible(char)]
    if unseen or "\r\n" in text:
        cleaned = _without(plain, _mask(text, unseen))
    else:
        cleaned = Aligned.of(plain)
    marks = [char for char in alphabet if chars.is_combining(char)]
    if marks:
        cleaned = _flattened(cleaned, _mask(cleaned.text, marks))
    controls = sum(text.count(char) for char in alphabet if _is_harmful(char))
    return Cleaned(cleaned, controls)


def label(text: str) -> str:
    """Return a file's name, or any foreign text of one line, safe to show.

    Line ends and tabs are shown as pictures too, as a name is one line.
    """
    pictured = text.translate({ord(end): _picture(end) for end in "\n\t" + LINE_ENDS})
    return clean(pictured).text.text


def _shown(char: str) -> str:
    """Return the one character that stands for `char`, mostly itself."""
    if "一" <= char <= "鿿" or " " <= char <= "~":  # nearly all of them
        return char
    if char in LINE_ENDS:
        return "\n"
    if char == "\t":
        return " "
    if chars.is_control(char):
        return _picture(char)
    if not "\u2e80" <= char <= "\u2fdf" and not chars.is_han(char):
        return char
    # ⼀ and 一 look alike, and only one of them is ever searched for
    like = chars.RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    return like if len(like) == 1 and chars.is_han(like) else char


def _picture(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"


def _is_harmful(char: str) -> bool:
    return chars.is_control(char) and char != "\t" and char not in LINE_ENDS


def _mask(text: str, marked: Sequence[str]) -> str:
    """Return `text` with NUL for each of the `marked`, and for nothing else.

    A pattern finds NULs in it at once; a class of all the marks there are would
    be tried one by one at every character.
    """
    plain = text.replace("\0", " ")
    return plain.translate(dict.fromkeys(map(ord, marked), "\0")) if marked else plain


def _without(text: str, mask: str) -> Aligned:
    """Return `text` without the CR of a CR LF and what the mask marks.

    Made in one loop and not by `Aligned.drop`: a file from Windows drops a
    character a line.
    """
    kept, runs, at, length = [], [], 0, 0
    for match in _DROPPED.finditer(mask):
        start, end = match.span()
        start += _emoji_signs(text, start, end)
        if start == end:
            continue
        if at < start:
            kept.append(text[at:start])
            runs.append(Run(length, Span(at, start)))
            length += start - at
        at = end
    if at < len(text):
        kept.append(text[at:])
        runs.append(Run(length, Span(at, len(text))))
    return Aligned("".join(kept), tuple(runs))


def _emoji_signs(text: str, start: int, end: int) -> int:
    """Return how many of the invisible start..end stay, as they change an emoji.

    These are the selector after one, and a joiner between two.
    """
    if start == 0 or text[start] not in "\ufe0f\u200d":
        return 0
    if not chars.is_emoji(text[start - 1]):
        return 0
    kept = int(text[start] == "\ufe0f")
    joined = start + kept + 1 == end < len(text) and text[end - 1] == "\u200d"
    return kept + (joined and chars.is_emoji(text[end]))


def _flattened(text: Aligned, mask: str) -> Aligned:
    """Return the text with at most `MARKS` marks in a row.

    The last mark kept has the origin of all that were too many.
    """
    pieces, at = [], 0
    for match in _PILED.finditer(mask):
        last = match.start() + MARKS - 1
        too_many = text.hull(Span(last, match.end()))
        pieces += [text[at:last], Aligned.changed(text.text[last], too_many)]
        at = match.end()
    return Aligned.join([*pieces, text[at:]]) if pieces else text
