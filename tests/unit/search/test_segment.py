"""Letters → syllables, initials, an unfinished end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.segment import Kind, Units, loosely, segment

_MARKS = {Kind.INITIAL: "'", Kind.PREFIX: "-"}


def shown(units: Units) -> str:
    """Return units as xin·zh'·li-: initials with ', unfinished ones with -."""
    return "·".join(
        f"{unit.text}{unit.tone or ''}{_MARKS.get(unit.kind, '')}" for unit in units
    )


@pytest.mark.parametrize(
    ("letters", "best"),
    [
        ("xinzhishengchanli", "xin·zhi·sheng·chan·li"),
        ("xian", "xian"),
        ("xi'an", "xi·an"),
        ("xzscl", "x'·z'·s'·c'·l'"),
        ("zhsh", "zh'·sh-"),
        ("xinzhishe", "xin·zhi·she"),
        ("xinzhishengch", "xin·zhi·sheng·ch-"),
        ("xin1zhi4", "xin1·zhi4"),
        ("lvse", "lv·se"),
        ("lüse", "lv·se"),
        ("zhanlue", "zhan·lve"),
        ("bozi", "bo·zi"),
    ],
)
def test_the_likeliest_reading_is_first(letters: str, best: str) -> None:
    assert shown(segment(letters)[0]) == best


@pytest.mark.parametrize(
    ("letters", "ways"),
    [
        ("fangan", {"fan·gan", "fang·an"}),
        ("xian", {"xian", "xi·an"}),
        ("arza", {"a'·r'·z'·a'", "a·r'·za"}),
    ],
)
def test_other_readings_are_there_too(letters: str, ways: set[str]) -> None:
    assert ways <= {shown(units) for units in segment(letters)}


def test_letters_that_make_no_syllable_have_no_reading() -> None:
    assert segment("biiong") == ()


def test_loosely_read_letters_keep_their_syllables() -> None:
    assert shown(loosely("gebiiong")) == "ge·bi·o"


@given(st.text("aeghinosuvxz'15", min_size=1, max_size=24))
def test_a_reading_has_all_the_letters(letters: str) -> None:
    wanted = "".join(c for c in letters if c.isalpha())

    for units in segment(letters):
        read = "".join(unit.text for unit in units)
        assert read == wanted or "ve" in read
