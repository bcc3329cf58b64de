"""Opening the file that the reader remembers in, whatever state it is in.

A file that is damaged is set aside and a new one begun; one that can't be
written, or that a newer program made, is left alone and this session remembers
in memory only. Each comes with one `Trouble` to be told; none is an exception.

A small file is looked through when it is opened. A large one would make every
start wait: it is looked through while one reads (`is_sound`), and what is found
is left for the next start in a mark beside the file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.library.records import Trouble

Connect = Callable[..., sqlite3.Connection]

_WAIT = 0.25
"""Seconds for another reader's lock; longer would be felt at the keyboard."""
_NAME = "library.sqlite3"
_MARK = ".damaged"
"""Ends the name of the mark."""
_SMALL = 256 * 1024
"""Bytes, of some hundred articles: a millisecond's reading."""

_ANCHOR = """
    paragraph INTEGER, start_at INTEGER, end_at INTEGER,
    before_it TEXT, words TEXT, after_it TEXT
"""
_FIRST = f"""
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    path BLOB NOT NULL,
    title TEXT NOT NULL,
    characters INTEGER NOT NULL,
    progress REAL NOT NULL,
    read_at REAL NOT NULL,
    {_ANCHOR}
);
CREATE INDEX articles_by_time ON articles (read_at);
CREATE INDEX articles_by_path ON articles (path);
CREATE TABLE marks (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    letter TEXT NOT NULL,
    {_ANCHOR},
    PRIMARY KEY (article, letter)
);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    comment TEXT NOT NULL,
    made_at REAL NOT NULL,
    {_ANCHOR}
);
CREATE INDEX notes_by_article ON notes (article);
CREATE TABLE searches (query TEXT PRIMARY KEY, asked_at REAL NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
# of a file's very bytes, in one encoding, and so of no row of `articles`: that one
# goes on when the file has changed, but a correction counts characters
_SECOND = """
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL,
    correction TEXT NOT NULL
);
CREATE INDEX corrections_by_file ON corrections (sha256);
"""
_STEPS = (_FIRST, _SECOND)
"""What leads from each version of the tables to the next; the first from none."""
VERSION = len(_STEPS)
"""Of the tables, in the file's `user_version`."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A database with its tables, and what was wrong with the one wanted."""

    connection: sqlite3.Connection
    trouble: Trouble | None = None
    path: Path | None = None
    """The file; None for one in memory."""


class _NewerError(sqlite3.Error):
    """A later version of the program made this file."""


def folder() -> Path:
    """Return where this user's data belongs."""
    import platformdirs

    return Path(platformdirs.user_data_dir("reader", appauthor=False))


def opened(folder: Path, connect: Connect = sqlite3.connect) -> Opened:
    """Return the database in `folder`, or one in memory; never raises."""
    path = folder / _NAME
    try:
        _make_private(folder, path)
        if path.with_name(_NAME + _MARK).exists():
            return _begun_anew(path, connect)
        return Opened(_checked(path, connect), path=path)
    except _NewerError:
        return _in_memory("library.newer")
    except sqlite3.OperationalError as error:
        return _in_memory("library.locked") if is_locked(error) else _copied(path)
    except sqlite3.DatabaseError:
        return _begun_anew(path, connect)
    except OSError:
        return _copied(path)


def is_sound(opened: Opened) -> bool:
    """Look through the whole file; leave a mark if it is damaged."""
    try:
        (verdict,) = opened.connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:  # locked, or unreadable for now
        return True
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok" and opened.path is not None:
        with suppress(OSError):
            opened.path.with_name(_NAME + _MARK).touch(mode=0o600)
    return bool(verdict == "ok")


def is_locked(error: sqlite3.Error) -> bool:
    """Say whether another reader holds the database, so that waiting helps."""
    code = getattr(error, "sqlite_errorcode", 0)  # unset on the module's own errors
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _make_private(folder: Path, path: Path) -> None:
    """Create what is missing, for this user alone; SQLite's own files follow it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        if os.fstat(descriptor).st_mode & 0o077:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)


def _checked(path: Path, connect: Connect) -> sqlite3.Connection:
    connection = connect(
        path, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(connection, look_through=path.stat().st_size <= _SMALL)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, *, look_through: bool = True) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise _NewerError
    # where the file system can't, the answer is another mode, not an error
    connection.execute("PRAGMA journal_mode = WAL")
    # a note is a few hundred bytes, written in the background: let it be on disk
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if look_through:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
    for number in range(version + 1, VERSION + 1):
        _step_to(number, connection)


def _step_to(number: int, connection: sqlite3.Connection) -> None:
    step = _STEPS[number - 1]
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE; {step} PRAGMA user_version = {number}; COMMIT;"
        )
    except sqlite3.OperationalError:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        # another reader, started at the same moment, may have made them
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < number:
            raise


def _begun_anew(path: Path, connect: Connect) -> Opened:
    aside = path.with_name(f"{_NAME}.bad-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    try:
        path.rename(aside)
        path.with_name(_NAME + _MARK).unlink(missing_ok=True)
        for suffix in ("-wal", "-shm"):
            beside = path.with_name(_NAME + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
        _make_private(path.parent, path)
        connection = _checked(path, connect)
    except (OSError, sqlite3.Error):
        return _in_memory("library.unwritable")
    return Opened(connection, Trouble("library.damaged", aside.name), path)


def _copied(path: Path) -> Opened:
    """Return what can be read of a file that can't be written, in memory."""
    opened = _in_memory("library.unwritable")
    try:
        readable = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return opened
    copy = _memory()
    try:
        readable.backup(copy)
        version = copy.execute("PRAGMA user_version").fetchone()[0]
        if not 0 < version <= VERSION:
            return opened
        _prepare(copy)
    except sqlite3.Error:
        return opened
    finally:
        readable.close()
    return Opened(copy, opened.trouble)


def _in_memory(trouble: str) -> Opened:
    connection = _memory()
    _prepare(connection)
    return Opened(connection, Trouble(trouble, _NAME))


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
