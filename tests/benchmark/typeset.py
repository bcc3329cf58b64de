"""Articles set in lines of type, as a newspaper's page has them.

Knows measures, kinsoku and indents; where the lines then stand on the page, and
in which order a program takes them out again, is `simulate`'s business.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.script import chars
from tests.benchmark.score import Json

_UNIT = re.compile(r"[0-9A-Za-z]+(?:[.,:][0-9]+)*%?|——|……|\S|\s+")
"""What is never broken over two lines."""
_SQUEEZE = 2
"""Half ems that a line with punctuation can be squeezed by, for a stop."""


@dataclass(frozen=True)
class Style:
    """How a page is set, and what the extractor kept of it."""

    measure: int
    """Ems of a line of body text."""
    indent: str
    """What stands for the two ems before a paragraph: blanks, or nothing."""
    spaced: bool
    """Whether a blank line follows every line."""

    @classmethod
    def any(cls, rng: random.Random, measures: Sequence[int] = range(12, 22)) -> Style:
        """Return a style drawn by chance."""
        indent = rng.choice(["", "", "\u3000\u3000", "    "])
        return cls(rng.choice(list(measures)), indent, rng.random() < 0.25)


@dataclass(frozen=True)
class Strip:
    """A block of the article, set in lines."""

    kind: str
    """title, byline, heading or body."""
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One line of the galley."""

    text: str
    closes: bool
    """Whether a paragraph ends here, so that a frame may end without a seam."""
    heading: bool


def set_lines(text: str, measure: int, *, indent: str | None = None) -> tuple[str, ...]:
    """Return `text` in lines of `measure` ems; with an indent, as a paragraph."""
    lines: list[str] = []
    line, room = "", 2 * measure - (4 if indent is not None else 0)
    for unit in _UNIT.findall(text):
        if width(line + unit) <= room or not line:
            line += unit
            continue
        if unit[0] in chars.NEVER_START and width(line + unit) <= room + _SQUEEZE:
            line += unit
            continue
        kept, carried = _carried(line, unit)
        lines.append(kept)
        line, room = carried + unit.lstrip(), 2 * measure
    lines.append(line)
    first = (indent or "") + lines[0]
    return tuple(line.rstrip() for line in (first, *lines[1:]) if line.strip())


def _carried(line: str, unit: str) -> tuple[str, str]:
    """Part a full line into what stays and what must go over with `unit`."""
    at = len(line)
    if unit[0] in chars.NEVER_START:
        at -= 1
    while at > 1 and (line[at - 1] in chars.OPENERS or _sticks(line, at)):
        at -= 1
    return (line[:at], line[at:]) if at > 1 else (line, "")


def _sticks(line: str, at: int) -> bool:
    return at < len(line) and line[at] in chars.NEVER_START


def width(text: str) -> int:
    """Return the half ems of `text` in print."""
    return sum(1 if char.isascii() else 2 for char in text)


def title(article: Json) -> tuple[str, ...]:
    """Return the lines of the title as they stand on the page."""
    return tuple(
        text
        for role in ("kicker", "headline", "deck")
        for text in article.get(role, ())
    )


def strips(article: Json, style: Style, *, captions: bool = False) -> tuple[Strip, ...]:
    """Return the article's text after its title, set, in reading order."""
    bylines = [Strip("byline", (text,)) for text in article.get("byline", ())]
    body = [_body(text, style) for text in article.get("lead", ())]
    for section in article["sections"]:
        if section.get("heading"):
            lines = set_lines(section["heading"], style.measure)
            body.append(Strip("heading", lines))
        body += [_body(text, style) for text in section["paragraphs"]]
    at_start = article.get("byline_at", "end") == "start"
    return tuple(bylines + body if at_start else body + bylines)


def _body(text: str, style: Style) -> Strip:
    return Strip("body", set_lines(text, style.measure, indent=style.indent))


def galley(set_strips: Iterable[Strip]) -> tuple[Row, ...]:
    """Return the strips as one column of lines."""
    return tuple(
        Row(line, index == len(strip.lines) - 1, strip.kind == "heading")
        for strip in set_strips
        for index, line in enumerate(strip.lines)
    )


def frames(
    rows: Sequence[Row], count: int, rng: random.Random, *, closed: bool = False
) -> list[list[str]]:
    """Return the column cut into `count` frames of about the same height.

    Frames end anywhere but under a heading; `closed` ones at paragraph ends only.
    """
    cuts = []
    for number in range(1, count):
        at = number * len(rows) // count + rng.randint(-1, 1)
        at = max(1, min(at, len(rows) - 1))
        while at < len(rows) and (
            rows[at - 1].heading or (closed and not rows[at - 1].closes)
        ):
            at += 1
        cuts.append(at)
    ends = [0, *cuts, len(rows)]
    pieces = [rows[a:b] for a, b in pairwise(ends)]
    return [[row.text for row in piece] for piece in pieces if piece]


def beside(columns: Sequence[Sequence[str]], *, cells: bool, gutter: int) -> list[str]:
    """Return columns printed side by side, standing still in characters or cells."""
    size = _cells if cells else len
    wide = [max(map(size, column), default=0) + gutter for column in columns]
    height = max(map(len, columns))
    rows = []
    for index in range(height):
        row = ""
        for column, room in zip(columns, wide, strict=True):
            text = column[index] if index < len(column) else ""
            row += text + " " * (room - size(text))
        rows.append(row.rstrip())
    return rows


def _cells(text: str) -> int:
    return sum(1 if char < "\u0300" else 2 for char in text)
