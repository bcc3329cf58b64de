"""下转 and 上接 say where a story leaves its page and where it comes back."""

from __future__ import annotations

import reader
from reader.layout.furniture import part_furniture
from reader.layout.jumps import ASTRAY, GOES_ON, Jumps, jumps_of
from reader.layout.lines import Line, lines_of
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines

FIRST = "冬至刚过，县里最后一座渡口的木船被拖上岸来检修，摆渡人带着两个徒弟把旧油铲掉。"
REST = (
    "从前这里有十七座渡口，摆渡人最多的时候有四十多个，大桥通车以后一座接一座地撤了。"
)
OTHER = "市图书馆从下周起延长开放时间，每天晚上开到十点，读者可以凭身份证直接进去看书。"


def page(*, between: list[str]) -> list[str]:
    text = [line for body in (FIRST, REST) for line in set_lines(body, 12, indent="")]
    return [
        "渡口检修忙 木船又下水",
        *text[:5],
        "（下转第4版）",
        *between,
        "（上接第1版）",
        *text[5:],
    ]


def read(rows: list[str]) -> tuple[tuple[Line, ...], Jumps]:
    story, found = part_furniture(lines_of(source_of("\n".join(rows).encode())))
    return story, jumps_of(story, found)


def test_the_lines_beside_a_jump_are_marked() -> None:
    other = ["图书馆夜里也开门", *set_lines(OTHER, 12, indent="")]

    story, jumps = read(page(between=other))

    parted = [story[0].text.text for story in jumps.runs(story)]
    assert parted[1:2] == ["图书馆夜里也开门"]
    assert len(parted) == 3


def test_what_returns_goes_on_with_what_left() -> None:
    story, jumps = read(page(between=["图书馆夜里也开门"]))
    left, other, back = story[5], story[6], story[7]

    assert jumps.told(left, back) == GOES_ON
    assert jumps.told(left, other) == jumps.told(other, back) == ASTRAY
    assert jumps.part(left, other)
    assert not jumps.part(left, back)


def test_two_stories_that_jump_are_not_told_apart() -> None:
    rows = page(between=["图书馆夜里也开门"])

    story, jumps = read([*rows, *rows])

    assert jumps.told(story[5], story[7]) == 0


def test_a_page_without_jumps_is_one_run() -> None:
    story, _ = read(["渡口检修忙", *set_lines(FIRST, 12)])

    assert list(Jumps().runs(story)) == [story]
    assert list(Jumps().runs(())) == []


def test_a_sentence_goes_on_over_another_story() -> None:
    other = ["图书馆夜里也开门", "本报讯　记者昨日获悉，", *set_lines(OTHER, 12)]
    data = "\n".join(page(between=other)).encode()

    article = reader.read(data)

    body = [each for section in article.sections for each in section.paragraphs]
    assert "".join(each.text.text for each in body) == FIRST + REST
