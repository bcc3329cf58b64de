"""Motions by words and characters: over paragraphs, and no further than is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Place
from reader.span import Span
from reader.tui.motions import moved, words_of
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import article

VIEW = View.of(article(furniture=2), Setting(40), 12)
MOTIONS = ("word_next", "word_back", "word_end", "char_left", "char_right")


def at(paragraph: int, char: int) -> View:
    return VIEW.to(Place(paragraph, Span(char, char)))


def where(view: View) -> tuple[int, int]:
    return view.cursor.paragraph, view.cursor.span.start


class TestWords:
    def test_w_goes_to_the_next_word_s_first_character(self) -> None:
        starts = [word.start for word in words_of(VIEW, 2)]

        assert where(moved(at(2, 0), "word_next", None)) == (2, starts[2])  # over ，

    def test_w_goes_on_in_the_next_paragraph(self) -> None:
        assert where(moved(at(1, 5), "word_next", None)) == (2, 0)

    def test_back_goes_to_a_word_s_first_character(self) -> None:
        assert where(moved(at(2, 4), "word_back", None)) == (2, 0)

    def test_back_from_the_first_word_is_the_paragraph_above(self) -> None:
        last = len(VIEW.article.paragraphs[1].text) - 1

        assert where(moved(at(2, 0), "word_back", None)) == (1, last)

    def test_e_goes_to_the_last_character_of_the_word(self) -> None:
        word = words_of(VIEW, 2)[0]

        assert where(moved(at(2, 0), "word_end", None)) == (2, word.end - 1)

    def test_e_at_a_word_s_end_goes_to_the_next_one_s(self) -> None:
        ends = [word.end - 1 for word in words_of(VIEW, 2)]

        assert where(moved(at(2, ends[0]), "word_end", None)) == (2, ends[2])

    def test_e_goes_on_in_the_next_paragraph(self) -> None:
        last = len(VIEW.article.paragraphs[1].text) - 1

        assert where(moved(at(1, last), "word_end", None))[0] == 2

    def test_a_count_is_as_many_words(self) -> None:
        once = moved(moved(at(2, 0), "word_next", None), "word_next", None)

        assert moved(at(2, 0), "word_next", 2) == once


class TestEnds:
    @given(st.lists(st.sampled_from(MOTIONS), max_size=30), st.booleans())
    def test_nothing_folded_is_unfolded_by_walking(
        self, motions: list[str], from_end: bool
    ) -> None:
        view = VIEW.to_end() if from_end else VIEW
        for motion in motions:
            view = moved(view, motion, None)

            assert not view.setting.unfolded
            assert 0 <= view.cursor.paragraph < len(view.article.paragraphs)
