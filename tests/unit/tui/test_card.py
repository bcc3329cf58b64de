"""What is told of a word: only what the article and the tables know."""

from __future__ import annotations

import pytest

from reader.tui.card import Card, others_of, reading_of, rows
from tests.unit.tui.made_up import article, press, reading, screen


class TestReadingOf:
    def test_a_syllable_a_character_with_its_tone(self) -> None:
        assert reading_of("国家") == "guó jiā"

    def test_other_readings_are_told_apart(self) -> None:
        assert reading_of("银行") == "yín xíng"
        assert others_of("银行") == "行 háng xìng"

    def test_a_number_has_none(self) -> None:
        assert reading_of("2024") == ""


class TestRows:
    def test_the_other_script_where_it_differs(self) -> None:
        told = {row.name: row.text for row in rows(article(), "头发", None, "zh")}

        assert told["traditional"] == "頭髮"
        assert "simplified" not in told

    def test_how_often_the_article_says_it(self) -> None:
        told = {row.name: row.text for row in rows(article(), "王小明", None, "zh")}

        assert told["times"] == "17 次"


class TestCard:
    @pytest.mark.parametrize("size", [(120, 40), (40, 20)])
    async def test_the_word_with_its_fact(self, size: tuple[int, int]) -> None:
        async with reading(size) as (app, pilot):
            await press(pilot, "}", "}", "K")

            assert isinstance(app.screen, Card)
            shown = "\n".join(screen(app))
            assert "2024-03-12" in shown

            await press(pilot, "escape")
            assert not isinstance(app.screen, Card)

    async def test_no_card_where_there_is_no_word(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "}", "$", "5", "l", "K")

            assert app.screen is app.reading
