"""The tour: on the very first run only, over no headline, in nobody's way."""

from __future__ import annotations

import pytest

from reader.article import Place
from reader.library.library import Library
from reader.messages import CATALOGUE
from reader.script.cells import width
from reader.tui.app import ReaderApp
from reader.tui.keymap import DEFAULT, remapped
from reader.tui.memory import TOURED, Chose, Event, Memory
from reader.tui.recall import recalled
from reader.tui.tour import LINES, Tour
from tests.unit.tui.made_up import (
    HEADLINE,
    article,
    press,
    reading,
    screen,
    settle,
    status,
)

FIRST = Memory(choices={TOURED: 0})
SIZES = [(40, 20), (80, 24), (120, 40)]


def is_open(app: ReaderApp) -> bool:
    return isinstance(app.screen, Tour)


@pytest.mark.parametrize("size", SIZES)
async def test_it_shows_the_headline_the_status_line_and_itself(
    size: tuple[int, int],
) -> None:
    async with reading(size, memory=FIRST) as (app, _):
        shown = screen(app)

        assert isinstance(app.screen, Tour)
        assert any(HEADLINE in line for line in shown)
        assert "%" in status(app)
        assert any("退出" in line for line in shown[:-1])
        assert all(width(line) <= size[0] for line in shown)


@pytest.mark.parametrize("size", [(20, 6), (2, 1), (300, 90)])
async def test_no_terminal_is_too_small_or_large(size: tuple[int, int]) -> None:
    async with reading(size, memory=FIRST) as (app, pilot):
        assert is_open(app)
        await press(pilot, "G")

        assert not is_open(app)


async def test_it_is_remembered_that_it_was_shown() -> None:
    told: list[Event] = []
    memory = Memory(choices={TOURED: 0}, tell=told.append)
    async with reading(memory=memory):
        assert Chose(TOURED, 1) in told


@pytest.mark.parametrize("choices", [{}, {TOURED: 1}])
async def test_it_is_not_shown_again(choices: dict[str, str | int]) -> None:
    async with reading(memory=Memory(choices=choices)) as (app, _):
        assert app.screen is app.reading


async def test_escape_only_closes_it() -> None:
    async with reading(memory=FIRST) as (app, pilot):
        view = app.reading.view
        await press(pilot, "escape")

        assert app.screen is app.reading
        assert app.reading.view == view


async def test_any_other_key_closes_it_and_does_its_work() -> None:
    async with reading(memory=FIRST) as (app, pilot):
        await press(pilot, "G")

        assert app.screen is app.reading
        assert app.reading.view.progress == 1


async def test_keys_typed_at_once_are_a_search() -> None:
    async with reading(memory=FIRST) as (app, pilot):
        await pilot.press("/", "县", "长", "enter")
        await settle(pilot)

        assert app.reading.view.hits
        assert not app.reading.finder.display


async def test_a_click_closes_it() -> None:
    async with reading(memory=FIRST) as (app, pilot):
        await pilot.click("#tour")
        await settle(pilot)

        assert app.screen is app.reading


async def test_the_palette_has_it() -> None:
    async with reading() as (app, pilot):
        await press(pilot, ":", *"tour", "enter")
        assert is_open(app)
        await press(pilot, "j")
        assert not is_open(app)


async def test_it_names_the_keys_that_work() -> None:
    keymap, _ = remapped({"zen": ("f7",)})
    async with reading(memory=FIRST, keymap=keymap) as (app, _):
        assert any("F7 只留正文" in line for line in screen(app))


def test_all_that_it_says_is_in_both_languages_and_its_commands_are_there() -> None:
    for line in LINES:
        for name, commands in line.items():
            assert f"tour.{name}" in CATALOGUE
            assert all(DEFAULT[command] for command in commands)


def test_only_who_has_read_nothing_is_on_the_very_first_run() -> None:
    made = article()
    library = Library.open()
    with recalled(library, lambda _, encoding=None: made) as recall:
        assert recall.of(made, "a.txt").choices[TOURED] == 0
        library.of(made, "a.txt").leave(recall_place(), 0.5)
        assert recall.of(made, "a.txt").choices[TOURED] == 1
    library.close()


def recall_place() -> Place:
    from reader.tui.view import START

    return START
