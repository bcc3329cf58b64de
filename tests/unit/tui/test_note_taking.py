"""Notes on the screen: written, seen, listed, changed, removed, written out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article import Article, Place
from reader.layout.repair import Join, Split, repair
from reader.library.notebook import noted
from reader.library.records import Note
from reader.messages import say
from reader.span import Span
from reader.tui.app import ReaderApp
from reader.tui.library_list import LongList
from reader.tui.memory import Event, Memory, Noted, Unnoted
from reader.tui.note_book import NoteBook
from reader.tui.note_line import NoteLine
from reader.tui.note_list import NotesScreen
from reader.tui.note_signs import SIGN
from reader.tui.transfer import Transfer
from tests.unit.tui.made_up import article, press, reading, screen, settle, status
from tests.unit.tui.printed import offset, place_of, printed

WORDS = Place(2, Span(8, 11))
"""王小明, in the lead."""
REMARK = "要核实[/]"


async def type_in(pilot: Pilot[None], text: str) -> None:
    for char in text:
        await pilot.press(char)
    await press(pilot, "enter")


def with_notes(*notes: Note) -> Memory:
    return Memory(place=WORDS, notes=notes)


def remarked() -> tuple[Note, ...]:
    made_up = article()
    return (
        noted(made_up, WORDS, REMARK),
        noted(made_up, Place(4, Span(8, 11))),
        noted(made_up, Place(5, Span(0, 5)), "日期"),
    )


def shown(app: ReaderApp) -> str:
    return "\n".join(screen(app))


class TestWriting:
    async def test_a_remark_on_the_word_here_is_kept_seen_and_said(self) -> None:
        told: list[Event] = []
        memory = Memory(place=WORDS, tell=told.append)
        async with reading((80, 24), memory=memory) as (app, pilot):
            await press(pilot, "A")
            assert isinstance(app.screen, NoteLine)
            await type_in(pilot, REMARK)

            (event,) = (event for event in told if isinstance(event, Noted))
            assert event.note.comment == REMARK
            assert event.note.place is not None
            assert article().quote(event.note.place) == event.note.anchor.text
            assert sum(SIGN in row for row in screen(app)) == 1
            await press(pilot, "j", "k")
            assert f"{SIGN} {REMARK}" in status(app)

    async def test_escape_keeps_nothing(self) -> None:
        told: list[Event] = []
        async with reading(memory=Memory(tell=told.append)) as (app, pilot):
            await press(pilot, "A", "x", "escape")

            assert not [event for event in told if isinstance(event, Noted)]
            assert not app.reading.page.lights.highlighted

    async def test_what_is_selected_is_what_it_is_on(self) -> None:
        async with reading(memory=Memory(place=WORDS)) as (app, pilot):
            await press(pilot, "v", "l", "l", "A")
            await type_in(pilot, "人名")

            (note,) = app.reading.notes.book.notes
            assert note.anchor.text == "王小明"
            assert not app.reading.page.lights.selected

    async def test_of_several_paragraphs_the_first_has_the_remark(self) -> None:
        async with reading(memory=Memory(place=WORDS)) as (app, pilot):
            await press(pilot, "V", "}", "A")
            await type_in(pilot, "两段")

            comments = [note.comment for note in app.reading.notes.book.notes]
            assert comments == ["两段", ""]

    async def test_on_a_highlight_its_own_remark_is_changed(self) -> None:
        async with reading(memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "A")
            await type_in(pilot, "了")

            notes = app.reading.notes.book.notes
            assert [note.comment for note in notes] == [f"{REMARK}了", "", "日期"]

    async def test_a_remark_is_not_lost_by_the_key_that_highlights(self) -> None:
        async with reading(memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "a")

            assert len(app.reading.notes.book.notes) == 3
            assert "C" in status(app)

    async def test_the_words_are_underlined_too(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, _):
            style = app.reading.page.get_component_rich_style("page--highlighted")

            assert style.underline2


class TestList:
    async def test_it_lists_all_from_where_the_reader_is(self) -> None:
        memory = replace(with_notes(*remarked()), place=Place(4, Span(9, 9)))
        async with reading((80, 24), memory=memory) as (app, pilot):
            await press(pilot, "C")

            assert app.screen.query_one(LongList).at == 1
            for words in ("王小明", f"{SIGN} {REMARK}", f"{SIGN} 日期", "¶6"):
                assert words in shown(app)

    async def test_enter_goes_there_and_there_is_a_way_back(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "G", "enter")
            assert app.screen is app.reading
            assert app.reading.view.cursor == Place(5, Span(0, 5))

            await press(pilot, "backspace")
            assert app.reading.view.cursor.paragraph == WORDS.paragraph

    async def test_the_filter_takes_pinyin(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "slash", *"riqi")
            assert app.screen.query_one(LongList).count == 1

            await press(pilot, "enter", "enter")
            assert app.reading.view.cursor == Place(5, Span(0, 5))

    async def test_escape_leaves_the_filter_then_the_list(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "slash", "z", "q", "x")
            assert say("notes.unmatched", "zh") in shown(app)
            await press(pilot, "escape")
            assert app.screen.query_one(LongList).count == 3
            await press(pilot, "escape")
            assert app.screen is app.reading

    async def test_a_remark_is_changed(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "G", "e")
            await type_in(pilot, "不对")

            assert isinstance(app.screen, NotesScreen)
            assert f"{SIGN} 日期不对" in shown(app)

    async def test_what_is_deleted_can_be_had_back(self) -> None:
        told: list[Event] = []
        memory = replace(with_notes(*remarked()), tell=told.append)
        async with reading((80, 24), memory=memory) as (app, pilot):
            await press(pilot, "C", "g", "d", "d", "d")
            assert "还没有批注" in shown(app)
            assert not app.reading.notes.book.notes
            await press(pilot, "u", "u", "u", "u")

            assert app.reading.notes.book.notes == memory.notes
            told = [event for event in told if isinstance(event, Noted | Unnoted)]
            assert [type(event) for event in told] == [Unnoted] * 3 + [Noted] * 3
            assert say("notes.nothing_removed", "zh") in shown(app)
            await press(pilot, "escape")
            assert len(app.reading.page.lights.highlighted) == 3

    async def test_the_help_begins_with_its_keys(self) -> None:
        async with reading(memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "?")

            assert say("context.notes", "zh") in "\n".join(screen(app)[:6])

    async def test_an_article_without_notes_says_how_to_make_one(self) -> None:
        async with reading((40, 20)) as (app, pilot):
            await press(pilot, "C", "j", "d", "e", "enter", "E", "y")

            assert "还没有批注" in shown(app)
            assert isinstance(app.screen, NotesScreen)

    async def test_words_that_are_gone_are_listed_and_lead_nowhere(self) -> None:
        gone = replace(remarked()[0], place=None)
        async with reading((80, 24), memory=Memory(notes=(gone,))) as (app, pilot):
            await press(pilot, "C")
            assert say("notes.gone", "zh") in shown(app)
            await press(pilot, "enter")

            assert isinstance(app.screen, NotesScreen)
            assert say("notes.not_there", "zh") in shown(app)

    async def test_they_are_written_to_a_new_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "E", "E")
            await settle(pilot)
            assert "江南.txt.notes.2.md" in shown(app)

        text = (tmp_path / "江南.txt.notes.md").read_text(encoding="utf-8")
        assert "> 王小明" in text
        assert "要核实\\[/\\]" in text

    async def test_a_folder_that_cannot_be_written_is_said(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "gone").mkdir()
        monkeypatch.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "E")
            await settle(pilot)

            assert isinstance(app.screen, NotesScreen)
            assert app.is_running

    async def test_a_note_is_copied_with_its_source(self) -> None:
        async with reading((80, 24), memory=with_notes(*remarked())) as (app, pilot):
            await press(pilot, "C", "g", "y")

            words, _, source = app.clipboard.partition("\n——")
            assert words == "王小明"
            assert source.startswith("本报记者 李大江：《春风又绿江南岸》")
            assert app.clipboard.endswith(REMARK)


class TestBook:
    """Notes stay with their words when the article is laid out anew."""

    @pytest.fixture
    def before(self) -> Article:
        return printed()

    def test_paragraphs_joined_above_carry_them_along(self, before: Article) -> None:
        book = NoteBook(before, [noted(before, place_of(before, "月亮升起"))])
        after = repair(before, [Join(offset(before, "第二段"))])

        book.take_article(Transfer(before, after))

        (place,) = book.places
        assert after.quote(place) == "月亮升起"

    def test_words_torn_apart_are_whole_again_when_that_is_undone(
        self, before: Article
    ) -> None:
        book = NoteBook(before, [noted(before, place_of(before, "路边的树"))])
        torn = repair(before, [Split(offset(before, "的树"))])

        book.take_article(Transfer(before, torn))
        (piece,) = book.places
        book.take_article(Transfer(torn, before))

        assert torn.quote(piece) in "路边的树"
        assert book.places == (place_of(before, "路边的树"),)
        assert book.notes[0].anchor.text == "路边的树"

    def test_a_remark_comes_before_a_mere_highlight_on_the_same_words(
        self, before: Article
    ) -> None:
        place = place_of(before, "月亮升起")
        notes = [noted(before, place), noted(before, place, "诗意")]

        around = NoteBook(before, notes).around(place)

        assert [note.comment for note in around] == ["诗意", ""]
