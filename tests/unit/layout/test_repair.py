"""Corrections by hand change what they name, and never lose a character."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Role
from reader.layout.arrange import arrange
from reader.layout.repair import (
    RULE,
    Correction,
    Join,
    Move,
    Recast,
    Reorder,
    Split,
    from_json,
    repair,
    start_of,
    to_json,
)
from reader.source.opening import source_of
from reader.span import Aligned

PARTS = (
    ("大题", Role.HEADLINE),
    ("导语在此。", Role.LEAD),
    ("小题甲", Role.HEADING),
    ("甲一。", Role.PARAGRAPH),
    ("甲二", Role.PARAGRAPH),
    ("还没完。", Role.PARAGRAPH),
    ("小题乙", Role.HEADING),
    ("乙一。", Role.PARAGRAPH),
    ("第1版", Role.FURNITURE),
)


@pytest.fixture
def article() -> Article:
    return _article()


def _article() -> Article:
    text = "".join(part for part, _ in PARTS)
    blocks, at = [], 0
    for part, role in PARTS:
        blocks.append(Paragraph(Aligned.of(part, at), role, "given"))
        at += len(part)
    return arrange(source_of(text.encode()), blocks)


def _texts(article: Article) -> list[str]:
    return [paragraph.text.text for paragraph in article.paragraphs]


def _at(article: Article, text: str) -> int:
    return article.source.text.index(text)


def test_no_correction_changes_nothing(article: Article) -> None:
    assert repair(article, ()) == article


def test_a_torn_paragraph_is_joined(article: Article) -> None:
    repaired = repair(article, [Join(_at(article, "还没完"))])

    assert "甲二还没完。" in _texts(repaired)
    joined = repaired.paragraphs[_texts(repaired).index("甲二还没完。")]
    assert joined.rule == RULE
    assert joined.text.sources() == (
        article.paragraphs[4]
        .text.sources()[0]
        .hull(article.paragraphs[5].text.sources()[0]),
    )


def test_two_paragraphs_in_one_are_split(article: Article) -> None:
    repaired = repair(article, [Split(_at(article, "在此"))])

    assert _texts(repaired)[1:3] == ["导语", "在此。"]


def test_a_split_undone_by_a_join_is_the_paragraph_again(article: Article) -> None:
    at = _at(article, "在此")

    assert _texts(repair(article, [Split(at), Join(at)])) == _texts(article)


def test_a_heading_that_is_none_goes_into_the_section_before(article: Article) -> None:
    repaired = repair(article, [Recast(_at(article, "小题乙"), Role.PARAGRAPH)])

    assert len(repaired.sections) == 1
    assert repaired.sections[0].paragraphs[-2].text.text == "小题乙"


def test_without_a_heading_there_is_no_lead(article: Article) -> None:
    repaired = repair(
        article,
        [
            Recast(_at(article, "小题甲"), Role.PARAGRAPH),
            Recast(_at(article, "小题乙"), Role.PARAGRAPH),
        ],
    )

    assert Role.LEAD not in {p.role for p in repaired.paragraphs}
    assert repaired.sections[0].heading is None


def test_a_section_is_moved_with_all_that_is_in_it(article: Article) -> None:
    repaired = repair(article, [Move(_at(article, "小题乙"), _at(article, "小题甲"))])

    assert _texts(repaired)[2:4] == ["小题乙", "乙一。"]


def test_a_section_is_moved_to_the_end(article: Article) -> None:
    repaired = repair(article, [Move(_at(article, "小题甲"), None)])

    headings = [s.heading.text.text for s in repaired.sections if s.heading]
    assert headings == ["小题乙", "小题甲"]


@pytest.mark.parametrize(
    "stale",
    [Join(999), Split(999), Recast(1, Role.HEADING), Move(3, None), Reorder()],
)
def test_a_correction_without_its_place_changes_nothing(
    stale: Correction, article: Article
) -> None:
    assert repair(article, [stale]) == article


corrections = st.one_of(
    st.builds(Join, st.integers(0, 40)),
    st.builds(Split, st.integers(0, 40)),
    st.builds(Recast, st.integers(0, 40), st.sampled_from(Role)),
    st.builds(Move, st.integers(0, 40), st.none() | st.integers(0, 40)),
    st.just(Reorder()),
)


@given(st.lists(corrections, max_size=8))
def test_no_character_is_lost_or_doubled(made: list[Correction]) -> None:
    article = _article()

    repaired = repair(article, made)

    origins = sorted(o for p in repaired.paragraphs for o in p.text.origins)
    assert [o.start for o in origins] == list(range(len(article.source.text)))


@given(st.lists(corrections, max_size=6), st.integers(0, 6))
def test_all_at_once_are_the_same_as_one_after_another(
    made: list[Correction], at: int
) -> None:
    article = _article()

    assert repair(repair(article, made[:at]), made[at:]) == repair(article, made)


@given(corrections)
def test_what_is_kept_comes_back(correction: Correction) -> None:
    assert from_json(json.loads(json.dumps(to_json(correction)))) == correction


@pytest.mark.parametrize(
    "kept", [None, [], {}, {"do": "join"}, {"do": "recast", "at": 1, "role": "hat"}]
)
def test_what_is_no_correction_is_none(kept: object) -> None:
    assert from_json(kept) is None


def test_blocks_are_named_by_where_they_start(article: Article) -> None:
    assert [start_of(p) for p in article.paragraphs] == sorted(
        start_of(p) for p in article.paragraphs
    )
