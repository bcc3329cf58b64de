"""The digest on its screen, and the facts written to a file, by their keys."""

from __future__ import annotations

import csv
import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article
from reader.facts.mention import Amount, Event, Fact, Kind, Person, Quote
from reader.script.cells import width
from reader.tui.arrangement import Pane
from reader.tui.digest import DigestScreen, entries
from reader.tui.facts_rows import Known
from reader.tui.keys import COMMANDS
from tests.corpus.words import article_of
from tests.unit.tui.made_up import (
    QUICK,
    article,
    facts_of,
    press,
    reading,
    said,
    screen,
    settle,
    status,
)

REPORT = article_of(
    "本报讯 县长王小明3月5日到李家村看望农民。全县粮食产量12.5亿斤，同比增长6.3%。"
    "王小明说：“好。”"
)
FACTS = (
    said(REPORT, Kind.PERSON, Person("王小明", "县长"), "王小明"),
    said(REPORT, Kind.EVENT, Event("2024-03-05"), "到李家村看望农民"),
    said(REPORT, Kind.QUANTITY, Amount(1.25e9, "斤"), "12.5亿斤"),
    said(REPORT, Kind.QUANTITY, Amount(6.3, "%"), "6.3%"),
    said(REPORT, Kind.QUOTE, Quote("王小明"), "好。"),
)


class TestEntries:
    def test_answer_the_questions_in_their_order(self) -> None:
        told = entries(Known(REPORT, FACTS), "zh")

        answers = [(e.question, e.text, e.note) for e in told]
        assert [a for a in answers if a[0] != "keywords"] == [
            ("lead", "县长王小明3月5日到李家村看望农民。", ""),
            ("who", "王小明", "县长"),
            ("what", "到李家村看望农民", "2024-03-05"),
            ("figures", "粮食产量", "12.5亿斤 +6.3% 同比"),
        ]

    def test_each_leads_to_its_place(self) -> None:
        # keywords are there only once the dictionary is; they lead to the first one
        told = [
            e for e in entries(Known(REPORT, FACTS), "zh") if e.question != "keywords"
        ]

        for entry in told:
            assert REPORT.quote(entry.place) in (entry.text, "12.5亿斤")

    def test_an_article_without_text_has_none(self) -> None:
        empty = article_of("")

        assert entries(Known(empty, ()), "zh") == ()


class TestScreen:
    @pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)])
    async def test_fits_and_closes(self, size: tuple[int, int]) -> None:
        async with reading(size) as (app, pilot):
            before = app.reading.view
            await press(pilot, "D")

            assert isinstance(app.screen, DigestScreen)
            rows = screen(app)
            assert any("何时" in row and "三月十二日" in row for row in rows)
            assert any("谁" in row and "王小明" in row for row in rows)
            assert all(width(row) <= size[0] for row in rows)
            await press(pilot, "escape")
            assert not isinstance(app.screen_stack[-1], DigestScreen)
            assert app.reading.view.cursor == before.cursor

    async def test_enter_goes_there_and_backspace_comes_back(self) -> None:
        async with reading() as (app, pilot):
            before = app.reading.view.cursor
            await press(pilot, "D", "j", "enter")  # who, below the first sentence

            place = app.reading.view.cursor
            text = app.reading.view.article.paragraphs[place.paragraph].text.text
            assert text[place.span.start :].startswith("王小明")
            assert app.reading.desk.panes.here is Pane.ARTICLE
            await press(pilot, "backspace")
            assert app.reading.view.cursor == before

    async def test_waits_for_facts(self) -> None:
        held = threading.Event()

        def late(of: Article) -> tuple[Fact, ...]:
            held.wait(5)
            return tuple(facts_of(of))

        async with reading(engines=QUICK) as (app, pilot):
            app._engines = replace(QUICK, facts=late)
            app.reading.desk.panes.take_article(article())
            await pilot.press("D")
            await pilot.pause()

            assert app.screen is app.reading
            assert "事实还没找完" in status(app)
            held.set()
            await settle(pilot)


class TestExport:
    @pytest.fixture(autouse=True)
    def _in_a_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    async def test_enter_writes_json_and_says_where(self, tmp_path: Path) -> None:
        async with reading((80, 24)) as (app, pilot):
            await press(pilot, "E", "enter")

            path = tmp_path / "江南.txt.facts.json"
            assert len(json.loads(path.read_text(encoding="utf-8"))) == 3
            assert "江南.txt.facts.json" in status(app)

    async def test_a_number_chooses_and_nothing_is_overwritten(
        self, tmp_path: Path
    ) -> None:
        async with reading() as (_, pilot):
            await press(pilot, "E", "2", "E", "2", "E", "3", "E", "9", "escape")

            names = sorted(path.name for path in tmp_path.iterdir())
            assert names == [
                "江南.txt.facts.2.csv",
                "江南.txt.facts.csv",
                "江南.txt.facts.md",
            ]

    async def test_what_the_filter_leaves_is_written(self, tmp_path: Path) -> None:
        async with reading() as (_, pilot):
            await press(pilot, "\\", "三", "月", "enter", "E", "2")

            text = (tmp_path / "江南.txt.facts.csv").read_text(encoding="utf-8")
            rows = list(csv.reader(text.splitlines()))
            assert [row[1] for row in rows] == ["原文", "三月十二日"]

    async def test_a_folder_that_takes_nothing_is_told(self, tmp_path: Path) -> None:
        async with reading() as (app, pilot):
            tmp_path.rmdir()
            await press(pilot, "E", "enter")

            assert "没有写成" in status(app)
            assert app.screen is app.reading


def test_the_keys_are_among_the_facts() -> None:
    keys = {c.name: c.keys for c in COMMANDS if c.group == "facts"}

    assert keys["digest"] == ("D",)
    assert keys["facts_export"] == ("E",)
