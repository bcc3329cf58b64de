"""Blanks that were never printed, taken out; those that were meant stay.

Character recognition sees gaps where none are, and a justified line is spread
with even ones. A blank between two phrases of a headline is meant: it stands
where a comma would.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.lines import Line, measure
from reader.span import Aligned, Span

_HAN = r"[\u3400-\u9fff\U00020000-\U000323af]"
_MARK = r"[，。、；：！？…⋯—“”‘’「」『』（）《》〈〉【】％·]"
_STRAY = re.compile(rf"(?<={_HAN}) (?={_HAN})")
_SINGLE = re.compile(r"(?<=\S) (?=\S)")
_WIDE = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_NARROW = re.compile(
    rf"(?<={_HAN}) (?=\S)|(?<=\S) (?={_HAN})|(?<={_MARK}) | (?={_MARK})"
    r"|(?<=[0-9０-９]) (?=[0-9０-９.．])|(?<=[.．]) (?=[0-9０-９])"
)
_SPREAD_BLANKS: Final = 5
_SPREAD_SHARE: Final = 0.4
"""Of the characters of a spread line that have a blank behind them."""
_RECOGNISED: Final = 0.25
"""The share of lines with a blank between two ideographs, from which on a file
is taken to be recognised from a picture."""
_PHRASE: Final = 3
"""Characters of a phrase of a headline, at least."""


def without_stray(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without the blanks that nobody set."""
    lines = [_gathered(line) if is_spread(line.text.text) else line for line in lines]
    stray = sum(_STRAY.search(line.text.text) is not None for line in lines)
    if stray <= _RECOGNISED * len(lines):
        return tuple(lines)
    return tuple(_cleaned(line) for line in lines)


def is_spread(text: str) -> bool:
    """Say whether blanks were put between the characters to fill the measure."""
    blanks = len(_SINGLE.findall(text))
    return blanks >= _SPREAD_BLANKS and blanks > _SPREAD_SHARE * (len(text) - blanks)


def _gathered(line: Line) -> Line:
    """Return a spread line without its blanks, marked as spread."""
    return replace(_without(line, _NARROW), spread=True)


def _cleaned(line: Line) -> Line:
    """Return a recognised line without stray blanks.

    Two blanks, or one between two long phrases without a mark, were meant.
    """
    text = line.text.text
    if _WIDE.search(text) or not _is_headline(text):
        return _without(line, _NARROW)
    return line


def _is_headline(text: str) -> bool:
    """Say whether a line is two phrases with one blank between."""
    phrases = text.split()
    marked = re.search("[，。；：]", text) is not None
    return len(phrases) == 2 and not marked and min(map(len, phrases)) >= _PHRASE


def _without(line: Line, pattern: re.Pattern[str]) -> Line:
    spans = [Span(*match.span()) for match in pattern.finditer(line.text.text)]
    if not spans:
        return line
    text: Aligned = line.text.drop(spans)
    return replace(line, text=text, width=measure(text.text))
