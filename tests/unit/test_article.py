"""An article's addresses, and what can be asked of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Place, Role, Section
from reader.source.opening import source_of
from reader.span import Aligned, Span
from tests.strategies import prose, spans_in

TEXT = "眉题\n主题\n导语。\n小标题\n正文一\n正文二\n记者\n版次"


def paragraph(line: int, role: Role) -> Paragraph:
    text = source_of(TEXT.encode()).lines[line]
    return Paragraph(text, role, rule="the test says so")


@pytest.fixture
def article() -> Article:
    front = (Role.KICKER, Role.HEADLINE, Role.LEAD)
    return Article(
        source_of(TEXT.encode(), name="报.txt"),
        front=tuple(paragraph(i, role) for i, role in enumerate(front)),
        sections=(
            Section(
                paragraph(3, Role.HEADING),
                1,
                (paragraph(4, Role.PARAGRAPH), paragraph(5, Role.PARAGRAPH)),
            ),
        ),
        back=(paragraph(6, Role.BYLINE),),
        furniture=(paragraph(7, Role.FURNITURE),),
    )


class TestArticle:
    def test_paragraphs_are_everything_in_reading_order(self, article: Article) -> None:
        assert "\n".join(p.text.text for p in article.paragraphs) == TEXT

    def test_the_reading_text_leaves_the_furniture_out(self, article: Article) -> None:
        assert article.text == TEXT.removesuffix("\n版次")

    def test_titles_and_bylines_are_found_by_their_role(self, article: Article) -> None:
        assert article.kicker == ("眉题",)
        assert article.headline == ("主题",)
        assert article.deck == ()
        assert article.byline == ("记者",)

    def test_a_block_knows_its_section(self, article: Article) -> None:
        found = [article.section_of(i) for i in range(len(article.paragraphs))]

        assert found == [None, None, None, 0, 0, 0, None, None]
        assert article.section_starts == (3,)

    def test_a_place_leads_back_to_the_words_in_the_file(
        self, article: Article
    ) -> None:
        place = Place(4, Span(0, 2))

        (span,) = article.locate(place)

        assert article.quote(place) == "正文"
        assert span.slice(article.source.text) == "正文"

    @given(prose, st.data())
    def test_a_quote_is_the_text_at_its_place(
        self, text: str, data: st.DataObject
    ) -> None:
        source = source_of(text.encode())
        block = Paragraph(Aligned.of(text), Role.PARAGRAPH, rule="all of it")
        article = Article(source, (), (Section(None, 1, (block,)),))
        place = Place(0, data.draw(spans_in(text)))

        assert article.quote(place) == place.span.slice(text)
        assert "".join(s.slice(text) for s in article.locate(place)) == article.quote(
            place
        )
