from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Place, Role, Section
from reader.search.hit import Hit, How
from reader.source.opening import source_of
from reader.span import Aligned, Span
from reader.tui.hits import next_hit, previous_hit, to_hit
from reader.tui.rows import RowKind
from reader.tui.view import OVERLAP, View
from reader.typeset import Setting

SENTENCE = "国家主席在人民大会堂会见了客人，双方就“一带一路”合作交换了意见。"


def paragraph(text: str, role: Role = Role.PARAGRAPH) -> Paragraph:
    return Paragraph(Aligned.of(text), role, rule="test")


def section(heading: str, count: int) -> Section:
    body = tuple(paragraph(f"{heading}{n}{SENTENCE * 3}") for n in range(count))
    return Section(paragraph(heading, Role.HEADING), 1, body)


ARTICLE = Article(
    source_of(b"test"),
    (paragraph("主席会见客人", Role.HEADLINE), paragraph(SENTENCE, Role.LEAD)),
    (section("甲", 6), section("乙", 5), section("丙", 7)),
    (paragraph("会见现场", Role.CAPTION),),
    (paragraph("第三版", Role.FURNITURE), paragraph("下转第四版", Role.FURNITURE)),
)
EMPTY = Article(source_of(b"test"), (), ())
HEADINGS = (2, 9, 15)


def view(height: int = 10, measure: int = 40, article: Article = ARTICLE) -> View:
    return View.of(article, Setting(measure), height)


def place(paragraph: int, char: int = 0) -> Place:
    return Place(paragraph, Span(char, char))


def hit(paragraph: int, start: int = 4) -> Hit:
    span = Span(start, start + 2)
    return Hit(Place(paragraph, span), (span,), 1.0, How.EXACT)


def top(view: View) -> Place:
    """The first character that can be seen."""
    return next(row.place for row in view.visible if row.has_place)


MOVES: dict[str, Callable[[View], View]] = {
    "j": lambda v: v.scrolled(1),
    "k": lambda v: v.scrolled(-1),
    "down": lambda v: v.moved(1),
    "up": lambda v: v.moved(-1),
    "5 down": lambda v: v.moved(5),
    "space": lambda v: v.paged(1),
    "b": lambda v: v.paged(-1),
    "g": lambda v: v.to_start(),
    "G": lambda v: v.to_end(),
    "]": lambda v: v.to_section(1),
    "[": lambda v: v.to_section(-1),
    "}": lambda v: v.to_paragraph(1),
    "{": lambda v: v.to_paragraph(-1),
    "50%": lambda v: v.to_percent(50),
    "l": lambda v: v.moved_chars(1),
    "h": lambda v: v.moved_chars(-1),
    "n": next_hit,
    "N": previous_hit,
    "narrow": lambda v: v.resized(21, 6),
    "wide": lambda v: v.resized(90, 30),
    "columns": lambda v: v.resized(40, 8, columns=2),
    "spaced": lambda v: v.with_setting(replace(v.setting, spacing=2)),
    "unfolded": lambda v: v.with_setting(replace(v.setting, unfolded=True)),
}
moves = st.lists(st.sampled_from(sorted(MOVES)), max_size=25)


class TestPromises:
    @given(moves, st.integers(1, 30), st.integers(2, 100))
    def test_any_keys_keep_the_screen_full_and_the_cursor_on_it(
        self, keys: list[str], height: int, measure: int
    ) -> None:
        v = view(height, measure).found([hit(3), hit(10), hit(22, 0)])
        for key in keys:
            v = MOVES[key](v)
            assert len(v.visible) == min(v.capacity, len(v.rows.run(v.rows.first, 999)))
            assert 0 <= v.cursor.paragraph < len(v.article.paragraphs)
            assert 0.0 <= v.progress <= 1.0
            if key in ("down", "up", "space", "b", "j", "k", "n", "]") and v.height > 2:
                assert v.row_of(v.cursor) is not None

    @given(moves)
    def test_an_empty_article_takes_any_key(self, keys: list[str]) -> None:
        v = view(article=EMPTY)
        for key in keys:
            v = MOVES[key](v)

        assert v.visible == ()
        assert v.progress == 1.0
        assert v.place_at(0, 0) is None
        assert v.row_of(v.cursor) is None

    @given(moves, st.integers(2, 120), st.integers(1, 40))
    def test_there_and_back_keeps_the_first_character(
        self, keys: list[str], measure: int, height: int
    ) -> None:
        before = view()
        for key in keys:
            before = MOVES[key](before)
        there = before.resized(measure, height)
        back = there.resized(before.measure, before.height, columns=before.columns)

        assert back.visible == before.visible
        assert back.cursor == before.cursor

    @given(st.integers(2, 120))
    def test_resizing_keeps_the_top_character_on_the_top_row(
        self, measure: int
    ) -> None:
        before = view().scrolled(17)
        after = before.resized(measure, 10)

        assert after.row_of(top(before)) in (0, 1, 2)

    @given(st.integers(1, 40))
    def test_pages_show_every_row_and_repeat_only_the_overlap(
        self, height: int
    ) -> None:
        v = view(height)
        rows = list(v.visible)
        while not v.is_at_end:
            v = v.paged(1)
            new = [row for row in v.visible if row not in rows or not row.has_place]
            rows += [row for row in new if row.has_place]

        texts = [r for r in v.rows.run(v.rows.first, 9999) if r.has_place]
        assert [row for row in rows if row.has_place] == texts


class TestScrolling:
    def test_a_page_leaves_two_rows_of_the_last(self) -> None:
        v = view()

        assert v.paged(1).visible[:OVERLAP] == v.visible[-OVERLAP:]

    def test_paging_at_the_end_takes_the_cursor_to_the_last_row(self) -> None:
        v = view().to_end().to(place(23)).paged(1)

        assert v.row_at_cursor.kind is RowKind.FOLD

    def test_scrolling_leaves_the_cursor_until_its_row_is_gone(self) -> None:
        v = view().to(place(1)).scrolled(1)
        assert v.cursor == place(1)

        v = v.scrolled(5)
        assert v.cursor == top(v)

    def test_scrolling_back_and_forth_comes_to_the_same_screen(self) -> None:
        v = view().paged(3)

        assert v.scrolled(7).scrolled(-7).visible == v.visible
        assert v.scrolled(-7).scrolled(7).visible == v.visible

    def test_the_end_is_not_scrolled_past(self) -> None:
        v = view().scrolled(10_000)

        assert len(v.visible) == v.height
        assert v.visible[-1].kind is RowKind.FOLD
        assert v.is_at_end
        assert v.progress == 1.0


class TestMoving:
    def test_the_cursor_keeps_its_column_from_row_to_row(self) -> None:
        v = view().to(place(3, 5)).moved(1)

        row = v.row_at_cursor
        assert v.cursor.span.start - row.span.start == 5

    def test_the_screen_follows_the_cursor_by_single_rows(self) -> None:
        v = view()
        while v.row_of(v.cursor) != v.height - 1:
            v = v.moved(1)
        below = v.moved(1)

        assert below.row_of(below.cursor) == v.height - 1
        assert below.visible[0] in v.visible[1:4]

    def test_a_section_comes_to_the_top(self) -> None:
        v = view().to_section(1)

        assert v.cursor == place(HEADINGS[0])
        assert v.row_of(v.cursor) == 0

    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_counts_take_several_sections_at_once(self, count: int) -> None:
        assert view().to_section(count).cursor == place(HEADINGS[count - 1])

    def test_back_from_inside_a_section_goes_to_its_heading_first(self) -> None:
        v = view().to(place(11, 3)).to_section(-1)
        assert v.cursor == place(HEADINGS[1])

        assert v.to_section(-1).cursor == place(HEADINGS[0])
        assert v.to_section(-9).cursor == place(0)

    def test_after_the_last_section_comes_the_end(self) -> None:
        assert view().to_section(4).is_at_end

    def test_paragraphs_are_walked_from_their_starts(self) -> None:
        v = view().to(place(4, 20))

        assert v.to_paragraph(-1).cursor == place(4)
        assert v.to_paragraph(-2).cursor == place(3)
        assert v.to_paragraph(1).cursor == place(5)

    def test_characters_are_walked_over_the_ends_of_paragraphs(self) -> None:
        v = view().to(place(2))

        assert v.moved_chars(1).cursor == place(3)
        assert v.moved_chars(1).moved_chars(-1).cursor == place(2)
        assert v.moved_chars(-9999).cursor == place(0)

    def test_a_walk_over_characters_stops_before_what_is_folded(self) -> None:
        v = view().to(place(23, 3))

        assert v.moved_chars(1) is v

    def test_half_of_the_text_is_half_of_its_characters(self) -> None:
        v = view().to_percent(50)
        before = sum(len(p.text) for p in ARTICLE.paragraphs[: v.cursor.paragraph])

        total = len("".join(p.text.text for p in ARTICLE.paragraphs))
        assert before + v.cursor.span.start == total // 2

    def test_the_whole_is_the_end_and_unfolds_nothing(self) -> None:
        v = view().to_percent(100)

        assert v.is_at_end
        assert not v.setting.unfolded

    def test_a_place_that_is_seen_moves_nothing(self) -> None:
        v = view()

        assert v.to(place(3, 3)).visible == v.visible

    def test_a_place_out_of_sight_comes_to_the_upper_third(self) -> None:
        v = view(12).to(place(16, 3))

        assert v.row_of(v.cursor) == 4

    def test_a_place_in_folded_furniture_unfolds_it(self) -> None:
        v = view().to(place(len(ARTICLE.paragraphs) - 1, 2))

        assert v.setting.unfolded
        assert v.row_at_cursor.kind is RowKind.TEXT
        assert v.row_of(v.cursor) is not None

    def test_a_single_piece_of_furniture_unfolds_too(self) -> None:
        article = replace(ARTICLE, furniture=ARTICLE.furniture[:1])

        v = view(article=article).to(place(len(article.paragraphs) - 1, 2))

        assert v.row_at_cursor.kind is RowKind.TEXT


class TestHits:
    def test_hits_are_walked_in_reading_order_and_round(self) -> None:
        v = view().found([hit(12), hit(3), hit(7)])

        places = []
        for _ in range(4):
            v = next_hit(v)
            places.append((v.at, v.cursor.paragraph))
        assert places == [(0, 3), (1, 7), (2, 12), (0, 3)]

    def test_the_walk_begins_where_the_reader_is(self) -> None:
        v = view().found([hit(3), hit(7), hit(12)]).to(place(8))

        assert next_hit(v).at == 2
        assert previous_hit(v).at == 1
        assert next_hit(v, 2).at == 0

    def test_without_hits_nothing_moves(self) -> None:
        v = view()

        assert next_hit(v) is v
        assert previous_hit(v) is v

    def test_a_chosen_hit_is_seen(self) -> None:
        v = to_hit(view().found([hit(12), hit(3)]), hit(12))

        assert v.at == 1
        assert v.row_of(v.cursor) is not None

    def test_a_hit_of_an_earlier_search_is_a_place_only(self) -> None:
        v = to_hit(view().found([hit(3)]), hit(12))

        assert v.at is None
        assert v.cursor == hit(12).place

    def test_the_hits_of_a_paragraph_are_at_hand(self) -> None:
        v = view().found([hit(3, 9), hit(3), hit(7)])

        assert v.hits_in(3) == (hit(3), hit(3, 9))
        assert v.hits_in(4) == ()


class TestMouse:
    def test_a_cell_leads_to_the_character_drawn_there(self) -> None:
        v = view().to_section(1).scrolled(1)
        row = v.visible[0]
        assert row.indent == 4

        assert v.place_at(0, 0) == Place(3, Span(0, 1))
        assert v.place_at(0, 4) == v.place_at(0, 5) == Place(3, Span(0, 1))
        assert v.place_at(0, 6) == Place(3, Span(1, 2))

    def test_a_cell_beyond_the_row_leads_to_its_last_character(self) -> None:
        v = view().to_section(1).scrolled(1)

        char = v.place_at(0, 500)
        assert char is not None
        assert char.span.end == v.visible[0].span.end

    def test_space_and_what_is_below_the_end_lead_nowhere(self) -> None:
        assert view().place_at(1, 3) is None
        assert view().place_at(99, 3) is None


def test_drawn_rows_say_where_each_character_is() -> None:
    v = view().to_section(1).scrolled(1)
    drawn = v.drawn(v.visible[0])

    piece = drawn.piece(Span(1, 3))
    assert piece.slice(drawn.text) == "0国"
    assert drawn.cells[:4] == (4, 6, 7, 9)
    assert drawn.piece(Span(500, 600)) == Span(len(drawn.text), len(drawn.text))


def test_two_columns_show_two_screens_of_rows() -> None:
    one = view().paged(1)
    two = one.resized(40, 10, columns=2)

    assert two.visible[:10] == one.visible
    assert len(two.visible) == 20
