"""Which kinds of facts are lit: the legend says how each is marked, and switches it."""

from __future__ import annotations

from reader.facts.mention import Kind
from reader.tui.kinds import kept
from reader.tui.legend import OFF, ON, Legend
from reader.tui.memory import Chose, Event, Memory
from tests.unit.tui.made_up import press, reading, screen, status

ONLY_DATES = Memory(choices={"lit": kept(frozenset({Kind.DATE}))})


async def test_every_kind_that_there_is_stands_with_its_count() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "I")

        shown = [line for line in screen(app) if ON in line or OFF in line]
        assert isinstance(app.screen, Legend)
        for kind, line in zip(("人物", "日期", "数量"), shown, strict=True):
            assert kind in line
            assert any(char.isdigit() for char in line.partition(kind)[2])


async def test_a_small_terminal_has_room_for_it() -> None:
    async with reading((24, 8)) as (app, pilot):
        await press(pilot, "I", "j", "j", "space")

        assert isinstance(app.screen, Legend)
        assert any(OFF in line for line in screen(app))


async def test_a_number_or_space_switches_a_kind_at_once_and_for_good() -> None:
    told: list[Event] = []
    async with reading(memory=Memory(tell=told.append)) as (app, pilot):
        await press(pilot, "I")
        before = app.reading.page.lights.facts
        await press(pilot, "1")

        after = app.reading.page.lights.facts
        assert {mark.name for mark in before} - {mark.name for mark in after} == {
            "fact-person"
        }
        assert any(isinstance(e, Chose) and e.name == "lit" for e in told)
        await press(pilot, "space")
        assert app.reading.page.lights.facts == before


async def test_what_was_chosen_is_lit_the_next_time() -> None:
    async with reading(memory=ONLY_DATES) as (app, pilot):
        await press(pilot, "i")

        assert {mark.name for mark in app.reading.page.lights.facts} == {"fact-date"}


async def test_the_walk_goes_by_what_is_lit() -> None:
    async with reading(memory=ONLY_DATES) as (app, pilot):
        await press(pilot, ")", ")")
        there = app.reading.view.cursor
        assert app.reading.view.article.quote(there) == "王小明"
        await press(pilot, "i", ")")

        there = app.reading.view.cursor
        assert app.reading.view.article.quote(there) == "三月十二日"


async def test_all_off_is_a_choice_too() -> None:
    async with reading(memory=Memory(choices={"lit": ""})) as (app, pilot):
        await press(pilot, "i")

        assert not app.reading.page.lights.facts
        assert "没有" in status(app)


async def test_the_status_line_says_what_is_marked_at_the_cursor() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "i", ")", "l", "h")
        assert "日期 2024-03-12" in status(app)
        await press(pilot, "i", "l", "h")

        assert "日期" not in status(app)


async def test_escape_closes_it_and_the_text_stays_lit() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "I", "escape")

        assert not isinstance(app.screen, Legend)
        assert app.reading.page.lights.facts
