from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Role, Section
from reader.script.cells import width
from reader.script.convert import Script
from reader.script.glyphs import Look, Pinyin, Quotes
from reader.source.opening import source_of
from reader.span import Aligned, Span
from reader.tui.rows import RowKind
from reader.tui.view import View
from reader.typeset import Setting

TEXT = (
    "国家主席在人民大会堂会见了客人，双方就“一带一路”合作交换了意见，头发是黑的；"
    "中华鲟有28条，2025年增长3.5%。理发之后，Company说：‘don’t’——"
)
ARTICLE = Article(
    source_of(b"test"),
    (Paragraph(Aligned.of("“会见”客人"), Role.HEADLINE, "test"),),
    (Section(None, 1, (Paragraph(Aligned.of(TEXT), Role.PARAGRAPH, "test"),) * 3),),
)
looks = st.builds(
    Look,
    quotes=st.sampled_from(Quotes),
    script=st.sampled_from(Script),
    pinyin=st.sampled_from(Pinyin),
    upright=st.booleans(),
)


def view(setting: Setting, height: int = 30) -> View:
    return View.of(ARTICLE, setting, height)


@given(looks, st.integers(8, 90), st.booleans(), st.sampled_from([1, 2]))
def test_in_any_look_rows_fit_and_every_character_has_its_cells(
    look: Look, measure: int, justified: bool, spacing: int
) -> None:
    v = view(Setting(measure, look=look, justified=justified, spacing=spacing), 999)
    text = ""
    for row in v.visible:
        drawn = v.drawn(row)
        assert width(drawn.text) <= measure
        assert len(drawn.offsets) == len(drawn.cells) == len(drawn.chars) + 1
        if row.kind is RowKind.TEXT:
            assert drawn.cells[-1] == width(drawn.text)
            text += drawn.chars.slice(ARTICLE.paragraphs[row.paragraph].text.text)
            for at in range(drawn.chars.start, drawn.chars.end):
                glyph = drawn.piece(Span(at, at + 1)).slice(drawn.text)
                cell = drawn.cells[at - drawn.chars.start]
                assert not glyph or drawn.char_at(cell) >= at

    assert text == "".join(p.text.text for p in ARTICLE.paragraphs)


def test_justified_rows_end_at_the_edge_but_for_the_last() -> None:
    v = view(Setting(41, justified=True))
    body = [row for row in v.visible if row.paragraph == 1 and row.has_place]

    ends = [width(v.drawn(row).text) for row in body]
    assert set(ends[:-1]) == {40}
    assert ends[-1] < 40


def test_a_row_drawn_in_another_script_says_what_it_changed() -> None:
    v = view(Setting(40, look=Look(script=Script.TRADITIONAL)))
    row = next(row for row in v.visible if row.paragraph == 1 and row.has_place)
    drawn = v.drawn(row)

    assert drawn.text.strip().startswith("國家主席在人民大會堂會見")
    assert drawn.changed[:2] == (Span(0, 1), Span(8, 9))


def test_a_word_broken_over_two_rows_is_converted_as_one() -> None:
    at = TEXT.index("发是")
    for measure in range(20, 60, 2):
        v = view(Setting(measure, look=Look(script=Script.TRADITIONAL)))
        rows = [row for row in v.visible if row.paragraph == 1 and row.has_place]
        row = next(row for row in rows if row.span.start <= at < row.span.end)

        assert v.drawn(row).piece(Span(at, at + 1)).slice(v.drawn(row).text) == "髮"


def test_readings_stand_above_their_characters() -> None:
    v = view(Setting(40, look=Look(pinyin=Pinyin.RARE)))
    above = next(i for i, row in enumerate(v.visible) if row.kind is RowKind.RUBY)
    ruby, row = (v.drawn(row) for row in v.visible[above : above + 2])

    cell = row.cells[TEXT.index("鲟") - row.chars.start]
    assert ruby.text == " " * cell + "xún"
    assert not v.visible[above].has_place


def test_readings_stand_in_the_blank_row_where_there_is_one() -> None:
    v = view(Setting(40, look=Look(pinyin=Pinyin.RARE), spacing=2), 999)
    kinds = [row.kind for row in v.visible if row.paragraph == 1]

    below = kinds[kinds.index(RowKind.TEXT) + 1 :]
    assert RowKind.RUBY in below
    assert below[1::2] == [RowKind.TEXT] * (len(below) // 2)


def test_another_look_keeps_the_place() -> None:
    plain = view(Setting(30), 5).scrolled(4)
    other = plain.with_setting(replace(plain.setting, look=Look(pinyin=Pinyin.ALL)))

    assert other.with_setting(plain.setting).visible == plain.visible
    assert other.cursor == plain.cursor
