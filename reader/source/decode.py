"""Bytes to text: which encoding, and what could not be decoded."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was in, and where it was damaged."""

    text: str
    encoding: str
    damaged: tuple[int, ...] = ()


def decode(raw: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of `raw`; always succeeds, damage is listed.

    Raises:
        LookupError: Python knows no encoding of the name given.
    """
    if encoding is not None:
        return _decoded(raw, encoding)
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return _decoded(raw[len(bom) :], name)
    for name in ("utf-8", "gb18030", "big5"):
        try:
            return Decoded(raw.decode(name), name)
        except UnicodeDecodeError:
            continue
    return _decoded(raw, "utf-8")


def _decoded(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, errors="replace")
    damaged = []
    at = text.find("\ufffd")
    while at >= 0:
        damaged.append(at)
        at = text.find("\ufffd", at + 1)
    return Decoded(text, encoding, tuple(damaged))
