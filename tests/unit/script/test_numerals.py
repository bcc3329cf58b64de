"""Numbers in any writing."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.numerals import MOST_DIGITS, NUMBER, value

NUMBERS = {
    "0": ["〇", "零", "0", "０"],
    "0.5": ["半", "零点五", "0.5", "０．５"],
    "2": ["二", "两", "贰", "2"],
    "10": ["十", "一十", "拾", "10"],
    "15": ["十五", "一十五", "15"],
    "24": ["廿四", "二十四", "卄四"],
    "31": ["卅一", "三十一"],
    "40": ["四十", "四〇", "卌", "40", "４０"],
    "102": ["一百零二", "一百〇二", "102"],
    "120": ["一百二", "一百二十", "壹佰贰拾"],
    "212": ["二百一十二", "两百一十二", "212"],
    "1256": ["一千二百五十六", "1,256", "1256"],
    "2023": ["二〇二三", "二零二三", "二○二三", "两千零二十三"],
    "3200": ["三千二百", "三千二", "3千2百"],
    "10050": ["一万零五十", "10,050"],
    "15000": ["一万五", "一万五千", "1.5万", "1万5000"],
    "32500": ["三点二五万", "3.25万", "三万二千五百"],
    "120000000": ["一亿二千万", "1亿2000万", "1.2亿"],
    "1000000": ["百万", "一百万", "100万"],
    "1200000000000": ["一万二千亿", "1.2万亿", "一点二万亿"],
    "6000000000000": ["六万亿", "6万亿"],
}
UNITS = (
    *((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    *((1000, "千"), (100, "百"), (10, "十")),
)
NOT_NUMBERS = [
    "", "三四十", "三百五千", "二亿三万亿", "三万五万", "两二", "一百两零",
    "点五", "五点", "1.2.3", "十点五十", "年", "第一", "2024年", "一万百", "--1",
    "9" * (MOST_DIGITS + 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "number"),
    [(written, number) for number, forms in NUMBERS.items() for written in forms],
)
def test_every_writing_has_its_value(written: str, number: str) -> None:
    assert value(written) == Decimal(number)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至2024年10月，完成1,256.5亿元", ["2024", "10", "1,256.5亿"]),
        ("三千二百人、两万户", ["三千二百", "两万"]),
        ("增长3.2％，其中,５００万", ["3.2", "５００万"]),
        ("三支队伍在大陆", ["三"]),
        ("十二点五亿。五点钟", ["十二点五亿", "五"]),
    ],
)
def test_numbers_are_found_in_running_text(text: str, found: list[str]) -> None:
    assert NUMBER.findall(text) == found


def test_a_whole_value_has_no_decimals() -> None:
    assert str(value("1.5亿")) == "150000000"


@given(st.integers(0, 10**16 - 1))
def test_a_number_written_out_is_read_back(number: int) -> None:
    assert value(_written(number)) == number


@given(st.text("〇零一二两九十百千万亿廿点.,1０", max_size=30))
def test_any_run_of_numerals_is_a_number_or_none(text: str) -> None:
    number = value(text)

    assert number is None or number >= 0


@pytest.mark.parametrize("piece", ["1", "1,", "1.1", "1,111", "点一", "一", "1一"])
def test_long_runs_cost_no_more_than_their_length(piece: str) -> None:
    text = piece * 30_000

    started = time.perf_counter()
    for match in NUMBER.finditer(text):
        value(match.group())

    assert time.perf_counter() - started < 2  # seconds; a quadratic one takes minutes


def _written(number: int) -> str:
    """Write a number out, the slow obvious way."""
    for unit, name in UNITS:
        if number >= unit:
            count, rest = divmod(number, unit)
            gap = "零" if 0 < rest < unit // 10 else ""
            return _written(count) + name + gap + (_written(rest) if rest else "")
    return "零一二三四五六七八九"[number]
