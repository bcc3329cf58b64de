"""An extractor that reads across takes the columns by turns."""

from __future__ import annotations

from reader.layout.turns import Track, turn_to, turned


def tracks(*rows: int, active: tuple[bool, ...] = ()) -> tuple[Track, ...]:
    """Return columns with their next free rows."""
    states = active or (True,) * len(rows)
    return tuple(
        Track(name, name, "", row, active=on)
        for name, (row, on) in enumerate(zip(rows, states, strict=True))
    )


def test_the_next_column_of_the_row_is_expected() -> None:
    columns = tracks(2, 1, 1)

    expected = turn_to(1, columns, 0, stays=False)

    assert expected.score > turn_to(2, columns, 0, stays=False).score
    assert expected.score > turn_to(0, columns, 0, stays=False).score


def test_a_column_whose_turn_it_was_is_passed_over_once() -> None:
    columns = tracks(2, 1, 1)

    turn = turn_to(2, columns, 0, stays=False)
    after = turned(columns, 2, turn, Track(2, 9, "", turn.row + 1))

    assert turn.passed == (1,)
    assert [track.active for track in after] == [True, False, True]
    assert turn_to(0, after, 2, stays=False).passed == ()


def test_a_column_that_is_ahead_is_not_passed_over() -> None:
    ahead = tracks(12, 5, 5)

    assert turn_to(2, ahead, 1, stays=False).passed == ()
    assert turn_to(1, tracks(12, 5, 6), 2, stays=False).passed == ()


def test_after_some_lines_of_one_column_those_behind_have_their_turn() -> None:
    columns = tracks(10, 3, 9)

    behind = turn_to(1, columns, 0, stays=True).score

    assert behind > turn_to(2, columns, 0, stays=True).score


def test_one_column_goes_on_at_no_cost() -> None:
    assert turn_to(0, tracks(4), 0, stays=True).score == 0
