"""Whatever comes in, nothing falls over: bytes, queries, keys.

Here a few hundred tries; `HYPOTHESIS_PROFILE=search` makes them thousands.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader
from reader.article import Article
from reader.layout.assemble import assemble
from reader.script import chars
from reader.search import Index
from reader.source.opening import source_of
from tests.strategies import HAN, HOSTILE, hostile, prose

ALIKE = st.sampled_from(
    ["报", "会议", "2024年11月11日", "记者 张三", "第3版", "“", "，"]
)
page = st.lists(
    st.one_of(prose, hostile, st.just(""), st.lists(ALIKE).map("".join)), max_size=14
)
"""The lines of a page of any text, much of it like a newspaper's."""
KEYS = (
    *"jkdubgGnN[]{}tfzmx?/:;'`vVyqwcsT,.5090% ", "tab", "shift+tab", "escape", "enter",
    "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "ctrl+p",
    "ctrl+o", "ctrl+i", "backspace", "delete", "f1", "，", "？", "、", "【", "】", "《",
)  # fmt: skip


def is_whole(article: Article) -> bool:
    """Say whether every character with ink is the origin of exactly one."""
    text = article.source.text
    covered = Counter(
        i
        for block in article.paragraphs
        for origin in block.text.origins
        for i in range(origin.start, origin.end)
    )
    return all(covered[i] == 1 or chars.is_blank(c) for i, c in enumerate(text))


@given(st.binary(max_size=500))
@settings(max_examples=100)
def test_any_bytes_are_an_article(raw: bytes) -> None:
    article = reader.read(raw)

    assert article.text is not None
    assert is_whole(article)


@given(page)
@settings(max_examples=150)
def test_any_page_is_an_article_with_nothing_lost(lines: list[str]) -> None:
    article = assemble(source_of("\n".join(lines).encode("utf-8", "surrogatepass")))

    assert is_whole(article)
    assert not any(
        chars.is_control(char) or char == "\n"
        for block in article.paragraphs
        for char in block.text.text
    )


@pytest.fixture(scope="module")
def index() -> Index:
    from tests.conftest import SEED

    return Index.of(reader.read(SEED))


@given(st.one_of(hostile, st.text(), st.text(HAN, max_size=80), st.text("ab' \"/-*")))
@settings(max_examples=120)
def test_any_query_gets_an_answer(index: Index, query: str) -> None:
    hits = index.find(query, limit=5)

    assert len(hits) <= 5
    for hit in hits:
        assert index.article.quote(hit.place)


@given(page)
@settings(max_examples=25)
def test_any_page_can_be_searched(lines: list[str]) -> None:
    found = Index.of(reader.read("\n".join(lines).encode("utf-8", "replace")))

    found.find("会议", limit=3)
    found.find("huiyi", limit=3)


@given(st.lists(st.one_of(prose, st.lists(ALIKE).map("".join)), max_size=6))
@settings(max_examples=25)
def test_any_page_has_facts_or_none(lines: list[str]) -> None:
    from reader.facts import extract

    article = reader.read("\n".join(lines).encode())

    for fact in extract(article):
        assert fact.evidence


@given(st.lists(st.sampled_from(KEYS), min_size=15, max_size=25))
@settings(max_examples=2)
async def test_any_keys_leave_the_app_alive_or_ended_by_the_user(
    keys: list[str],
) -> None:
    from reader.tui.app import ReaderApp

    app = ReaderApp(
        reader.read("\n".join("会议召开。" * i for i in range(40)).encode())
    )
    async with app.run_test(size=(60, 20)) as pilot:
        for key in keys:
            if not app.is_running:
                break
            await pilot.press(key)

    assert not app.return_code


@pytest.mark.parametrize("hostile_part", [HOSTILE])
def test_the_hostile_part_is_hostile(hostile_part: st.SearchStrategy[str]) -> None:
    """A strategy that had become tame would make all of the above say nothing."""
    seen: set[str] = set()

    @given(hostile_part)
    @settings(max_examples=200)
    def look(char: str) -> None:
        seen.add(char)

    look()

    assert {"\x1b", "\u202e", "\u200b"} <= seen
