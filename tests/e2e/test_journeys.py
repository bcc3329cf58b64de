"""What a reader does from the shell to the shell, on the real screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.script.cells import width
from tests.e2e.conftest import Start
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.e2e

SIZES = [(120, 40), (80, 24), (40, 20)]
HEADLINE = "挺膺担当走在前"
NEVER_FIRST = frozenset("，。、；：？！”’）》")


def pieces(terminal: Terminal) -> list[str]:
    """What stands in each row of each pane."""
    return [
        piece.strip() for line in terminal.lines for piece in line.split("│") if piece
    ]


def middle(terminal: Terminal) -> list[str]:
    """The article's rows on a screen with three panes."""
    return [line.split("│")[1] for line in terminal.lines if line.count("│") > 1]


def prose(terminal: Terminal) -> str:
    """The article's words on the screen, in one piece; of a screen with one pane."""
    return "".join(line.strip(" ▕◂│") for line in terminal.lines)


def differs(before: str) -> Callable[[Terminal], bool]:
    return lambda terminal: terminal.text != before


def opened(start: Start, seed: Path, size: tuple[int, int] = (120, 40)) -> Terminal:
    terminal = start(str(seed), size=size)
    ready(terminal)
    assert HEADLINE in terminal.text
    return terminal


def ready(terminal: Terminal) -> None:
    """Wait for the app: the article itself is there before it."""
    terminal.wait(lambda t: "%" in t.lines[-1], "the status line")


def with_facts(terminal: Terminal) -> Terminal:
    terminal.wait_for("习近平  ")
    return terminal


def finds(terminal: Terminal, typed: str) -> None:
    terminal.press("/")
    terminal.wait_for("／")
    terminal.send(typed)


def quits(terminal: Terminal) -> None:
    terminal.press("q")
    assert terminal.ends() == 0


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_page_obeys_kinsoku_and_the_measure(
    start: Start, seed: Path, size: tuple[int, int]
) -> None:
    terminal = opened(start, seed, size)
    seen = ""
    while "100%" not in terminal.text:
        bad = [piece for piece in pieces(terminal) if piece[:1] in NEVER_FIRST]
        assert not bad, terminal.text
        assert all(width(line) <= size[0] for line in terminal.lines)
        before = terminal.text
        seen += before
        terminal.press("space")
        terminal.wait(differs(before), "another page")

    for words in ("发展的印记闪光", "挺立潮头开新局", "张曼欣", "会议现场"):
        assert words in seen + terminal.text
    quits(terminal)


def test_the_bundled_article_opens_without_a_path(start: Start) -> None:
    terminal = start()

    ready(terminal)
    assert HEADLINE in terminal.text
    quits(terminal)


def test_panes_stand_beside_the_article_as_the_width_allows(
    start: Start, seed: Path
) -> None:
    terminal = opened(start, seed)
    for pane in ("目录", "事实"):
        assert pane in terminal.text

    terminal.resize(80, 24)
    terminal.wait(lambda t: "目录" not in t.text or "事实" not in t.text, "two panes")
    terminal.resize(40, 20)
    terminal.wait(lambda t: "目录" not in t.text and "事实" not in t.text, "one pane")
    assert HEADLINE[:4] in terminal.text
    quits(terminal)


def test_a_heading_chosen_in_the_outline_comes_on_top(start: Start, seed: Path) -> None:
    terminal = opened(start, seed)

    terminal.press("1")
    terminal.settle(0.8)  # a digit may be the count of a motion that follows
    terminal.press("G", "enter")

    terminal.wait_for("过去的成绩单")
    top = next(i for i, s in enumerate(terminal.lines) if s.count("挺立潮头开新局"))
    assert top < 6, terminal.text
    quits(terminal)


def test_a_phrase_is_found_however_it_is_typed(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, (40, 20))
    for typed in ("新制生产力", "xinzhishengchanli", "xzscl", "新質生產力"):
        terminal.press("G")
        finds(terminal, typed)
        terminal.wait(lambda t: "新质生产力" in prose(t), "the phrase")
        terminal.press("enter")
        terminal.wait(lambda t: "／" not in t.text, "the finder closed")
        terminal.wait(lambda t: "新质生产力" in prose(t), f"{typed} in the article")
    quits(terminal)


def test_a_search_typed_faster_than_the_finder_opens_is_a_search(
    start: Start, seed: Path
) -> None:
    terminal = opened(start, seed, (80, 24))

    terminal.send("/改革\r")

    terminal.wait(lambda t: "1/" in t.lines[-1], "the first hit")
    quits(terminal)


def test_hits_are_walked_and_given_up(start: Start, seed: Path) -> None:
    terminal = opened(start, seed)
    finds(terminal, "改革")
    terminal.press("enter")
    terminal.wait(lambda t: "1/" in t.lines[-1], "the first hit")

    terminal.press("n")
    terminal.wait(lambda t: "2/" in t.lines[-1], "the second hit")
    terminal.press("N")
    terminal.wait(lambda t: "1/" in t.lines[-1], "the first hit again")

    terminal.press("esc")
    terminal.wait(lambda t: "1/" not in t.lines[-1], "no hits")
    quits(terminal)


def test_escape_in_the_finder_leads_back_to_where_the_reader_was(
    start: Start, seed: Path
) -> None:
    terminal = opened(start, seed)
    with_facts(terminal)
    terminal.settle()
    before = terminal.lines[:-1]

    finds(terminal, "高技能人才")
    terminal.wait_for("素质优良")
    terminal.press("esc")

    terminal.wait(lambda t: t.lines[:-1] == before, "the screen of before")
    quits(terminal)


def test_a_fact_leads_to_its_words_and_back(start: Start, seed: Path) -> None:
    terminal = with_facts(opened(start, seed))
    terminal.press("3")
    terminal.settle(0.8)  # a digit may be the count of a motion that follows

    terminal.press("G", "enter")
    terminal.wait(lambda t: HEADLINE not in t.text, "the words of the last fact")
    terminal.press("backspace")

    terminal.wait_for(HEADLINE)
    quits(terminal)


def test_help_shows_keys_and_closes(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, (80, 24))

    terminal.press("?")
    terminal.wait_for("按键")
    terminal.press("esc")

    terminal.wait(lambda t: "按键" not in t.text, "the help closed")
    quits(terminal)


def test_keys_of_a_chinese_input_method_work_too(start: Start, seed: Path) -> None:
    terminal = opened(start, seed)

    terminal.press("】")
    terminal.wait(lambda t: HEADLINE not in t.text or "热土" in t.text, "a section")
    terminal.press("？")

    terminal.wait_for("按键")
    terminal.press("esc")
    terminal.wait(lambda t: "按键" not in t.text, "the help closed")
    quits(terminal)


def test_the_first_character_stays_through_resizing(start: Start, seed: Path) -> None:
    terminal = with_facts(opened(start, seed, (100, 40)))
    for _ in range(2):
        page = terminal.text
        terminal.press("space")
        terminal.wait(differs(page), "another page")
    before = middle(terminal)

    terminal.resize(50, 40)
    terminal.wait(lambda t: max(map(width, t.lines)) <= 50, "a narrow screen")
    terminal.settle()
    terminal.resize(100, 40)

    terminal.wait(lambda t: middle(t) == before, "the rows of before")
    quits(terminal)


def test_every_look_fits_the_screen_and_leads_back(start: Start, seed: Path) -> None:
    terminal = opened(start, seed, (56, 24))
    terminal.press("space")
    terminal.settle(1.0)
    plain = terminal.lines[:-1]
    for key in ("x", '"', "p", "|", "J", "H", "L"):
        for _ in range(4):  # no look has more ways
            before = terminal.text
            terminal.press(key)
            terminal.wait(differs(before), f"another look after {key}")
            assert all(width(line) <= 56 for line in terminal.lines)
            if terminal.lines[:-1] == plain:
                break

        assert terminal.lines[:-1] == plain, key
    quits(terminal)


def test_escape_never_quits(start: Start, seed: Path) -> None:
    terminal = opened(start, seed)

    terminal.press("esc", "esc", "esc")
    terminal.settle()

    assert terminal.process.poll() is None
    quits(terminal)


def test_text_from_a_pipe_is_read_and_keys_work(start: Start, seed: Path) -> None:
    terminal = start("-", stdin=seed.read_bytes())

    ready(terminal)
    terminal.press("G")
    terminal.wait_for("100%")
    quits(terminal)


def test_garbage_is_shown_without_harm(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "garbage.txt"
    path.write_bytes("国家\x1b[2J\x1b]0;x\x07主席\n\x9b31m会见\u202e客人".encode() * 50)
    terminal = start(str(path), size=(80, 24))

    ready(terminal)
    assert "国家" in terminal.text
    assert "主席" in terminal.text
    terminal.press("G")
    terminal.wait_for("100%")
    quits(terminal)


def test_a_file_that_is_not_there_is_one_line_and_no_screen(start: Start) -> None:
    terminal = start("/nowhere/at all.txt")

    assert terminal.ends() == 2
    assert len(terminal.text.split("\n")) > 0
    assert "Traceback" not in terminal.text
    assert "/nowhere/at all.txt" in terminal.text
