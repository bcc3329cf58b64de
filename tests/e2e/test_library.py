"""A sitting with several articles: the library, its folders, and notes that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.terminal import Terminal
from tests.unit.tui.printed import SECTIONS, TEXT, TITLE

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[2]
HEADLINE = "挺膺担当走在前"
OTHER = "河里的鱼又多了"
SIGN = "✎"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two texts that were never opened, and an empty file."""
    there = tmp_path / "报"
    there.mkdir()
    (there / "1.txt").write_text(TEXT, encoding="utf-8")
    (there / "2.txt").write_text(TEXT.replace(TITLE, OTHER), encoding="gb18030")
    (there / "3.txt").touch()
    return there


def opened(start: Start, path: Path, size: tuple[int, int] = (100, 30)) -> Terminal:
    terminal = start(str(path), size=size)
    terminal.wait(lambda t: "%" in t.lines[-1], "the status line")
    return terminal


def shows(terminal: Terminal, *words: str) -> None:
    """Wait until all the words are on the screen."""
    terminal.wait(lambda t: all(word in t.text for word in words), repr(words))


def into(terminal: Terminal, folder: Path) -> None:
    """Go to a folder from the library."""
    terminal.press("B")
    shows(terminal, "书库")
    terminal.press("o")
    terminal.settle()
    terminal.send(str(folder))
    terminal.press("enter")
    shows(terminal, "1.txt", TITLE)


def quits(terminal: Terminal) -> None:
    terminal.press("q")
    assert terminal.ends() == 0


def test_another_article_from_a_folder_and_back_by_pinyin(
    start: Start, seed: Path, folder: Path
) -> None:
    terminal = opened(start, seed)
    terminal.press("]", "]")
    terminal.wait(lambda t: "挺立潮头开新局" in t.lines[-1], "the section")

    into(terminal, folder)
    shows(terminal, OTHER, "是空的")
    terminal.press("/")
    terminal.send("jiangbian")
    terminal.wait(lambda t: OTHER not in t.text, "the filter")
    terminal.press("enter")
    shows(terminal, TITLE, SECTIONS[0], "%")

    terminal.press("B")
    shows(terminal, "书库", "2/2", "在读")
    terminal.press("/")
    terminal.send("tingying")  # 挺膺
    terminal.wait(lambda t: "1/2" in t.text, "the filter")
    terminal.press("enter")
    terminal.wait(lambda t: "挺立潮头开新局" in t.lines[-1], "the section left")
    quits(terminal)

    again = start(size=(100, 30))
    again.wait(lambda t: "挺立潮头开新局" in t.lines[-1], "the section left")
    quits(again)


@pytest.mark.parametrize("size", [(80, 24), (40, 20)], ids=str)
def test_what_is_removed_is_gone_and_a_missing_file_is_said(
    start: Start, seed: Path, folder: Path, size: tuple[int, int]
) -> None:
    for name in ("1.txt", "2.txt"):
        quits(opened(start, folder / name, size))
    (folder / "1.txt").unlink()

    terminal = opened(start, seed, size)
    terminal.press("B")
    shows(terminal, "3/3", "文件不在")
    terminal.press("j", "d")
    terminal.wait_for("再按 d")
    terminal.press("d")
    shows(terminal, "2/2", "已移除")
    terminal.press("enter")
    shows(terminal, "没有这个文件")
    terminal.press("q")
    shows(terminal, HEADLINE[:4], "%")
    quits(terminal)

    again = opened(start, seed, size)
    again.press("B")
    shows(again, "2/2")
    assert OTHER not in again.text
    again.press("esc")
    again.settle()
    quits(again)


def test_a_note_from_the_first_word_to_the_file_it_is_written_to(
    start: Start, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # where it is not installed
    monkeypatch.chdir(tmp_path)
    terminal = opened(start, folder / "1.txt", (80, 24))
    terminal.send("]A要核实\r")  # in one go: what follows the key is the remark
    terminal.wait_for(SIGN)
    terminal.press("l", "h")
    terminal.wait_for(f"{SIGN} 要核实")
    quits(terminal)

    terminal = opened(start, folder / "1.txt", (80, 24))
    terminal.wait_for(f"{SIGN} 要核实")  # it opens where the note is
    terminal.press("C", "e")
    terminal.wait_for("Enter 存下")
    terminal.send("日期")
    terminal.press("enter")
    terminal.wait_for(f"{SIGN} 要核实日期")
    terminal.press("d")
    terminal.wait_for("还没有批注")
    terminal.press("u")
    terminal.wait_for(f"{SIGN} 要核实日期")
    terminal.press("E")
    terminal.wait_for("1.txt.notes.md")
    terminal.press("enter")
    terminal.wait(lambda t: "%" in t.lines[-1], "the article")
    quits(terminal)

    written = (tmp_path / "1.txt.notes.md").read_text(encoding="utf-8")
    assert f"《{TITLE}》" in written
    assert "要核实日期" in written


def test_two_readers_at_once_keep_each_other_s_notes(
    start: Start, folder: Path
) -> None:
    readers = [opened(start, folder / "1.txt", (80, 24)) for _ in range(2)]
    for round_ in range(2):
        for number, terminal in enumerate(readers):
            terminal.press("]" if not round_ else "}", "A")
            terminal.wait_for("写一句")
            terminal.send(f"n{number}{round_}")
            terminal.press("enter")
            terminal.wait_for("批注已存下")
    for terminal in readers:
        quits(terminal)

    terminal = opened(start, folder / "1.txt", (80, 24))
    terminal.press("C")
    shows(terminal, "批注与划线 4", *(f"n{n}{r}" for n in (0, 1) for r in (0, 1)))
    terminal.press("q")
    terminal.settle()
    quits(terminal)
