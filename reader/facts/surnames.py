"""The parts of a name: the surname, and what is a name in what was taken for one."""

from __future__ import annotations

from reader.facts.lexicon import lexicon
from reader.facts.words import DOTS


def surname(text: str) -> str:
    """Return the surname that a name begins with; "" for none."""
    surnames = lexicon("surnames")
    if text[:2] in surnames and len(text) > 2:
        return text[:2]
    return text[:1] if text[:1] in surnames else ""


def bare_name(text: str) -> str:
    """Return the name in what was tagged; "" where there is none.

    何站长 is somebody who is named elsewhere; 何阿婆 is not, as a rule.
    """
    if is_dotted(text):
        return text.strip("".join(DOTS))
    family = surname(text)
    rest = text[len(family) :]
    if len(text) < 2 or not is_han(text):
        return ""
    if family and rest in lexicon("honorifics"):
        return text
    if text in lexicon("relations") or text in lexicon("honorifics"):
        return ""
    titles = lexicon("titles")
    return "" if rest in titles or text in titles else text


def is_dotted(name: str) -> bool:
    """Say whether a name is written as those from abroad are: 若昂·席尔瓦."""
    return any(dot in name for dot in DOTS)


def is_han(text: str) -> bool:
    """Say whether a text is in Chinese characters alone."""
    return all("\u3400" <= char <= "\u9fff" for char in text)
