from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.justify import WIDEST, spread


def spaced(text: str, free: int) -> str:
    return "".join(c + "_" * n for c, n in zip(text, spread(text, free), strict=True))


@given(st.text("国家主席，。“”a2 —…", max_size=40), st.integers(0, 12))
def test_cells_add_up_or_the_row_is_left_alone(text: str, free: int) -> None:
    assert sum(spread(text, free)) in (0, free)


@pytest.mark.parametrize(
    ("free", "row"),
    [
        (1, "在2025年会见“客人”，_双方"),
        (2, "在2025年会见_“客人”，_双方"),
        (3, "在2025_年会见_“客人”，_双方"),
        (4, "在_2025_年会见_“客人”，_双方"),
    ],
)
def test_cells_go_where_print_has_room_anyway(free: int, row: str) -> None:
    assert spaced("在2025年会见“客人”，双方", free) == row


def test_among_ideographs_cells_are_spread_evenly() -> None:
    assert spaced("国家主席会见客人啊", 2) == "国家主_席会见客_人啊"


def test_words_numbers_and_dashes_are_not_torn() -> None:
    assert spaced("Company2025——", 1) == "Company2025——"
    assert "_—" not in spaced("国——家……主", 2).replace("国_", "")


def test_too_much_room_is_left_at_the_end() -> None:
    assert not any(spread("国家主席会见客人国家主席", WIDEST + 1))
