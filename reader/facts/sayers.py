"""Speakers that no tagger knows: the name between a title and a verb of speaking.

班糯村党支部书记扎迫说: whoever stands there speaks, be the name ever so rare.
"""

from __future__ import annotations

import re

from reader.facts.lexicon import any_of, lexicon

_MOST_TITLES = 4
"""Titles of one clause that are tried, the last first: 村民、合作社社长某某."""
_ADVERB = (
    "(?:[赛会事随此]后|笑着?|(?:激动|动情|自豪|高兴|坦诚)地?|[则也就又还却]"
    "|在[^，]{1,12}?[时上中])?"
)
_SAYS = re.compile(f"{_ADVERB}(?:{any_of('say_verbs')})")
_FOREIGN = re.compile(
    "[\u4e00-\u9fff]{1,7}(?:·[\u4e00-\u9fff]{1,8}?){1,3}"
    "(?=$|[^\u4e00-\u9fff]|[说称道笑感]|表示|告诉|指出|认为|介绍|坦言|回忆)"
)
_LENGTHS = (3, 2, 4)
"""Characters of a Chinese name, the usual first."""
_NO_NAME = re.compile("[们他她我你的了是在对和与及、这那该各]|[0-9]")


def name_before_verb(clause: str) -> str | None:
    """Return the name between a title and a verb of speaking, if there is one."""
    for start in _after_titles(clause):
        foreign = _FOREIGN.match(clause, start)
        if foreign and _SAYS.match(clause, foreign.end()):
            return foreign[0]
        for length in _LENGTHS:
            name = clause[start : start + length]
            whole = len(name) == length and not _NO_NAME.search(name)
            if whole and _SAYS.match(clause, start + length):
                return name
    return None


def _after_titles(clause: str) -> list[int]:
    """Return where titles end in a clause, the last first."""
    titles = lexicon("titles")
    ends = [
        end
        for end in range(2, len(clause))
        if titles.end_of(clause, end) and not titles.end_of(clause, end + 1)
    ]
    return ends[: -_MOST_TITLES - 1 : -1]
