"""The page in a terminal: how it is set, how one gets about, what is copied."""

from __future__ import annotations

import base64
import re
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from reader.script.cells import width
from tests.e2e.conftest import Start
from tests.e2e.terminal import Terminal
from tests.e2e.test_journeys import differs, finds, opened, prose, quits, ready

pytestmark = pytest.mark.e2e

ONE_PANE = (56, 24)
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
SMALL_STOPS = "，。、"


def rows(terminal: Terminal) -> list[str]:
    """The article's rows, of a screen with one pane, without the scale."""
    return [line.rstrip(" ▕◂") for line in terminal.lines[1:-1]]


def full_rows(terminal: Terminal) -> list[str]:
    """The rows that another of the same paragraph follows."""
    shown = [row for row in rows(terminal) if row.strip()]
    body = shown[3:]  # below the titles
    return [
        row
        for row, after in pairwise(body)
        if not after.startswith("      ") and width(row) > 40
    ]


def presses(terminal: Terminal, *keys: str) -> None:
    """Press keys, each when the one before it has changed the screen."""
    for key in keys:
        before = terminal.text
        terminal.press(key)
        terminal.wait(differs(before), f"another screen after {key}")


def copied(terminal: Terminal, *keys: str) -> str:
    """Press keys; return what they gave to the terminal's clipboard."""
    before = len(COPIED.findall(bytes(terminal.record)))
    terminal.press(*keys)
    terminal.wait(
        lambda t: len(COPIED.findall(bytes(t.record))) > before, "something copied"
    )
    return base64.b64decode(COPIED.findall(bytes(terminal.record))[-1]).decode()


def click(terminal: Terminal, word: str, times: int) -> None:
    """Click on the first character of a word on the screen."""
    y = next(i for i, line in enumerate(terminal.lines) if word in line)
    x = width(terminal.lines[y].partition(word)[0])
    terminal.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m" * times)
    terminal.settle()


def test_rows_are_justified_and_stops_hang_if_wished(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    assert len({width(row) for row in full_rows(terminal)}) > 1

    presses(terminal, "J")
    assert len({width(row) for row in full_rows(terminal)}) == 1

    presses(terminal, "H")
    hung = [row for row in full_rows(terminal) if row[-1] in SMALL_STOPS]
    edges = {width(row) for row in full_rows(terminal) if row not in hung}
    assert hung
    assert len(edges) == 1
    assert all(width(row) in (*edges, max(edges) + 2) for row in hung)
    quits(terminal)


def test_rows_are_set_apart_and_narrower(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    widest = max(map(width, rows(terminal)))

    presses(terminal, "-", "-", "-")
    assert max(map(width, rows(terminal))) - widest <= -3  # they are centred
    presses(terminal, "=")
    assert max(map(width, rows(terminal))) == widest

    presses(terminal, "L")
    text = [bool(row.strip()) for row in rows(terminal)[5:]]
    assert not any(here and below for here, below in pairwise(text))
    quits(terminal)


def test_a_wide_screen_has_two_columns_and_the_text_runs_on(
    start: Start, seed: Path
) -> None:
    terminal = opened(start, seed, (150, 24))

    terminal.press("z")
    terminal.wait(lambda t: t.lines[5].count("│") == 1, "the article alone")
    halves = [line.partition("│") for line in terminal.lines if "│" in line]
    left = "".join(half[0].strip() for half in halves)
    right = "".join(half[2].strip(" ▕◂") for half in halves)
    assert "开发区是改革开放的先行区" in left
    assert len(right) > 200
    quits(terminal)


def test_upright_the_text_runs_down_from_the_right(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)

    presses(terminal, "|")
    cells = [terminal.screen.buffer[y] for y in range(1, 23)]
    columns = ["".join(row[x].data for row in cells) for x in range(55, -1, -1)]
    words = "".join("".join(columns).split())
    assert "开发区传达学习习近平总书记重要指示精神" in words
    assert words.index("挺膺担当走在前") < words.index("新质生产力")
    quits(terminal)


def test_the_other_script_is_for_the_eye_only(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    presses(terminal, "x", "x")
    terminal.wait(lambda t: "開發區" in prose(t), "the traditional script")
    changed = {
        char.data: char.fg
        for line in terminal.screen.buffer.values()
        for char in line.values()
    }
    assert changed["發"] != changed["的"]

    paragraph = copied(terminal, "}", "}", "}", "Y")
    assert paragraph.startswith("习近平总书记对国家级经济技术开发区")
    finds(terminal, "新质生产力")
    terminal.press("enter")
    terminal.wait(lambda t: "1/" in t.lines[-1], "the words as printed are found")
    quits(terminal)


def test_readings_stand_above_their_characters(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)

    presses(terminal, "p", "p")

    at, row = next(
        (y, row) for y, row in enumerate(terminal.lines) if "kāi fā qū" in row
    )
    below = terminal.lines[at + 1]
    assert width(row.partition("kāi")[0]) == width(below.partition("开")[0])
    quits(terminal)


def test_jumps_and_marks_lead_back(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    presses(terminal, "]", "]")
    heading = rows(terminal)[1].strip()

    terminal.press("m", "a", "G")
    terminal.wait_for("100%")
    terminal.press("g", "g")
    terminal.wait(lambda t: "开发区传达" in t.text, "the top")
    terminal.press("'", "a")
    terminal.wait(lambda t: heading in t.text, "the mark")
    terminal.press("ctrl+o")
    terminal.wait(lambda t: "开发区传达" in t.text, "where the jump began")
    terminal.press("backspace")
    terminal.wait_for("100%")
    terminal.press("\x0e")  # ctrl+n: forward
    terminal.wait(lambda t: "开发区传达" in t.text, "forward again")
    quits(terminal)


def test_words_are_walked_selected_copied_and_found(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    terminal.settle(1.5)  # until the words are those of the dictionary
    terminal.press("}", "}", "}", "w", "w")
    paragraph = copied(terminal, "Y")
    assert "\n" not in paragraph

    word = copied(terminal, "v", "e", "y")
    assert len(word) > 1
    assert word in paragraph
    presses(terminal, "w")
    longer = copied(terminal, "v", "w", "e", "y")
    assert len(longer) > len(copied(terminal, "v", "b", "y"))

    whole = copied(terminal, "V", "}", "y")
    assert whole.split("\n")[0] == paragraph
    assert len(whole.split("\n")) == 2

    words, source = copied(terminal, "v", "l", "g", "y").rsplit("\n——", 1)
    assert len(words) == 2
    assert "挺膺担当走在前" in source
    assert seed.name in source

    terminal.press("*")
    terminal.wait(lambda t: "／" in t.text, "the word in the finder")
    terminal.press("enter")
    terminal.wait(lambda t: "/" in t.lines[-1].split("?")[0], "its places")
    quits(terminal)


def test_the_mouse_selects_words_and_paragraphs(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, ONE_PANE)
    terminal.settle(1.5)  # until the words are those of the dictionary

    click(terminal, "主战场", 2)
    word = copied(terminal, "y")
    assert "主战场" in word or word in "主战场"

    click(terminal, "主战场", 3)
    assert copied(terminal, "y").startswith("开发区是改革开放的先行区")
    quits(terminal)


@pytest.mark.parametrize("wide", ["1", "2"])
def test_quotes_are_as_wide_as_was_said(
    start: Start, tmp_path: Path, wide: str
) -> None:
    path = tmp_path / "quotes.txt"
    path.write_text("　　“国家”“主席”“会见”" * 20, encoding="utf-8")
    terminal = start("--ambiguous", wide, str(path), size=(40, 20))

    ready(terminal)
    row = next(line for line in terminal.lines if line.count("“") > 2).strip(" ▕◂")
    quotes = row.count("“") + row.count("”")
    han = len(re.findall("[一-鿿]", row))
    assert 2 * han + int(wide) * quotes <= 36
    assert 2 * han + int(wide) * (quotes + 2) + 4 > 30
    quits(terminal)


def cells(terminal: Terminal) -> list[list[tuple[object, ...]]]:
    """What stands in every cell, and how it is drawn."""
    columns, buffer = range(terminal.screen.columns), terminal.screen.buffer
    return [
        [tuple(buffer[y][x]) for x in columns] for y in range(terminal.screen.lines)
    ]


def shows(expected: list[list[tuple[object, ...]]], terminal: Terminal) -> bool:
    return cells(terminal) == expected


def test_what_differs_is_enough_to_send(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, (100, 30))
    terminal.wait_for("习近平  ")
    terminal.settle(1.0)
    for keys in (
        ("space", "]", "j", "i", "f", "f", "2", "s"),
        ("/", "改", "革", "enter", "n", "v", "l", "s", "p", "p", "x"),
        ("J", "z", "G", "|", "?", "j"),
    ):
        terminal.press(*keys)
        terminal.settle(1.0)
        sent = cells(terminal)

        terminal.resize(100, 31)
        terminal.settle()
        terminal.resize(100, 30)  # all is sent anew
        terminal.wait(partial(shows, sent), f"the same screen after {keys}")
    terminal.press("esc")
    terminal.settle()
    quits(terminal)
