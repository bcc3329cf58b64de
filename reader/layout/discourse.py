"""What the first words of a paragraph say of where in a story it stands.

A report begins with its date or its 电头; a paragraph that begins with 他, 此外 or
同时 goes on with something. Both are weak: they speak where nothing else does, at
the title and at ends of frames that are ends of paragraphs, too.
"""

from __future__ import annotations

import re
from typing import Final

from reader.layout.wording import is_dateline

DATELINE: Final = 4.0
"""本报讯 opens a report, and nothing else."""
DATED: Final = 2.5
"""A day stands in its first words: most reports tell first when it was."""
POINTS_BACK: Final = -2.0
"""It begins with a word for what has been told."""
_COUNT = "[0-9〇一二三四五六七八九十]{1,3}"
_DAY = re.compile(
    rf"[^。！？]{{0,12}}?(?:{_COUNT}月{_COUNT}日|{_COUNT}日|"
    r"[近日][日前]|昨[天日]|今[天日]|连日来)"
)
_BACK = re.compile(
    r"[（(]|[“‘「『]?(?:[他她它]们?|[该此其]|这[些个样一种]?|但|而|却|也|还|又|同时|另外|"
    r"因此|于是|不过|然而|对此|为此|与此|据悉|据了解|据介绍|随后|之后|接着|最后|"
    r"下一步|尽管如此|除此|不仅如此|相比|换句话|换言之|所以|可是|[^，。]{2,6}说，)"
)


def begins_story(text: str) -> float:
    """Return the nats for a paragraph's being the first of all; `text` is normal."""
    if is_dateline(text):
        return DATELINE
    if _BACK.match(text):
        return POINTS_BACK
    return DATED if _DAY.match(text) else 0.0
