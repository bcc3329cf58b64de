"""Columns read from right to left are one order, found as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.layout.edges import Ending, Opening
from reader.layout.lines import Line, lines_of
from reader.layout.mirrored import mirrored
from reader.layout.segments import Segment
from reader.source.opening import source_of

COLUMN = 10
"""Lines."""


def segment(size: int, *, title: bool = False) -> Segment:
    lines: tuple[Line, ...] = lines_of(source_of(("渡口\n" * size).encode()))
    opening, ending = Opening.MIDDLE, Ending.OPEN
    if title:
        opening, ending = Opening.TITLE, Ending.TITLE
    return Segment(lines, opening, ending, "", "", (), 0.0)


def rises_to(true: Sequence[int], path: Sequence[int]) -> float:
    wanted = set(pairwise(true))
    return float(sum(pair in wanted for pair in pairwise(path)))


def test_three_columns_behind_a_title() -> None:
    # each column is two segments; the ends of the columns are before 3 and 5
    segments = [segment(1, title=True), *(segment(COLUMN // 2) for _ in range(6))]
    true = (0, 5, 6, 3, 4, 1, 2)

    found = mirrored(segments, tuple(range(7)), 3, lambda path: rises_to(true, path))

    assert found == true


def test_the_cuts_move_to_where_they_are_best() -> None:
    segments = [segment(size) for size in (9, 2, 9, 1, 9)]
    true = (3, 4, 1, 2, 0)

    found = mirrored(segments, tuple(range(5)), 3, lambda path: rises_to(true, path))

    assert found == true


def test_two_columns_are_left_to_the_search() -> None:
    segments = [segment(COLUMN), segment(COLUMN)]

    assert mirrored(segments, (0, 1), 2, lambda _: 0.0) is None


def test_without_a_seam_near_a_share_there_is_no_such_order() -> None:
    segments = [segment(COLUMN), segment(2 * COLUMN + 8)]

    assert mirrored(segments, (0, 1), 3, lambda _: 0.0) is None
