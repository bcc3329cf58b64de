"""What is remembered of all articles. No call of it raises."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from reader.article import Article
from reader.layout.repair import Correction
from reader.library import database
from reader.library.memory import READING, Memory, corrections_of, reading_of
from reader.library.records import Reading, Trouble
from reader.library.store import Store
from reader.source.clean import label
from reader.source.source import Source

Setting = str | int | float | bool | None

_MOST = 20_000
"""Articles that are listed; who reads ten a day has read so many in five years."""
_SEARCHES = 500
"""Searches that are remembered; the oldest are forgotten."""
_LATEST = "ORDER BY asked_at DESC, rowid DESC"
_ADD_SEARCH = "INSERT OR REPLACE INTO searches (query, asked_at) VALUES (?, ?)"
_FORGET_SEARCHES = f"""
    DELETE FROM searches WHERE query NOT IN (
        SELECT query FROM searches {_LATEST} LIMIT ?
    )
"""
_SET = "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)"
_RECENT = f"SELECT {READING} FROM articles ORDER BY read_at DESC, id DESC LIMIT ?"
_LAST = """
    SELECT path FROM articles WHERE path != ? ORDER BY read_at DESC, id DESC LIMIT 1
"""


class Library:
    """One user's memory; may be used from any thread."""

    def __init__(self, store: Store, now: Callable[[], float] = time.time) -> None:
        self._store = store
        self._now = now

    @classmethod
    def open(
        cls,
        folder: Path | None = None,
        *,
        connect: database.Connect = sqlite3.connect,
        now: Callable[[], float] = time.time,
    ) -> Library:
        """Return the user's library; in memory, with a `trouble`, if it must be."""
        opened = database.opened(folder or database.folder(), connect)
        return cls(Store(opened), now)

    @property
    def trouble(self) -> Trouble | None:
        """Why less is remembered than should be; None while all is well."""
        return self._store.trouble

    def close(self) -> None:
        """Let go of the file; what was told is in it already."""
        self._store.close()

    def check(self) -> None:
        """Look through all that is remembered; what is damaged is set aside next time.

        It takes longer the more there is, so do it in a thread, while one reads.
        """
        self._store.check()

    def of(self, article: Article, path: str) -> Memory:
        """Return what is remembered of one article, which was opened from `path`.

        A file that has changed is still the same article while it stands at the
        same path under the same headline.
        """
        memory = Memory(self._store, article, path, self._now)
        memory.adopt()
        return memory

    def corrections(self, source: Source) -> tuple[Correction, ...]:
        """Return what was corrected by hand in a file, in the order it was done."""
        return corrections_of(source, self._store)

    def recent(self, limit: int = _MOST) -> tuple[Reading, ...]:
        """Return the articles read, the last one first."""
        return tuple(map(reading_of, self._store.ask(_RECENT, limit)))

    def last_path(self) -> str | None:
        """Return the path of the article last read, whether or not it still exists.

        What came through a pipe can't be opened again, so it doesn't count.
        """
        rows = self._store.ask(_LAST, b"-")
        return os.fsdecode(rows[0][0]) if rows else None

    def forget(self, sha256: str) -> bool:
        """Remove an article with all that is of it; say whether it is done."""
        return self._store.tell(
            ("DELETE FROM articles WHERE sha256 = ?", (sha256,)),
            ("DELETE FROM corrections WHERE sha256 = ?", (sha256,)),
        )

    def add_search(self, query: str) -> bool:
        """Remember that `query` was searched for; say whether it is done."""
        return self._store.tell(
            (_ADD_SEARCH, (label(query), self._now())),
            (_FORGET_SEARCHES, (_SEARCHES,)),
        )

    def searches(self) -> tuple[str, ...]:
        """Return what was searched for, the last one first."""
        rows = self._store.ask(f"SELECT query FROM searches {_LATEST}")
        return tuple(str(query) for (query,) in rows)

    def set_setting(self, name: str, value: Setting) -> bool:
        """Remember a choice, such as the theme; say whether it is done."""
        return self._store.tell((_SET, (name, json.dumps(value))))

    def settings(self) -> dict[str, Setting]:
        """Return all choices made so far."""
        rows = self._store.ask("SELECT name, value FROM settings")
        return {str(name): json.loads(value) for name, value in rows}
