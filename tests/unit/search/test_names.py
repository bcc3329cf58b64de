"""Names by the thousand are answered as the short list answers them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import filter as choose
from reader.search.names import Names
from tests.unit.search.test_shortlist import NAMES

QUERIES = (
    *("", "营商", "營商環境", "yshj", "yingshang", "yinsang", "yin1", "党键引领"),
    *("培训 人才", "二〇二四", "OUTLINE", "outlne", "k", "^人才 | ^营商 !培训"),
    *("'营伤", "zzz", "!会议", "^outlne", "^utline", "rencai | 党建", "\n", "h:党建"),
)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("names", [NAMES, ()], ids=["names", "none"])
def test_the_answers_are_those_of_the_short_list(
    query: str, names: tuple[str, ...]
) -> None:
    expected = tuple(choice.index for choice in choose(query, names))

    assert Names(names).filter(query) == expected


@given(
    names=st.lists(st.text("发展发育开会营商引领党1 2aknz\n.", max_size=8), max_size=9),
    query=st.text("发展开会商党1akfzn!^' |\"", max_size=7),
)
def test_so_they_are_for_any_names_and_any_query(names: list[str], query: str) -> None:
    expected = tuple(choice.index for choice in choose(query, names))

    assert Names(names).filter(query) == expected


def test_no_match_goes_from_one_name_into_the_next() -> None:
    assert Names(["营", "商"]).filter("营商") == ()
