"""Markdown shows an article's text as it is, whatever it is."""

from __future__ import annotations

import pytest

from reader.export.markdown import escape, table


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("一、总体要求", "一、总体要求"),
        ("1. 第一条", "1\\. 第一条"),
        ("1.5亿元", "1.5亿元"),
        ("- 短线", "\\- 短线"),
        ("2*3", "2\\*3"),
        ("# 号", "\\# 号"),
        ("[新华社]", "\\[新华社\\]"),
        ("===", "\\==="),
        ("甲|乙", "甲\\|乙"),
    ],
)
def test_what_markdown_would_obey_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_table_has_a_rule_under_its_header() -> None:
    assert table(["类别", "原文"], [["日期", "11月|日"]]) == (
        "| 类别 | 原文 |\n| --- | --- |\n| 日期 | 11月\\|日 |\n"
    )
