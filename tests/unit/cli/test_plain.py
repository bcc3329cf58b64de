"""The plain twin: all that the screen shows, in lines that say what they are."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

import reader
from reader.article import Place, Role
from reader.cli import Exit, main
from reader.cli.plain import Twin, to_plain
from reader.facts import extract
from reader.facts.mention import Kind
from reader.library.library import Library
from reader.library.notebook import noted
from reader.messages import say
from reader.script.cells import width
from reader.span import Span
from tests.unit.tui.made_up import article, facts_of

BOXES = re.compile("[\u2500-\u25ff\x1b]")
"""Lines, blocks, arrows as shapes, and escape sequences."""


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main([*words, "--lang", "zh"]) == Exit.DONE
    return capsys.readouterr().out.splitlines()


class TestToPlain:
    def test_its_parts_come_in_the_order_in_which_they_are_read(self) -> None:
        made = article(furniture=2)
        lines = to_plain(Twin(made, facts_of(made), (), "zh")).splitlines()

        titles = [
            "目录：2",
            "正文",
            "版面附文：2",
            "事实：3",
            "人物：1",
            "批注与划线：0",
        ]
        found = [lines.index(title) for title in titles]
        assert found == sorted(found)
        assert lines[0] == "春风又绿江南岸"

    def test_headings_have_the_numbers_of_the_outline(self) -> None:
        made = article()
        lines = to_plain(Twin(made, (), (), "zh")).splitlines()

        assert lines.count("1 一江春水向东流") == lines.count("2 两岸猿声啼不住") == 2

    def test_every_paragraph_has_the_number_that_facts_name(self) -> None:
        made = article()
        facts = facts_of(made)
        lines = to_plain(Twin(made, facts, (), "zh")).splitlines()

        said = next(line for line in lines if "1万棵" in line and "段）" in line)
        number = re.search(r"第 (\d+)", said)
        assert number
        there = next(line for line in lines if line.startswith(f"[{number[1]}] "))
        assert "1万棵" in there

    def test_nothing_of_it_is_drawn(self, seed: Path) -> None:
        made = reader.read(seed)
        text = to_plain(Twin(made, extract(made), (), "en"))

        assert not BOXES.search(text)
        assert not [c for c in text if unicodedata.category(c) == "Cc" and c != "\n"]

    def test_no_line_is_wider_than_wished(self, seed: Path) -> None:
        made = reader.read(seed)
        text = to_plain(Twin(made, extract(made), (), "zh"), width=40)

        assert max(map(width, text.splitlines())) <= 40

    def test_an_article_with_nothing_says_so(self) -> None:
        empty = reader.read("一行字。\n".encode())

        text = to_plain(Twin(empty, (), (), "zh"))

        assert say("outline.none", "zh") in text
        assert "一行字。" in text


def kept(path: Path) -> None:
    """Keep a note on the first heading of an article, as its reader would."""
    made = reader.read(path)
    number = next(at for at, p in enumerate(made.paragraphs) if p.role is Role.HEADING)
    length = len(made.paragraphs[number].text)
    note = noted(made, Place(number, Span(0, length)), "再看一遍")
    library = Library.open()
    library.of(made, str(path)).keep_note(note)
    library.close()


class TestCommands:
    def test_the_notes_of_the_reader_are_told(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        kept(seed)

        lines = told(capsys, "--plain", str(seed))

        title = lines.index("批注与划线：1")
        assert lines[title + 1].startswith("1 发展的印记闪光 （第 ")
        assert lines[title + 1].endswith("再看一遍")

    def test_open_and_print_tell_all_of_it(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        opened = told(capsys, "--plain", str(seed))
        printed = told(capsys, "print", "--plain", str(seed))

        assert opened == printed
        kinds = {fact.kind for fact in extract(reader.read(seed))}
        for kind in Kind:
            title = f"{say(f'kind.{kind}', 'zh')}："
            assert any(line.startswith(title) for line in opened) == (kind in kinds)

    def test_print_alone_tells_the_text_alone(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert not any("事实：" in line for line in told(capsys, "print", str(seed)))

    def test_the_measure_is_that_wished_for(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = told(capsys, "print", "--plain", "--width", "30", str(seed))

        assert max(map(width, lines)) <= 30

    def test_several_files_follow_one_another(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = told(capsys, "print", "--plain", str(seed), str(seed))

        assert lines.count("正文") == 2

    def test_print_config_is_a_file_in_the_language(
        self, capsys: pytest.CaptureFixture[str], home: Path
    ) -> None:
        lines = told(capsys, "--print-config")

        assert str(home / "config" / "reader" / "keys.toml") in lines[0]
        assert any(line.startswith('quit = ["q"]  # 退出') for line in lines)

    def test_print_config_tells_what_is_wrong_with_the_file_there_is(
        self, capsys: pytest.CaptureFixture[str], home: Path
    ) -> None:
        folder = home / "config" / "reader"
        folder.mkdir()
        (folder / "keys.toml").write_text('nonsense = ["j"]\nzen = ["q"]\n')

        assert main(["--print-config", "--lang", "en"]) == Exit.DONE

        complaints = capsys.readouterr().err.splitlines()
        assert len(complaints) == 2
        assert all(line.startswith("reader: keys.toml: ") for line in complaints)
