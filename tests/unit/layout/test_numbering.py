"""Numbers of headings and items rise in the order that they are read in."""

from __future__ import annotations

from reader.layout.numbering import AGAIN, FALL, RISE, Number, rising


def test_the_next_number_speaks_for_the_order() -> None:
    assert rising([Number("plain", 1)], [Number("plain", 2)]) == RISE


def test_a_lower_number_speaks_against_it() -> None:
    assert rising([Number("plain", 3)], [Number("plain", 2)]) == FALL
    assert rising([Number("figure", 3)], [Number("figure", 2)]) == FALL


def test_a_number_left_out_says_nothing() -> None:
    assert rising([Number("plain", 1)], [Number("plain", 3)]) == 0


def test_a_list_may_begin_anew() -> None:
    assert rising([Number("figure", 4)], [Number("figure", 1)]) == AGAIN


def test_under_a_heading_items_count_from_one() -> None:
    before = [Number("plain", 1), Number("figure", 1), Number("plain", 2)]

    assert rising(before, [Number("figure", 1)]) == 0


def test_each_series_counts_by_itself() -> None:
    before = [Number("plain", 1), Number("bracket", 2)]
    behind = [Number("bracket", 3), Number("plain", 2)]

    assert rising(before, behind) == 2 * RISE
