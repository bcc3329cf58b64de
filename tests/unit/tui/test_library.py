"""The library on the screen: found, opened, removed, and the folders beside it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

import reader
from reader.article import Place
from reader.library.library import Library
from reader.library.records import Reading
from reader.messages import say
from reader.source.clean import label
from reader.source.source import SourceError
from reader.span import Span
from reader.tui.app import ReaderApp
from reader.tui.library import LibraryScreen
from reader.tui.memory import Event, Forgot, Left, Memory, Opened, Shelf
from reader.tui.recall import recalled
from tests.unit.tui.made_up import QUICK, article, press, screen, settle
from tests.unit.tui.printed import TEXT

NOW = datetime.now(UTC)
TITLES = ("发展的印记闪光", "营商环境再优化", "[/]党建引领[b]聚合力", "A Day in May")


def read(title: str, number: int, path: str = "") -> Reading:
    return Reading(
        sha256=f"{number:064}",
        path=path or f"/没有/{number}.txt",
        title=title,
        characters=100,
        progress=number / 10,
        read_at=NOW - timedelta(days=number),
        notes=number,
        anchor=None,
    )


def shelf(
    titles: Sequence[str] = TITLES, opened: dict[str, Opened] | None = None
) -> Shelf:
    readings = [read(title, number) for number, title in enumerate(titles)]

    def open_(path: str) -> Opened:
        if opened is None or path not in opened:
            raise SourceError("source.missing")
        return opened[path]

    return Shelf(lambda: readings, open_)


@asynccontextmanager
async def library(
    memory: Memory | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[ReaderApp, Pilot[None]]]:
    memory = memory or Memory(shelf=shelf())
    app = ReaderApp(article(), memory=memory, engines=QUICK)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "B")
        yield app, pilot


def shown(app: ReaderApp) -> str:
    return "\n".join(screen(app))


def listed(app: ReaderApp) -> list[str]:
    """The titles in the list, from the top."""
    assert isinstance(app.screen, LibraryScreen)
    shelf = app.screen._shelf
    holdings = map(shelf.at, range(len(shelf.shown)))
    return [holding.title or holding.name for holding in holdings]


SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)], ids=str)


class TestRecent:
    @SIZES
    async def test_they_are_listed_with_all_that_is_known_of_them(
        self, size: tuple[int, int]
    ) -> None:
        async with library(size=size) as (app, _):
            for words in (*TITLES, "1.txt", "10%", "20%", "昨天", "文件不在"):
                assert words in shown(app)
            assert "4/4" in shown(app)

    async def test_a_missing_file_is_said_and_stays(self) -> None:
        async with library() as (app, pilot):
            assert shown(app).count(say("library.missing", "zh")) == len(TITLES)
            await press(pilot, "enter")

            assert listed(app) == list(TITLES)
            assert say("source.missing", "zh")[:6] in screen(app)[-1]

    async def test_none_yet(self) -> None:
        async with library(Memory(), (40, 20)) as (app, pilot):
            await press(pilot, "j", "G", "enter", "d", "slash", "x", "enter")

            assert say("library.none", "zh")[:8] in shown(app)

    async def test_the_one_that_is_read_is_marked_and_only_closed(self) -> None:
        here = Memory(path="/没有/1.txt", shelf=shelf())
        async with library(here) as (app, pilot):
            assert say("library.here", "zh") in shown(app)
            await press(pilot, "j", "d")
            assert say("library.is_read", "zh") in shown(app)
            await press(pilot, "enter")

            assert app.screen is app.reading

    async def test_what_came_through_a_pipe_cannot_be_opened_again(self) -> None:
        piped = Memory(shelf=Shelf(lambda: [read("管道", 1, "-")]))
        async with library(piped) as (app, pilot):
            await press(pilot, "enter")

            assert isinstance(app.screen, LibraryScreen)
            assert say("library.piped", "zh") in screen(app)[-1]


class TestHelp:
    @pytest.mark.parametrize("key", ["question_mark", "f1"])
    async def test_it_begins_with_the_keys_of_the_library(self, key: str) -> None:
        async with library() as (app, pilot):
            await press(pilot, key)

            assert say("context.library", "zh") in "\n".join(screen(app)[:6])
            await press(pilot, "escape")
            assert listed(app) == list(TITLES)


class TestFilter:
    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("yingshang", TITLES[1]),
            ("yshj", TITLES[1]),
            ("营伤环境", TITLES[1]),
            ("印记", TITLES[0]),
            ("may", TITLES[3]),
            ("2.txt", TITLES[2]),
        ],
    )
    async def test_each_way_of_typing_finds_it(self, typed: str, first: str) -> None:
        async with library() as (app, pilot):
            await press(pilot, "slash")
            for char in typed:
                await pilot.press(char)
            await settle(pilot)

            assert listed(app)[0] == first

    async def test_what_is_typed_before_the_names_are_ready_is_not_lost(self) -> None:
        async with library() as (app, pilot):
            await pilot.press("slash", "m", "a", "y")
            await settle(pilot)

            assert listed(app) == [TITLES[3]]
            await press(pilot, "escape")
            assert listed(app) == list(TITLES)

    async def test_nothing_like_it(self) -> None:
        async with library() as (app, pilot):
            await press(pilot, "slash", *"zzzz", "enter")

            assert say("library.unmatched", "zh")[:5] in shown(app)
            assert "0/4" in shown(app)


class TestRemoving:
    async def test_the_key_twice_removes_and_tells(self) -> None:
        told: list[Event] = []
        async with library(Memory(shelf=shelf(), tell=told.append)) as (app, pilot):
            await press(pilot, "j", "d")
            assert "1 条批注" in screen(app)[-1]
            await press(pilot, "d")

            assert listed(app) == [TITLES[0], *TITLES[2:]]
            assert [e for e in told if isinstance(e, Forgot)] == [Forgot(f"{1:064}")]

    @pytest.mark.parametrize("other", ["j", "x", "escape", "slash"])
    async def test_any_other_key_between_them_keeps_it(self, other: str) -> None:
        told: list[Event] = []
        async with library(Memory(shelf=shelf(), tell=told.append)) as (app, pilot):
            await press(pilot, "d", other)

            assert not [e for e in told if isinstance(e, Forgot)]
            if other == "x":
                await press(pilot, "d")
                assert listed(app) == list(TITLES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three texts, a folder, and what is no text."""
    there = tmp_path / "报[b]"
    (there / "旧").mkdir(parents=True)
    for name in ("第10版.txt", "第2版.txt"):
        (there / name).write_text(TEXT, encoding="utf-8")
    (there / "空.txt").touch()
    (there / "图.png").touch()
    return there


async def go_to(pilot: Pilot[None], path: Path) -> None:
    await press(pilot, "o")
    line = pilot.app.screen.query_one("#library-folder")
    line.value = str(path)  # type: ignore[attr-defined]
    await press(pilot, "enter")


class TestFolders:
    @SIZES
    async def test_names_at_once_then_headlines_then_what_is_wrong(
        self, folder: Path, size: tuple[int, int]
    ) -> None:
        async with library(size=size) as (app, pilot):
            await go_to(pilot, folder)

            assert listed(app) == ["旧/", "空.txt", *["江边来了植树的人"] * 2]
            assert "是空的" in shown(app)
            assert "报[b]" in screen(app)[0]
            assert say("library.passed", "zh", count=1) in shown(app)

    async def test_headlines_are_found_by_the_filter(self, folder: Path) -> None:
        async with library() as (app, pilot):
            await go_to(pilot, folder)
            await press(pilot, "slash", *"zhishu")

            assert listed(app) == ["江边来了植树的人"] * 2

    async def test_into_a_folder_up_again_and_back_to_the_library(
        self, folder: Path
    ) -> None:
        async with library() as (app, pilot):
            await go_to(pilot, folder)
            await press(pilot, "enter")
            assert say("library.no_texts", "zh") in shown(app)
            await press(pilot, "backspace")
            assert len(listed(app)) == 4
            await press(pilot, "d", "escape")
            assert listed(app) == list(TITLES)

    @pytest.mark.parametrize("name", ["none", "第2版.txt", "\0"])
    async def test_what_is_no_folder_is_said(self, folder: Path, name: str) -> None:
        async with library() as (app, pilot):
            await go_to(pilot, folder / name)

            assert label(name)[:4] in screen(app)[-1]
            await press(pilot, "escape")
            assert listed(app) == list(TITLES)


class TestOpening:
    """Another article takes the place of the one that is read, and both remember."""

    @asynccontextmanager
    async def _sitting(
        self, tmp_path: Path, seed: Path
    ) -> AsyncIterator[tuple[ReaderApp, Pilot[None], Library, Path]]:
        other = tmp_path / "江边.txt"
        other.write_text(TEXT, encoding="utf-8")
        kept = Library.open(tmp_path / "data")
        with recalled(kept, reader.read) as recall:
            recall.open(str(other)).memory.tell(Left(Place(0, Span(0, 1)), 0.0))
            memory = recall.of(reader.read(seed), str(seed))
            app = ReaderApp(reader.read(seed), memory=memory, engines=QUICK)
            async with app.run_test(size=(100, 30)) as pilot:
                await settle(pilot)
                yield app, pilot, kept, other
        kept.close()

    async def test_there_and_back_at_the_places_left(
        self, tmp_path: Path, seed: Path
    ) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, _, _):
            await press(pilot, "]", "j", "m", "a", "a")
            left = app.reading.view.cursor
            await press(pilot, "B", "j", "enter")
            assert app.reading.view.article.headline == ("江边来了植树的人",)
            await press(pilot, "]", "]")
            here = app.reading.view.cursor

            await press(pilot, "B", "j", "enter")
            assert app.reading.view.cursor.paragraph == left.paragraph
            assert len(app.reading.notes.book.notes) == 1
            await press(pilot, "B", "j", "enter")
            assert app.reading.view.cursor.paragraph == here.paragraph
            assert app.title == "江边.txt"

    async def test_corrections_and_notes_of_one_are_not_the_other_s(
        self, tmp_path: Path, seed: Path
    ) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, kept, _):
            await press(pilot, "B", "j", "enter", "}", "}", "A", "x", "enter", "M")
            assert app._bench.repairs.made
            await press(pilot, "B", "j", "enter")

            assert not app._bench.repairs.made
            assert not app.reading.notes.book.notes
            notes = {reading.title: reading.notes for reading in kept.recent()}
            assert notes["江边来了植树的人"] == 1

    async def test_a_word_from_the_article_left_is_not_taken_for_one_of_this(
        self, tmp_path: Path, seed: Path
    ) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, _, _):
            old = app.reading.view.to(Place(9, Span(0, 1)))
            await press(pilot, "B", "j", "enter")
            left = app._left

            app.on_page_moved(type(app.reading.page).Moved(old))

            assert app._left == left

    async def test_the_screen_left_is_gone(self, tmp_path: Path, seed: Path) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, _, _):
            left = weakref.ref(app.reading)
            for _ in range(3):
                await press(pilot, "B", "j", "enter")

            assert app.screen is app.reading
            assert len(app.screen_stack) == 2
            gc.collect()
            assert left() is None

    async def test_a_file_that_changed_into_none_leaves_the_library_open(
        self, tmp_path: Path, seed: Path
    ) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, _, other):
            other.write_bytes(bytes(range(256)) * 20)
            await press(pilot, "B", "j", "enter")

            assert listed(app)
            assert screen(app)[-1].strip()
            await press(pilot, "escape")
            assert app.screen is app.reading

    async def test_late_notes_go_where_they_belong(
        self, tmp_path: Path, seed: Path
    ) -> None:
        async with self._sitting(tmp_path, seed) as (app, pilot, kept, other):
            await press(pilot, "a")
            await press(pilot, "B", "j", "enter")
            book = app.reading.notes.book
            book.add((Place(0, Span(0, 2)),), "江")
            (note,) = book.notes
            book.keep(replace(note, comment="江边"))
            await press(pilot, "B")

            counts = {Path(r.path).name: r.notes for r in kept.recent()}
            assert counts == {seed.name: 1, other.name: 1}
