"""Every string that people read, in Chinese and English, in one catalogue.

A key is the name of what is said, with a dot for the place where it is said
("pane.outline"). Values are `str.format` templates; they never come from a file.
"""

from __future__ import annotations

import locale
import os
from typing import Literal

Language = Literal["zh", "en"]

CATALOGUE: dict[str, tuple[str, str]] = {
    # the name of a message, then what it says in Chinese and in English
    "pane.outline": ("目录", "Outline"),
    "pane.facts": ("事实", "Facts"),
    "kind.person": ("人物", "People"),
    "kind.organization": ("机构", "Organisations"),
    "kind.place": ("地点", "Places"),
    "kind.date": ("日期", "Dates"),
    "kind.duration": ("时长", "Durations"),
    "kind.quantity": ("数量", "Quantities"),
    "kind.ranking": ("排名", "Rankings"),
    "kind.honor": ("荣誉", "Honours"),
    "kind.quote": ("引语", "Quotes"),
    "kind.event": ("事件", "Events"),
    "kind.goal": ("目标", "Goals"),
    "kind.term": ("提法", "Terms"),
    "how.exact": ("精确", "exact"),
    "how.folded": ("等同", "same"),
    "how.homophone": ("同音", "homophone"),
    "how.pinyin": ("拼音", "pinyin"),
    "how.initials": ("首字母", "initials"),
    "how.swapped": ("换序", "swapped"),
    "how.keywords": ("关键词", "keywords"),
    "how.approximate": ("近似", "approximate"),
}
"""All messages; a test sees that both languages have the same fields."""


def language(wanted: str | None = None) -> Language:
    """Return the language wanted, else the locale's; English for all others."""
    if wanted in ("zh", "en"):
        return wanted  # type: ignore[return-value]
    named = next(
        (os.environ[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(v)),
        None,
    )
    return "zh" if (named or locale.getlocale()[0] or "").startswith("zh") else "en"


def say(key: str, language: Language, /, **fields: object) -> str:
    """Return the message `key` in a language, with its fields filled in."""
    return CATALOGUE[key][language == "en"].format(**fields)
