"""The runner of rules, and what hostile text costs each of them."""

from __future__ import annotations

import re
import time

import pytest

from reader.facts import (
    aims,
    amounts,
    dates,
    durations,
    milestones,
    rankings,
)
from reader.facts.mention import Duration, Name
from reader.facts.rule import LONGEST, Rule, apply, sentences
from reader.span import Span

LENGTH = 50_000
HOSTILE = {
    "digits": "1" * LENGTH,
    "spaces": " " * LENGTH,
    "numerals": "一二三四五六七八九十" * (LENGTH // 10),
    "myriads": "一万" * (LENGTH // 2),
    "grouped": "1," * (LENGTH // 2),
    "years": "2023年" * (LENGTH // 5),
    "ranges": "1至" * (LENGTH // 2),
    "quotes": "“" * LENGTH,
}
PATTERNS = {
    rule.name: rule.pattern
    for module in (dates, durations, amounts, rankings)
    for rule in module.RULES
} | {
    "event": milestones.DONE,
    "event that goes on": milestones.GOES_ON,
    "state": milestones._STATES,
    "goal": aims.FIRMLY,
}
SECONDS = 1.0
"""Of processor time for one pattern on one text. All take under a tenth of that; a
pattern that is not linear takes minutes."""


def rule(name: str, pattern: str, says: str | None = "") -> Rule[None]:
    value = None if says is None else Name(says or name)
    return Rule(name, re.compile(pattern), lambda match, _: value)


class TestApply:
    def test_the_longest_of_two_at_one_place_wins(self) -> None:
        found = apply((rule("short", "a"), rule("long", "ab")), "ab", None)

        assert [one.rule for one in found] == ["long"]

    def test_of_equals_the_first_in_the_table_wins(self) -> None:
        found = apply((rule("first", "ab"), rule("second", "a.")), "ab", None)

        assert [one.rule for one in found] == ["first"]

    def test_a_rule_that_declines_leaves_the_place_to_others(self) -> None:
        found = apply((rule("none", "ab", says=None), rule("b", "b")), "ab", None)

        assert [one.rule for one in found] == ["b"]

    def test_an_empty_answer_claims_its_place(self) -> None:
        hides: Rule[None] = Rule("hides", re.compile("ab"), lambda match, _: ())

        found = list(apply((hides, rule("b", "b")), "ab", None))

        assert [one.values for one in found] == [()]

    def test_what_is_taken_is_not_looked_at(self) -> None:
        assert not list(apply((rule("a", "a"),), "aa", None, taken=[Span(0, 2)]))

    def test_a_group_named_text_is_what_is_cited(self) -> None:
        (found,) = apply((rule("b", "a(?P<text>b)"),), "ab", None)

        assert found.span == Span(1, 2)

    def test_one_place_may_have_several_values(self) -> None:
        ends: Rule[None] = Rule(
            "ends", re.compile("a"), lambda m, _: (Duration("P1Y"), Duration("P2Y"))
        )

        (found,) = apply((ends,), "a", None)

        assert found.values == (Duration("P1Y"), Duration("P2Y"))


class TestSentences:
    def test_they_are_all_of_the_text(self) -> None:
        text = "一。二！“三？”四"

        assert [span.slice(text) for span in sentences(text)] == [
            *("一。", "二！", "“三？”", "四")
        ]

    def test_one_without_an_end_is_cut(self) -> None:
        text = "长" * (LONGEST + 1)

        assert [len(span) for span in sentences(text)] == [LONGEST, 1]


class TestHostileText:
    @pytest.mark.parametrize("name", PATTERNS)
    def test_every_pattern_is_linear(self, name: str) -> None:
        for text in HOSTILE.values():
            started = time.process_time()
            sum(1 for _ in PATTERNS[name].finditer(text))
            spent = time.process_time() - started

            assert spent < SECONDS
