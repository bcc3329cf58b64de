"""A place is found again by its words, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Place
from reader.library.anchor import anchored, found
from reader.span import Span
from tests.strategies import spans_in
from tests.unit.library.conftest import PARAGRAPHS, article_of


def words(article: Article, place: Place | None) -> str | None:
    return None if place is None else article.quote(place)


def place_of(article: Article, text: str) -> Place:
    for i, paragraph in enumerate(article.paragraphs):
        at = paragraph.text.text.find(text)
        if at >= 0:
            return Place(i, Span(at, at + len(text)))
    raise AssertionError(text)


@given(st.integers(0, len(PARAGRAPHS) - 1), st.data())
def test_in_the_same_text_every_place_is_found_where_it_was(
    paragraph: int, data: st.DataObject
) -> None:
    article = article_of(*PARAGRAPHS)
    place = Place(paragraph, data.draw(spans_in(PARAGRAPHS[paragraph])))

    assert found(article, anchored(article, place)) == place


@pytest.mark.parametrize("text", ["一千二百亿元", "推进重点项目建设", "。”市长"])
def test_paragraphs_put_before_it_do_not_matter(article: Article, text: str) -> None:
    anchor = anchored(article, place_of(article, text))
    changed = article_of(PARAGRAPHS[0], "编者按：", "本报今日改版。", *PARAGRAPHS[1:])

    place = found(changed, anchor)

    assert place == place_of(changed, text)


@pytest.mark.parametrize("text", ["生产总值一千二百亿元", "同比增长"])
def test_words_changed_around_it_do_not_matter(article: Article, text: str) -> None:
    anchor = anchored(article, place_of(article, text))
    lines = [
        line.replace("全市", "该市去年").replace("点三", "点五") for line in PARAGRAPHS
    ]

    changed = article_of(*lines)

    assert words(changed, found(changed, anchor)) == text


def test_a_word_changed_in_it_does_not_matter(article: Article) -> None:
    anchor = anchored(article, place_of(article, "让更多群众享受到发展的成果"))
    changed = article_of(*(line.replace("群众", "市民") for line in PARAGRAPHS))

    assert words(changed, found(changed, anchor)) == "让更多市民享受到发展的成果"


def test_a_place_between_two_characters_stays_between_them(article: Article) -> None:
    start = place_of(article, "百分之六点三").span.start
    anchor = anchored(article, Place(2, Span(start, start)))
    changed = article_of(*PARAGRAPHS[:2], "新的一段。", *PARAGRAPHS[2:])

    assert found(changed, anchor) == Place(3, Span(start, start))


def test_words_that_are_gone_are_not_found_elsewhere(article: Article) -> None:
    anchor = anchored(article, place_of(article, "生产总值"))
    changed = article_of("今日天气", "明天多云转晴，最高气温二十度，东风三到四级。")

    assert found(changed, anchor) is None


def test_an_article_that_became_empty_has_no_places(article: Article) -> None:
    anchor = anchored(article, place_of(article, "生产总值"))

    assert found(article_of(""), anchor) is None
