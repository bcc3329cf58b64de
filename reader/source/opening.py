"""From a path, or bytes, to a `Source`; the only module that touches files."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from pathlib import Path

from reader.source.clean import clean, label
from reader.source.decode import Decoded, decode
from reader.source.magic import LONGEST, format_of
from reader.source.source import BinaryError, Source, SourceError

MAX_SIZE = 32 * 1024 * 1024
"""Bytes. A newspaper page has some 20 kB, a book 1 to 10 MB."""
_MOST_NUL = 0.01
_MOST_LOST = 0.3
"""Shares of the characters; a text has fewer NULs and undecodable ones."""
_FEW_NUL = 4
"""Characters. A short text with a stray NUL is still a text."""


def read_bytes(path: str | os.PathLike[str], *, max_size: int = MAX_SIZE) -> bytes:
    """Return what a regular file, or standard input for "-", holds.

    Raises:
        SourceError: there is no such file, it is no regular file, or too large.
    """
    if os.fspath(path) == "-":
        raw = _read_stdin(max_size)
    else:
        raw = _read_regular(path, max_size)
    if len(raw) > max_size:
        raise SourceError("source.large", limit=_in_megabytes(max_size))
    return raw


def source_of(raw: bytes, *, name: str = "", encoding: str | None = None) -> Source:
    """Return the bytes of a file as a `Source`; always succeeds.

    Raises:
        LookupError: Python knows no encoding of the name given.
    """
    return _source(raw, decode(raw, encoding), name)


def open_source(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    max_size: int = MAX_SIZE,
) -> Source:
    """Return the file at `path`, or standard input for "-".

    Raises:
        SourceError: it can't be read, or holds no text.
    """
    raw = read_bytes(path, max_size=max_size)
    if not raw.strip():
        raise SourceError("source.empty")
    if encoding is None and (known := format_of(raw[:LONGEST])) is not None:
        raise BinaryError(known)
    try:
        decoded = decode(raw, encoding)
    except LookupError:
        raise SourceError("source.encoding", name=label(encoding or "")) from None
    _refuse_other_than_text(decoded)
    return _source(raw, decoded, "-" if os.fspath(path) == "-" else Path(path).name)


def _source(raw: bytes, decoded: Decoded, name: str) -> Source:
    cleaned = clean(decoded.text)
    return Source(
        name=label(name),
        text=decoded.text,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(raw).hexdigest(),
        clean=cleaned.text,
        damaged=decoded.damaged,
        controls=cleaned.controls,
    )


def _refuse_other_than_text(decoded: Decoded) -> None:
    text = decoded.text
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise SourceError("source.empty")
    nul, lost = text.count("\0"), len(decoded.damaged)
    if nul > max(_FEW_NUL, _MOST_NUL * len(text)) or lost > _MOST_LOST * len(text):
        raise SourceError("source.not_text")


def _read_stdin(max_size: int) -> bytes:
    if sys.stdin is None:  # a program started without one
        return b""
    try:
        return sys.stdin.buffer.read(max_size + 1)
    except OSError as error:  # a folder, for one
        raise SourceError("source.unread", cause=_cause(error)) from None


def _read_regular(path: str | os.PathLike[str], max_size: int) -> bytes:
    # what was opened is what is looked at and read: the name is never used again
    descriptor = _opened(path)
    try:
        found = os.fstat(descriptor)
        if stat.S_ISDIR(found.st_mode):
            raise SourceError("source.folder")
        if not stat.S_ISREG(found.st_mode):
            raise SourceError("source.special")
        return _read_all(descriptor, min(found.st_size, max_size + 1))
    except OSError as error:
        raise SourceError("source.unread", cause=_cause(error)) from None
    finally:
        os.close(descriptor)


def _opened(path: str | os.PathLike[str]) -> int:
    # O_NONBLOCK: opening a FIFO would otherwise wait for a writer for ever
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        raise SourceError("source.missing") from None
    except IsADirectoryError:
        raise SourceError("source.folder") from None
    except PermissionError:
        raise SourceError("source.forbidden") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise SourceError("source.loop") from None
        if error.errno in (errno.ENXIO, errno.ENODEV):  # a socket, an absent device
            raise SourceError("source.special") from None
        raise SourceError("source.unopened", cause=_cause(error)) from None
    except ValueError:  # a NUL in the path
        raise SourceError("source.missing") from None


def _read_all(descriptor: int, size: int) -> bytes:
    """Return at most `size` bytes: what grows meanwhile is read up to there."""
    pieces = []
    while size > 0 and (piece := os.read(descriptor, size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _cause(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _in_megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.3g} MB" if size >= 1024 * 1024 else f"{size} bytes"
