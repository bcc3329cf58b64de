"""Short names that an article gives a body: 某某大学第二医院（以下简称“某二院”）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.facts.bodies import Body
from reader.facts.words import Reading

_ALIAS = re.compile(
    r"[（(](?:以下|下文|下)?(?:统|简|合)?称(?:为|作)?[:：]?[“‘]?"
    r"(?P<short>[\u4e00-\u9fffA-Za-z]{2,12})[”’]?[）)]"
)
_SURE = 0.9
_MOST = 20
"""Short names of an article; a longer list is something else."""


def aliases(found: Sequence[tuple[Reading, Body]]) -> dict[str, str]:
    """Return the short names that stand in brackets behind a body, and its name."""
    short: dict[str, str] = {}
    for reading, body in found:
        match = _ALIAS.match(reading.plain, body.end)
        if match is not None and len(short) < _MOST:
            short.setdefault(match["short"], body.text)
    return short


def called_short(reading: Reading, short: Mapping[str, str]) -> Iterator[Body]:
    """Yield where the short names stand in a passage."""
    for name in short:
        for match in re.finditer(re.escape(name), reading.plain):
            yield Body(*match.span(), name, "called so for short", _SURE)
