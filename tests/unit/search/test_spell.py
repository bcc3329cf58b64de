"""One term, all the ways in which the text may have it."""

from __future__ import annotations

import pytest

from reader.search.hit import How
from reader.search.normal import plain
from reader.search.segment import Kind
from reader.search.spell import MOST_SPELLINGS, spellings
from reader.search.writings import rewritten


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("四十周年", "40周年"),
        ("二百一十二家", "两百一十二家"),
        ("二百一十二家", "212家"),
        ("二〇二三年", "2023年"),
        ("3.2万人", "三万二千人"),
        ("3.2万人", "32000人"),
        ("1.2亿元", "1亿2000万元"),
        ("百分之五", "5%"),
        ("第十五", "第15"),
        ("廿四节气", "24节气"),
    ],
)
def test_a_number_is_found_in_its_other_writings(one: str, other: str) -> None:
    writings = {plain(text)[0] for text in rewritten(one)}
    others = {plain(text)[0] for text in rewritten(other)}

    assert plain(other)[0] in writings
    assert plain(one)[0] in others or "廿" in one or "两" in other


@pytest.mark.parametrize("number", ["9" * 29 + ".5", "9" * 30, "9" * 28 + "万"])
def test_long_numbers_are_written_exactly(number: str) -> None:
    assert number in rewritten(number)


@pytest.mark.parametrize("text", ["千万不要", "万一", "一体化", "百姓"])
def test_numerals_of_words_are_left(text: str) -> None:
    assert len(rewritten(text)) == 1


class TestReadings:
    def test_han_are_characters(self) -> None:
        (spelling,) = spellings("新质")

        assert spelling.literal
        assert spelling.text == "新质"

    def test_a_latin_word_is_a_latin_word_first(self) -> None:
        first, *others = spellings("GDP")

        assert first.text == "gdp"
        assert {spelling.how for spelling in others} == {How.INITIALS}

    def test_one_mix_of_letters_and_han_has_both_readings(self) -> None:
        hows = [spelling.how for spelling in spellings("新zhi生产力")]

        assert hows[:2] == [How.FOLDED, How.PINYIN]

    def test_syllables_may_stand_apart(self) -> None:
        together, apart = spellings("xinzhi"), spellings("xin zhi")

        assert together[1].units == apart[1].units

    def test_pinyin_of_a_number_is_its_digits_as_well(self) -> None:
        digits = [
            "".join(unit.text for unit in spelling.units if unit.kind is Kind.DIGIT)
            for spelling in spellings("sishizhounian")
        ]

        assert "40" in digits

    def test_a_single_initial_says_nothing(self) -> None:
        assert [spelling.how for spelling in spellings("z")] == [How.FOLDED]

    def test_there_are_never_too_many(self) -> None:
        assert len(spellings("fangan xian 3.2万 fangan gdp ananan")) <= MOST_SPELLINGS

    def test_many_runs_of_letters_are_read_alike(self) -> None:
        letters, syllables = spellings("a中" * 20)

        assert letters.how is How.FOLDED
        assert syllables.how is How.PINYIN

    @pytest.mark.parametrize("term", ["", "，", "“”"])
    def test_nothing_to_compare_has_no_reading(self, term: str) -> None:
        assert spellings(term) == ()
