"""After `clean`, a text can move no cursor, and each character knows its origin."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings

from reader.script import chars
from reader.script.cells import width
from reader.source.clean import LINE_ENDS, MARKS, clean, label
from reader.span import Aligned, Span
from tests.strategies import hostile

ALL = "字".join(map(chr, range(0x110000)))
"""Every code point, each between two bases, so that no marks pile up."""
TELLING = "字".join(map(chr, (*range(0x20000), *range(0xDFFFE, 0xE1002), 0x10FFFF)))
"""Those of them that are not one of a long run of the same kind."""


@pytest.fixture(scope="module")
def everything() -> Aligned:
    return clean(ALL).text


def cleaned(text: str) -> str:
    return clean(text).text.text


class TestEveryCodePoint:
    def test_no_control_passes_and_nothing_turns_into_one(
        self, everything: Aligned
    ) -> None:
        assert not [char for char in set(everything.text) if chars.is_control(char)]

    def test_what_is_clean_stays_as_it_is(self) -> None:
        once = cleaned(TELLING)

        assert cleaned(once) == once

    def test_each_that_leaves_ink_is_the_origin_of_exactly_one(
        self, everything: Aligned
    ) -> None:
        lost = set(ALL)
        for source in everything.sources():
            lost.difference_update(source.slice(ALL))

        assert len(everything.text) == sum(map(len, everything.sources()))
        assert all(chars.is_blank(char) for char in lost)

    def test_what_takes_no_cell_is_kept_only_where_it_marks_another(self) -> None:
        shown = set(cleaned(TELLING)) - {"\n"}
        unseen = {char for char in shown if width(char) == 0}

        assert unseen
        assert all(chars.is_combining(char) for char in unseen)


class TestProperties:
    @given(hostile)
    @settings(max_examples=400)
    def test_cleaning_twice_changes_nothing(self, text: str) -> None:
        once = cleaned(text)

        again = clean(once)

        assert again.text == Aligned.of(once)
        assert again.controls == 0

    @given(hostile)
    @settings(max_examples=400)
    def test_each_inked_character_is_the_origin_of_exactly_one(self, text: str) -> None:
        covered = Counter(
            i for origin in clean(text).text.origins for i in range(*bounds(origin))
        )

        assert all(covered[i] == 1 or chars.is_blank(c) for i, c in enumerate(text))
        assert max(covered.values(), default=0) <= 1

    @given(hostile)
    def test_a_label_is_one_line(self, text: str) -> None:
        shown = label(text)

        assert "\n" not in shown
        assert not any(chars.is_control(char) for char in shown)


def bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


class TestWhatIsShown:
    @pytest.mark.parametrize(
        ("dirty", "shown"),
        [
            ("\x1b]0;标题\x07", "␛]0;标题␇"),
            ("\x1b[31m红\x1b[0m", "␛[31m红␛[0m"),
            ("\x7f\x00", "␡␀"),
            ("\x9b2J", "�2J"),
            ("\u202e倒\u2066", "�倒�"),
            ("\udc80\ufdd0\U0010ffff", "���"),
            ("中\u200b国\u00ad文\ufeff", "中国文"),
            ("葛\U000e0100城", "葛城"),
            ("长\t江", "长 江"),
            ("⻓⼀⺠﨑豈", "长一民﨑豈"),
            ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
            ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
            ("中\u200d国", "中国"),
            ("x\ufe0f\u200d🔥", "x🔥"),
            ("ế", "ế"),
        ],
    )
    def test_signs_stand_for_controls_and_nothing_for_the_invisible(
        self, dirty: str, shown: str
    ) -> None:
        assert cleaned(dirty) == shown

    @pytest.mark.parametrize("end", ["\n", "\r\n", *LINE_ENDS])
    def test_every_line_end_is_one_line_feed(self, end: str) -> None:
        assert cleaned(f"一{end}二{end}{end}三") == "一\n二\n\n三"

    def test_marks_piled_on_one_base_are_cut_and_the_last_stands_for_the_rest(
        self,
    ) -> None:
        text = clean("e" + "\u0301" * 200 + "a").text

        assert text.text == "e" + "\u0301" * MARKS + "a"
        assert text.origin(MARKS) == Span(MARKS, 201)
        assert text.origin(MARKS + 1) == Span(201, 202)

    def test_controls_are_counted_and_tabs_and_line_ends_are_not(self) -> None:
        assert clean("\x1b[m\t\r\n\x9c\u202e\u200b\x0c").controls == 3

    def test_a_name_shows_its_line_ends(self) -> None:
        assert label("a\nb\tc\x1b]0;x\udcff\r") == "a␊b␉c␛]0;x�␍"


class TestSpeed:
    @pytest.mark.parametrize(
        "line",
        ["中国报纸的文章内容，今年增长百分之二十。\n", "\x1b[31mred\x1b[0m\n"],
    )
    def test_ten_megabytes_take_half_a_second(self, line: str) -> None:
        """Allowing for a slow machine; a step a character would take ten."""
        text = line * (10_000_000 // len(line.encode()))
        start = time.perf_counter()

        clean(text)

        assert time.perf_counter() - start < 2.0
