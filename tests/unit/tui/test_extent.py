from __future__ import annotations

from reader.article import Article, Paragraph, Place, Role, Section
from reader.source.opening import source_of
from reader.span import Aligned, Span
from reader.tui.extent import Extent


def paragraph(text: str, role: Role = Role.PARAGRAPH) -> Paragraph:
    return Paragraph(Aligned.of(text), role, rule="test")


ARTICLE = Article(
    source_of(b"test"),
    (),
    (
        Section(None, 1, (paragraph("国家" * 10),)),
        Section(paragraph("", Role.HEADING), 1, (paragraph("主席" * 30),)),
    ),
)


def test_shares_of_the_text_are_places_and_back() -> None:
    extent = Extent(ARTICLE)

    assert extent.place_at(0.0) == Place(0, Span(0, 0))
    assert extent.place_at(0.5) == Place(2, Span(20, 20))
    assert extent.place_at(1.0) == Place(2, Span(59, 59))
    assert extent.share_before(Place(0, Span(0, 20))) == 0.25
    assert extent.share_before(Place(2, Span(0, 60))) == 1.0


def test_landmarks_are_the_beginning_and_the_headings() -> None:
    assert Extent(ARTICLE).landmarks == (0, 1)
