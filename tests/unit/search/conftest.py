"""An article to be searched, made of paragraphs as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.article import Article, Paragraph, Role, Section
from reader.search import Index
from reader.source.opening import source_of

Indexer = Callable[..., Index]


def index_of(paragraphs: Sequence[str], roles: Sequence[Role] = ()) -> Index:
    """Return the index of an article with these paragraphs, as they stand."""
    source = source_of("\n".join(paragraphs).encode("utf-8", "surrogatepass"))
    lines = [line for line in source.lines if line.text.strip()]
    blocks = [
        Paragraph(line, role, "test")
        for line, role in zip(
            lines, [*roles, *[Role.PARAGRAPH] * len(lines)], strict=False
        )
    ]
    story = tuple(b for b in blocks if b.role is not Role.FURNITURE)
    furniture = tuple(b for b in blocks if b.role is Role.FURNITURE)
    section = Section(None, 1, story)
    return Index.of(Article(source, (), (section,), furniture=furniture))


@pytest.fixture(name="index_of", scope="session")
def index_of_fixture() -> Indexer:
    """Return what makes an index of paragraphs."""
    return index_of


@pytest.fixture(scope="session")
def district() -> Index:
    """Return the index of a short article about a development zone."""
    return index_of(
        [
            "锚定新质生产力 建设一流开发区",
            "1999年11月，永康经济开发区成立。四十周年之际，引进两百一十二名人才，投资3.2万元。",
            "营商环境持续优化，营商环境再上台阶。培风图南，时不我待，只争朝夕。",
            "人才是第一资源。开发区开展技能培训，培训2024人次；银行贷款增长5.1%。",
            "图为GDP增长示意图",
            "第3版 开发区",
        ],
        [
            *(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH, Role.PARAGRAPH),
            *(Role.CAPTION, Role.FURNITURE),
        ],
    )
