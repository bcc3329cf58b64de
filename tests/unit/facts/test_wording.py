"""A value in a few words: as short as a newspaper prints it."""

from __future__ import annotations

import pytest

from reader.facts.mention import Amount
from reader.facts.wording import change_text


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (6.3, "%", "+6.3%"),
        (-1_200, "人", "−1,200人"),
        (1_560_000_000, "元", "+15.6亿元"),
        (-45_000, "亩", "−4.5万亩"),
        (0, "%", "0%"),
    ],
)
def test_a_change_is_short_and_has_its_sign(
    number: float, unit: str, text: str
) -> None:
    assert change_text(Amount(number, unit)) == text
