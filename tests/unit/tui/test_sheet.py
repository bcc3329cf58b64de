"""The file's own lines: what is marked there is what the article says there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Place
from reader.script.chars import is_blank
from reader.source.opening import source_of
from reader.span import Span
from reader.tui.sheet import Sheet
from tests import strategies
from tests.unit.tui.made_up import press, reading, screen


class TestSheet:
    @given(data=st.data())
    def test_the_marked_words_are_the_article_s(
        self, seed_article: Article, data: st.DataObject
    ) -> None:
        number = data.draw(st.integers(0, len(seed_article.paragraphs) - 1))
        text = seed_article.paragraphs[number].text.text
        place = Place(number, data.draw(strategies.spans_in(text)))
        sheet = Sheet(seed_article.source)
        clean = seed_article.source.clean.text

        marked = "".join(
            sheet.cleaned(span).slice(clean) for span in seed_article.locate(place)
        )
        assert _inked(marked) == _inked(seed_article.quote(place))

    @given(text=strategies.hostile, cells=st.integers(2, 40))
    def test_the_rows_are_the_lines(self, text: str, cells: int) -> None:
        source = source_of(text.encode("utf-8", "surrogatepass"))
        sheet = Sheet(source)
        rows = sheet.rows(0, 500, cells, ())

        assert max(row.number for row in rows) == len(sheet.starts)
        shown = "".join(row.text for row in rows)
        assert _inked(shown) == _inked(source.clean.text)

    def test_a_mark_that_goes_over_a_line_end_is_on_both_lines(self) -> None:
        sheet = Sheet(source_of("一二三\r\n四五六".encode()))

        rows = sheet.rows(0, 9, 20, [sheet.cleaned(Span(1, 7))])
        assert [row.marked for row in rows] == [(Span(1, 3),), (Span(0, 2),)]


class TestSourcePane:
    async def test_it_goes_in_step_with_the_reader(self, seed_article: Article) -> None:
        async with reading((120, 40), of=seed_article) as (app, pilot):
            await press(pilot, "]", "s")

            marked = [line for line in screen(app) if "▸" in line]
            assert len(marked) == 1
            assert marked[0].rstrip().endswith("发展的印记闪光")

    async def test_it_gives_the_room_back(self) -> None:
        async with reading() as (app, pilot):
            before = screen(app)
            await press(pilot, "s", "s")

            assert screen(app) == before


def _inked(text: str) -> str:
    return "".join(char for char in text if not is_blank(char))
