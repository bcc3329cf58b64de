"""A place in one restoration of a file is the same words in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Place
from reader.layout.repair import Correction, Join, Move, Split, repair
from reader.search.hit import Hit, How
from reader.span import Span
from reader.tui.jumps import Jumps
from reader.tui.lights import Lights
from reader.tui.paint import Mark
from reader.tui.transfer import Transfer
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.printed import SECTIONS, offset, place_of, printed


@pytest.fixture
def before() -> Article:
    return printed()


@pytest.fixture
def joined(before: Article) -> Article:
    return repair(before, [Join(offset(before, "第二段"))])


class TestPlaces:
    def test_a_place_after_a_join_is_the_same_words(
        self, before: Article, joined: Article
    ) -> None:
        place = place_of(before, "路边的树")

        moved = Transfer(before, joined).whole(place)

        assert moved is not None
        assert moved != place
        assert joined.quote(moved) == "路边的树"

    def test_a_place_that_a_split_cuts_is_two_pieces(self, before: Article) -> None:
        place = place_of(before, "路边的树")
        split = repair(before, [Split(offset(before, "的树"))])
        transfer = Transfer(before, split)

        assert transfer.whole(place) is None
        assert [split.quote(p) for p in transfer.pieces(place)] == ["路边", "的树"]

    def test_no_article_is_an_article_too(self, before: Article) -> None:
        empty = Article(before.source, (), ())

        assert Transfer(before, empty).nearest(Place(3, Span(1, 2))).paragraph == 0
        assert Transfer(empty, before).nearest(Place(0, Span(0, 0))).paragraph == 0

    @given(st.data())
    def test_every_character_is_found_again(self, data: st.DataObject) -> None:
        before = printed()
        offsets = st.integers(0, len(before.source.text))
        made: list[Correction] = data.draw(
            st.lists(st.builds(Join, offsets) | st.builds(Split, offsets), max_size=5)
        )
        after = repair(before, made)
        transfer = Transfer(before, after)

        for number, paragraph in enumerate(before.paragraphs):
            at = data.draw(st.integers(0, len(paragraph.text) - 1))
            place = Place(number, Span(at, at + 1))
            assert after.quote(transfer.nearest(place)) == before.quote(place)


class TestViews:
    def test_the_same_words_stay_on_top(self, before: Article, joined: Article) -> None:
        view = View.of(before, Setting(40), 6)
        view = view.with_place_on_top(place_of(before, "路边的树"))
        top = before.quote(view.visible[0].place)

        moved = Transfer(before, joined).view(view)

        assert moved.article is joined
        assert joined.quote(moved.cursor) == "路边的树"
        assert joined.quote(moved.visible[0].place) == top

    def test_the_screen_goes_with_a_section_that_moves(self, before: Article) -> None:
        view = View.of(before, Setting(40), 6)
        view = view.to(place_of(before, SECTIONS[0]))
        moved = repair(before, [Move(offset(before, SECTIONS[0]), None)])

        after = Transfer(before, moved).view(view)

        assert moved.quote(after.cursor) == SECTIONS[0]
        assert after.row_of(after.cursor) is not None

    def test_hits_stay_with_their_words_and_torn_ones_go(self, before: Article) -> None:
        hits = [
            Hit(place, (place.span,), 1.0, How.EXACT)
            for place in (place_of(before, "路边的树"), place_of(before, "第二段"))
        ]
        view = View.of(before, Setting(40), 6).found(hits)
        split = repair(before, [Split(offset(before, "的树"))])

        after = Transfer(before, split).view(view)

        assert [split.quote(hit.place) for hit in after.hits] == ["第二段"]
        assert [hit.spans for hit in after.hits] == [(after.hits[0].place.span,)]


class TestWhatIsMadeOfPlaces:
    def test_jumps_marks_and_lit_facts_stay_with_their_words(
        self, before: Article, joined: Article
    ) -> None:
        place = place_of(before, "路边的树")
        transfer = Transfer(before, joined)

        jumps = transfer.jumps(Jumps((place,), (place,)))
        marks = transfer.marks({"a": place})
        lights = transfer.lights(
            Lights(
                facts=(Mark(place.paragraph, place.span, "fact-name"),),
                lit=(place,),
            )
        )

        places = (*jumps.behind, *jumps.ahead, marks["a"])
        assert {joined.quote(place) for place in places} == {"路边的树"}
        facts = [Place(mark.paragraph, mark.span) for mark in lights.facts]
        assert [joined.quote(place) for place in facts] == ["路边的树"]
        assert lights.lit == ()
