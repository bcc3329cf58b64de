"""Asking and telling the database, so that neither ever raises.

What fails is kept as the `trouble` of this session: a full disk or another
reader's lock costs what was to be remembered, never the article on the screen.
"""

from __future__ import annotations

import sqlite3
import threading
from typing import Any

from reader.library.database import Opened, is_locked, is_sound
from reader.library.records import Trouble
from reader.source.clean import clean

Row = tuple[Any, ...]
Statement = tuple[str, tuple[object, ...]]

_TRIES = 8
"""Times a quarter of a second that another reader's lock is waited for."""
_LARGEST = 2**63 - 1
"""SQLite's greatest integer."""


class Store:
    """A database with its tables; may be used from any thread."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._connection = opened.connection
        self._lock = threading.Lock()
        self.trouble: Trouble | None = opened.trouble
        """Why less is remembered than should be; None while all is well."""

    def close(self) -> None:
        """Let go of the file; what was told is in it already."""
        with self._lock:
            self._connection.close()

    def check(self) -> None:
        """Look through the whole file, which takes a while; ask in a thread."""
        with self._lock:
            if not is_sound(self._opened):
                self.trouble = self.trouble or Trouble("library.unread")

    def ask(self, question: str, *values: object) -> list[Row]:
        """Return the rows of an answer; none where there can be none."""
        with self._lock:
            try:
                return self._connection.execute(question, _storable(values)).fetchall()
            except sqlite3.Error:
                self.trouble = self.trouble or Trouble("library.unread")
                return []

    def tell(self, *statements: Statement) -> bool:
        """Store all of the statements or none, and say which."""
        with self._lock:
            for _ in range(_TRIES):
                try:
                    self._commit(statements)
                except sqlite3.Error as error:
                    if not is_locked(error):
                        break
                else:
                    return True
            self.trouble = self.trouble or Trouble("library.unsaved")
            return False

    def _commit(self, statements: tuple[Statement, ...]) -> None:
        # IMMEDIATE: two readers then wait for each other before they have read,
        # where waiting helps, and not after, where one of them would have to fail
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for statement, values in statements:
                self._connection.execute(statement, _storable(values))
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


def _storable(values: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(map(_storable_value, values))


def _storable_value(value: object) -> object:
    if isinstance(value, str):  # half a surrogate pair has no UTF-8
        return clean(value).text.text
    if isinstance(value, int):
        return max(-_LARGEST, min(value, _LARGEST))
    return value
