"""What the screen tells is there when the article is opened again."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article, Place
from reader.library.library import Library
from reader.span import Span
from reader.tui.memory import Chose, Event, Highlighted, Left, Marked, Memory, Searched
from reader.tui.recall import recalled

HERE = Place(4, Span(3, 7))


def told(folder: Path, article: Article, *events: Event) -> Memory:
    """What is known of an article when it is opened, before the events are told."""
    library = Library.open(folder)
    try:
        remembered = library.of(article, "/news/seed.txt")
        with recalled(library, remembered, article, ["一句话"]) as memory:
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
    assert memory.notes == ("一句话",)
    assert not memory.marks


def test_all_that_was_told_is_known_the_next_time(
    tmp_path: Path, seed_article: Article
) -> None:
    told(
        tmp_path,
        seed_article,
        Left(HERE),
        Marked("a", HERE),
        Highlighted(HERE, kept=True),
        Searched("xzscl"),
        Chose("theme", "paper"),
        Chose("measure", 40),
    )
    memory = told(tmp_path, seed_article)

    assert memory.place is not None
    assert (memory.place.paragraph, memory.place.span.start) == (4, 3)
    assert memory.marks == {"a": HERE}
    assert memory.highlights == (HERE,)
    assert memory.searches == ("xzscl",)
    assert memory.choices == {"theme": "paper", "measure": 40}


def test_a_highlight_taken_away_is_gone(tmp_path: Path, seed_article: Article) -> None:
    told(tmp_path, seed_article, Highlighted(HERE, kept=True))
    told(tmp_path, seed_article, Highlighted(HERE, kept=False))

    assert told(tmp_path, seed_article).highlights == ()
