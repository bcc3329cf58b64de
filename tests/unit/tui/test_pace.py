"""The pace: learned from reading alone, and how long the rest takes at it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Place
from reader.span import Span
from reader.tui import skim
from reader.tui.pace import (
    ENOUGH,
    FASTEST,
    KEPT,
    PAUSE,
    SLOWEST,
    STEP,
    USUAL,
    Pace,
    left,
)
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import article

SCREEN = 800
PAGE = 600


def read(pace: Pace, *, speed: float, pages: int, size: int = PAGE) -> Pace:
    """Turn pages as a reader of a speed does; the last one is still being read."""
    for page in range(pages + 1):
        pace = pace.at(page * size, 60 * page * size / speed, screen=SCREEN)
    return pace


class TestLearning:
    def test_a_reader_of_pages_is_known_better_with_each(self) -> None:
        paces = [read(Pace(), speed=600, pages=pages).speed for pages in range(2, 12)]

        assert paces == sorted(paces)
        assert USUAL < paces[0] < paces[-1] < 600
        assert paces[-1] == pytest.approx(600, rel=0.05)

    def test_the_first_page_counts_against_what_was_known(self) -> None:
        pace = read(Pace(500.0), speed=600, pages=2)

        assert pace.speed == pytest.approx(500 + 100 * PAGE / (PAGE + KEPT))

    def test_rows_pressed_in_a_burst_are_read_in_the_rest_before(self) -> None:
        pace, time = Pace(), 0.0
        for burst in range(20):
            for row in range(10):  # ten rows of twenty in a tenth of a second
                char = 200 * burst + 20 * row
                pace = pace.at(char, time + row / 100, screen=SCREEN)
            time += 24.0  # 200 characters in 24 seconds are 500 a minute

        assert pace.speed == pytest.approx(500, rel=0.05)

    def test_a_jump_teaches_nothing(self) -> None:
        pace = Pace().at(0, 0, screen=SCREEN).at(SCREEN + 1, 60, screen=SCREEN)

        assert pace.at(SCREEN + 2, 90, screen=SCREEN).speed == USUAL

    def test_a_pause_teaches_nothing(self) -> None:
        pace = Pace()
        for page in range(5):
            pace = pace.at(page * PAGE, page * (PAUSE + 1), screen=SCREEN)

        assert pace.speed == USUAL

    def test_going_back_teaches_nothing(self) -> None:
        pace = Pace()
        for page in range(5):
            pace = pace.at(-page * PAGE, page * 60, screen=SCREEN)

        assert pace.speed == USUAL

    @pytest.mark.parametrize("speed", [FASTEST + 100, SLOWEST - 10])
    def test_leafing_and_dozing_teach_nothing(self, speed: float) -> None:
        assert read(Pace(), speed=speed, pages=9, size=ENOUGH + 1).speed == USUAL

    @given(
        st.lists(
            st.tuples(st.integers(0, 5000), st.floats(0, 400)), min_size=1, max_size=40
        )
    )
    def test_whatever_the_keys_it_stays_in_its_bounds(
        self, moves: list[tuple[int, float]]
    ) -> None:
        pace, time = Pace(), 0.0
        for char, seconds in moves:
            time += seconds
            pace = pace.at(char, time, screen=SCREEN)

        assert SLOWEST <= pace.speed <= FASTEST


class TestRemembering:
    @pytest.mark.parametrize("kept", [None, "fast", SLOWEST - 1, FASTEST + 1, 10**30])
    def test_what_is_no_pace_is_not_taken(self, kept: object) -> None:
        assert Pace.remembered(kept).speed == USUAL

    def test_what_was_kept_is_taken(self) -> None:
        assert Pace.remembered(517).speed == 517

    def test_by_hand_it_goes_in_steps_and_not_too_far(self) -> None:
        assert Pace(407.0).changed(1).speed == USUAL + STEP
        assert Pace(407.0).changed(-999).speed == SLOWEST
        assert Pace(407.0).changed(999).speed == FASTEST


class TestLeft:
    def test_all_of_the_story_at_the_start_and_none_at_its_end(self) -> None:
        made = article(furniture=3)
        view = View.of(made, Setting(40), 20)
        story = sum(
            len(paragraph.text)
            for paragraph in made.paragraphs
            if paragraph not in (*made.back, *made.furniture)
        )

        assert left(view) == story
        assert left(view.to(Place(2, Span(5, 5)))) < story
        assert left(view.to_end()) == 0

    def test_of_what_is_cut_short_only_what_is_shown(self) -> None:
        view = View.of(article(), Setting(40), 20)

        assert 0 < left(skim.toggled(view)) < left(view)

    def test_minutes_follow_the_pace(self) -> None:
        assert Pace(500.0).minutes(1500) == 3
