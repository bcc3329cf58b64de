"""Verbs of speaking around a quote: what introduces words, and what reports them."""

from __future__ import annotations

import re

from reader.facts.lexicon import any_of, lexicon
from reader.facts.marks import Quoted

FURTHEST = 40
"""Characters of a clause in which the subject of a verb of speaking is looked for."""
SPEECH = re.compile(
    "说|表示|介绍|指出|强调|认为|坦言|告诉|回忆|感慨|感叹|笑道|问道|喊|称|解释|透露|提醒"
    "|补充|回答|答|问|道|讲|叫|打趣|念叨|叮嘱|直言|写"
)
_REPORTED = re.compile(
    "说|表示|介绍|指出|强调|提醒|质疑|呼吁|建议|回忆|坦言|认为|透露|解释|补充|告诉|感慨|直言|称"
)


def ends_report(introduced: str, pair: Quoted, plain: str) -> bool:
    """Say whether words close what their sentence reports: 他提醒，…，“…。”."""
    closed = plain[pair.end - 1 : pair.end] in ("。", "！", "？")
    return closed and introduced.endswith("，") and bool(_REPORTED.search(introduced))


_NAME_SAYS = re.compile(
    "\\A[，。\\s]*(?P<name>[\u4e00-\u9fff]{2,3}?)(?:笑着?|则|也|后来|感慨地)?"
    f"(?:{any_of('say_verbs')})(?![\u4e00-\u9fff]{{0,2}}[服明法])"
)
_NO_NAME = re.compile(
    "[们他她我你您谁的地得着了便就又还也才都只再正在是有没不可会能要上下来去里外前后这那某各]"
)


def name_that_says(clause: str) -> str | None:
    """Return the name that a clause opens with right before a verb of speaking.

    “那还用说？”曾某某说: whom no tagger knows may speak, too.
    """
    match = _NAME_SAYS.match(clause)
    if match is None or _NO_NAME.search(match["name"]):
        return None
    family = match["name"][0] in lexicon("surnames")
    known = match["name"] in lexicon("titles") or match["name"] in lexicon("relations")
    return match["name"] if family and not known else None


def speaks(text: str) -> bool:
    """Say whether a clause ends with a verb of speaking: 某某说, 某某表示，."""
    return bool(lexicon("say_verbs").end_of(text.rstrip("，, 了着")))


def has_speech(clause: str) -> bool:
    """Say whether a verb of speaking stands in a clause."""
    return SPEECH.search(clause[:FURTHEST]) is not None
