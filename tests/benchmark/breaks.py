"""Where programs break the rows of Chinese text, and what they tear there.

What may not be torn is defined here anew, and more simply than in
`reader.script.wrap`, so that the measured code does not judge itself.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.script.cells import width
from reader.script.wrap import shown, wrap
from tests.benchmark import corpus
from tests.benchmark.score import Json
from tests.e2e.terminal import Terminal

MEASURES = range(20, 81)
PAGER_MEASURES = (20, 30, 40, 50, 60, 70, 80)
"""less draws on a terminal, which takes longer: not every measure."""

_CLOSING = frozenset("，。、；：？！”’）》〉」』】〕％,.;:?!)]}%")
_OPENING = frozenset("“‘（《〈「『【〔([{￥$")
_WORD = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:/@%+\-]*[%％‰℃°]?")
_DASH = re.compile(r"——|……|⋯⋯")

Rows = list[str]
Setter = Callable[[Sequence[str], int], list[Rows]]
"""Sets texts, one after another, in rows of a measure."""


@dataclass
class Tally:
    """What was counted at the breaks of a program."""

    breaks: int = 0
    closing: int = 0
    """Rows that begin with what closes: a stop, a bracket, a quote."""
    opening: int = 0
    """Rows that end with what opens."""
    words: int = 0
    """Numbers and Latin words cut, where a row could have held them."""
    dashes: int = 0
    """—— and …… torn."""
    glyphs: int = 0
    """Characters torn between their bytes."""
    wide: int = 0
    """Rows wider than the measure."""
    gaps: list[int] = field(default_factory=list)
    """Cells left free at the right of each broken row, an odd cell not counted."""

    def add(self, text: str, rows: Rows, measure: int) -> None:
        """Count the breaks of a text."""
        wholes = [m.span() for m in _WORD.finditer(text) if len(m[0]) <= measure]
        dashes = [match.span() for match in _DASH.finditer(text)]
        at = 0
        for row, following in pairwise(rows):
            at = _after(text, at, row)
            torn = "\ufffd" in row[-1:] + following[:1]
            self.breaks += 1
            self.glyphs += torn
            self.closing += not torn and following[:1] in _CLOSING
            self.opening += not torn and row.rstrip()[-1:] in _OPENING
            self.words += any(start < at < end for start, end in wholes)
            self.dashes += any(start < at < end for start, end in dashes)
            free = measure - measure % 2 - width(row.rstrip())
            self.gaps.append(max(0, free))
            self.wide += width(row.rstrip()) > measure

    @property
    def gap(self) -> float:
        """The mean cells left free: how ragged the right edge is."""
        return sum(self.gaps) / max(1, len(self.gaps))


def texts() -> tuple[str, ...]:
    """Return every paragraph and title of the development articles."""
    found: list[str] = []
    for name in (*corpus.articles(), "seed"):
        found.extend(_texts_of(corpus.gold(name)))
    return tuple(found)


def tally(setter: Setter, paragraphs: Sequence[str], measures: Iterable[int]) -> Tally:
    """Count the breaks that a program makes in all paragraphs at all measures."""
    total = Tally()
    for measure in measures:
        for text, rows in zip(paragraphs, setter(paragraphs, measure), strict=True):
            total.add(text, rows, measure)
    return total


def reader_rows(paragraphs: Sequence[str], measure: int) -> list[Rows]:
    """Set paragraphs as the reader does."""
    return [
        [shown(text, row).slice(text) for row in wrap(text, measure=measure)]
        for text in paragraphs
    ]


def hanging_rows(paragraphs: Sequence[str], measure: int) -> list[Rows]:
    """Set paragraphs as the reader does when small stops may hang."""
    return [
        [
            shown(text, row).slice(text)
            for row in wrap(text, measure=measure, hanging=True)
        ]
        for text in paragraphs
    ]


def textual_rows(paragraphs: Sequence[str], measure: int) -> list[Rows]:
    """Set paragraphs as Textual's Static does."""
    from textual.content import Content

    return [
        [line.plain.rstrip() for line in Content(text).wrap(measure)]
        for text in paragraphs
    ]


def fold_rows(paragraphs: Sequence[str], measure: int) -> list[Rows]:
    """Set paragraphs as `fold` does, which counts bytes."""
    done = []
    for text in paragraphs:
        run = subprocess.run(
            ["fold", "-w", str(measure)],
            input=text.encode(),
            capture_output=True,
            check=True,
        )
        done.append([row.decode(errors="replace") for row in run.stdout.splitlines()])
    return done


def less_rows(paragraphs: Sequence[str], measure: int) -> list[Rows]:
    """Set paragraphs as `less` shows them on a terminal as wide as the measure."""
    rows = sum(width(text) * 2 // measure + 2 for text in paragraphs)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("\n".join(paragraphs) + "\n")
        file.flush()
        command = ["less", "-X", file.name]
        with Terminal(command, size=(measure, rows)) as terminal:
            terminal.wait_for("(END)")
            lines = terminal.lines
    return _shared_out(paragraphs, lines)


def _shared_out(paragraphs: Sequence[str], lines: Sequence[str]) -> list[Rows]:
    """Return the lines of a screen, to each paragraph its own."""
    done, at = [], 0
    for text in paragraphs:
        rows, missing = [], len("".join(text.split()))
        while missing > 0:
            rows.append(lines[at])
            missing -= len("".join(lines[at].split()))
            at += 1
        done.append(rows)
    return done


def _texts_of(gold: Json) -> list[str]:
    found = [*gold["kicker"], *gold["headline"], *gold["deck"], *gold["byline"]]
    found.extend(gold["lead"])
    for section in gold["sections"]:
        found.extend([section["heading"]] if section["heading"] else [])
        found.extend(section["paragraphs"])
    return [text for text in found if text]


def _after(text: str, at: int, row: str) -> int:
    """Return the character with which the row after `row` begins."""
    at += len(row)
    while at < len(text) and text[at].isspace():
        at += 1
    return at
