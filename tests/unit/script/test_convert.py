from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.convert import Script, convert


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("头发发展", "頭髮發展"),
        ("干部和乾坤", "幹部和乾坤"),
        ("皇后之后", "皇后之後"),
        ("2025年，Company", "2025年，Company"),
        ("理发店", "理髮店"),
        ("新时代新征程", "新時代新征程"),
        ("最新征收的特征", "最新徵收的特徵"),
    ],
)
def test_words_decide_which_traditional_character_is_meant(
    printed: str, shown: str
) -> None:
    assert convert(printed, Script.TRADITIONAL) == shown


def test_simplified_keeps_what_is_the_same_character_in_both() -> None:
    assert convert("看著著名乾坤頭髮", Script.SIMPLIFIED) == "看着著名乾坤头发"


def test_as_printed_is_the_text_itself() -> None:
    assert convert("頭髮头发", Script.PRINTED) == "頭髮头发"


@given(
    st.text("头发展面里后国家干乾著隻只台，。a1“", max_size=60), st.sampled_from(Script)
)
def test_every_character_stands_for_one(text: str, script: Script) -> None:
    assert len(convert(text, script)) == len(text)
