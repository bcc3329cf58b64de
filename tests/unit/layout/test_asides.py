"""Captions, and bylines that stray, are no part of the running text."""

from __future__ import annotations

from reader.layout.asides import part_asides
from reader.layout.block import Block, Shape
from reader.layout.lines import lines_of
from reader.source.opening import source_of


def block(text: str, shape: Shape = Shape.PARAGRAPH) -> Block:
    (line,) = lines_of(source_of(text.encode()))
    measure = line.width if shape is Shape.PARAGRAPH else 0
    return Block(line.text, (line,), shape, measure)


OPEN = block("摆渡人带着两个徒弟把旧")
GOES_ON = block("油一点点铲掉，再上新漆")
CLOSED = block("大桥通车以后都撤了。")
BYLINE = block("本报记者 林晓", Shape.BYLINE)
CAPTION = block("木船在岸上检修。（资料图片）", Shape.CAPTION)


def test_a_caption_stands_aside() -> None:
    text, asides = part_asides([CLOSED, CAPTION, OPEN])

    assert text == (CLOSED, OPEN)
    assert asides.lines == CAPTION.lines
    assert not asides.cut


def test_a_caption_in_a_sentence_cuts_it() -> None:
    assert part_asides([OPEN, CAPTION, GOES_ON])[1].cut


def test_a_byline_that_a_sentence_runs_around_has_strayed() -> None:
    text, asides = part_asides([OPEN, BYLINE, GOES_ON])

    assert text == (OPEN, GOES_ON)
    assert asides.cut


def test_a_byline_behind_the_text_stays() -> None:
    assert part_asides([CLOSED, BYLINE])[0] == (CLOSED, BYLINE)
