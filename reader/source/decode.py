"""Bytes to text: which encoding, and what could not be decoded.

A mark at the start settles it, then strict UTF-8; else the reading that looks
most like a newspaper's wins. Lines that were pasted in from a file of another
encoding are read one by one.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.source.guess import LIKELY, score

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("gb18030", "big5", "shift_jis", "big5hkscs", "cp932", "cp1252")
"""Tried in this order; a later one must read more than those before it."""
_WIDE = ("utf-16-le", "utf-16-be")
_NOT_FOR_FILES = frozenset(
    {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"}
)
"""Codecs of Python that are no encodings of a text file; some raise on any."""
_SAMPLE = 256 * 1024
"""Bytes. A guess from a hundred pages is as good as one from a library."""
_ODD_LINES = 20_000
"""Lines. Trying all encodings on one takes 50 µs; the rest are read as most were."""
_HOME = 0.5
"""Score by which a line must fit better elsewhere; short ones fit by accident."""
_UTF8_HAN = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbd][\x80-\xbf]){3}")
"""Three ideographs or wide signs; in GB18030 such nine bytes are a rare accident."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that most of it was in, and where it was damaged."""

    text: str
    encoding: str
    damaged: tuple[int, ...] = ()


def decode(raw: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of `raw`; always succeeds, damage is listed.

    Raises:
        LookupError: Python knows no encoding of the name given.
    """
    if encoding is not None:
        return _as_told(raw, encoding)
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return _read(raw.removeprefix(bom), name)
    if b"\0" not in raw and (text := _strict(raw, "utf-8")) is not None:
        return Decoded(text, "utf-8", _damaged(text))
    return _read(raw, _guess(raw))


def _as_told(raw: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
    except ValueError:  # a NUL in the name
        raise LookupError(encoding) from None
    if name in _NOT_FOR_FILES:
        raise LookupError(encoding)
    text = raw.decode(name, "replace").removeprefix("\ufeff")
    return Decoded(text, name, _damaged(text))


def _read(raw: bytes, encoding: str) -> Decoded:
    """Return `raw` in an encoding that fits most of it, odd lines in their own."""
    text = _strict(raw, encoding)
    if text is None or (encoding in _LEGACY and _UTF8_HAN.search(raw)):
        # only where LF is one byte that no character holds can lines be cut
        mixed = encoding == "utf-8" or encoding in _LEGACY
        text = "\n".join(_lines(raw, encoding)) if mixed else None
    if text is None:
        text = raw.decode(encoding, "replace")
    return Decoded(text, encoding, _damaged(text))


def _lines(raw: bytes, home: str) -> Iterator[str]:
    """Yield the lines; one that doesn't fit is read in the encoding it fits best."""
    guests: Counter[str] = Counter()
    for line in raw.split(b"\n"):
        text = _strict(line, home)
        if text is None or (home in _LEGACY and _UTF8_HAN.search(line)):
            known = guests.total() >= _ODD_LINES
            guest = guests.most_common(1)[0][0] if known else _best(line, home)
            guests[guest] += 1
            text = line.decode(guest, "replace")
        yield text


def _best(line: bytes, home: str) -> str:
    """Return the encoding of one line; `home` where none makes sense of it."""
    scores = {name: _score(line, name) for name in (home, "utf-8", *_LEGACY)}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= max(LIKELY, scores[home] + _HOME) else home


def _guess(raw: bytes) -> str:
    """Return the encoding that makes most sense of bytes that are not UTF-8."""
    head = raw[:_SAMPLE]
    if _is_likely_wide(head):
        return max(_WIDE, key=lambda name: _score(head, name))
    if b"\0" in raw and _strict(raw, "utf-8") is not None:
        return "utf-8"
    sample = _telling(raw)
    ours = sum(len(line) for line in sample if _strict(line, "utf-8") is not None)
    if 2 * ours >= sum(map(len, sample)):
        return "utf-8"
    foreign = b"\n".join(line for line in sample if _strict(line, "utf-8") is None)
    best = max(("utf-8", *_LEGACY), key=lambda name: _score(foreign, name))
    if _score(foreign, best) >= LIKELY:
        return best
    # nothing but rare characters, yet each of them valid: a name list, a glossary
    return "utf-8" if _strict(raw, "gb18030") is None else "gb18030"


def _is_likely_wide(head: bytes) -> bool:
    best = max(_score(head, name) for name in _WIDE)
    others = max(_score(head, name) for name in ("utf-8", *_LEGACY))
    return best >= LIKELY and (b"\0" in head or best > others)


def _telling(raw: bytes) -> list[bytes]:
    """Return the lines at the start that hold more than ASCII."""
    lines, size = [], 0
    for line in raw.split(b"\n"):
        if size > _SAMPLE:
            break
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(line)
    return lines


def _score(raw: bytes, encoding: str) -> float:
    return score(raw.decode(encoding, "replace"), encoding)


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _damaged(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in re.finditer("\ufffd", text))
