"""The widths that a page may be set in."""

from __future__ import annotations

from reader.layout.lines import lines_of
from reader.layout.measures import measures_of
from reader.source.opening import source_of

FULL = "等着第一批赶集的人来到桥头坐船下河去"
LAST = "雾散得很快。"


def measures(*lines: str) -> tuple[int, ...]:
    return measures_of(lines_of(source_of("\n".join(lines).encode())))


def test_first_lines_without_their_indent_make_no_measure() -> None:
    first = FULL[:-2]

    found = measures(*[first, FULL, FULL, LAST] * 6)

    assert 2 * len(FULL) in found
    assert 2 * len(first) not in found


def test_a_box_two_ems_narrower_has_its_measure() -> None:
    narrow = [FULL[:-2]] * 4

    found = measures(*[FULL, FULL, LAST] * 4, *[*narrow, LAST] * 3)

    assert {2 * len(FULL), 2 * len(narrow[0])} <= set(found)
