from __future__ import annotations

import pytest

from reader.script.ruby import is_rare, reading, with_tone


@pytest.mark.parametrize(
    ("syllable", "tone", "written"),
    [
        ("xun", 2, "xún"),
        ("gou", 3, "gǒu"),
        ("liu", 4, "liù"),
        ("gui", 1, "guī"),
        ("lv", 3, "lǚ"),
        ("lve", 4, "lüè"),
        ("xiao", 3, "xiǎo"),
        ("de", 5, "de"),
    ],
)
def test_the_tone_stands_where_it_is_written(
    syllable: str, tone: int, written: str
) -> None:
    assert with_tone(syllable, tone) == written


@pytest.mark.parametrize("char", "鲟甦彧堃鱘")
def test_characters_outside_everyday_use_are_rare(char: str) -> None:
    assert is_rare(char)


@pytest.mark.parametrize("char", "国的國，a1")
def test_everyday_characters_in_either_script_are_not(char: str) -> None:
    assert not is_rare(char)


def test_what_is_no_ideograph_has_no_reading() -> None:
    assert reading("，") == reading("7") == ""
