"""Where columns may end, if the page has so many."""

from __future__ import annotations

from reader.layout.joins import Joins, normal
from reader.layout.lines import lines_of
from reader.layout.reflow import reflow
from reader.layout.seams import AWAY, COLUMNS, GUESS, LEAST, Seams, guesses
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines

TEXT = "从前这里有十七座渡口，摆渡人最多的时候有四十多个。大桥通车以后，渡口撤了。" * 8


def guessed(rows: list[str], *, with_words: bool = True) -> list[Seams]:
    lines = lines_of(source_of("\n".join(rows).encode()))
    joins = Joins((normal(line.text.text) for line in lines), with_words=with_words)
    return list(guesses(reflow(lines), None, joins))


def test_the_first_guess_is_none() -> None:
    assert guessed(list(set_lines(TEXT, 10)))[0] == Seams()


def test_without_the_dictionary_there_is_no_other() -> None:
    assert guessed(list(set_lines(TEXT, 10)), with_words=False) == [Seams()]


def test_columns_have_lines_enough() -> None:
    rows = list(set_lines(TEXT, 10))[: 3 * LEAST]

    assert [guess.columns for guess in guessed(rows)] == [0, 2, 3]


def test_seams_lie_near_the_shares() -> None:
    rows = list(set_lines(TEXT, 10))
    two = guessed(rows)[1]

    assert two.cost == GUESS
    assert two.columns == COLUMNS[0]
    for _, line in two.stays:
        assert abs(line - len(rows) / 2) <= AWAY + 1


def test_no_seam_cuts_a_word() -> None:
    rows = list(set_lines(TEXT, 10))
    cuts = {rows[line - 1][-1] + rows[line][0] for _, line in guessed(rows)[1].stays}

    assert not cuts & {"渡口", "大桥", "通车", "以后", "从前", "时候"}
