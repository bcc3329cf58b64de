"""Which of the words in quotation marks are speech.

Speech ends as a sentence does, or a verb of speaking stands before it. Slogans,
names and coined phrases do neither.
"""

from __future__ import annotations

import re

from reader.facts.lexicon import lexicon
from reader.facts.marks import Quoted

SHORTEST = 8
"""Characters of a quote that is worth a fact."""
_ENDS = tuple("。！？!?…，,；—")
_STOPS = ("。", "！", "？", "；", "")
_LOOK_BACK = 120
"""Characters of a sentence before the words it reports."""
_NAMES_THINGS = frozenset({"写", "叫", "称"})
"""Verbs of speaking that say what something is called."""
_INTRODUCES = re.compile(
    r"[：:]\s*(?:——)?$|(?:愿望|心愿|回答|评价|口头禅|理由|座右铭|信条|原话|答案|心声)[是为]$"
)
_CLAUSES = re.compile(r"[，。！？；]")
_SAYS = re.compile(
    r"说|表示|称|告诉|告知|指出|认为|坦言|介绍|强调|提醒|建议|呼吁|回忆|感叹|感慨|透露|坦承|补充|直言|"
    r"形容|笑言|解释|批评|质疑|预计|预测|相信|希望|留言|写道"
)
_SAYS_AFTER = re.compile(
    r"[^，。；：！？“”]{1,14}(?:说|表示|道|称|问|答|认为|指出|强调|坦言|回忆)"
)


def is_speech(plain: str, pair: Quoted) -> bool:
    """Say whether somebody said or wrote what stands in the pair."""
    inner = plain[pair.start : pair.end]
    if not pair.closed or inner.rstrip("’”'")[-1:] in _ENDS:
        return True
    before = plain[max(0, pair.opener - 12) : pair.opener]
    if len(inner) >= SHORTEST:
        verb = lexicon("say_verbs").end_of(before.rstrip("了，着过"))
        if _INTRODUCES.search(before) or (verb and verb not in _NAMES_THINGS):
            return True
        if _CLAUSES.search(inner) and _SAYS_AFTER.match(plain, pair.after):
            return True
    return _is_reported(plain, pair, before, clauses=_CLAUSES.search(inner) is not None)


def _is_reported(plain: str, pair: Quoted, before: str, *, clauses: bool) -> bool:
    """Say whether a sentence ends in these words that began with a verb of speaking.

    某某说，下周降温，“出门还是要添衣”。 A comma stands before the words or in them;
    在会上强调，要做到“有呼必应、无事不扰” has neither.
    """
    if plain[pair.after : pair.after + 1] not in _STOPS:
        return False
    if before[-1:] not in ("，", ",") and not clauses:
        return False
    sentence = plain[_sentence_start(plain, pair.opener) : pair.opener]
    return _SAYS.search(sentence) is not None


def _sentence_start(plain: str, offset: int) -> int:
    low = max(0, offset - _LOOK_BACK)
    return max(plain.rfind(end, low, offset) for end in "。！？；”") + 1
