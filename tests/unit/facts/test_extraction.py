"""All kinds together: offsets, order, budget, and text that means harm."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts import Fact, Kind, extract
from reader.facts.context import LONGEST_PASSAGE, batches, passages_of, plain
from tests.corpus.words import article_of

PIECES = st.sampled_from(
    [
        *(
            "2024年",
            "11月",
            "11日",
            "民國",
            "一",
            "三",
            "万",
            "亿",
            "元",
            "第",
            "位",
            "排名",
        ),
        *(
            "到",
            "至",
            "，",
            "。",
            "“",
            "”",
            "「",
            "」",
            "《",
            "》",
            "12.5",
            "%",
            "家",
            "个",
        ),
        *(
            "表示：",
            "计划",
            "力争",
            "获评",
            "今年",
            "去年",
            "三个月",
            "半",
            "农历",
            "初六",
        ),
    ]
)
CHINESE = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


class TestExtract:
    @settings(max_examples=60, deadline=None)
    @given(CHINESE)
    def test_any_text_gives_facts_with_evidence_in_it(self, text: str) -> None:
        article = article_of(text)

        for fact in extract(article, budget=60):
            assert fact.evidence
            for mention in fact.evidence:
                block = article.paragraphs[mention.place.paragraph].text.text
                assert 0 <= mention.place.span.start < mention.place.span.end
                assert mention.place.span.end <= len(block)
                assert mention.rule
                assert 0 <= mention.confidence <= 1

    def test_a_value_said_twice_is_one_fact_with_two_mentions(self) -> None:
        facts = extract(article_of("投资3亿元。已到位3亿元。"), budget=60)

        (money,) = (fact for fact in facts if fact.kind is Kind.QUANTITY)

        assert len(money.evidence) == 2

    def test_facts_come_in_reading_order(self) -> None:
        facts = extract(article_of("2020年，投资3亿元，历时三年。"), budget=60)

        places = [fact.evidence[0].place for fact in facts]

        assert places == sorted(places)

    def test_words_are_cited_as_printed(self) -> None:
        article = article_of(
            "民國112年10月20日，廚餘６２００公噸。", date(2023, 10, 21)
        )
        facts = extract(article, budget=60)

        words = [article.quote(fact.evidence[0].place) for fact in facts]

        assert words[:2] == ["民國112年10月20日", "６２００公噸"]


class TestBudget:
    TEXT = "\n".join(["2020年5月，投资3亿元。"] * 9000)

    def test_no_time_gives_no_facts_and_no_error(self) -> None:
        assert extract(article_of(self.TEXT), budget=0) == ()

    def test_who_no_longer_waits_gets_what_there_is(self) -> None:
        assert extract(article_of(self.TEXT), cancelled=lambda: True) == ()

    def test_facts_so_far_are_told_on_the_way(self) -> None:
        told: list[tuple[Fact, ...]] = []

        extract(
            article_of(self.TEXT),
            budget=60,
            partial=told.append,
            cancelled=lambda: len(told) > 1,
        )

        assert len(told) >= 2
        assert told[0]


class TestHostileText:
    @pytest.mark.parametrize(
        "char", ["1", " ", "一", "“", "（", "年", "第", "，", "万"]
    )
    def test_a_huge_block_is_read_in_part(self, char: str) -> None:
        article = article_of(char * 1_000_000)

        (passage,) = passages_of(article)

        assert len(passage.plain) == LONGEST_PASSAGE

    @pytest.mark.parametrize(
        "text", ["1" * 10_000, "13月45日", "0年", "9999999999年", "9" * 31 + "元"]
    )
    def test_numbers_beyond_reason_are_no_facts(self, text: str) -> None:
        assert extract(article_of(text), budget=60) == ()


class TestPassages:
    @given(st.text(max_size=60) | CHINESE)
    def test_the_plain_copy_is_as_long_as_the_printed_text(self, text: str) -> None:
        assert len(plain(text)) == len(text)

    def test_batches_hold_every_passage_once(self) -> None:
        passages = passages_of(
            article_of("\n".join("一二三四五" * 3 for _ in range(9)))
        )

        held = [p for batch in batches(passages, 30) for p in batch]

        assert tuple(held) == passages
