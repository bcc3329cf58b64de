"""Why a hit is one, in a few characters for people: 同音 制→质, 缺 生, 多 的."""

from __future__ import annotations

from reader.script import pinyin
from reader.search.hit import How
from reader.search.normal import NUMERIC, plain

_MOST = 3
"""Differences that are named; more explain nothing."""


def explain(typed: str, there: str) -> tuple[How, str]:
    """Return how the words `there` differ from the characters `typed`, and in what.

    All characters alike but for their sound is HOMOPHONE, anything else
    APPROXIMATE; no difference, or only in how a number is written, is FOLDED.
    """
    from rapidfuzz.distance import Levenshtein

    query, found = plain(typed)[0], plain(there)[0]
    if query == found:
        return How.FOLDED, ""
    words = []
    how = How.HOMOPHONE
    for edit in Levenshtein.editops(query, found):
        old = query[edit.src_pos] if edit.tag != "insert" else ""
        new = found[edit.dest_pos] if edit.tag != "delete" else ""
        if old and new:
            words.append(f"{old}→{new}")
        else:
            words.append(f"−{old}" if old else f"+{new}")
        if not (old and new and sounds_alike(old, new)):
            how = How.APPROXIMATE
    return how, " ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")


def sounds_alike(one: str, other: str) -> bool:
    """Say whether two characters share a reading, tones aside."""
    if one in NUMERIC or other in NUMERIC:
        return False
    names = {name for name, _ in pinyin.readings(one)}
    return any(name in names for name, _ in pinyin.readings(other))
