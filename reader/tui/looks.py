"""How the article is drawn, as far as keys change it: the ways of each look.

A look goes round its ways, and the way chosen is remembered for all articles: who
reads with wide spacing today does so tomorrow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from reader.script.convert import Script
from reader.script.glyphs import Pinyin, Quotes
from reader.typeset import Setting


class Look(StrEnum):
    """What can be changed. Copies, search and facts go on with the text as printed."""

    SCRIPT = "script"
    QUOTES = "quotes"
    PINYIN = "pinyin"
    JUSTIFIED = "justified"
    HANGING = "hanging"
    SPACING = "spacing"
    UPRIGHT = "upright"


_SWITCH = ("off", "on")
WAYS: Mapping[Look, tuple[str, ...]] = MappingProxyType(
    {
        Look.SCRIPT: tuple(Script),
        Look.QUOTES: tuple(Quotes),
        Look.PINYIN: tuple(Pinyin),
        Look.JUSTIFIED: _SWITCH,
        Look.HANGING: _SWITCH,
        Look.SPACING: _SWITCH,
        Look.UPRIGHT: _SWITCH,
    }
)
"""The ways of each look, the usual one first; the message `look.WAY` names a way."""


def turned(setting: Setting, what: Look) -> tuple[Setting, str]:
    """Return the setting with a look's next way, and that way."""
    ways = WAYS[what]
    now = next(way for way in ways if _with(setting, what, way) == setting)
    following = ways[(ways.index(now) + 1) % len(ways)]
    return _with(setting, what, following), following


def remembered(setting: Setting, choices: Mapping[str, object]) -> Setting:
    """Return the setting with the ways chosen before; what is no way is left out."""
    for what, ways in WAYS.items():
        chosen = choices.get(what)
        if isinstance(chosen, str) and chosen in ways:
            setting = _with(setting, what, chosen)
    return setting


def _with(setting: Setting, what: Look, way: str) -> Setting:
    look, on = setting.look, way == "on"
    match what:
        case Look.SCRIPT:
            return replace(setting, look=replace(look, script=Script(way)))
        case Look.QUOTES:
            return replace(setting, look=replace(look, quotes=Quotes(way)))
        case Look.PINYIN:
            return replace(setting, look=replace(look, pinyin=Pinyin(way)))
        case Look.UPRIGHT:
            return replace(setting, look=replace(look, upright=on))
        case Look.JUSTIFIED:
            return replace(setting, justified=on)
        case Look.HANGING:
            return replace(setting, hanging=on)
        case Look.SPACING:
            return replace(setting, spacing=1 + on)
    assert_never(what)
