"""简 → 繁 and 繁 → 简 for the eye only. The only module that knows OpenCC.

Words are looked at, not characters alone: 头发 is 頭髮, 发展 is 發展. A stretch of
ideographs is converted by itself, so that a row, a paragraph and a piece of one
give the same characters; and it keeps its length, so that places stay places.
Search, facts and copies never see what is made here.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


class Script(StrEnum):
    """Which characters the screen shows."""

    PRINTED = "printed"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


# tw2s rather than t2s: 看著 is 看着 there, and 著名 is 著名 in both
_TABLES = {Script.SIMPLIFIED: "tw2s", Script.TRADITIONAL: "s2t"}
_NEW_JOURNEY = re.compile("(?<=新)徵(?=[程途戰])")
"""新征程 is on every front page, and OpenCC takes 新征 for a levy, 新徵."""
_RUNS = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


def convert(text: str, script: Script) -> str:
    """Return `text` in a script; character `i` of it stands for character `i`."""
    if script is Script.PRINTED:
        return text
    return _RUNS.sub(lambda match: _converted(match[0], script), text)


@lru_cache(maxsize=4096)  # a screen's rows are converted at every key
def _converted(run: str, script: Script) -> str:
    whole: str = _NEW_JOURNEY.sub("征", _converter(script).convert(run))
    if len(whole) == len(run):
        return whole
    # a word that has another length in the other script: character by character
    chars = (_converter(script).convert(char) for char in run)
    pairs = zip(chars, run, strict=True)
    return "".join(new if len(new) == 1 else old for new, old in pairs)


@cache
def _converter(script: Script) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(_TABLES[script])
