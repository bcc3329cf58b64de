"""An article, and the same one after its file was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article, Paragraph, Role, Section
from reader.library.library import Library
from reader.source.opening import source_of

PARAGRAPHS = (
    "开发区迈上新台阶",
    "本报讯 昨日上午，市政府召开新闻发布会，介绍今年前三季度的经济运行情况。",
    "记者从会上了解到，全市实现生产总值一千二百亿元，同比增长百分之六点三。",
    "“我们将继续推进重点项目建设，让更多群众享受到发展的成果。”市长在会上说。",
    "教育、医疗和交通等方面的工作也取得了新的进展，群众的满意度不断提高。",
)


def article_of(*texts: str) -> Article:
    """An article of a headline and paragraphs."""
    source = source_of("\n".join(texts).encode(), name="报.txt")
    headline, *body = source.lines
    blocks = tuple(Paragraph(line, Role.PARAGRAPH, rule="a line each") for line in body)
    return Article(
        source,
        (Paragraph(headline, Role.HEADLINE, rule="the first line"),),
        (Section(None, 1, blocks),),
    )


@pytest.fixture
def article() -> Article:
    return article_of(*PARAGRAPHS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library is; it isn't there yet."""
    return tmp_path / "data" / "reader"


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.open(folder)
