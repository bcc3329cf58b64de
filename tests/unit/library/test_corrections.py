"""Corrections are kept for the bytes they were made on, in order, until undone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Place, Role
from reader.layout.repair import Join, Move, Recast, Reorder, Split
from reader.library import database
from reader.library.library import Library
from reader.span import Span
from tests.unit.library.conftest import PARAGRAPHS, article_of

MADE = (Join(9), Split(20), Recast(9, Role.HEADING), Move(9, None), Reorder())
PLACE = Place(2, Span(9, 15))


def test_they_come_back_in_their_order(folder: Path, article: Article) -> None:
    memory = Library.open(folder).of(article, "a.txt")
    assert all(memory.add_correction(correction) for correction in MADE)

    assert Library.open(folder).of(article, "copy.txt").corrections() == MADE


def test_the_last_is_undone_first(library: Library, article: Article) -> None:
    memory = library.of(article, "a.txt")
    for correction in MADE:
        memory.add_correction(correction)

    undone = []
    while memory.undo():
        undone.append(memory.corrections())

    assert undone == [MADE[:left] for left in (4, 3, 2, 1, 0)]


def test_a_changed_file_inherits_none(library: Library, article: Article) -> None:
    """They count characters, which may be others now; marks are found again."""
    memory = library.of(article, "a.txt")
    memory.leave(PLACE, 0.4)
    memory.add_correction(Split(20))

    changed = library.of(article_of(*PARAGRAPHS, "新的一段。"), "a.txt")

    assert changed.place() is not None
    assert changed.corrections() == ()


def test_another_encoding_of_the_same_bytes_has_its_own(
    library: Library, article: Article
) -> None:
    library.of(article, "a.txt").add_correction(Split(20))
    source = replace(article.source, encoding="gb18030")

    assert library.of(replace(article, source=source), "a.txt").corrections() == ()


def test_the_memory_of_a_corrected_article_is_the_same(
    library: Library, article: Article
) -> None:
    memory = library.of(article, "a.txt")
    memory.leave(PLACE, 0.4)

    again = memory.of(replace(article, front=()))

    assert again.place() == Place(PLACE.paragraph - 1, PLACE.span)


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[" * 100_000, '{"do": "dance"}', "null", "1" * 5000, b"\xff", 7],
)
def test_a_damaged_row_is_skipped(
    library: Library, article: Article, damaged: object
) -> None:
    memory = library.of(article, "a.txt")
    memory.add_correction(Join(9))
    memory.add_correction(Split(20))
    library._store.tell(
        ("UPDATE corrections SET correction = ? WHERE id = 2", (damaged,))
    )

    assert memory.corrections() == (Join(9),)
    assert memory.undo()
    assert memory.corrections() == ()
    assert not memory.undo()


def test_who_is_forgotten_is_forgotten_with_them(
    library: Library, article: Article
) -> None:
    memory = library.of(article, "a.txt")
    memory.add_correction(Join(9))

    library.forget(article.source.sha256)

    assert memory.corrections() == ()


def test_a_library_of_the_first_version_is_brought_up_to_date(
    folder: Path, article: Article
) -> None:
    folder.mkdir(parents=True)
    old = sqlite3.connect(folder / "library.sqlite3")
    old.executescript(f"{database._FIRST} PRAGMA user_version = 1;")
    old.execute("INSERT INTO searches VALUES ('旧词', 1.0)")
    old.commit()
    old.close()

    library = Library.open(folder)

    assert library.trouble is None
    assert library.searches() == ("旧词",)
    memory = library.of(article, "a.txt")
    assert memory.add_correction(Join(9))
    assert memory.corrections() == (Join(9),)
