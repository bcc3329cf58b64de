"""Syllables, readings, and which syllables are near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import pinyin
from reader.script.pinyin import Near


@pytest.mark.parametrize(
    ("char", "readings"),
    [
        ("质", (("zhi", 4),)),
        ("行", (("xing", 2), ("hang", 2), ("xing", 4))),
        ("会", (("hui", 4), ("kuai", 4))),
        ("略", (("lve", 4),)),
        ("的", (("de", 5), ("di", 1), ("di", 2))),
        ("4", (("si", 4),)),
        ("a", ()),
    ],
)
def test_a_character_has_its_usual_readings(
    char: str, readings: tuple[tuple[str, int], ...]
) -> None:
    assert pinyin.readings(char) == readings


@pytest.mark.parametrize("char", ["是", "也", "大", "石"])
def test_rare_readings_are_left_out(char: str) -> None:
    assert len({name for name, _ in pinyin.readings(char)}) == 1


@pytest.mark.parametrize(
    ("typed", "other", "near"),
    [
        ("zhi", "zhi", Near.SAME),
        ("zhi", "zi", Near.CONFUSED),
        ("lan", "nan", Near.CONFUSED),
        ("xin", "xing", Near.CONFUSED),
        ("guang", "guan", Near.CONFUSED),
        ("hu", "fu", Near.CONFUSED),
        ("zhang", "zan", Near.CONFUSED_TWICE),
        ("fahzan", "fa", None),
        ("zahn", "zhan", Near.MISTYPED),
        ("shng", "sheng", Near.MISTYPED),
        ("lue", "lve", Near.SAME),
    ],
)
def test_syllables_are_near_as_people_confuse_them(
    typed: str, other: str, near: Near | None
) -> None:
    assert pinyin.near(typed).get(other) is near


@given(st.sampled_from(pinyin.syllables()), st.sampled_from(pinyin.syllables()))
def test_confusion_works_both_ways(one: str, other: str) -> None:
    confused = pinyin.near(one).get(other) is Near.CONFUSED

    assert confused is (pinyin.near(other).get(one) is Near.CONFUSED)


@given(st.text("abcdeghinouvxz", max_size=7))
def test_near_syllables_are_syllables(letters: str) -> None:
    assert set(pinyin.near(letters)) <= set(pinyin.syllables())


def test_initials_keep_their_h() -> None:
    assert [pinyin.initial(name) for name in ("zhi", "xin", "an")] == ["zh", "x", "a"]
