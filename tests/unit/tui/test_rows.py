from __future__ import annotations

import pytest

from reader.article import Article, Paragraph, Place, Role, Section
from reader.script.cells import width
from reader.script.chars import NEVER_START
from reader.source.opening import source_of
from reader.span import Aligned, Span
from reader.tui.drawn import draw
from reader.tui.rows import SLAB, Row, RowKind, Rows, Spot
from reader.typeset import Setting


def paragraph(text: str, role: Role = Role.PARAGRAPH) -> Paragraph:
    return Paragraph(Aligned.of(text), role, rule="test")


def article(
    *body: str,
    headline: str = "",
    heading: str = "",
    furniture: tuple[str, ...] = (),
    captions: tuple[str, ...] = (),
) -> Article:
    return Article(
        source_of(b"test"),
        (paragraph(headline, Role.HEADLINE),) if headline else (),
        (
            Section(
                paragraph(heading, Role.HEADING) if heading else None,
                1,
                tuple(map(paragraph, body)),
            ),
        ),
        tuple(paragraph(text, Role.CAPTION) for text in captions),
        tuple(paragraph(text, Role.FURNITURE) for text in furniture),
    )


def everything(rows: Rows) -> tuple[Row, ...]:
    return rows.run(rows.first, 10_000_000)


def texts(rows: Rows) -> list[str]:
    return [
        draw(rows.article, row, rows.setting).text or row.kind
        for row in everything(rows)
    ]


def test_a_body_paragraph_begins_two_ideographs_in() -> None:
    rows = Rows(article("国家主席会见客人"), Setting(12))

    assert texts(rows) == ["    国家主席", "会见客人"]


def test_a_headline_too_long_for_a_row_is_halved() -> None:
    rows = Rows(article("国", headline="国家主席会见客人啊"), Setting(16))

    assert texts(rows)[:3] == ["   国家主席会", "    见客人啊", "space"]


def test_headings_have_space_above_and_none_below() -> None:
    rows = Rows(article("国", headline="题", heading="标题"), Setting(20))

    assert texts(rows) == [" " * 9 + "题", "space", "space", "标题", "    国"]


def test_furniture_is_folded_into_one_row_after_a_rule() -> None:
    rows = Rows(article("国", furniture=("版", "页")), Setting(20))

    assert texts(rows) == ["    国", "space", "rule", "fold"]


def test_furniture_unfolded_is_text() -> None:
    rows = Rows(article("国", furniture=("版", "页")), Setting(20, unfolded=True))

    assert texts(rows)[-2:] == ["版", "页"]


def test_captions_stand_after_a_rule() -> None:
    rows = Rows(article("国", captions=("图一", "图二")), Setting(20))

    assert texts(rows) == ["    国", "space", "rule", "    图一", "    图二"]


def test_wider_spacing_leaves_every_second_row_blank() -> None:
    rows = Rows(article("国家主席会见客人"), Setting(12, spacing=2))

    assert texts(rows) == ["    国家主席", "space", "会见客人"]


def test_an_indent_that_would_eat_the_row_is_dropped() -> None:
    rows = Rows(article("国家主席"), Setting(6))

    assert texts(rows) == ["国家主", "席"]


@pytest.mark.parametrize("measure", [2, 3, 7, 13, 40, 81])
def test_every_character_stands_in_one_row_and_no_row_is_too_wide(
    measure: int, seed_article: Article
) -> None:
    setting = Setting(measure, unfolded=True)
    rows = everything(Rows(seed_article, setting))

    for number, block in enumerate(seed_article.paragraphs):
        own = [r for r in rows if r.kind is RowKind.TEXT and r.paragraph == number]
        assert "".join(r.span.slice(block.text.text) for r in own) == block.text.text
        assert [r.first for r in own] == [True] + [False] * (len(own) - 1)
        assert own[-1].last
    assert all(width(draw(seed_article, row, setting).text) <= measure for row in rows)


class TestWalking:
    def test_walks_meet_every_row_in_order(self, seed_article: Article) -> None:
        rows = Rows(seed_article, Setting(40))
        met, spot = [rows.at(rows.first)], rows.first
        while (further := rows.walk(spot, 1)) != spot:
            spot = further
            met.append(rows.at(spot))

        assert tuple(met) == everything(rows)
        assert spot == rows.last
        assert rows.walk(rows.last, -(len(met) - 1)) == rows.first

    def test_a_walk_stops_at_the_ends(self) -> None:
        rows = Rows(article("国", "家"), Setting(20))

        assert rows.walk(rows.first, -5) == rows.first
        assert rows.walk(rows.first, 99) == rows.last == Spot(1, 0, 1)

    def test_a_step_passes_over_what_has_no_place(self) -> None:
        rows = Rows(article("国", "家"), Setting(20))

        assert rows.step(Spot(0, 0, 0), 1) == Spot(1, 0, 1)
        assert rows.step(Spot(1, 0, 1), -1) == Spot(0, 0, 0)
        assert rows.step(Spot(1, 0, 1), 1) == Spot(1, 0, 1)

    def test_every_character_is_found_in_its_row(self, seed_article: Article) -> None:
        rows = Rows(seed_article, Setting(31))
        for row in everything(rows):
            if row.kind is RowKind.TEXT:
                for char in range(row.span.start, row.span.end):
                    place = Place(row.paragraph, Span(char, char + 1))
                    assert rows.at(rows.spot_of(place)) == row


class TestLaziness:
    def test_only_what_is_looked_at_is_set(self) -> None:
        rows = Rows(article(*["国家主席会见客人"] * 10_000), Setting(12))

        rows.run(rows.first, 20)
        rows.walk(rows.last, -20)

        assert len(rows._stretches) < 30

    def test_a_paragraph_without_end_is_set_in_slabs(self) -> None:
        text = ("国家主席会见客人，" * 11 + "会见。”") * 1000
        rows = Rows(article(text), Setting(40))

        rows.walk(rows.last, -20)
        assert len(rows._stretches) == 1

        drawn = everything(rows)
        assert "".join(row.span.slice(text) for row in drawn) == text
        assert not [row for row in drawn if text[row.span.start] in NEVER_START]

    def test_characters_around_a_cut_are_found_in_their_rows(self) -> None:
        text = ("国家主席会见客人，" * 11 + "会见。”") * 1000
        rows = Rows(article(text), Setting(40))
        for char in range(SLAB - 600, SLAB + 600):
            row = rows.at(rows.spot_of(Place(0, Span(char, char))))
            assert row.span.start <= char < row.span.end

    def test_a_slab_without_a_sentence_is_cut_all_the_same(self) -> None:
        text = "国" * (2 * SLAB + 5)
        rows = Rows(article(text), Setting(40))

        assert sum(len(row.span) for row in everything(rows)) == len(text)
