"""A big text finds what a small one finds: the fast path is the slow path."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest

from reader.search import Index
from reader.search.align import align
from reader.search.finder import Finder
from reader.search.rank import BIG
from reader.search.raw import Raw
from reader.search.spell import spellings
from reader.search.text import Text
from reader.search.windows import Windows

Indexer = Callable[..., Index]

NEEDLE = "云程发轫，培风图南，永康五金品牌出海，新质生产力蓄势"
_HAY = (
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会"
)


@pytest.fixture(name="haystack", scope="module")
def haystack_fixture() -> list[str]:
    """Return paragraphs of common characters, one rare phrase among them."""
    chance = random.Random(7)
    paragraphs = [
        "".join(chance.choices(_HAY, k=40)) + "。" for _ in range(2 * BIG // 40)
    ]
    paragraphs.insert(len(paragraphs) // 3, NEEDLE)
    return paragraphs


@pytest.fixture(name="big", scope="module")
def big_fixture(haystack: list[str], index_of: Indexer) -> Index:
    """Return the index of a text too big to be aligned as a whole."""
    return index_of(haystack)


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("培风图南", "培风图南"),
        ("培疯图南", "培风图南"),
        ("永康五斤品牌", "永康五金品牌"),
        ("永康品牌出海", "永康五金品牌出海"),
        ("新制声产力", "新质生产力"),
        ("xinzhishengchanli", "新质生产力"),
        ("xinzhsihengchanli", "新质生产力"),
        ("yongkang五金", "永康五金"),
        ("xzscl", "新质生产力"),
        ("五金品牌永康", "永康五金品牌"),
        ("云程 图南", "云程发轫，培风图南"),
    ],
)
def test_a_needle_is_found_in_a_haystack(big: Index, typed: str, there: str) -> None:
    hits = big.find(typed)

    assert there in [big.article.quote(hit.place) for hit in hits[:2]]


def test_the_place_is_the_place(big: Index) -> None:
    (hit,) = big.find("培风图南")

    assert big.article.quote(hit.place) == "培风图南"


@pytest.mark.parametrize(
    "typed", ["培疯图南", "xinzhishengchanli", "xzscl", "品牌出孩"]
)
def test_the_best_of_all_stretches_is_the_best_of_all(
    haystack: list[str], typed: str
) -> None:
    text = Text(Raw.of(haystack))
    windows = Windows(text)
    finder = Finder(Raw.of(haystack), len(haystack))

    for spelling in spellings(typed)[1:2] or spellings(typed):
        fast = align(spelling.units, windows.around(spelling.units))
        slow = align(spelling.units, finder.whole)

        assert fast.costs.min() == slow.costs.min()


def test_postings_are_all_places_in_order(haystack: list[str]) -> None:
    text = Text(Raw.of(haystack))
    windows = Windows(text)

    assert windows.order.tolist() == np.argsort(text.ids, kind="stable").tolist()


def test_a_common_character_has_not_too_many_hits(big: Index) -> None:
    assert 100 < len(big.find("的", limit=None)) <= 1000
