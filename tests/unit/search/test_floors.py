"""The figures of the benchmark's two sets may rise, but not fall."""

from __future__ import annotations

import pytest

import reader
from tests.benchmark.search import TEXTS, load, run

FLOORS = {"seed": (0.99, 0.98, 0), "report": (0.985, 0.98, 1)}
"""R@1, the overlap of hit and gold, and how many queries may find what is not there."""


@pytest.mark.parametrize("name", FLOORS)
def test_queries_find_their_phrases(name: str) -> None:
    at_first, overlap, wrong = FLOORS[name]

    tally = run(reader.read(TEXTS[name]), load(name))

    assert tally.at_first >= at_first
    assert sum(tally.overlaps) / len(tally.overlaps) >= overlap
    assert len(tally.wrong) <= wrong
