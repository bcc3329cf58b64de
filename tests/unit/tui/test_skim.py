"""速读: what is shown of each paragraph, and that every address stays what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Place, Role
from reader.search.hit import Hit, How
from reader.span import Span
from reader.tui import motions, skim
from reader.tui.hits import to_hit
from reader.tui.rows import Row, RowKind
from reader.tui.skim import CUT, LONGEST, Skimmed, first_sentence, is_skimmed
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.made_up import BODY, article

HEIGHT = 200
"""Rows: all of the article is on the screen."""
FIRST = BODY.index("”") + 1


def shown(view: View) -> dict[int, str]:
    """The words on the screen, by paragraph."""
    words: dict[int, str] = {}
    for row in view.visible:
        if row.kind is RowKind.TEXT:
            words.setdefault(row.paragraph, "")
            words[row.paragraph] += row.span.slice(
                view.article.paragraphs[row.paragraph].text.text
            )
    return words


@pytest.fixture
def view() -> View:
    return View.of(article(furniture=2), Setting(40), HEIGHT)


class TestFirstSentence:
    @pytest.mark.parametrize(
        ("text", "first"),
        [
            ("春天来了，花都开了。他走了。", "春天来了，花都开了。"),
            ("“春天来了，花都开了！”他走了。", "“春天来了，花都开了！”"),
            ("好！春天来了，花都开了。他走了。", "好！春天来了，花都开了。"),
            ("没有句号的一行文字", "没有句号的一行文字"),
            ("", ""),
        ],
    )
    def test_ends_with_its_stop_and_what_closes(self, text: str, first: str) -> None:
        assert text[: first_sentence(text)] == first

    def test_a_text_without_stops_is_cut_all_the_same(self) -> None:
        assert first_sentence("字" * 10_000) == LONGEST

    @given(st.text(alphabet="春江。！”“，a ", max_size=400))
    def test_is_some_of_the_text_where_there_is_any(self, text: str) -> None:
        assert bool(text) <= first_sentence(text) <= min(len(text), LONGEST)


class TestSkimmed:
    def test_shows_titles_and_the_lead_whole_and_first_sentences(
        self, view: View
    ) -> None:
        words = shown(skim.toggled(view))

        for number, paragraph in enumerate(view.article.paragraphs):
            if paragraph.role is Role.FURNITURE:
                assert number not in words
            elif paragraph.role in CUT:
                text = paragraph.text.text
                assert words[number] == text[: text.index("”") + 1]
            else:
                assert words[number] == paragraph.text.text

    def test_its_rows_begin_as_those_of_the_whole_article(self, view: View) -> None:
        whole = {(r.paragraph, r.span.start, r.indent) for r in view.visible}
        short = {(r.paragraph, r.span.start, r.indent) for r in shown_rows(view)}

        assert short < whole

    def test_comes_back_to_the_very_character(self, view: View) -> None:
        there = view.to(Place(6, Span(40, 41)))
        skimmed = skim.toggled(there)

        assert skimmed.cursor == Place(6, Span(0, 0))
        assert skim.toggled(skimmed).cursor == there.cursor

    def test_who_moved_on_stays_there(self, view: View) -> None:
        moved = motions.moved(skim.toggled(view), "paragraph_next", 3)

        assert skim.toggled(moved).cursor == moved.cursor

    def test_a_hit_in_the_rest_of_a_paragraph_opens_it(self, view: View) -> None:
        text = view.article.paragraphs[6].text.text
        at = text.index("绿色的田野")
        place = Place(6, Span(at, at + 5))
        hit = Hit(place, (place.span,), 1.0, How.EXACT)

        found = to_hit(skim.toggled(view).found([hit]), hit)

        assert is_skimmed(found)
        assert shown(found)[6] == text
        assert len(shown(found)[5]) < len(text)
        assert found.cursor == place

    def test_furniture_that_is_gone_to_is_unfolded(self, view: View) -> None:
        last = len(view.article.paragraphs) - 1

        there = skim.toggled(view).to(Place(last, Span(0, 1)))

        assert is_skimmed(there)
        assert shown(there)[last] == view.article.paragraphs[last].text.text

    @given(st.lists(st.sampled_from(sorted(motions._MOTIONS)), max_size=12))
    def test_whatever_the_keys_the_cursor_is_on_a_row_that_is_shown(
        self, keys: list[str]
    ) -> None:
        view = skim.toggled(View.of(article(furniture=2), Setting(40), 12))
        for key in keys:
            view = motions.moved(view, key, None)

        assert isinstance(view.rows, Skimmed)
        assert view.rows.shows(view.cursor) or view.row_at_cursor.kind is RowKind.FOLD
        assert view.row_of(view.cursor) is not None

    def test_a_resize_and_another_setting_keep_it(self, view: View) -> None:
        assert is_skimmed(skim.toggled(view).resized(30, 20))

    def test_an_article_without_text_stays_what_it_is(self) -> None:
        empty = View.of(Article(article().source, (), ()), Setting(40), 5)

        assert skim.toggled(empty) == empty


def shown_rows(view: View) -> list[Row]:
    return [row for row in skim.toggled(view).visible if row.has_place]
