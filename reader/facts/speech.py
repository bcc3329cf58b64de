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
_ENDS = "。！？!?…，,；—"
_INTRODUCES = re.compile(r"[：:]\s*(?:——)?$")
_TOLD = re.compile(r"[，。！？；]")
_SAYS = re.compile(
    r"说|表示|称|指出|认为|坦言|介绍|强调|提醒|建议|呼吁|回忆|感叹|感慨|透露|坦承|补充|直言|"
    r"形容|笑言|解释|批评|质疑|预计|预测|相信|希望|留言|写道"
)
_SAYS_AFTER = re.compile(
    r"[^，。；：！？“”]{1,14}(?:说|表示|道|称|问|答|认为|指出|强调|坦言|回忆)"
)


def is_speech(plain: str, pair: Quoted) -> bool:
    """Say whether somebody said or wrote what stands in the pair."""
    inner = plain[pair.start : pair.end]
    if inner and inner.rstrip("’”'")[-1:] in tuple(_ENDS):
        return True
    before = plain[max(0, pair.opener - 12) : pair.opener]
    if not pair.closed:
        return True
    if _INTRODUCES.search(before) and not _INTRODUCES.search(plain[:2]):
        return len(inner) >= SHORTEST
    verb = lexicon("say_verbs").end_of(before.rstrip("了，着过"))
    if verb and verb not in ("称", "叫", "写") and len(inner) >= SHORTEST:
        return True
    if before[-1:] in ("，", ",") and plain[pair.after : pair.after + 1] in (
        "。",
        "！",
        "",
    ):
        # 某某说，下周降温，“出门还是要添衣”。
        sentence = plain[_sentence_start(plain, pair.opener) : pair.opener]
        if _SAYS.search(sentence):
            return True
    told = _TOLD.search(inner) is not None and len(inner) >= SHORTEST
    return told and _SAYS_AFTER.match(plain, pair.after) is not None


def _sentence_start(plain: str, offset: int) -> int:
    return (
        max(plain.rfind(end, max(0, offset - 120), offset) for end in "。！？；”") + 1
    )
