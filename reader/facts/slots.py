"""Names that only their place shows: between what somebody is and a verb of speaking.

They have no surname (书记扎布说), or look like words (主任宁静说), or the tagger has
them in pieces; what friends call somebody (退休工人老岑抱怨) is found so, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.facts.lexicon import lexicon
from reader.facts.surnames import is_han, surname
from reader.facts.words import Reading, Word

_UNSURE = 0.5
_PROBABLE = 0.7
"""Confidences that a word is what the tagger says and no part of a name."""
_SHORT = 3
"""Words that a name may be cut into, and characters of most names."""
_NOUNS = frozenset({"n", "a", "an", "nz", "LOC", "s"})
"""Tags of words that a name may look like: 宁静, 华夏, 高原."""
_SIDES = frozenset(
    {
        "方面",
        "家人",
        "双方",
        "各方",
        "团队",
        "部门",
        "夫妇",
        "一家",
        "代表",
        "人员",
        "办公室",
        "单位",
    }
)
"""Who speaks and is no person, behind what somebody is."""
_USUAL = 3
"""Characters of a name in pieces, at least."""
_PIECES = frozenset({"n", "nz", "PER", "LOC", "nw"})
"""Tags of the pieces."""
_FOREIGN = 5
"""Characters of a name without a dot of those who have no surname: 额尔德木图."""
_FRIENDLY = re.compile("[老小阿][\u4e00-\u9fff]")


def spoken(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield spans that may be names, each with how sure that is."""
    yield from _unnamed(reading)
    yield from _familiar(reading)
    yield from _in_pieces(reading)


def _unnamed(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield words between a title and a verb of speaking: 书记|扎布|说."""
    for word in reading.words:
        likely = word.sure < _PROBABLE or (word.tag in _NOUNS and surname(word.text))
        longest = _SHORT if word.sure >= _UNSURE else _FOREIGN
        if not likely or not 1 < len(word.text) <= longest or word.text in _SIDES:
            continue
        if not is_han(word.text) or _is_known(word.text):
            continue
        titled = len(lexicon("titles").end_of(reading.plain, word.start)) > 1
        if titled and lexicon("say_verbs").start_of(reading.plain, word.end):
            yield word.start, word.end, 0.0


def _familiar(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield what friends call somebody, behind what he is: 退休工人|老岑|抱怨."""
    for match in _FRIENDLY.finditer(reading.plain):
        start, end = match.span()
        titled = len(lexicon("titles").end_of(reading.plain, start)) > 1
        speaks = lexicon("say_verbs").start_of(reading.plain, end)
        if titled and speaks and match[0][1] in lexicon("surnames"):
            yield start, end, _PROBABLE


def _in_pieces(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """Yield names in pieces between a title and a verb: 书记|宝音|图|介绍."""
    words = reading.words
    for index, verb in enumerate(words):
        if verb.tag != "v" or not lexicon("say_verbs").start_of(verb.text):
            continue
        start = verb.start
        for word in reversed(words[max(0, index - _SHORT) : index]):
            if word.end != start or word.tag not in _PIECES or _is_common(word):
                break
            start = word.start
            if not _USUAL <= verb.start - start <= _FOREIGN:
                continue
            if len(lexicon("titles").end_of(reading.plain, start)) > 1:
                yield start, verb.start, 0.0
                break


def _is_common(word: Word) -> bool:
    """Say whether a word says who speaks, and names nobody: 主任|夫妇."""
    common = word.text in _SIDES or word.text in lexicon("relations")
    return common or _is_known(word.text) or not is_han(word.text)


def _is_known(text: str) -> bool:
    return text in lexicon("titles") or text in lexicon("say_verbs")
