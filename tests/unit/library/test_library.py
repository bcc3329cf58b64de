"""What is told to the library is there the next time; what fails does no harm."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Place
from reader.library.library import Library
from reader.library.notebook import as_text, noted, to_markdown
from reader.library.writer import Writer
from reader.span import Span
from tests.unit.library.conftest import PARAGRAPHS, article_of

PLACE = Place(2, Span(9, 15))
QUOTE = PLACE.span.slice(PARAGRAPHS[2])


class TestReading:
    def test_the_place_left_is_the_place_opened(
        self, folder: Path, article: Article
    ) -> None:
        Library.open(folder).of(article, "报.txt").leave(PLACE, 0.4)

        memory = Library.open(folder).of(article, "报.txt")

        assert memory.place() == PLACE
        assert (reading := memory.reading()) is not None
        assert reading.progress == 0.4
        assert reading.title == PARAGRAPHS[0]
        assert reading.characters == len(article.source.text)

    def test_a_copy_elsewhere_is_the_same_article(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "a.txt").leave(PLACE, 0.4)

        assert library.of(article, "b.txt").place() == PLACE

    def test_a_new_article_has_no_memory(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")

        assert memory.reading() is None
        assert memory.place() is None
        assert memory.notes() == ()
        assert memory.marks() == {}

    def test_a_changed_file_keeps_its_memory(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "a.txt").leave(PLACE, 0.4)
        changed = article_of(PARAGRAPHS[0], "新的一段。", *PARAGRAPHS[1:])

        place = library.of(changed, "a.txt").place()

        assert place == Place(3, PLACE.span)
        assert len(library.recent()) == 1

    def test_another_article_under_the_same_name_does_not_inherit(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "today.txt").leave(PLACE, 0.4)
        other = article_of("另一篇", *PARAGRAPHS[1:], "完。")

        assert library.of(other, "today.txt").reading() is None

    def test_what_came_through_a_pipe_is_never_taken_for_another(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "-").leave(PLACE, 0.4)

        assert library.of(article_of(*PARAGRAPHS, "完。"), "-").reading() is None
        assert library.last_path() is None

    def test_recent_articles_come_last_first(self, folder: Path) -> None:
        clock = itertools.count()
        library = Library.open(folder, now=lambda: float(next(clock)))
        for name in ("甲", "乙", "丙", "甲"):
            library.of(article_of(name, "正文"), f"{name}.txt").leave(
                Place(0, Span(0, 0)), 0.0
            )

        assert [reading.title for reading in library.recent()] == ["甲", "丙", "乙"]
        assert library.last_path() == str(Path("甲.txt").absolute())

    def test_any_path_comes_back(self, library: Library, article: Article) -> None:
        name = os.fsdecode(b"/\xff\xfe\n\x1b[2J.txt")

        library.of(article, name).leave(PLACE, 2.0)

        assert library.recent()[0].path == name
        assert library.recent()[0].progress == 1.0

    def test_forgetting_takes_marks_and_notes_along(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        memory.leave(PLACE, 0.4)
        memory.set_mark("a", PLACE)
        memory.keep_note(noted(article, PLACE, "好"))

        library.forget(article.source.sha256)

        assert library.recent() == ()
        assert memory.notes() == ()
        assert memory.marks() == {}


class TestMarksAndNotes:
    def test_a_mark_stands_where_it_was_put_last(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        memory.set_mark("a", Place(1, Span(0, 0)))
        memory.set_mark("a", PLACE)

        assert memory.marks() == {"a": PLACE}

    def test_a_note_keeps_the_words_that_it_is_on(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        memory.keep_note(noted(article, PLACE, "见昨日头版"))

        (note,) = memory.notes()

        assert note.anchor.text == QUOTE
        assert note.place == PLACE
        assert note.comment == "见昨日头版"

    def test_a_note_on_words_that_are_gone_is_kept_without_a_place(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "a.txt").keep_note(noted(article, PLACE))

        (note,) = library.of(article_of(PARAGRAPHS[0], "撤稿"), "a.txt").notes()

        assert note.place is None
        assert note.anchor.text == QUOTE

    def test_notes_come_in_reading_order_and_can_be_changed_and_removed(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        memory.keep_note(noted(article, Place(3, Span(0, 4)), "二"))
        memory.keep_note(noted(article, Place(1, Span(0, 4)), "一"))

        first, second = memory.notes()
        memory.keep_note(replace(first, comment="壹"))
        memory.remove_note(second)

        assert [note.comment for note in memory.notes()] == ["壹"]

    def test_notes_are_written_out_with_their_line(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        memory.keep_note(noted(article, PLACE, "*重要*"))

        written = to_markdown(article, memory.notes())

        assert written == (
            f"# {PARAGRAPHS[0]}\n\n> {QUOTE}\n>\n"
            f"> —— 《{PARAGRAPHS[0]}》，¶3（报.txt:3）\n\n\\*重要\\*\n"
        )

    def test_words_that_are_gone_are_written_out_with_the_file_only(
        self, library: Library, article: Article
    ) -> None:
        library.of(article, "a.txt").keep_note(noted(article, PLACE))
        changed = article_of(PARAGRAPHS[0], "撤稿")

        written = to_markdown(changed, library.of(changed, "a.txt").notes())

        assert written.endswith(f"> {QUOTE}\n>\n> —— 报.txt ?\n")

    def test_a_note_is_copied_with_where_it_stands(self, article: Article) -> None:
        assert as_text(article, noted(article, PLACE, "重要")) == (
            f"{QUOTE}\n——《{PARAGRAPHS[0]}》，¶3（报.txt:3）\n重要"
        )

    def test_the_library_counts_the_notes(
        self, library: Library, article: Article
    ) -> None:
        memory = library.of(article, "a.txt")
        for _ in range(2):
            memory.keep_note(noted(article, PLACE))

        assert [reading.notes for reading in library.recent()] == [2]


class TestSearchesAndSettings:
    def test_searches_come_last_first_and_once(self, library: Library) -> None:
        for query in ("甲", "乙", "甲", "\udcff\n"):
            library.add_search(query)

        assert library.searches() == ("�␊", "甲", "乙")

    def test_settings_come_back_as_they_were(self, folder: Path) -> None:
        for name, value in (("theme", "night"), ("measure", 40), ("zen", False)):
            Library.open(folder).set_setting(name, value)

        assert Library.open(folder).settings() == {
            "theme": "night",
            "measure": 40,
            "zen": False,
        }

    @given(st.text(), st.text())
    def test_any_text_can_be_told(self, name: str, value: str) -> None:
        library = Library.open(Path(os.devnull) / "none")  # in memory

        assert library.set_setting(name, value)
        assert library.add_search(value)


class TestWriter:
    def test_what_is_told_in_the_background_is_done_in_order(
        self, folder: Path
    ) -> None:
        library, writer = Library.open(folder), Writer()
        for i in range(20):
            writer.soon(partial(library.set_setting, "count", i))

        assert writer.close()
        assert Library.open(folder).settings() == {"count": 19}

    def test_an_answer_knows_what_was_told_before(self, folder: Path) -> None:
        library, writer = Library.open(folder), Writer()
        for i in range(20):
            writer.soon(partial(library.set_setting, "count", i))

        assert writer.after(library.settings) == {"count": 19}
        assert writer.close()

    def test_two_readers_at_once_lose_nothing(
        self, folder: Path, article: Article
    ) -> None:
        libraries = [Library.open(folder), Library.open(folder)]
        writers = [Writer(), Writer()]
        wanted = []
        for number, writer in enumerate(writers):
            memory = libraries[number].of(article, "a.txt")
            for i in range(20):
                note = noted(article, PLACE, f"读者{number}的第{i}条")
                writer.soon(partial(memory.keep_note, note))
                if i % 2:  # while the other one writes, too
                    note = replace(note, comment=f"{note.comment}，改过")
                    writer.soon(partial(memory.keep_note, note))
                wanted.append(note.comment)

        closed = [writer.close() for writer in writers]

        assert closed == [True, True]
        kept = Library.open(folder).of(article, "a.txt").notes()
        assert sorted(note.comment for note in kept) == sorted(wanted)
        assert [library.trouble for library in libraries] == [None, None]


def test_thousands_of_articles_are_remembered(folder: Path) -> None:
    readings = 1000
    library = Library.open(folder)
    library._store._connection.execute("PRAGMA synchronous = OFF")
    insert = """
        INSERT INTO articles (sha256, path, title, characters, progress, read_at)
        VALUES (?, ?, ?, 2781, 0.5, ?)
    """
    for i in range(readings):
        title = "一个不长不短的标题" * 3
        row = (f"{i:064x}", f"/报/{i}.txt".encode(), title, i)
        library._store._connection.execute(insert, row)

    assert Library.open(folder).trouble is None
    assert len(Library.open(folder).recent()) == readings
