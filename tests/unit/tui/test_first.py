from __future__ import annotations

import pyte
import pytest

from reader.article import Article, Place
from reader.script.cells import width
from reader.span import Span
from reader.tui import first
from reader.tui.memory import Memory
from tests.unit.tui.made_up import reading, screen


def emulated(drawing: str, columns: int, lines: int) -> pyte.Screen:
    screen = pyte.Screen(columns, lines)
    pyte.Stream(screen).feed(drawing)
    return screen


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20), (220, 50), (20, 5)])
def test_rows_stand_on_the_screen_whatever_its_size(
    seed_article: Article, size: tuple[int, int]
) -> None:
    lines = emulated(first.drawing(seed_article, first.Start(), *size), *size).display

    assert any("习近平" in line for line in lines)
    assert not lines[0].strip()
    assert not lines[-1].strip()


def test_a_place_that_was_left_is_on_the_first_screen(seed_article: Article) -> None:
    place = Place(12, Span(5, 6))
    words = seed_article.paragraphs[12].text.text[:8]

    drawing = first.drawing(seed_article, first.Start(place), 120, 40)

    assert words in "".join(emulated(drawing, 120, 40).display)


def test_what_was_chosen_before_is_kept(seed_article: Article) -> None:
    start = first.Start.of(None, {"measure": 40, "theme": "paper"})

    drawing = first.drawing(seed_article, start, 80, 24)
    widest = max(width(line.strip()) for line in emulated(drawing, 80, 24).display)
    assert widest <= 40
    assert first.Start.of(None, {"measure": "x", "theme": 3}) == first.Start()


def test_no_colour_is_set_where_none_is_wanted(
    seed_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert "38;" not in first.drawing(seed_article, first.Start(), 80, 24)


def test_nothing_is_drawn_where_there_is_no_terminal(
    seed_article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    with first.screen(seed_article, first.Start()) as is_drawn:
        assert not is_drawn

    assert not capsys.readouterr().err


CHOSEN = [
    {},
    {"justified": "on", "hanging": "on", "quotes": "corner"},
    {"spacing": "on", "pinyin": "all", "measure": 40},
    {"script": "traditional"},
]


@pytest.mark.parametrize("choices", CHOSEN, ids=str)
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_the_app_puts_the_same_glyphs_there_whatever_was_chosen(
    seed_article: Article, size: tuple[int, int], choices: dict[str, str | int]
) -> None:
    place = Place(9, Span(3, 3))
    start = first.Start.of(place, choices)
    before = emulated(first.drawing(seed_article, start, *size), *size).display
    memory = Memory(place=place, choices=choices)

    async with reading(size, memory=memory, of=seed_article) as (app, _):
        after = screen(app)

    for row, drawn in zip(before, after, strict=True):
        assert "".join(row.split()) in "".join(drawn.split())


def test_an_upright_page_is_left_to_the_app(seed_article: Article) -> None:
    start = first.Start.of(None, {"upright": "on"})

    display = emulated(first.drawing(seed_article, start, 80, 24), 80, 24).display
    assert not "".join(display).strip()
