"""What the words of one line say, by examples and counter-examples."""

from __future__ import annotations

import pytest

from reader.layout import wording

DATELINES = [
    "本报讯（记者 王磊）昨日", "新华社北京3月5日电 今天", "本报讯 昨日",
    "【本報訊】昨日",
]  # fmt: skip
NO_DATELINES = ["本报记者从会上了解到，", "本报今天起开设专栏", "电影院里坐满了人"]


@pytest.mark.parametrize("text", DATELINES)
def test_datelines_are_known(text: str) -> None:
    assert wording.is_dateline(text)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert not wording.is_dateline(text)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("结束了。", "stop"), ("“好！”", "stop"), ("真的……", "stop"),
        ("He left.", "stop"),
        ("他说：", "colon"), ("一是人多；", "semicolon"), ("清早，", "pause"),
        ("清早", "open"), ("3.", "open"), ("（见图）", "bracket"), ("“一号”", "quote"),
        ("于是——", "dash"), ("于是⸺", "dash"), ("他说“", "opener"),
    ],
)  # fmt: skip
def test_a_line_ends_in_one_way(text: str, end: str) -> None:
    assert wording.ending(text) == end


def test_quotes_are_followed_to_their_end() -> None:
    assert wording.balance("他说：“来") == (True, False)
    assert wording.balance("吧。”") == (False, True)
    assert wording.balance("（“一号”）") == (False, False)


@pytest.mark.parametrize("text", ["一、开头", "（二）经过", "03 结尾", "第三章 归来"])
def test_headings_may_be_numbered(text: str) -> None:
    assert wording.is_numbered(text)


@pytest.mark.parametrize("text", ["1.开头", "①经过", "（3）结尾", "——另外", "■ 附"])
def test_items_have_their_markers(text: str) -> None:
    assert wording.is_item(text)


def test_a_decimal_number_is_no_marker() -> None:
    assert not wording.is_item("3.5万人到场")


def test_two_phrases_have_a_blank_for_a_comma() -> None:
    assert wording.is_phrases("船家先醒来 集市后开张")
    assert not wording.is_phrases("人均收入 11240元")
    assert not wording.is_phrases("船家先醒来")
