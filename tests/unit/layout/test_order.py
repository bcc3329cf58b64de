"""Frames are put in the order that they are to be read in, if it is clear."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.joins import Joins, normal
from reader.layout.lines import lines_of
from reader.layout.order import Order, restore
from reader.layout.reflow import reflow
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines

TITLE = ["渡口检修忙 木船又下水", "本报记者 林晓"]
FIRST = [
    "冬至刚过，县里最后一座渡口的木船被拖上岸来检修。摆渡人带着两个徒弟，把旧油一点点铲掉。",
    "从前这里有十七座渡口，摆渡人最多的时候有四十多个。大桥通车以后，渡口一座接一座地撤了。",
]
SECOND = [
    "如今的渡口，只有老人还来坐船。他们说，慢是慢一些，可是一路上能说说话。",
    "检修要用半个月。下水的那一天，岸上要放一挂鞭炮，孩子们都会跑来看热闹。",
]
THIRD = [
    "船工的号子，如今只有他一个人还会唱。年轻人听着新鲜，拿手机录下来，发到网上去。",
    "县里打算把渡口留下来，修成一个小小的公园。到那时候，木船还要载着人来来去去。",
]


def body(texts: list[str]) -> list[str]:
    return [line for text in texts for line in set_lines(text, 13, indent="　　")]


def restored(rows: list[str], *, with_words: bool = True) -> Order:
    lines = lines_of(source_of("\n".join(rows).encode()))
    joins = Joins((normal(line.text.text) for line in lines), with_words=with_words)
    return restore(reflow(lines), joins)


def texts(order: Order) -> list[str]:
    return [line.text.text for line in order.lines]


def bare(rows: list[str]) -> list[str]:
    return [row.strip() for row in rows]


def test_page_in_order_is_left_as_it_is() -> None:
    rows = [*TITLE, *body(FIRST), "老人的船", *body(SECOND)]

    order = restored(rows)

    assert texts(order) == bare(rows)
    assert not order.moved


def test_title_comes_first() -> None:
    first, second = body(FIRST), body(SECOND)

    order = restored([*second, *TITLE, *first])

    assert texts(order) == bare([*TITLE, *first, *second])
    assert order.moved


def test_sentence_cut_by_a_frame_goes_on() -> None:
    # a heading and its text stand where the extractor put the last column first
    rows = [*TITLE, *body(FIRST), "老人的船", *body(SECOND)]
    cut = rows.index("老人的船") + 2
    assert rows[cut - 1][-1] not in "，。"

    order = restored([*rows[cut:], *rows[:cut]])

    assert texts(order) == bare(rows)


def test_second_order_is_kept_where_two_are_close() -> None:
    # a byline alone in front: of this article, or the end of the one before?
    rows = ["本报记者 林晓", *body(FIRST), "老人的船", *body(SECOND)]

    order = restored(rows)

    assert texts(order) == bare(rows)
    assert order.second is not None
    assert [line.text.text for line in order.second] == bare([*rows[1:], rows[0]])


def test_numbered_sections_rise() -> None:
    one = ["一、从前的渡口", *body(FIRST)]
    two = ["二、如今的渡口", *body(SECOND)]

    order = restored([*TITLE, *two, *one])

    assert texts(order)[:2] == bare(TITLE)
    assert texts(order).index("一、从前的渡口") < texts(order).index("二、如今的渡口")


def test_the_second_half_first_is_no_story_of_its_own() -> None:
    # its heading stands on top, as a title does; but the byline ends it
    second = ["老人的船", *body([*SECOND, *THIRD]), "本报记者 林晓"]
    dated = ["12月21日，冬至，" + FIRST[0], *FIRST[1:]]

    order = restored([*second, TITLE[0], *body(dated)])

    assert texts(order) == bare([TITLE[0], *body(dated), *second])


def test_the_frame_with_the_byline_begins_the_story() -> None:
    story = ["本报记者 林晓", *body(["12月21日，冬至，" + FIRST[0], *FIRST[1:]])]

    order = restored([TITLE[0], *body([*SECOND, *THIRD]), *story])

    assert texts(order) == bare([TITLE[0], *story, *body([*SECOND, *THIRD])])


def test_the_byline_of_another_story_moves_nothing() -> None:
    dated = ["12月21日，冬至，" + FIRST[0], *FIRST[1:]]
    other = ["图书馆夜里也开门", "本报记者 何田", *body(dated)]
    rows = [*TITLE, *body([*SECOND, *THIRD]), *other]

    assert texts(restored(rows)) == bare(rows)


def test_a_caption_does_not_part_a_sentence() -> None:
    rows = [*TITLE, *body(FIRST)]
    caption = "木船在岸上检修。本报记者 林晓 摄"
    assert rows[4][-1] not in "，。"

    order = restored([*rows[:5], caption, *rows[5:]])

    assert [row for row in texts(order) if row != caption] == bare(rows)


@settings(deadline=None, max_examples=25)
@given(st.permutations([*TITLE, *body(FIRST), *body(SECOND)]), st.booleans())
def test_every_line_is_kept_once(rows: list[str], with_words: bool) -> None:
    assert sorted(texts(restored(rows, with_words=with_words))) == sorted(bare(rows))
