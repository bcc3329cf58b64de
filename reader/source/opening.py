"""From a path, or bytes, to a `Source`; the only module that touches files."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path

from reader.source.clean import clean
from reader.source.decode import decode
from reader.source.source import Source, SourceError

MAX_SIZE = 32 * 1024 * 1024
"""Bytes. A newspaper page has some 20 kB, a book 1 to 10 MB."""


def read_bytes(path: str | os.PathLike[str], *, max_size: int = MAX_SIZE) -> bytes:
    """Return what a regular file, or standard input for "-", holds.

    Raises:
        SourceError: there is no such file, it is no regular file, or too large.
    """
    if os.fspath(path) == "-":
        raw = sys.stdin.buffer.read(max_size + 1)
    else:
        raw = _read_regular(path, max_size)
    if len(raw) > max_size:
        limit = max_size // 1024 // 1024
        msg = f"larger than {limit} MB; cut it into parts"
        raise SourceError(msg)
    return raw


def source_of(raw: bytes, *, name: str = "", encoding: str | None = None) -> Source:
    """Return the bytes of a file as a `Source`; always succeeds.

    Raises:
        LookupError: Python knows no encoding of the name given.
    """
    decoded = decode(raw, encoding)
    cleaned = clean(decoded.text)
    return Source(
        name=clean(name).text.text.replace("\n", "␊"),
        text=decoded.text,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(raw).hexdigest(),
        clean=cleaned.text,
        damaged=decoded.damaged,
        controls=cleaned.controls,
    )


def open_source(path: str | os.PathLike[str], *, encoding: str | None = None) -> Source:
    """Return the file at `path`, or standard input for "-".

    Raises:
        SourceError: it can't be read, or holds no text.
    """
    raw = read_bytes(path)
    name = "-" if os.fspath(path) == "-" else Path(path).name
    if not raw.strip():
        msg = "empty; give a file with text in it"
        raise SourceError(msg)
    if raw[:4096].count(0) > len(raw[:4096]) // 100 and encoding is None:
        msg = "not text; give a text file"
        raise SourceError(msg)
    try:
        return source_of(raw, name=name, encoding=encoding)
    except LookupError:
        msg = f"no encoding named {encoding}; try utf-8, gb18030 or big5"
        raise SourceError(msg) from None


def _read_regular(path: str | os.PathLike[str], max_size: int) -> bytes:
    # O_NONBLOCK: opening a FIFO would otherwise wait for a writer for ever
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    try:
        descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        msg = "no such file; check the path"
        raise SourceError(msg) from None
    except PermissionError:
        msg = "no permission to read it; check its mode"
        raise SourceError(msg) from None
    except (OSError, ValueError) as error:
        msg = f"can't be opened ({getattr(error, 'strerror', None) or error})"
        raise SourceError(msg) from None
    with os.fdopen(descriptor, "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISDIR(mode):
            msg = "a folder; give a file in it"
            raise SourceError(msg)
        if not stat.S_ISREG(mode):
            msg = "not a regular file; copy its text into one"
            raise SourceError(msg)
        try:
            return file.read(max_size + 1)
        except OSError as error:
            msg = f"can't be read ({error.strerror})"
            raise SourceError(msg) from None
