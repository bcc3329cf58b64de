"""What a key changes of how the article is drawn; each goes round its choices."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from reader.typeset import Setting

Choice = TypeVar("Choice", bound=StrEnum)


class Look(StrEnum):
    """What can be changed. Copies, search and facts go on with the text as printed."""

    SCRIPT = "script"
    QUOTES = "quotes"
    PINYIN = "pinyin"
    JUSTIFIED = "justified"
    HANGING = "hanging"
    SPACING = "spacing"
    UPRIGHT = "upright"


def turned(setting: Setting, what: Look) -> tuple[Setting, str]:
    """Return the next choice of a look, and the name of the message about it."""
    look = setting.look
    match what:
        case Look.SCRIPT:
            script = _next(look.script)
            return replace(setting, look=replace(look, script=script)), script
        case Look.QUOTES:
            quotes = _next(look.quotes)
            return replace(setting, look=replace(look, quotes=quotes)), quotes
        case Look.PINYIN:
            pinyin = _next(look.pinyin)
            return replace(setting, look=replace(look, pinyin=pinyin)), pinyin
        case Look.UPRIGHT:
            upright = not look.upright
            return replace(setting, look=replace(look, upright=upright)), _said(upright)
        case Look.JUSTIFIED:
            justified = not setting.justified
            return replace(setting, justified=justified), _said(justified)
        case Look.HANGING:
            hanging = not setting.hanging
            return replace(setting, hanging=hanging), _said(hanging)
        case Look.SPACING:
            wide = setting.spacing == 1
            return replace(setting, spacing=1 + wide), _said(wide)


def _next(value: Choice) -> Choice:
    choices = list(type(value))
    return choices[(choices.index(value) + 1) % len(choices)]


def _said(on: bool) -> str:
    return "on" if on else "off"
