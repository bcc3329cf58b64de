"""Names, speech and honours on any text: in their passage, and in bounded time."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts import honors, names, quotes, terms
from reader.facts.claims import Claims
from reader.facts.mention import Kind, Mention
from reader.span import Span
from tests.corpus.words import context_of

PIECES = [
    "何立言", "段子铭", "若昂·席尔瓦", "局长", "说", "：", "“", "”", "‘", "’", "，",
    "。", "他", "老人", "北京市", "青石县", "大学", "公司", "和", "的", "获评", "先进",
    "奖", "·", "《", "》", "（记者", "）", "岁的", "王", "12", "今年", "\n", "「", "」",
    "這", "x", " ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
FINDERS = (honors.mentions, names.mentions, quotes.mentions, terms.mentions)
SECONDS = 2.5
"""Of CPU for 8,000 characters; what is not linear takes longer, and all of it is
linear: a second is for the tagger."""
HOSTILE = {
    "pronouns": "他说“好好好好好好好好好”" * 560,
    "speech without stops": "北京大学张三说“今天天气很好啊今天”" * 440,
    "openers": "荣获“" * 2600,
    "names": "、".join(chr(0x4E00 + i % 900) + "国强" for i in range(2000)),
    "titles": "书记主任局长" * 1320,
    "links": "北京和" * 2600,
    "dots": "阿·" * 4000,
    "books": "《北京" * 2600,
}


def run(text: str) -> tuple[Mention, ...]:
    context = context_of(text)
    for finder in FINDERS:
        context = context.adding(finder(context))
    return context.mentions


@settings(max_examples=60)
@given(text=TEXTS)
def test_every_mention_is_a_stretch_of_its_passage(text: str) -> None:
    lines = text.split("\n")

    for mention in run(text):
        line = lines[mention.place.paragraph]
        assert mention.place.span.slice(line)
        assert mention.place.span.end <= len(line)


@settings(max_examples=60)
@given(text=TEXTS)
def test_names_of_different_things_do_not_overlap(text: str) -> None:
    named = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
    places = sorted(m.place for m in run(text) if m.kind in named)

    for one, other in pairwise(places):
        apart = one.paragraph != other.paragraph or one.span.end <= other.span.start
        assert apart


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    started = process_time()

    run(text)

    assert process_time() - started < SECONDS


class TestClaims:
    @given(
        spans=st.lists(
            st.builds(
                lambda start, size: Span(start, start + size),
                st.integers(0, 40),
                st.integers(1, 9),
            ),
            max_size=12,
        )
    )
    def test_a_span_is_taken_when_none_of_its_characters_is(
        self, spans: list[Span]
    ) -> None:
        claims, held = Claims(), list[Span]()

        for span in spans:
            free = not any(span.overlaps(other) for other in held)
            assert claims.take(span) == free
            if free:
                held.append(span)

    def test_spans_that_were_given_may_overlap(self) -> None:
        claims = Claims([Span(0, 9), Span(2, 3)])

        assert list(claims.meeting(Span(2, 4))) == [Span(0, 9), Span(2, 3)]
