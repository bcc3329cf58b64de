"""Ways of drawing: each goes round, and none changes what is read or how wide."""

from __future__ import annotations

import pytest

from reader.article import Article
from reader.script.cells import width
from reader.tui.looks import WAYS, Look, remembered, turned
from reader.tui.memory import Chose, Memory
from reader.tui.printing import SQUARE, STRIDE
from reader.typeset import Setting
from tests.unit.tui.made_up import press, reading, screen

PLAIN = Setting(40)


class TestTurned:
    @pytest.mark.parametrize("what", list(Look))
    def test_it_goes_round(self, what: Look) -> None:
        setting, seen = PLAIN, []
        for _ in range(3):
            setting, said = turned(setting, what)
            seen.append(said)
            if setting == PLAIN:
                break

        assert setting == PLAIN
        assert len(set(seen)) == len(seen) >= 2


class TestOnTheScreen:
    @pytest.mark.parametrize("key", ["x", '"', "p", "J", "H", "L", "|"])
    async def test_every_line_stays_as_wide_as_the_screen(self, key: str) -> None:
        async with reading((100, 30)) as (app, pilot):
            for _ in range(3):
                await press(pilot, key, "j")

                assert {width(line) for line in screen(app)} == {100}

    async def test_upright_the_text_runs_down_from_the_right(self) -> None:
        async with reading((100, 30)) as (app, pilot):
            await press(pilot, "|")

            page = app.reading.page
            lines = [
                page.render_line(y).crop(0, page.size.width - 1).text
                for y in range(page.size.height)
            ]
            columns = [
                "".join(_at(line, page.size.width - 1 - STRIDE * n) for line in lines)
                for n in range(1, 5)
            ]
            assert columns[0].strip() == "江南三月　新闻速写"
            assert "春风又绿江南岸" in columns[1]
            assert columns[3].startswith("　　三月十二日")

    async def test_upright_down_is_the_next_character(self) -> None:
        async with reading((100, 30)) as (app, pilot):
            await press(pilot, "|", "j", "j")

            assert app.reading.view.cursor.span.start == 2

    async def test_upright_a_click_finds_its_character(self) -> None:
        async with reading((100, 30)) as (app, pilot):
            await press(pilot, "|")
            page = app.reading.page
            row = app.reading.view.visible[0]
            x = page.size.width - 1 - STRIDE + 1
            place = page.place_at(x, row.indent // SQUARE + 2)

            assert place is not None
            assert (place.paragraph, place.span.start) == (0, 2)

    async def test_a_copy_is_of_the_text_as_printed(
        self, seed_article: Article
    ) -> None:
        async with reading((100, 30), of=seed_article) as (app, pilot):
            await press(pilot, "x", "x", "Y")  # shown in traditional characters

            assert app.clipboard == seed_article.paragraphs[0].text.text


def _at(line: str, cell: int) -> str:
    """The glyph of two cells at a cell; a blank of two as U+3000."""
    at = 0
    for char in line:
        if at == cell:
            return char if width(char) == SQUARE else "\u3000"
        at += width(char)
    return "\u3000"


class TestRemembered:
    @pytest.mark.parametrize("what", list(Look))
    def test_every_way_that_can_be_chosen_comes_back(self, what: Look) -> None:
        setting = PLAIN
        for _ in WAYS[what]:
            setting, said = turned(setting, what)

            assert remembered(PLAIN, {what: said}) == setting

    def test_what_is_no_way_is_left_out(self) -> None:
        assert remembered(PLAIN, {"script": "klingon", "spacing": 3}) == PLAIN

    async def test_the_next_article_is_drawn_as_the_last_one(self) -> None:
        told: list[object] = []
        async with reading(memory=Memory(tell=told.append)) as (_, pilot):
            await press(pilot, "J", "x")
        chosen = {event.name: event.value for event in told if isinstance(event, Chose)}

        async with reading(memory=Memory(choices=chosen)) as (app, _):
            setting = app.reading.view.setting
            assert setting.justified
            assert setting.look.script == "simplified"
