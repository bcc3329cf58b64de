"""Lines that were read across columns come back column by column."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.abreast import part_rows
from reader.layout.columns import cut
from reader.layout.joins import Joins, normal
from reader.layout.lines import Line, lines_of
from reader.layout.unweave import unweave
from reader.source.opening import source_of
from tests.benchmark import corpus
from tests.benchmark.typeset import set_lines

STORIES = (
    (
        "这座县城的人都知道，每年入冬之前要把渡船拖上岸来检修。船底的木板被水泡了一年，"
        "有的地方已经开裂，需要重新填上麻丝和桐油。木匠师傅们从清早忙到天黑，敲打声在河面上"
        "传得很远。老人们坐在岸边晒太阳，一边看着他们干活，一边说起从前发大水的年份。"
    ),
    (
        "新的大桥在今年夏天正式通车，两岸的居民来往只需要五分钟。县里的统计数据显示，通车以来"
        "每天经过大桥的车辆超过八千辆，附近的农产品市场也跟着热闹起来。负责市场管理的工作人员"
        "介绍，仅仅三个月，登记经营的商户就增加了一百多家，其中不少是回乡创业的年轻人。"
    ),
    (
        "学校的孩子们写了一篇作文，题目叫作渡口的早晨。老师把写得最好的几篇贴在教室后面的墙上，"
        "家长开会的时候都围过来看。有一个孩子写道，爷爷的船虽然不再摆渡了，但是每天早晨他还是"
        "要到河边去走一走，好像在等什么人。大家读到这里，都安静下来，没有人再说话。"
    ),
)


def columns(count: int) -> list[tuple[str, ...]]:
    """Set stories in columns of eight lines; what is longer would stand below."""
    return [set_lines(text, 15, indent="")[:8] for text in STORIES[:count]]


def read(text: str) -> tuple[Line, ...]:
    return lines_of(source_of(text.encode()))


def unwoven(lines: tuple[Line, ...], *, with_words: bool = True) -> list[str]:
    joins = Joins((normal(line.text.text) for line in lines), with_words=with_words)
    return [line.text.text for line in unweave(lines, joins)]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("glue", ["\n", "\n\n"], ids=["close", "spaced"])
def test_columns_read_across_are_sorted(count: int, glue: str) -> None:
    rows = zip_longest(*columns(count), fillvalue="")
    woven = glue.join(line for row in rows for line in row if line)

    found = unwoven(read(woven))

    assert found == [line for column in columns(count) for line in column]


def test_chunks_that_take_turns_are_sorted() -> None:
    left, right = columns(2)
    chunks = [
        "\n".join(column[at : at + 2])
        for at in range(0, len(left), 2)
        for column in (left, right)
    ]

    assert unwoven(read("\n\n".join(chunks))) == [*left, *right]


@pytest.mark.parametrize("glue", ["\n", "\n\n"], ids=["close", "spaced"])
def test_text_in_order_stays_in_order(glue: str) -> None:
    straight = [line for column in columns(3) for line in column]

    assert unwoven(read(glue.join(straight))) == straight


def test_rows_that_were_parted_stand_in_columns_side_by_side() -> None:
    left, right = columns(2)
    rows = [f"{a} {b}" for a, b in zip(left, right, strict=False)]
    lines = part_rows(read("\n".join(rows)))

    assert unwoven(lines) == [*left, *right]


PLAIN = [
    (article, width, glue)
    for number, article in enumerate(corpus.articles())
    for width, glue in [
        (10 + number, "\n"),
        (25 + number, "\n\n"),
        (46 + number, "\n"),
    ]
]


@pytest.mark.parametrize(("article", "width", "glue"), PLAIN)
def test_plain_text_of_any_measure_stays_in_order(
    article: str, width: int, glue: str
) -> None:
    gold = corpus.gold(article)
    texts = [*gold["headline"], *gold["lead"]]
    texts += [text for section in gold["sections"] for text in section["paragraphs"]]
    wrapped = [t[i : i + width] for t in texts for i in range(0, len(t), width)]
    lines = read(glue.join(wrapped))

    assert cut(lines) == part_rows(lines) == lines
    assert unwoven(lines) == [line.text.text for line in lines]


def test_without_words_nothing_is_moved() -> None:
    rows = zip_longest(*columns(2), fillvalue="")
    woven = [line for row in rows for line in row if line]

    assert unwoven(read("\n".join(woven)), with_words=False) == woven


@settings(deadline=None, max_examples=30)
@given(st.permutations([line for column in columns(2) for line in column]))
def test_every_line_is_kept_once(lines: list[str]) -> None:
    assert sorted(unwoven(read("\n".join(lines)))) == sorted(lines)
