from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.article import Article
from reader.export.text import to_text
from reader.script.cells import width
from reader.script.chars import NEVER_START


@pytest.fixture(scope="module")
def article(seed: Path) -> Article:
    return reader.read(seed)


def test_a_width_of_zero_gives_a_line_a_paragraph(article: Article) -> None:
    assert to_text(article, width=0).splitlines() == article.text.split("\n")


@pytest.mark.parametrize("cells", [2, 3, 11, 12, 40, 80, 200])
def test_no_line_is_wider_and_nothing_is_lost(article: Article, cells: int) -> None:
    text = to_text(article, width=cells)

    assert all(width(line) <= cells for line in text.splitlines())
    assert "".join(text.split()) == "".join(article.text.split())


@pytest.mark.parametrize("cells", [20, 33, 66, 80])
def test_lines_obey_kinsoku(article: Article, cells: int) -> None:
    lines = to_text(article, width=cells).splitlines()

    assert not [line for line in lines if line and line[0] in NEVER_START]


def test_paragraphs_are_indented_by_two_ideographs_and_headings_are_not(
    article: Article,
) -> None:
    lines = to_text(article, width=40).splitlines()

    first = article.sections[0].paragraphs[0].text.text
    assert f"\u3000\u3000{first[:18]}" in lines
    heading = article.sections[0].heading
    assert heading is not None
    assert heading.text.text in lines


def test_the_headline_is_centred(article: Article) -> None:
    line = next(
        line for line in to_text(article).splitlines() if article.headline[0] in line
    )

    free = 80 - width(article.headline[0])
    assert len(line) - len(line.lstrip()) == free // 2


def test_the_byline_at_the_end_stands_at_the_right_edge(article: Article) -> None:
    assert width(to_text(article, width=60).splitlines()[-1]) == 60


def test_an_article_without_reading_text_prints_nothing() -> None:
    article = Article(reader.read("国".encode()).source, (), ())

    assert to_text(article) == ""
    assert to_text(article, width=0) == ""
