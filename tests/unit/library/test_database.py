"""Whatever state the file is in, there is a library, and one line says the loss."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.article import Article, Place
from reader.library.database import VERSION
from reader.library.library import Library
from reader.library.notebook import noted
from reader.messages import Language
from reader.span import Span

NAME = "library.sqlite3"
PLACE = Place(2, Span(9, 15))


def trouble(library: Library, language: Language = "en") -> str:
    return "" if library.trouble is None else library.trouble.said(language)


def works(library: Library, article: Article) -> bool:
    """Say whether something told can be asked, be it for this session only."""
    memory = library.of(article, "a.txt")
    return memory.leave(PLACE, 0.5) and memory.place() == PLACE


class TestHealthy:
    def test_nobody_else_can_read_it(self, folder: Path, article: Article) -> None:
        library = Library.open(folder)
        assert works(library, article)

        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}

        assert folder.stat().st_mode & 0o777 == 0o700
        assert set(modes.values()) == {0o600}

    def test_what_was_open_to_others_is_closed_to_them(self, folder: Path) -> None:
        folder.mkdir(parents=True, mode=0o755)
        (folder / NAME).touch(mode=0o644)

        assert Library.open(folder).trouble is None

        assert folder.stat().st_mode & 0o777 == 0o700
        assert (folder / NAME).stat().st_mode & 0o777 == 0o600

    def test_readers_and_a_writer_do_not_wait_for_one_another(
        self, folder: Path, article: Article
    ) -> None:
        first, second = Library.open(folder), Library.open(folder)
        asked = first._store._connection.execute
        assert asked("PRAGMA journal_mode").fetchone() == ("wal",)
        assert asked("PRAGMA busy_timeout").fetchone()[0] > 0
        asked("BEGIN IMMEDIATE")  # writes, and has not finished

        assert second.recent() == ()
        assert second.trouble is None
        asked("ROLLBACK")
        assert works(second, article)

    def test_it_lies_in_the_users_data_folder(self, home: Path) -> None:
        assert Library.open().trouble is None

        assert (home / "data" / "reader" / NAME).exists()


class TestDamaged:
    @pytest.mark.parametrize(
        "damage",
        [
            lambda raw: b"not a database at all" * 99,
            lambda raw: raw[:100] + b"\xff" * (len(raw) - 100),
            lambda raw: raw[: len(raw) // 2],
            lambda raw: raw[:4096] + os.urandom(len(raw) - 4096),
        ],
        ids=["other", "overwritten", "cut", "noise"],
    )
    def test_it_is_set_aside_and_a_new_one_begun(
        self, folder: Path, article: Article, damage: Callable[[bytes], bytes]
    ) -> None:
        before = Library.open(folder)
        assert works(before, article)
        before.close()
        path = folder / NAME
        path.write_bytes(damage(path.read_bytes()))

        library = Library.open(folder)

        assert "was damaged: set aside as library.sqlite3.bad-" in trouble(library)
        assert "阅读记录已损坏" in trouble(library, "zh")
        assert works(library, article)
        assert len(list(folder.glob(f"{NAME}.bad-*"))) == 1
        assert Library.open(folder).trouble is None
        assert len(Library.open(folder).recent()) == 1

    def test_a_large_one_is_looked_through_while_one_reads(
        self, folder: Path, article: Article
    ) -> None:
        before = Library.open(folder)
        memory = before.of(article, "a.txt")
        for _ in range(100):
            assert memory.keep_note(noted(article, PLACE, "很长的批注" * 500))
        before.close()
        path = folder / NAME
        raw = path.read_bytes()
        path.write_bytes(raw[: len(raw) // 2] + bytes(len(raw) // 2))

        during = Library.open(folder)
        assert during.trouble is None  # the start does not wait for that
        during.check()
        assert during.trouble is not None
        during.close()
        library = Library.open(folder)

        assert "was damaged: set aside" in trouble(library)
        assert works(library, article)
        again = Library.open(folder)
        again.check()
        assert again.trouble is None

    def test_an_empty_file_is_a_new_library(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / NAME).touch()

        assert Library.open(folder).trouble is None


class TestUnwritable:
    def test_a_folder_that_cannot_be_made(
        self, tmp_path: Path, article: Article
    ) -> None:
        (tmp_path / "file").touch()

        library = Library.open(tmp_path / "file" / "reader")

        assert "can't be written" in trouble(library)
        assert works(library, article)

    def test_what_can_still_be_read_is_read(
        self, folder: Path, article: Article, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = Library.open(folder)
        assert works(before, article)
        before.close()

        def read_only(*_: object) -> int:
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr(os, "open", read_only)
        library = Library.open(folder)

        assert "can't be written" in trouble(library)
        assert library.of(article, "a.txt").place() == PLACE
        assert works(library, article)

    def test_a_newer_library_is_left_alone(
        self, folder: Path, article: Article
    ) -> None:
        Library.open(folder).close()
        with sqlite3.connect(folder / NAME) as newer:
            newer.execute(f"PRAGMA user_version = {VERSION + 1}")
        newer.close()
        before = (folder / NAME).read_bytes()

        library = Library.open(folder)

        assert "newer version" in trouble(library)
        assert works(library, article)
        assert (folder / NAME).read_bytes() == before

    def test_a_locked_library(self, folder: Path, article: Article) -> None:
        Library.open(folder).close()
        holder = sqlite3.connect(folder / NAME, isolation_level=None)
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")

        library = Library.open(folder)

        assert "locked" in trouble(library)
        assert works(library, article)
        holder.close()

    def test_a_full_disk_costs_what_is_told_and_no_more(
        self, folder: Path, article: Article
    ) -> None:
        library = Library.open(folder)
        memory = library.of(article, "a.txt")
        assert memory.keep_note(noted(article, PLACE, "存下了"))
        database = library._store._connection
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}")

        assert not memory.keep_note(noted(article, PLACE, "太长" * 100_000))

        assert "disk full" in trouble(library)
        assert [note.comment for note in memory.notes()] == ["存下了"]
        assert Library.open(folder).of(article, "a.txt").notes() == memory.notes()


class Failing(sqlite3.Connection):
    """A connection whose n-th statement fails as on a broken disk."""

    left = 0

    def execute(self, *arguments: object) -> sqlite3.Cursor:
        type(self).left -= 1
        if type(self).left == 0:
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(*arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("statement", range(1, 30))
def test_whichever_statement_fails_the_reader_goes_on(
    folder: Path, article: Article, statement: int
) -> None:
    assert works(Library.open(folder), article)
    Failing.left = statement

    def connect(*arguments: object, **options: object) -> sqlite3.Connection:
        return sqlite3.connect(*arguments, factory=Failing, **options)  # type: ignore[call-overload, no-any-return]

    library = Library.open(folder, connect=connect)
    memory = library.of(article, "a.txt")
    done = memory.keep_note(noted(article, PLACE)), library.add_search("词")
    library.recent(), memory.notes(), library.searches(), library.settings()

    happened = Failing.left <= 0
    assert (library.trouble is not None) == happened
    Failing.left = 0
    after = Library.open(folder)
    assert after.trouble is None
    kept = len(after.of(article, "a.txt").notes()), len(after.searches())
    if library.trouble is None or library.trouble.key != "library.unwritable":
        assert kept == done


KILLED = """
import os, random, signal, sys, time
from pathlib import Path
import reader
from reader.library.library import Library
from reader.library.notebook import noted
from tests.unit.library.conftest import PARAGRAPHS, article_of
from reader.tui.recall import recalled
from tests.unit.library.test_database import PLACE

folder, article = Path(sys.argv[1]), article_of(*PARAGRAPHS)
chance = random.Random(5)
promised = 0
for _ in range(50):
    end, said = os.pipe()
    child = os.fork()
    if child == 0:
        memory = Library.open(folder).of(article, "a.txt")
        while memory.keep_note(noted(article, PLACE, "keep")):
            os.write(said, b".")
        os._exit(1)
    os.close(said)
    os.read(end, 1)
    time.sleep(chance.random() * 0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    promised += 1
    while piece := os.read(end, 4096):
        promised += len(piece)
    os.close(end)
    library = Library.open(folder)
    notes = library.of(article, "a.txt").notes()
    kept = len(notes)
    assert library.trouble is None, library.trouble
    assert kept >= promised, (kept, promised)
    assert {(note.comment, note.place) for note in notes} == {("keep", PLACE)}
    library.check()
    assert library.trouble is None, library.trouble
    with recalled(library, reader.read) as recall:  # as an article is opened
        assert len(recall.of(article, "a.txt").notes) == kept
    promised = kept
    library.close()
print("fifty times", promised)
"""


def test_a_kill_while_saving_loses_nothing_that_was_saved(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder)],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[3],
    )

    assert run.stdout.startswith("fifty times"), run.stderr
