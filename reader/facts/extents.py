"""How far the name of a place goes: over the kind that follows it, 某地|产业园.

A route between two places is not called by the other: 甲地至|乙地|铁路.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.facts.lexicon import lexicon
from reader.facts.words import Word

_USUAL = 3
"""Characters of most places; a longer word that ends as places do is hardly else."""
_GUESSED = 0.6
"""Confidence under which a noun is one that the tagger does not know."""
_ORDINAL = re.compile("第[一二三四五六七八九十]{1,2}")
"""Stands between a place and what is numbered there: 某地|第二|变电所."""
_ROUTE = re.compile("(?:铁路|公路|高速|高铁|航线|城际)$")
"""Ends of ways between two places."""
_KIND_WORDS = 4
"""Words of a kind of place, as the tagger cuts it."""


def extending(words: Sequence[Word], at: int) -> int:
    """Return how many words after the one before `at` say what kind of place it is."""
    word, rest = words[at - 1], words[at : at + 2]
    more = _kind_after(words, at)
    if more or _is_way(words, at):
        return more
    if rest and _extends(word, rest[0]):
        return 1
    lane = len(rest) == 2 and word.tag == "LOC" and rest[0].text == "里"
    # 梧桐|里|社区
    return 2 if lane and rest[1].text in lexicon("place_heads") else 0


def _is_way(words: Sequence[Word], at: int) -> bool:
    """Say whether a route is called by its two ends: 某地至|临河|铁路."""
    if at < 2 or at >= len(words) or words[at - 2].text not in ("至", "到"):
        return False
    return _ROUTE.search(words[at].text) is not None


def route_after(words: Sequence[Word], at: int) -> int:
    """Return how long the route is that ends at a place: 某地至临河|铁路."""
    if (
        at < 1
        or words[at - 1].text not in ("至", "到")
        or len(words[at].text) <= _USUAL
    ):
        return 0
    route = _ROUTE.search(words[at].text)
    return len(route[0]) if route else 0


def _kind_after(words: Sequence[Word], at: int) -> int:
    """Return how many words after a place are one kind of place: 抽水|蓄能|电站.

    The way from one place to another is not called by the other: 甲地至乙地高速公路.
    """
    if at > 1 and words[at - 2].text in ("至", "到"):
        return 0
    if words[at - 1].tag != "LOC" or words[at - 1].text in lexicon("place_stops"):
        return 0
    text, size = "", 0
    end = words[at - 1].end
    for count, word in enumerate(words[at : at + _KIND_WORDS], 1):
        if word.start != end or not word.text.isalpha():
            break
        end = word.end
        if count == 1 and _ORDINAL.fullmatch(word.text):
            continue  # 某地|第二|变电所
        text += word.text
        if len(text) > _USUAL and text in lexicon("place_heads"):
            size = count
    return size


def _extends(word: Word, following: Word) -> bool:
    if following.start != word.end or word.text in lexicon("place_stops"):
        return False
    if word.tag == "n" and len(following.text) > 1:
        if word.sure < _GUESSED and following.text in lexicon("place_stops"):
            return following.text in lexicon("place_heads")
        return False  # 面包店, 老旧小区: only a village may be called by two nouns
    if following.text == "站" and word.tag in ("LOC", "ORG", "nz"):
        return following.tag == "n"  # 某公园|站
    return following.text in lexicon("place_heads") and following.tag not in "pcud"
