"""The classes of verbs of things done once: each finds its own examples."""

from __future__ import annotations

import re

import pytest

from reader.facts.milestones import DONE, WAYS, is_plain_deed


@pytest.mark.parametrize(
    ("pattern", "clause"),
    [(way.pattern, clause) for way in WAYS for clause in way.examples],
)
def test_a_class_of_verbs_finds_its_examples(pattern: str, clause: str) -> None:
    assert re.search(pattern, clause)
    assert DONE.search(clause)


@pytest.mark.parametrize(
    "clause",
    ["农民挖出一批碎瓷", "建桥被写进规划", "他和同乡到省城学习了14个月"],
)
def test_a_plain_deed_needs_no_verb_of_the_list(clause: str) -> None:
    assert is_plain_deed(clause)


@pytest.mark.parametrize(
    "clause",
    ["他仍住在老街", "产量达到3万吨", "市里正在讨论", "全市出口3辆车", "他说", "雨"],
)
def test_states_and_measures_are_no_deeds(clause: str) -> None:
    assert not is_plain_deed(clause)
