"""Why a hit is one."""

from __future__ import annotations

import pytest

from reader.search.explain import explain, sounds_alike
from reader.search.hit import How


@pytest.mark.parametrize(
    ("typed", "there", "how", "why"),
    [
        ("新质", "新質", How.FOLDED, ""),
        ("新制生产力", "新质生产力", How.HOMOPHONE, "制→质"),
        ("锌制生产力", "新质生产力", How.HOMOPHONE, "锌→新 制→质"),
        ("新龙生产力", "新质生产力", How.APPROXIMATE, "龙→质"),
        ("新质产力", "新质生产力", How.APPROXIMATE, "+生"),
        ("新质的生产力", "新质生产力", How.APPROXIMATE, "−的"),
        ("甲乙丙丁戊", "子丑寅卯戊", How.APPROXIMATE, "甲→子 乙→丑 丙→寅 …"),
    ],
)
def test_differences_are_named(typed: str, there: str, how: How, why: str) -> None:
    assert explain(typed, there) == (how, why)


def test_digits_never_sound_alike() -> None:
    assert sounds_alike("制", "质")
    assert not sounds_alike("1", "一")
    assert not sounds_alike("4", "是")
