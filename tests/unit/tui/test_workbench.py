"""Repair by hand on the screen: keys pressed, what hangs on places, what is kept."""

from __future__ import annotations

import random
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

import reader
from reader.article import Article, Place, Role
from reader.layout.corrected import corrected
from reader.layout.repair import Correction, Join, Recast, Reorder
from reader.library.library import Library
from reader.messages import say
from reader.span import Span
from reader.tui.app import ReaderApp
from reader.tui.memory import Corrected, Event, Memory, Undone
from reader.tui.outline_pane import OutlinePane
from reader.tui.recall import recalled
from reader.tui.repairing import ROLES, Repairs, restored
from tests.unit.tui.made_up import QUICK, press, reading, screen, settle, status
from tests.unit.tui.printed import (
    SECTIONS,
    TITLE,
    doubtful,
    offset,
    place_of,
    printed,
)


def texts(article: Article) -> list[str]:
    return [paragraph.text.text for paragraph in article.paragraphs]


def headings(app: ReaderApp) -> list[str]:
    """The headings, as the outline lists them."""
    outline = app.reading.desk.panes.query_one(OutlinePane)
    return [entry.title for entry in outline.entries[1:]]


def here(app: ReaderApp) -> str:
    view = app.reading.view
    paragraph = view.article.paragraphs[view.cursor.paragraph]
    return paragraph.text.text[view.cursor.span.start :]


@asynccontextmanager
async def reading_at(
    words: str, *, told: list[Event] | None = None, of: Article | None = None
) -> AsyncIterator[tuple[ReaderApp, Pilot[None]]]:
    article = of or printed()
    start = place_of(article, words)
    memory = Memory(
        Place(start.paragraph, Span(start.span.start, start.span.start)),
        tell=(told if told is not None else []).append,
    )
    engines = replace(QUICK, restore=restored)
    async with reading(of=article, memory=memory, engines=engines) as (app, pilot):
        yield app, pilot


class TestKeys:
    async def test_a_paragraph_is_joined_to_the_one_before(self) -> None:
        told: list[Event] = []
        async with reading_at("第二段", told=told) as (app, pilot):
            await press(pilot, "M")

            article = app.reading.view.article
            assert len(article.paragraphs) == len(printed().paragraphs) - 1
            assert here(app).startswith("第二段")
            assert "U 撤销" in status(app)
            assert Corrected(Join(offset(printed(), "第二段")), article) in told

    async def test_a_paragraph_is_split_at_the_cursor(self) -> None:
        async with reading_at("它们是前年") as (app, pilot):
            await press(pilot, "S")

            view = app.reading.view
            assert view.cursor.span.start == 0
            assert here(app).startswith("它们是前年")

    async def test_a_paragraph_becomes_a_heading_of_the_outline(self) -> None:
        async with reading_at("第二段") as (app, pilot):
            await press(pilot, "R")
            assert any("眉题" in row for row in screen(app))
            await press(pilot, str(ROLES.index(Role.HEADING) + 1))

            assert [h[:3] for h in headings(app)] == ["清早出", "第二段", "傍晚收"]
            assert "小标题" in status(app)

    async def test_the_list_of_roles_begins_at_what_the_block_is(self) -> None:
        async with reading_at(SECTIONS[1]) as (app, pilot):
            await press(pilot, "R", "j", "enter")

            block = app.reading.view.article.paragraphs[
                app.reading.view.cursor.paragraph
            ]
            assert block.role is Role.PARAGRAPH
            assert headings(app) == [SECTIONS[0]]

    async def test_escape_leaves_the_role_as_it_is(self) -> None:
        async with reading_at("第二段") as (app, pilot):
            await press(pilot, "R", "escape", "U")

            assert app.reading.view.article == printed()
            assert say("repair.none", "zh") in status(app)

    @pytest.mark.parametrize(
        ("key", "words"), [(">", "第一段"), ("<", "第三段"), ("》", "第一段")]
    )
    async def test_a_section_is_moved(self, key: str, words: str) -> None:
        async with reading_at(words) as (app, pilot):
            await press(pilot, key)

            assert headings(app) == [SECTIONS[1], SECTIONS[0]]
            assert here(app).startswith(words)
            assert any(words in row for row in screen(app))

    async def test_the_other_order_is_taken_and_given_back(self) -> None:
        article = doubtful()
        other = corrected(article.source, [Reorder()])
        async with reading_at(texts(article)[0], of=article) as (app, pilot):
            await press(pilot, "O")
            taken = texts(app.reading.view.article)
            await press(pilot, "O")

            assert taken == texts(other) != texts(article)
            assert texts(app.reading.view.article) == texts(article)

    async def test_undo_goes_back_to_the_article_as_it_was_read(self) -> None:
        told: list[Event] = []
        async with reading_at("它们是前年", told=told) as (app, pilot):
            await press(pilot, "S", ">", "M", "U", "U", "U")

            assert app.reading.view.article == printed()
            assert here(app).startswith("它们是前年")
            assert sum(isinstance(event, Undone) for event in told) == 3
            assert say("repair.undone", "zh", count=0) in status(app)

    async def test_what_can_not_be_done_changes_nothing(self) -> None:
        told: list[Event] = []
        async with reading_at(TITLE, told=told) as (app, pilot):
            await press(pilot, "M", "<", "O", "S")

            assert app.reading.view.article == printed()
            assert say("repair.at_start", "zh") in status(app)
            assert not [event for event in told if isinstance(event, Corrected)]


class TestWhatHangsOnPlaces:
    async def test_facts_marks_and_searches_are_of_the_new_article(self) -> None:
        async with reading_at("第二段") as (app, pilot):
            await press(pilot, "i", "m", "a", "M")
            article = app.reading.view.article

            facts = app.reading.desk._known
            assert facts is not None
            quoted = {
                article.quote(m.place) for i in facts.items for m in i.fact.evidence
            }
            assert quoted == {"王小明", "三月十二日", "1万棵"}
            lit = app.reading.page.lights.facts
            assert {article.quote(Place(m.paragraph, m.span)) for m in lit} == quoted

            await press(pilot, "G", "'", "a")
            assert here(app).startswith("第二段")
            await press(pilot, "/", *"锄头", "enter")
            assert here(app).startswith("锄头")

    async def test_hits_go_on_from_where_they_are(self) -> None:
        async with reading_at(TITLE) as (app, pilot):
            await press(pilot, "/", *"一段", "enter")
            assert here(app).startswith("一段")
            await press(pilot, ">", "n")

            hits = app.reading.view.hits
            assert [app.reading.view.article.quote(hit.place) for hit in hits] == [
                "一段"
            ]
            assert here(app).startswith("一段")

    async def test_any_keys_at_all_leave_a_screen(self) -> None:
        keys = random.Random(7).choices([*"MS<>OUjkGg[]}{avini", "R", "enter"], k=60)
        async with reading_at("第二段") as (app, pilot):
            for key in keys:
                await pilot.press(key)
            await press(pilot, "escape", "escape")

            view = app.reading.view
            assert view.cursor.paragraph < len(view.article.paragraphs)
            assert status(app).strip()


class TestReopening:
    def opened(
        self, folder: Path, events: Sequence[Event] = ()
    ) -> tuple[Article, Memory]:
        """Open the file as the program does, tell what happens, and close it."""
        library = Library.open(folder)
        try:
            source = printed().source
            made = library.corrections(source)
            article = corrected(source, made)
            with recalled(library, reader.read) as recall:
                known = recall.of(article, "/江边.txt")
                for event in events:
                    known.tell(event)
                return article, known
        finally:
            library.close()

    async def test_corrections_are_there_the_next_time_and_can_be_undone(
        self, tmp_path: Path
    ) -> None:
        told: list[Event] = []
        async with reading_at("第二段", told=told) as (app, pilot):
            await press(pilot, "M", ">", "a")
            left = app.reading.view
        self.opened(tmp_path, told)

        article, memory = self.opened(tmp_path)
        assert article == left.article
        assert memory.corrections[0] == Join(offset(printed(), "第二段"))
        assert memory.place is not None
        assert memory.place.paragraph == left.cursor.paragraph
        assert "第二段说的是路边的树".startswith(memory.notes[0].anchor.text)

        undone: list[Event] = []
        again = Memory(corrections=memory.corrections, tell=undone.append)
        engines = replace(QUICK, restore=restored)
        async with reading(of=article, memory=again, engines=engines) as (app, pilot):
            await press(pilot, "U", "U")
            assert app.reading.view.article == printed()
        self.opened(tmp_path, undone)

        assert self.opened(tmp_path)[0] == printed()

    def test_a_role_is_kept(self, tmp_path: Path) -> None:
        article = printed()
        made = Recast(offset(article, "第二段"), Role.CAPTION)
        repairs = Repairs(article).and_(made)
        self.opened(tmp_path, [Corrected(made, repairs.article)])

        assert self.opened(tmp_path)[0] == repairs.article


class TestWhileSomethingIsGoingOn:
    """An article may be restored anew at any moment, not only by a key."""

    async def test_the_finder_finds_in_the_new_one(self) -> None:
        async with reading_at(TITLE) as (app, pilot):
            await press(pilot, "/", *"回家")
            app._bench.take(app._bench.repairs.and_(Join(offset(printed(), "第二段"))))
            await settle(pilot)
            article = app.reading.view.article
            places = [hit.place for hit in app.reading.view.hits]
            await press(pilot, "escape")

            assert [article.quote(place) for place in places] == ["回家", "回家"]
            assert app.reading.view.article is article
            assert here(app).startswith(TITLE)

    async def test_a_selection_goes_on_from_its_words(self) -> None:
        async with reading_at("第三段") as (app, pilot):
            await press(pilot, "v", "l", "l")
            app._bench.take(app._bench.repairs.and_(Join(offset(printed(), "第二段"))))
            await settle(pilot)

            article = app.reading.view.article
            selected = app.reading.page.lights.selected
            assert [article.quote(place) for place in selected] == ["第三段"]

    async def test_a_beginning_is_corrected_only_when_all_is_here(self) -> None:
        told: list[Event] = []
        beginning = replace(printed(), is_beginning=True)
        async with reading_at("第二段", told=told, of=beginning) as (app, pilot):
            await press(pilot, "M")

            assert app.reading.view.article is beginning
            assert say("repair.not_yet", "zh") in status(app)
            assert not [event for event in told if isinstance(event, Corrected)]

    async def test_a_correction_made_meanwhile_is_in_what_comes(self) -> None:
        asked: list[tuple[Correction, ...]] = []
        go_on = threading.Event()

        def restore(repairs: Repairs) -> Article:
            asked.append(repairs.made)
            go_on.wait(10)
            return restored(repairs)

        start = place_of(printed(), "第二段")
        app = ReaderApp(
            printed(),
            memory=Memory(Place(start.paragraph, Span(0, 0))),
            engines=replace(QUICK, restore=restore),
        )
        async with app.run_test(size=(120, 40)) as pilot:
            while not asked:
                await pilot.pause(0.01)
            await pilot.press("M")
            while not app._bench.repairs.made:
                await pilot.pause(0.01)
            go_on.set()
            await settle(pilot)

            made = (Join(offset(printed(), "第二段")),)
            assert asked == [(), made]
            assert app._bench.repairs == Repairs(
                corrected(printed().source, made), made
            )
