"""The alignment, against the textbook's loops."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.align import (
    BETWEEN,
    MISSING,
    MISSING_PARTICLE,
    SCALE,
    Region,
    align,
    is_numeric,
    missing,
)
from reader.search.costs import NEVER, SOUND, WRONG, Vocabulary
from reader.search.normal import NUMERIC
from reader.search.segment import Kind, Units
from reader.search.spell import spellings

_LETTERS = "新质制生产力的194"


def region_of(text: str) -> Region:
    vocabulary = Vocabulary(sorted(set(text)))
    ids = np.array([vocabulary.ids[char] for char in text], np.int32)
    return Region(ids, vocabulary)


def units_of(typed: str) -> Units:
    return spellings(typed)[0].units


def cheapest(typed: str, text: str) -> tuple[float, str]:
    """Return the cost of the best match, and its words."""
    ends = align(units_of(typed), region_of(text))
    end = int(ends.costs.argmin())
    return int(ends.costs[end]) / SCALE, text[int(ends.starts[end]) : end]


@pytest.mark.parametrize(
    ("typed", "text", "cost", "words"),
    [
        ("质生产", "新质生产力", 0, "质生产"),
        ("制生产", "新质生产力", SOUND, "质生产"),
        ("龙生产", "新质生产力", WRONG, "质生产"),
        ("质产力", "新质生产力", BETWEEN, "质生产力"),
        ("质的生产", "新质生产力", MISSING_PARTICLE, "质生产"),
        ("质龙生产", "新质生产力", MISSING, "质生产"),
        ("调系机", "调整机制调机", WRONG, "调整机"),
    ],
)
def test_a_difference_costs_what_it_is(
    typed: str, text: str, cost: float, words: str
) -> None:
    found, there = cheapest(typed, text)

    assert found == pytest.approx(cost)
    assert there == words


@pytest.mark.parametrize(
    ("typed", "text"),
    [("1949年", "1999年"), ("1949", "149"), ("49年", "419年"), ("13月", "1年3月")],
)
def test_numbers_are_never_nearly_right(typed: str, text: str) -> None:
    cost, words = cheapest(typed, text)

    assert cost >= len(typed) * WRONG / 2 or words == typed


def test_no_match_crosses_a_seam() -> None:
    region = region_of("新质生产")
    ids = np.array([*region.ids[:2], region.vocabulary.barrier, *region.ids[2:]])
    seamed = Region(ids.astype(np.int32), region.vocabulary)

    assert align(units_of("新质生产"), seamed).costs.min() >= 2 * MISSING * SCALE - 100


@given(st.text(_LETTERS, min_size=1, max_size=6), st.text(_LETTERS, max_size=12))
def test_the_vectors_say_what_the_loops_say(typed: str, text: str) -> None:
    units = spellings(typed)[0].units if spellings(typed) else ()
    region = region_of(text)

    fast = align(units, region)

    assert fast.costs.tolist() == [
        round(c * SCALE) for c in _loops(units, text, region)
    ]


def _loops(units: Units, text: str, region: Region) -> list[float]:
    """Sellers' algorithm, a cell at a time."""
    row = [0.0] * (len(text) + 1)
    for i, unit in enumerate(units):
        costs = region.vocabulary.costs(unit)
        new = [row[0] + missing(unit)]
        for j, number in enumerate(region.ids.tolist()):
            best = min(row[j] + float(costs[number]), row[j + 1] + missing(unit))
            if i < len(units) - 1:
                best = min(best, new[j] + _between(units[i : i + 2], text[j]))
            new.append(best)
        row = new
    return row


def _between(units: Units, char: str) -> float:
    """Return what it costs that `char` stands between two units."""
    if all(unit.kind is Kind.DIGIT for unit in units):
        return math.inf
    strict = any(is_numeric(unit) for unit in units)
    return NEVER if strict and char in NUMERIC else BETWEEN
