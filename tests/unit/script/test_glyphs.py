from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.cells import width, widths
from reader.script.convert import Script
from reader.script.glyphs import PLAIN, Look, Pinyin, Quotes, glyphs, readings, sizes

looks = st.builds(
    Look,
    quotes=st.sampled_from(Quotes),
    script=st.sampled_from(Script),
    pinyin=st.sampled_from(Pinyin),
    upright=st.booleans(),
)
texts = st.text("国家头发鲟甦“”‘’，。——……（a）’t2025%·", max_size=60)


@given(texts, looks)
def test_every_character_has_its_glyph_and_its_size(text: str, look: Look) -> None:
    drawn = glyphs(text, look)

    assert len(drawn) == len(text)
    assert sizes(text, look) == [width(glyph) for glyph in drawn]


@given(texts)
def test_upright_glyphs_fill_squares(text: str) -> None:
    assert set(sizes(text, Look(upright=True))) <= {0, 2}


def test_a_plain_look_draws_the_text() -> None:
    assert glyphs("“国”", PLAIN) == "“国”"
    assert sizes("“国”", PLAIN) == widths("“国”")


@pytest.mark.parametrize(
    ("quotes", "drawn"),
    [(Quotes.WIDE, " “don’t”  ‘国’ "), (Quotes.CORNER, "「don’t」『国』")],
)
def test_quotes_are_drawn_otherwise_but_apostrophes_are_not(
    quotes: Quotes, drawn: str
) -> None:
    assert "".join(glyphs("“don’t”‘国’", Look(quotes=quotes))) == drawn


def test_wide_quotes_keep_the_grid() -> None:
    assert set(sizes("“国家”‘主席’", Look(quotes=Quotes.WIDE))) == {2}


def test_numbers_of_two_digits_stand_in_one_square() -> None:
    assert glyphs("8月28日", Look(upright=True)) == ["８", "月", "28", "", "日"]
    assert "".join(glyphs("2025年", Look(upright=True))) == "２０２５年"


def test_punctuation_stands_upright() -> None:
    assert "".join(glyphs("“国”，《家》……", Look(upright=True))) == "﹁国﹂︐︽家︾︙︙"


def test_rare_characters_have_readings_and_room_for_them() -> None:
    look = Look(pinyin=Pinyin.RARE)

    assert readings("中华鲟", look) == {2: "xún"}
    assert sizes("中华鲟", look) == [2, 2, 4]


def test_all_characters_may_have_readings() -> None:
    assert list(readings("国，家", Look(pinyin=Pinyin.ALL)).values()) == ["guó", "jiā"]


@given(texts)
def test_readings_never_touch(text: str) -> None:
    look = Look(pinyin=Pinyin.ALL)

    cells = sizes(text, look)
    for at, syllable in readings(text, look).items():
        assert cells[at] > width(syllable)


def test_quotes_and_script_go_together() -> None:
    look = replace(PLAIN, quotes=Quotes.CORNER, script=Script.TRADITIONAL)

    assert "".join(glyphs("“头发”", look)) == "「頭髮」"
