"""Headings of two phrases on two lines."""

from __future__ import annotations

import pytest

from reader.layout.block import Block, Shape
from reader.layout.halves import join_halves
from reader.layout.lines import lines_of
from reader.source.opening import source_of

BODY = "清早的河面上起了雾，船家把缆绳一圈一圈收好，等着第一批赶集的人。"


def block(text: str, shape: Shape) -> Block:
    line = lines_of(source_of(text.encode()))[0]
    return Block(line.text, (line,), shape, measure=26 * (shape is Shape.PARAGRAPH))


TITLE = (block("河上一日", Shape.DISPLAY), block("本报记者 王磊", Shape.BYLINE))


def texts(*blocks: Block) -> list[str]:
    return [found.text.text for found in join_halves(blocks)]


def body() -> Block:
    return block(BODY, Shape.PARAGRAPH)


def test_two_display_lines_amid_the_text_are_one_heading() -> None:
    halves = (block("船家先醒来", Shape.DISPLAY), block("集市后开张", Shape.DISPLAY))

    page = (*TITLE, body(), *halves, body())
    assert texts(*page)[2:] == [BODY, "船家先醒来 集市后开张", BODY]


def test_display_lines_at_the_end_were_torn_from_their_text() -> None:
    heads = (block("船家先醒来", Shape.DISPLAY), block("集市后开张", Shape.DISPLAY))

    assert texts(body(), *heads) == [BODY, "船家先醒来", "集市后开张"]


@pytest.mark.parametrize(
    "whole", ["船家先醒来，集市后开张", "何时开张？", "船家 先醒来"]
)
def test_a_line_that_is_whole_is_no_half(whole: str) -> None:
    heads = (block(whole, Shape.DISPLAY), block("桥头来的老人", Shape.DISPLAY))

    assert texts(body(), *heads, body()) == [BODY, whole, "桥头来的老人", BODY]


def test_a_numbered_line_is_no_second_half() -> None:
    heads = (block("船家先醒来", Shape.DISPLAY), block("一、集市", Shape.DISPLAY))

    assert texts(body(), *heads, body()) == [BODY, "船家先醒来", "一、集市", BODY]
