"""Short lists: headings, commands, files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import filter as choose
from reader.search.shortlist import LONGEST

NAMES = (
    "发展的印记闪光",
    "营商环境再优化",
    "党建引领聚合力",
    "人才培训体系",
    "2024年目标",
    "Toggle outline",
    "outline",
)


def names(query: str) -> list[str]:
    return [NAMES[choice.index] for choice in choose(query, NAMES)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("营商", "营商环境再优化"),
        ("營商環境", "营商环境再优化"),
        ("yshj", "营商环境再优化"),
        ("yingshang", "营商环境再优化"),
        ("yinsang", "营商环境再优化"),
        ("党键引领", "党建引领聚合力"),
        ("培训 人才", "人才培训体系"),
        ("rencai peixun", "人才培训体系"),
        ("二〇二四", "2024年目标"),
        ("OUTLINE", "outline"),
        ("outlne", "Toggle outline"),
    ],
)
def test_a_name_is_found_however_it_is_typed(query: str, first: str) -> None:
    assert names(query)[0] == first


@pytest.mark.parametrize("query", ["量子", "2023", "'营伤", "zzz"])
def test_other_names_are_not(query: str) -> None:
    assert names(query) == []


def test_an_empty_query_is_answered_by_all() -> None:
    assert names("") == list(NAMES)


def test_operators_work_here_too() -> None:
    assert names("^人才 | ^营商 !培训") == ["营商环境再优化"]


def test_a_choice_says_what_matches() -> None:
    (choice,) = choose("培训", NAMES)

    assert [span.slice(NAMES[choice.index]) for span in choice.spans] == ["培训"]


def test_a_query_is_read_only_as_far_as_a_name_is_long() -> None:
    assert choose("会" * LONGEST + "报 纸" * 10_000, ["会" * LONGEST])


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=5))
def test_anything_typed_is_answered(query: str, candidates: list[str]) -> None:
    for choice in choose(query, candidates):
        text = candidates[choice.index]
        assert all(0 <= s.start < s.end <= len(text) for s in choice.spans)
        assert 0 < choice.score <= 1
