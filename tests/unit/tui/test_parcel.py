"""An article in parts is the same article; its beginning has the same addresses."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.layout.assemble import assemble
from reader.source.opening import source_of
from reader.tui.parcel import beginning, frame, joined, parts

LINES = st.lists(
    st.sampled_from(
        (
            "一、抓春耕",
            "　　春天来了，农民下田。",
            "记者 王小明",
            "",
            "第2版",
            "大江东去",
        )
    ),
    max_size=60,
)


def article_of(lines: list[str]) -> Article:
    return assemble(source_of("\n".join(lines).encode(), name="江南.txt"))


@given(LINES)
def test_its_parts_and_its_frame_make_the_article_again(lines: list[str]) -> None:
    article = article_of(lines)

    sent = pickle.loads(pickle.dumps((frame(article), list(parts(article)))))
    shape, some = sent
    together = joined(shape, article.source, [p for part in some for p in part])

    assert together == article
    assert together.paragraphs == article.paragraphs


@given(LINES, st.integers(1, 400))
def test_a_beginning_is_the_first_paragraphs(lines: list[str], characters: int) -> None:
    article = article_of(lines)

    part = beginning(article, characters)

    count = len(part.paragraphs)
    assert part.paragraphs == article.paragraphs[:count]
    read = sum(len(paragraph.text) for paragraph in part.paragraphs)
    assert part is article or read >= characters


def test_a_frame_is_small() -> None:
    article = article_of(["　　春天来了，农民下田。"] * 20_000)

    whole = len(pickle.dumps(article))

    assert len(pickle.dumps(frame(article))) * 100 < whole


@pytest.mark.parametrize("characters", [1, 10])
def test_a_headings_text_may_be_cut_off(characters: int) -> None:
    article = article_of(["大江东去", "", "一、抓春耕", "　　春天来了，农民下田。"])

    assert beginning(article, characters).paragraphs[0] == article.paragraphs[0]
