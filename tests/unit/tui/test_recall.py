"""What the screen tells is there when the article is opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.article import Article, Place
from reader.library.library import Library
from reader.library.notebook import noted
from reader.source.source import SourceError
from reader.span import Span
from reader.tui.memory import (
    TOURED,
    Chose,
    Event,
    Forgot,
    Left,
    Marked,
    Memory,
    Noted,
    Searched,
    Unnoted,
)
from reader.tui.recall import recalled
from tests.unit.tui.printed import TEXT

HERE = Place(4, Span(3, 7))


def unread(path: str, /, *, encoding: str | None = None) -> Article:
    raise SourceError("source.missing")


def told(folder: Path, article: Article, *events: Event) -> Memory:
    """What is known of an article when it is opened, before the events are told."""
    library = Library.open(folder)
    try:
        with recalled(library, unread) as recall:
            memory = recall.of(article, "/news/seed.txt", ["一句话"])
            for event in events:
                memory.tell(event)
            return memory
    finally:
        library.close()


def test_nothing_is_known_of_a_new_article(
    tmp_path: Path, seed_article: Article
) -> None:
    memory = told(tmp_path, seed_article)

    assert memory.place is None
    assert memory.news == ("一句话",)
    assert not memory.marks


def test_all_that_was_told_is_known_the_next_time(
    tmp_path: Path, seed_article: Article
) -> None:
    note = noted(seed_article, HERE, "一句批注")
    told(
        tmp_path,
        seed_article,
        Left(HERE, 0.5),
        Marked("a", HERE),
        Noted(note),
        Searched("xzscl"),
        Chose("theme", "paper"),
        Chose("measure", 40),
    )
    memory = told(tmp_path, seed_article)

    assert memory.place is not None
    assert (memory.place.paragraph, memory.place.span.start) == (4, 3)
    assert memory.marks == {"a": HERE}
    assert memory.notes == (note,)
    assert memory.searches == ("xzscl",)
    assert memory.choices == {"theme": "paper", "measure": 40, TOURED: 1}


def test_a_note_taken_away_is_gone_and_can_be_put_back_as_it_was(
    tmp_path: Path, seed_article: Article
) -> None:
    note = noted(seed_article, HERE, "一句批注")
    told(tmp_path, seed_article, Noted(note), Unnoted(note))
    assert told(tmp_path, seed_article).notes == ()

    told(tmp_path, seed_article, Noted(note))

    assert told(tmp_path, seed_article).notes == (note,)


def test_another_remark_takes_the_place_of_the_first(
    tmp_path: Path, seed_article: Article
) -> None:
    note = noted(seed_article, HERE, "一句批注")
    changed = replace(note, comment="另一句")
    told(tmp_path, seed_article, Noted(note), Noted(changed))

    assert told(tmp_path, seed_article).notes == (changed,)


class TestShelf:
    """The other articles, while one is read."""

    def test_what_was_told_of_one_is_known_when_it_is_opened_again(
        self, tmp_path: Path, seed: Path
    ) -> None:
        library = Library.open(tmp_path / "data")
        other = tmp_path / "江边.txt"
        other.write_text(TEXT, encoding="utf-8")
        with recalled(library, reader.read) as recall:
            first = recall.of(reader.read(seed), str(seed))
            first.tell(Left(HERE, 0.5))
            second = first.shelf.open(str(other)).memory
            second.tell(Left(Place(1, Span(0, 1)), 0.1))

            recent = second.shelf.recent()
            again = first.shelf.open(str(seed)).memory

        library.close()
        assert [reading.title[:4] for reading in recent] == ["江边来了", "学深悟透"]
        assert [reading.progress for reading in recent] == [0.1, 0.5]
        assert again.place is not None
        assert again.place.paragraph == HERE.paragraph

    def test_what_is_told_of_each_stays_with_it(
        self, tmp_path: Path, seed: Path
    ) -> None:
        library = Library.open(tmp_path / "data")
        other = tmp_path / "江边.txt"
        other.write_text(TEXT, encoding="utf-8")
        with recalled(library, reader.read) as recall:
            first = recall.of(reader.read(seed), str(seed))
            opened = recall.open(str(other))
            opened.memory.tell(Noted(noted(opened.article, Place(1, Span(0, 2)))))
            first.tell(Noted(noted(reader.read(seed), HERE, "早")))  # late, but its own

            assert [n.comment for n in recall.open(str(seed)).memory.notes] == ["早"]
            assert len(recall.open(str(other)).memory.notes) == 1
        library.close()

    def test_a_forgotten_article_is_new_again(
        self, tmp_path: Path, seed_article: Article
    ) -> None:
        sha256 = seed_article.source.sha256
        told(tmp_path, seed_article, Left(HERE, 0.5), Forgot(sha256))

        assert told(tmp_path, seed_article).place is None

    def test_a_file_that_cannot_be_read_is_said(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path)
        with recalled(library, reader.read) as recall, pytest.raises(SourceError):
            recall.open(str(tmp_path / "none.txt"))
        library.close()
