"""Lines that were wrapped by hand become paragraphs again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.block import Block, Shape
from reader.layout.lines import lines_of
from reader.layout.reflow import reflow
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines

PARAGRAPHS = (
    "清早的河面上起了雾，船家把缆绳一圈一圈收好，等着第一批赶集的人。",
    "桥头卖豆浆的老人说，这样的雾一年里也见不到几回，今天的集市怕是要晚开。",
    "雾散得比谁想的都快。太阳一出来，河上就热闹了，桨声和叫卖声混成一片。",
    "到了晌午，带来的东西卖得差不多了，大家才想起还没有吃饭，便三三两两往回走。",
)


TITLE = "船家先醒来 集市后开张"


def blocks(lines: list[str]) -> tuple[Block, ...]:
    return reflow(lines_of(source_of("\n".join(lines).encode())))


def texts(lines: list[str]) -> list[str]:
    return [block.text.text for block in blocks(lines)]


def wrapped(measure: int, indent: str) -> list[str]:
    return [
        line
        for paragraph in PARAGRAPHS
        for line in set_lines(paragraph, measure, indent=indent)
    ]


@settings(deadline=None, max_examples=40)
@given(st.integers(10, 40))
def test_paragraphs_with_their_indents_are_joined(measure: int) -> None:
    assert texts(wrapped(measure, "　　")) == list(PARAGRAPHS)


@pytest.mark.parametrize("measure", [11, 13, 15, 17, 22, 30])
def test_the_indent_may_be_lost(measure: int) -> None:
    lines = [line.strip() for line in wrapped(measure, "　　")]

    assert texts(lines) == list(PARAGRAPHS)


def test_a_blank_line_behind_every_line_means_nothing() -> None:
    lines = [line for row in wrapped(17, "　　") for line in (row.strip(), "")]

    assert texts(lines) == list(PARAGRAPHS)


def test_a_heading_stands_apart() -> None:
    lines = wrapped(15, "　　")
    at = len(set_lines(PARAGRAPHS[0], 15, indent="　　"))

    found = blocks([*lines[:at], "雾散之后", *lines[at:]])

    assert [b.text.text for b in found if b.shape is Shape.DISPLAY] == ["雾散之后"]
    assert len(found) == len(PARAGRAPHS) + 1


def test_frames_of_two_measures_follow_each_other() -> None:
    wide = set_lines(PARAGRAPHS[2], 26, indent="　　")
    lines = [*wide, *wrapped(13, "　　")]

    found = blocks(lines)

    assert [block.text.text for block in found] == [PARAGRAPHS[2], *PARAGRAPHS]
    assert found[0].measure > found[1].measure + 20


def test_a_caption_inside_a_paragraph_does_not_part_it() -> None:
    lines = wrapped(15, "　　")
    lines.insert(1, "清早的河面。（资料图片）")

    found = blocks(lines)

    assert found[0].text.text == PARAGRAPHS[0]
    assert found[1].shape is Shape.CAPTION


def test_lines_beside_a_drop_cap_belong_to_their_paragraph() -> None:
    text = PARAGRAPHS[2]
    beside = [text[:12], text[12:24]]
    rest = [text[24:]]
    more = [line for line in wrapped(15, "　　") if not line.startswith("雾散")]

    found = texts(["河上的早晨 雾起又散", *beside, *rest, *more])

    assert found[1] == text


def test_a_join_that_could_be_an_end_is_marked() -> None:
    lines = ["　　" + "水" * 14 + "。", "船" * 14 + "。"]
    more = wrapped(16, "　　")

    (first, *_) = blocks([*more, *lines])[-1:]

    assert first.doubts in ((), (15,))
    assert all(0 < at < len(first.text) for at in first.doubts)


def test_long_paragraphs_of_one_length_are_no_wrapped_lines() -> None:
    long = [paragraph[:-1] * 2 + "。" for paragraph in PARAGRAPHS[:3]]
    even = [text[:60] + "。" for text in long]

    assert texts([*even, "雾散了。"]) == [*even, "雾散了。"]


def test_a_title_that_is_all_of_its_frame_parts_the_sentence_around_it() -> None:
    sentence = "".join(PARAGRAPHS).replace("。", "，") + "好。"
    above = [*wrapped(16, "　　"), *set_lines(sentence, 16, indent="　　")[:5]]
    below = set_lines(sentence, 16, indent="　　")[5:]
    page = "\n".join([*above, TITLE, *below, *wrapped(16, "　　")])
    lines = lines_of(source_of(page.encode()))
    frames = [1 + (i >= len(above)) + (i > len(above)) for i in range(len(lines))]
    framed = [replace(line, frame=n) for line, n in zip(lines, frames, strict=True)]

    assert TITLE in [block.text.text for block in reflow(framed)]
