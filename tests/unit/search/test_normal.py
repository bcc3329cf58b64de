"""Normal form: what is compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.normal import plain, vectors

_TYPICAL = st.text(st.sampled_from("新質生產力一二〇零两十，。 \n　Ａbc.．3４%"))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("新質生產力", "新质生产力"),
        ("ＧＤＰ 增长", "gdp增长"),
        ("“三支队伍”，\n建设", "3支队伍建设"),
        ("二〇二三年", "2023年"),
        ("四十", "4十"),
        ("3.2万", "3.2万"),
        ("３．２％", "3.2"),
        ("完。5.", "完5"),
        ("1,256", "1256"),
    ],
)
def test_only_what_is_compared_is_left(text: str, normal: str) -> None:
    assert plain(text)[0] == normal


@given(st.text() | _TYPICAL)
def test_the_fast_way_is_the_slow_way(text: str) -> None:
    fast = vectors(text)

    assert (fast.text, fast.begins.tolist()) == plain(text)


@given(_TYPICAL)
def test_a_normal_form_is_its_own(text: str) -> None:
    normal = plain(text)[0]

    assert plain(normal)[0] == normal
