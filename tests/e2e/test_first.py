"""The screen that is there before the app, and what the app makes of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pyte
import pytest

import reader
from reader.tui import first
from tests.e2e.conftest import Start
from tests.e2e.terminal import Terminal, see_tour

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20), (220, 50)], ids=str)
def test_the_app_puts_the_same_words_into_the_same_cells(
    start: Start, seed: Path, size: tuple[int, int]
) -> None:
    article = reader.read(seed, words=False)
    before = pyte.Screen(*size)
    pyte.Stream(before).feed(first.drawing(article, first.Start(), *size))

    terminal = start(str(seed), size=size)
    terminal.wait(lambda t: "%" in t.lines[-1], "the app")

    for y in range(size[1]):
        for x in range(size[0]):
            char = before.buffer[y][x].data
            if char.strip():
                assert terminal.screen.buffer[y][x].data == char, (x, y, terminal.text)


def test_the_screen_is_never_blanked_once_it_is_drawn(start: Start, seed: Path) -> None:
    terminal = start(str(seed))
    terminal.wait(lambda t: "%" in t.lines[-1], "the app")

    assert terminal.record.count(first.ENTER.encode()) == 1
    assert terminal.record.count(b"\x1b[2J") == 1


@pytest.mark.parametrize("answers", [True, False])
def test_keys_pressed_before_the_app_is_there_are_not_lost(
    start: Start, seed: Path, answers: bool
) -> None:
    terminal = start(str(seed), size=(80, 24))
    if not answers:
        terminal.screen.write_process_input = lambda _: None

    terminal.wait_for_bytes("挺膺担当".encode())
    terminal.press("G")
    terminal.wait_for("100%")
    terminal.press("q")

    assert terminal.ends() == 0


class WideTerminal(Terminal):
    """A terminal that draws “ in two cells, and says so when it is asked."""

    def answer(self, report: str) -> None:
        row = report.removeprefix("\x1b[").partition(";")[0]
        super().answer(f"\x1b[{row};3R")


def quoting_rows(terminal: Terminal) -> list[str]:
    terminal.wait(lambda t: "%" in t.lines[-1], "the app")
    # an emulator that draws narrow has blanks where the program counts two cells
    rows = ["".join(line.strip(" ▕◂").split()) for line in terminal.lines]
    return [row for row in rows if "“" in row]


def test_rows_are_set_for_the_quotes_that_the_terminal_draws(
    tmp_path: Path, home: Path
) -> None:
    see_tour(home / "data")
    path = tmp_path / "quotes.txt"
    path.write_text("　　“国家”“主席”“会见”" * 20, encoding="utf-8")
    command = [sys.executable, "-m", "reader", str(path)]
    with Terminal(command, size=(40, 20)) as narrow:
        before = quoting_rows(narrow)
    with WideTerminal(command, size=(40, 20)) as wide:
        after = quoting_rows(wide)

    assert max(map(len, after[:-1])) < max(map(len, before[:-1]))
