from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.fit import GUTTER, MARGIN, MEASURE, NARROWEST, Fit


@given(st.integers(0, 400), st.integers(0, 100), st.integers(2, 200))
def test_the_text_fits_its_region_with_its_margins(
    width: int, height: int, wish: int
) -> None:
    fit = Fit(width, height, wish)

    text = fit.columns * fit.measure + (fit.columns - 1) * GUTTER
    assert 2 <= fit.measure <= max(2, wish)
    if width >= 6:
        assert fit.left + text <= width


def test_two_columns_are_set_where_both_have_a_full_measure() -> None:
    edge = 2 * MEASURE + GUTTER + MARGIN + 2

    assert Fit(edge - 1, 40).columns == 1
    assert Fit(edge, 40).columns == 2
    assert Fit(edge, 40).measure == MEASURE


def test_the_text_stands_in_the_middle() -> None:
    assert Fit(101, 40).left == (100 - MEASURE) // 2


def test_the_measure_is_widened_by_ideographs() -> None:
    assert Fit(100, 40).widened(2) == MEASURE + 4
    assert Fit(100, 40, 70).widened(0) == MEASURE
    assert Fit(100, 40).widened(-99) == NARROWEST
    assert Fit(40, 40).widened(-1) == 34
