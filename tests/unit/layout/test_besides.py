"""Steps before the reflow: each puts one thing right and leaves all else alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.abreast import part_rows
from reader.layout.blanks import without_stray
from reader.layout.dropcap import give_back
from reader.layout.lines import Line, lines_of, measure
from reader.layout.overprint import part_doubles
from reader.layout.pieces import mend
from reader.layout.pullquote import part_quotes
from reader.layout.vertical import raise_titles
from reader.source.opening import source_of
from tests.strategies import prose

STORY = [
    "清早的河面上起了雾，船家把缆绳",
    "一圈一圈收好，等着第一批赶集的",
    "人。桥头卖豆浆的老人说，这样的",
    "雾一年里也见不到几回。",
]


def lines(*texts: str) -> tuple[Line, ...]:
    return lines_of(source_of("\n".join(texts).encode()))


def texts(found: Sequence[Line]) -> list[str]:
    return [line.text.text for line in found]


@pytest.mark.parametrize(
    "step", [without_stray, give_back, part_rows, mend, raise_titles]
)
@settings(deadline=None, max_examples=40)
@given(found=st.lists(prose, max_size=12))
def test_no_step_loses_a_character(
    step: Callable[[Sequence[Line]], tuple[Line, ...]], found: list[str]
) -> None:
    before = lines(*found)
    after = step(before)

    def inked(of: Sequence[Line]) -> list[str]:
        return sorted(char for line in of for char in line.text.text if char.strip())

    assert inked(after) == inked(before)


@pytest.mark.parametrize(
    "step", [without_stray, give_back, part_rows, mend, raise_titles]
)
def test_a_page_in_order_is_left_alone(
    step: Callable[[Sequence[Line]], tuple[Line, ...]],
) -> None:
    before = lines("河边的早晨", *STORY * 3)

    assert step(before) == before


def test_widths_are_those_of_print() -> None:
    assert measure("中文“引”——") == 14
    assert measure("GDP增长6.3%") == 3 + 4 + 4


class TestBlanks:
    def test_a_spread_line_is_gathered_and_marked(self) -> None:
        (line,) = without_stray(lines("门 ， 都 归 你 了 。 路 ， 得 你 自 己"))

        assert line.text.text == "门，都归你了。路，得你自己"
        assert line.spread

    def test_recognised_text_loses_its_stray_blanks(self) -> None:
        found = without_stray(lines("清 早的河 面上", "起了 雾， 船 家", "把缆 绳收好"))

        assert texts(found) == ["清早的河面上", "起了雾，船家", "把缆绳收好"]

    def test_the_blank_of_a_headline_stays(self) -> None:
        found = lines("船家先醒来 集市后开张", *STORY)

        assert without_stray(found) == found


class TestVertical:
    def test_a_title_from_top_to_bottom_is_set_upright(self) -> None:
        found = raise_titles(lines(*"河边的早晨", *STORY))

        assert texts(found) == ["河边的早晨", *STORY]
        assert found[0].vertical

    def test_the_deck_begins_at_the_dash(self) -> None:
        found = raise_titles(lines(*"河边的早晨——记船家老周", *STORY))

        assert texts(found)[:2] == ["河边的早晨", "——记船家老周"]

    def test_columns_side_by_side_are_read_from_the_right(self) -> None:
        found = raise_titles(lines("集 河", "市 边", "散 早", "了 晨"))

        assert texts(found) == ["河边早晨", "集市散了"]


class TestOverprint:
    def test_a_line_printed_twice_is_kept_once_and_marked(self) -> None:
        kept, copies = part_doubles(lines("河边的早晨", "河边的早晨", *STORY))

        assert texts(kept) == ["河边的早晨", *STORY]
        assert kept[0].overprinted
        assert texts(copies) == ["河边的早晨"]

    def test_a_line_that_holds_itself_twice_is_halved(self) -> None:
        kept, copies = part_doubles(lines("会议现场会议现场"))

        assert texts(kept) == texts(copies) == ["会议现场"]

    def test_doubled_words_are_no_overprint(self) -> None:
        kept, copies = part_doubles(lines("高高兴兴", "研究研究", "好好好好好好"))

        assert (len(kept), len(copies)) == (3, 0)


class TestPieces:
    def test_pieces_of_a_printed_line_are_joined(self) -> None:
        broken = ["清早的河面，", "起了一层雾，", "船家还"] * 3

        found = texts(mend(lines(*STORY * 3, *broken)))

        assert found[-3:] == ["清早的河面，起了一层雾，船家还"] * 3

    @pytest.mark.parametrize(
        "pieces",
        [
            ("“一圈一圈收好”", "，等着第一批赶"),
            ("船家说：“雾散了。", "”他收好缆绳就"),
            ("河上起了雾，（", "一年里见不到几"),
        ],
    )
    def test_no_printed_line_is_parted_at_such_a_mark(
        self, pieces: tuple[str, str]
    ) -> None:
        found = texts(mend(lines(*STORY, *pieces, *STORY)))

        assert found == [*STORY, "".join(pieces), *STORY]

    def test_a_piece_before_an_opening_mark_is_known_by_its_width(self) -> None:
        found = texts(mend(lines(*STORY, "老人今早就说，", "“这样的雾呀，一", *STORY)))

        assert found[4] == "老人今早就说，“这样的雾呀，一"

    def test_what_opens_behind_a_sentence_may_be_a_heading(self) -> None:
        found = lines(*STORY, "见不到几回了。", "“河上人家”开张", *STORY)

        assert mend(found) == found

    def test_a_row_of_two_columns_is_halved(self) -> None:
        row = "清早的河面上起了雾，船家把缆绳 雾一年里也见不到几回。"

        found = texts(part_rows(lines(*STORY, row, *STORY)))

        assert found == [*STORY, *row.split(), *STORY]

    def test_a_title_of_two_phrases_is_not(self) -> None:
        found = lines("船家清早收好缆绳等着赶集的人们 雾一年里也见不到几回", *STORY)

        assert part_rows(found) == found

    def test_one_short_line_is_no_sign_of_a_broken_file(self) -> None:
        found = lines(*STORY, "清早的河面，", "起了一层雾。")

        assert mend(found) == found


class TestDropCap:
    def test_a_cap_above_its_paragraph_goes_to_its_head(self) -> None:
        found = give_back(
            lines(
                "河边的早晨",
                "清",
                "早的河面上起了雾，船",
                "家把缆绳一圈一圈收好",
                *STORY,
            )
        )

        assert texts(found)[:2] == ["河边的早晨", "清早的河面上起了雾，船"]

    def test_the_last_character_of_a_heading_is_none(self) -> None:
        found = lines("一张图，一张表，一支队", "伍", *STORY)

        assert give_back(found) == found


class TestPullQuote:
    def test_a_sentence_repeated_on_lines_of_its_own_is_parted(self) -> None:
        story, quotes = part_quotes(
            lines(
                "河边的早晨",
                *STORY,
                "这样的雾一年里",
                "也见不到几回",
                *["天黑了。"] * 2,
            )
        )

        assert texts(quotes) == ["这样的雾一年里", "也见不到几回"]
        assert texts(story)[1:5] == STORY

    def test_a_phrase_that_fills_a_line_by_chance_is_none(self) -> None:
        found = lines("河边的早晨", *STORY, "缆绳一圈一圈收好等着第", *STORY[:1])

        assert part_quotes(found) == (found, ())
