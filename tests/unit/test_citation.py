"""A citation says what is known, and nothing else."""

from __future__ import annotations

import reader
from reader.article import Place
from reader.citation import cite, quoted
from reader.span import Span
from tests.unit.tui.made_up import HEADINGS, article

NEWS = (
    "　　　　春风又绿江南岸\n　　　　　本报记者 李大江\n\n"
    "　　三月十二日，县长王小明在江边说，今年要种树一万棵。他走过了三个村子。\n"
    "　　看到的都是绿色的田野。\n"
)


class TestCite:
    def test_author_title_day_section_paragraph_file_and_line(self) -> None:
        of = reader.read(NEWS.encode())

        said = cite(of, Place(2, Span(0, 5)), day="2024-03-13")

        assert "李大江" in said
        assert "《春风又绿江南岸》" in said
        assert "2024-03-13" in said
        assert "¶3（" in said
        assert said.endswith(":4）")

    def test_the_section_that_the_words_stand_in(self) -> None:
        said = cite(article(), Place(4, Span(0, 1)))

        assert f"§{HEADINGS[0]}" in said

    def test_what_is_unknown_is_left_out(self) -> None:
        of = reader.read("一行字。".encode())

        assert cite(of, Place(0, Span(0, 1))).startswith("¶1（")


class TestQuoted:
    def test_the_words_come_first_a_line_each(self) -> None:
        of = article()
        places = (Place(1, Span(0, 2)), Place(3, Span(0, 2)))

        lines = quoted(of, places).split("\n")

        assert lines[:2] == ["春风", HEADINGS[0][:2]]
        assert lines[2] == "——" + cite(of, places[0])
