"""What makes reading comfortable, in a real terminal: aids, looks, help, own keys."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.script.cells import width
from tests.e2e.conftest import Start
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.e2e

SIZES = [(120, 40), (80, 24), (40, 20)]
HEADLINE = "挺膺担当走在前"
TOUR = "第一次用"


def ready(terminal: Terminal) -> Terminal:
    terminal.wait(lambda t: "%" in t.lines[-1], "the status line")
    return terminal


def quits(terminal: Terminal) -> None:
    terminal.settle()  # Esc and q in one breath are Alt-q
    terminal.press("q")
    assert terminal.ends() == 0


def papers(terminal: Terminal) -> set[str]:
    """The colours that most of the screen has behind it."""
    row = terminal.screen.buffer[terminal.screen.lines // 2]
    return {row[terminal.screen.columns - 3].bg}


class TestTour:
    @pytest.mark.parametrize("size", SIZES, ids=str)
    def test_it_comes_once_and_any_key_does_its_work(
        self, start: Start, seed: Path, size: tuple[int, int]
    ) -> None:
        terminal = start(str(seed), size=size, first_run=True)
        terminal.wait_for(TOUR)
        assert HEADLINE[:4] in terminal.text
        assert all(width(line) <= size[0] for line in terminal.lines)

        terminal.press("G")
        terminal.wait(lambda t: "100%" in t.text and TOUR not in t.text, "the end")
        quits(terminal)

        again = ready(start(str(seed), size=size, first_run=True))
        again.settle()
        assert TOUR not in again.text
        quits(again)

    def test_a_script_that_searches_at_once_gets_its_search(
        self, start: Start, seed: Path
    ) -> None:
        terminal = start(str(seed), size=(80, 24), first_run=True)
        terminal.wait_for(TOUR)

        terminal.send("/改革\r")

        terminal.wait(lambda t: "1/" in t.lines[-1] and "／" not in t.text, "a hit")
        assert TOUR not in terminal.text
        quits(terminal)

    def test_what_is_typed_before_the_app_is_there_is_a_search(
        self, start: Start, seed: Path
    ) -> None:
        terminal = start(str(seed), size=(80, 24), first_run=True)
        terminal.wait_for_bytes(HEADLINE.encode())

        terminal.send("/改革\r")

        terminal.wait(lambda t: "1/" in t.lines[-1] and "／" not in t.text, "a hit")
        quits(terminal)

    def test_a_pipe_gets_no_tour(self, seed: Path) -> None:
        command = [sys.executable, "-m", "reader", str(seed)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True)

        assert HEADLINE in printed.stdout
        assert TOUR not in printed.stdout


class TestAids:
    def test_the_ruler_goes_with_the_reader(self, start: Start, seed: Path) -> None:
        terminal = ready(start(str(seed), size=(60, 20)))
        terminal.press("r", *"jjjj")
        terminal.wait(lambda t: t.text.count("▸") == 1, "the ruler")
        at = next(y for y, line in enumerate(terminal.lines) if "▸" in line)
        terminal.press("j")
        terminal.wait(lambda t: "▸" in t.lines[at + 1], "the ruler a row down")
        terminal.press("r")
        terminal.wait(lambda t: "▎" in t.text, "one paragraph")
        terminal.press("r")
        terminal.wait(lambda t: not set("▸▎") & set(t.text), "no ruler")
        quits(terminal)

    def test_skimming_shows_first_sentences_and_goes_back(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start(str(seed), size=(60, 40)))
        terminal.press("]", "j", "j", "j")
        terminal.settle()
        before = terminal.lines[:-1]

        terminal.press("F")
        terminal.wait(lambda t: "速读" in t.lines[-1], "skimming")
        assert "四次整合提升" not in "".join(terminal.text.split())
        terminal.press("F")

        terminal.wait(lambda t: t.lines[:-1] == before, "the place of before")
        quits(terminal)

    def test_it_scrolls_by_itself_until_a_key(self, start: Start, seed: Path) -> None:
        terminal = ready(start(str(seed), size=(60, 20)))
        terminal.press("}", "}", "T", *"+" * 40)  # as fast as it goes
        terminal.wait(lambda t: "自动 1200" in t.lines[-1], "scrolling")

        terminal.wait(lambda t: "发展的印记闪光" in t.text, "what comes below")
        terminal.press("esc")
        terminal.wait(lambda t: "自动" not in t.lines[-1], "standing still")
        before = terminal.text
        time.sleep(1.5)
        terminal.settle()
        assert terminal.text == before
        quits(terminal)

    def test_the_pace_is_remembered(self, start: Start, seed: Path) -> None:
        terminal = ready(start(str(seed), size=(80, 24)))
        terminal.press("T", *"-" * 8, "T")
        terminal.wait(lambda t: "自动" not in t.lines[-1], "standing still")
        quits(terminal)

        again = ready(start(str(seed), size=(80, 24)))
        again.press("T")
        again.wait(lambda t: "自动 200 " in t.lines[-1], "the pace of before")
        quits(again)


class TestHelp:
    def test_in_the_finder_it_begins_with_the_finder(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start(str(seed), size=(80, 24)))
        terminal.press("/")
        terminal.wait_for("／")
        terminal.press("f1")
        terminal.wait_for("查找时")
        terminal.press("esc")
        terminal.wait(lambda t: "查找时" not in t.text, "the help closed")
        assert "／" in terminal.text
        terminal.press("esc")
        terminal.wait(lambda t: "／" not in t.text, "the finder closed")
        quits(terminal)

    def test_in_the_facts_it_begins_with_the_facts(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start(str(seed), size=(80, 24)))
        terminal.press("f")
        terminal.wait_for("事实")
        terminal.press("?")
        terminal.wait_for("事实里")
        terminal.press("esc")
        terminal.wait(lambda t: "事实里" not in t.text, "the help closed")
        quits(terminal)


class TestOwnKeys:
    def put(self, home: Path, text: str) -> None:
        folder = home / "config" / "reader"
        folder.mkdir(exist_ok=True)
        (folder / "keys.toml").write_text(text, encoding="utf-8")

    def test_keys_of_the_file_work_and_are_shown(
        self, start: Start, seed: Path, home: Path
    ) -> None:
        self.put(home, 'quit = ["Q"]\nbottom = ["gx"]\n')
        terminal = ready(start(str(seed), size=(100, 24)))
        assert "Q 退出" in terminal.lines[-1]

        terminal.press("q", "g", "x")
        terminal.wait_for("100%")
        terminal.press("Q")
        assert terminal.ends() == 0

    def test_what_is_wrong_is_told_and_the_article_opens(
        self, start: Start, seed: Path, home: Path
    ) -> None:
        self.put(home, 'zen = ["q"]\n')
        terminal = ready(start(str(seed), size=(120, 40)))

        terminal.wait(lambda t: "keys.toml" in t.lines[-1], "the complaint")
        quits(terminal)

    def test_the_printed_file_is_taken_as_it_is(
        self, start: Start, seed: Path, home: Path
    ) -> None:
        command = [sys.executable, "-m", "reader", "--print-config"]
        printed = subprocess.run(command, capture_output=True, text=True, check=True)
        self.put(home, printed.stdout)
        terminal = ready(start(str(seed), size=(120, 40)))

        assert "keys.toml" not in terminal.text
        quits(terminal)


class TestLooks:
    def test_the_theme_chosen_is_there_the_next_time(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start(str(seed), size=(80, 24)))
        before = papers(terminal)
        terminal.press("c")
        terminal.wait(lambda t: papers(t).isdisjoint(before), "another theme")
        chosen = papers(terminal)
        quits(terminal)

        again = ready(start(str(seed), size=(80, 24)))
        again.wait(lambda t: papers(t) & chosen, "the theme of before")
        quits(again)

    @pytest.mark.parametrize("size", SIZES, ids=str)
    def test_zen_leaves_the_article_and_brings_the_panes_back(
        self, start: Start, seed: Path, size: tuple[int, int]
    ) -> None:
        terminal = ready(start(str(seed), size=size))
        terminal.settle()
        panes = "│" in terminal.text
        terminal.press("z")
        terminal.wait(lambda t: "│" not in t.text and HEADLINE[:4] in t.text, "zen")
        terminal.press("z")
        terminal.wait(lambda t: ("│" in t.text) == panes, "the panes")
        quits(terminal)

    def test_it_speaks_english_where_it_is_asked_to(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start("--lang", "en", str(seed), size=(100, 24)))
        terminal.wait_for("min left")
        terminal.press("?")
        terminal.wait_for("Move")
        terminal.press("esc")
        terminal.wait(lambda t: "Row down" not in t.text, "the help closed")
        quits(terminal)

    def test_without_colours_no_colour_is_sent(
        self, seed: Path, start: Start, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("NO_COLOR", "1")
        terminal = ready(start(str(seed), size=(80, 24)))
        terminal.press("i", "/")
        terminal.wait_for("／")
        terminal.send("改革\r")
        terminal.wait(lambda t: "1/" in t.lines[-1] and "／" not in t.text, "a hit")
        terminal.press("r", "v", "l")
        terminal.settle()

        cells = [
            cell for row in terminal.screen.buffer.values() for cell in row.values()
        ]
        assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}
        terminal.press("esc")
        quits(terminal)

    def test_the_legend_switches_a_kind_and_it_stays(
        self, start: Start, seed: Path
    ) -> None:
        terminal = ready(start(str(seed)))
        terminal.wait_for("习近平  ")
        terminal.press("I")
        terminal.wait_for("文中标出的事实")
        terminal.press("1")
        terminal.wait(lambda t: "○ 1 人物" in t.text, "people no longer lit")
        terminal.press("esc")
        terminal.wait(lambda t: "○ 1 人物" not in t.text, "the legend closed")
        quits(terminal)

        again = ready(start(str(seed)))
        again.wait_for("习近平  ")
        again.press("I")
        again.wait_for("○ 1 人物")
        again.press("esc")
        again.wait(lambda t: "○ 1 人物" not in t.text, "the legend closed")
        quits(again)


def test_the_plain_twin_needs_no_terminal(seed: Path) -> None:
    command = [sys.executable, "-m", "reader", "--lang", "zh", "--plain", str(seed)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)

    for part in ("目录：2", "正文", "事实：", "批注与划线：0"):
        assert part in printed.stdout
    assert "\x1b" not in printed.stdout
