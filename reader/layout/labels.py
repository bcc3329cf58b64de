"""Labels before a colon, which begin a line: an interview's speakers, a table's rows.

Both are told by company. Who speaks once in an article is quoted; who speaks
again and again, on lines that begin so, is interviewed. And one line with a label
and a figure is a heading or a sentence, but one under the other they are results.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.layout.lines import Line

_SPEAKER: Final = re.compile(r"(?P<name>[^\s，。：:；？！“”「」（）]{1,6})[：:]")
_TURNS: Final = 3
"""Times that somebody speaks who is interviewed, at least."""
_ROW: Final = re.compile(r"[^\s，。：:；“”]{2,14}[：:][^，。：:；？！“”]{2,40}")
_FIGURE: Final = re.compile(r"[0-9０-９]")


def turns_of(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines with which a speaker of an interview begins."""
    names = [_speaker(line.text.text) for line in lines]
    turns = Counter(name for name in names if name)
    often = {name for name, count in turns.items() if count >= _TURNS}
    return frozenset(i for i, name in enumerate(names) if name in often)


def rows_of(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are rows of a table: a label, and a figure."""
    rows = [_is_row(line.text.text) for line in lines]
    return frozenset(
        i
        for i, is_row in enumerate(rows)
        if is_row and any(rows[max(0, i - 1) : i] + rows[i + 1 : i + 2])
    )


def _speaker(text: str) -> str:
    found = _SPEAKER.match(text)
    return found["name"] if found else ""


def _is_row(text: str) -> bool:
    return _ROW.fullmatch(text) is not None and _FIGURE.search(text) is not None
