"""The article's title: which display lines it is, and which of them is which.

The title is chosen as the run of display lines with the most evidence; where
none has enough, the article has no title, and all of them are headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Role
from reader.layout.block import Block, Shape
from reader.layout.wording import is_dateline, is_numbered
from reader.span import Span

NOTHING_BEFORE: Final = 4.0
SEVERAL_LINES: Final = 3.0
WIDER: Final = 3.0
"""Wider than a column: it spans several, and heads no section."""
BYLINE_FOLLOWS: Final = 3.5
BYLINE_SOON: Final = 1.5
BESIDE_BYLINE: Final = 3.5
"""A byline ends the title's row; the columns' cut has parted them."""
DATELINE_FOLLOWS: Final = 3.0
DROP_CAP_FOLLOWS: Final = 3.0
WIDER_FRAME_FOLLOWS: Final = 3.0
BEHIND_BYLINE: Final = 2.0
"""A byline ends the article before; what comes next is a title."""
OVERPRINTED: Final = 2.0
VERTICAL: Final = 6.0
ENOUGH: Final = 3.0
"""Evidence that makes a run the title."""
_SOON: Final = 4
"""Blocks: the lead may stand between the title and a byline."""
_LONGEST: Final = 7
"""Lines of a title."""
_FIGURE = re.compile(r"[0-9０-９]")
_VOICE = re.compile("[：:]")
_PHRASES = re.compile(r"\S\s+\S")
_COLUMN = re.compile(
    r"[^\s，。：；！？]{1,5}(?:[谈談论論评評]|[随隨]?[笔筆][记記谈談]?|札[记記]|[观觀]察|聚焦"
    r"|[视視][点點]|[调調](?:查|研)|[纪紀][实實]|[专專][访訪栏欄]|[连連][线線]|走[笔筆]|[热熱][点點])"
)
"""The name of a column: what such are called, in the two scripts."""


@dataclass(frozen=True, slots=True)
class Title:
    """Which blocks are the title, and what each of them is."""

    span: Span
    """Of the blocks."""
    roles: tuple[tuple[Role, str], ...]
    """For each block, its role and the rule that chose it."""
    lead: float
    """Nats by which it beats the second best."""


def title_of(blocks: Sequence[Block]) -> Title | None:
    """Return the title among the blocks, if there is one."""
    main = main_measure(blocks)
    ranked = sorted(
        ((evidence(blocks, run, main), -run.start, run) for run in runs(blocks)),
        reverse=True,
        key=lambda scored: scored[:2],
    )
    if not ranked or ranked[0][0] < ENOUGH:
        return None
    best, _, run = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return Title(run, _roles(blocks[run.start : run.end]), best - second)


def runs(blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the runs of display blocks that follow one another."""
    found: list[Span] = []
    start = None
    for i, block in enumerate(blocks):
        belongs = block.shape is Shape.DISPLAY and not is_numbered(block.text.text)
        if belongs and (start is None or i - start < _LONGEST):
            start = i if start is None else start
            continue
        if start is not None:
            found.append(Span(start, i))
        start = i if belongs else None
    if start is not None:
        found.append(Span(start, len(blocks)))
    return tuple(found)


def evidence(blocks: Sequence[Block], run: Span, main: int | None = None) -> float:
    """Return the evidence that a run is the title, in nats.

    `main` is the measure of most of the body, where it is known.
    """
    if main is None:
        main = main_measure(blocks)
    lines = blocks[run.start : run.end]
    after = blocks[run.end : run.end + _SOON]
    score = 0.0
    if run.start == 0:
        score += NOTHING_BEFORE
    elif blocks[run.start - 1].shape is Shape.BYLINE:
        score += BEHIND_BYLINE
    if len(lines) > 1 or len(lines[0].lines) > 1:
        score += SEVERAL_LINES
    if any(line.overprinted for block in lines for line in block.lines):
        score += OVERPRINTED
    if any(line.vertical for block in lines for line in block.lines):
        score += VERTICAL
    if _beside_byline(blocks, run):
        score += BESIDE_BYLINE
    return score + _followed(lines, after, main)


def _beside_byline(blocks: Sequence[Block], run: Span) -> bool:
    """Say whether a byline of another column stands in one row with the run."""
    titled = blocks[run.start : run.end]
    rows = {line.number for block in titled for line in block.lines}
    return any(
        line.number in rows
        for at, block in enumerate(blocks)
        if block.shape is Shape.BYLINE and at != run.end
        for line in block.lines
    )


def _followed(lines: Sequence[Block], after: Sequence[Block], main: int) -> float:
    """Return the evidence in what comes behind a run."""
    bodies = [block for block in after if block.shape is Shape.PARAGRAPH]
    measure = min([main, *(block.measure for block in bodies[:1] if block.measure)])
    widest = max(line.width for block in lines for line in block.lines)
    score = WIDER if widest > measure + 2 else 0.0
    if not after:
        return score
    if after[0].shape is Shape.BYLINE:
        score += BYLINE_FOLLOWS
    elif any(block.shape is Shape.BYLINE for block in after[:3]):
        score += BYLINE_SOON
    # a deck that looks like a paragraph may stand between
    if any(is_dateline(block.text.text) for block in bodies[:2]):
        score += DATELINE_FOLLOWS
    if bodies and bodies[0].rule == "drop cap":
        score += DROP_CAP_FOLLOWS
    if bodies and bodies[0].measure > main + 4:
        score += WIDER_FRAME_FOLLOWS
    return score


def main_measure(blocks: Sequence[Block]) -> int:
    """Return the measure that most lines of the body are set in."""
    lines: Counter[int] = Counter()
    for block in blocks:
        if block.measure:
            lines[block.measure] += len(block.lines)
    return max(lines, key=lambda measure: lines[measure], default=10**6)


def _roles(blocks: Sequence[Block]) -> tuple[tuple[Role, str], ...]:
    """Return what each block of a title is."""
    marked = [_marked(block) for block in blocks]
    main = [i for i, mark in enumerate(marked) if mark is Role.HEADLINE]
    if not main:
        main = [_main(blocks, marked)]
    roles: list[tuple[Role, str]] = []
    for i, mark in enumerate(marked):
        if i in main:
            roles.append((Role.HEADLINE, "title"))
        elif i < min(main) and mark is not Role.DECK:
            roles.append((Role.KICKER, "above the headline"))
        else:
            roles.append((Role.DECK, "below the headline"))
    return tuple(roles)


def _marked(block: Block) -> Role | None:
    """Return what a title line says about itself."""
    if block.text.text.startswith(("—", "─", "－－")):
        return Role.DECK
    if any(line.overprinted for line in block.lines):
        return Role.HEADLINE
    return None


_LABEL: Final = 16
"""Half ems: a kicker that names a series or a column is no longer."""


def _main(blocks: Sequence[Block], marked: Sequence[Role | None]) -> int:
    """Return which block is the headline, where no line says so."""
    free = _free(marked)
    if len(free) < 2:
        return free[0] if free else 0
    first, second = blocks[free[0]], blocks[free[1]]
    width = first.lines[0].width
    if width <= _LABEL and second.lines[0].width > width + 2:
        return free[1]
    if _COLUMN.fullmatch(first.text.text):
        return free[1]
    if _completes(first, second):
        return free[0]
    two = [_PHRASES.search(block.text.text) is not None for block in (first, second)]
    if two[1] and not two[0]:
        # of three lines the first is mostly the kicker, of two the second the deck
        return free[len(free) > 2 or _is_couplet(second.text.text)]
    longer = second.lines[0].width > width
    return free[1] if two[1] and longer and len(free) == 2 else free[0]


def _free(marked: Sequence[Role | None]) -> list[int]:
    """Return the blocks that may be the headline: those above the first deck."""
    free = [i for i, mark in enumerate(marked) if mark is not Role.DECK]
    deck = next((i for i, mark in enumerate(marked) if mark is Role.DECK), len(marked))
    return [i for i in free if i < deck] or free


def _is_couplet(text: str) -> bool:
    """Say whether a line is two phrases of one length, which headlines play with.

    The news itself, of a kicker or a deck, falls into parts as it may.
    """
    sizes = [len(phrase) for phrase in text.split()]
    return len(sizes) > 1 and max(sizes) - min(sizes) <= 1 and not _FIGURE.search(text)


def _completes(first: Block, second: Block) -> bool:
    """Say whether the second line gives the figures, or the voice, for the first."""
    above, below = first.text.text, second.text.text
    if _PHRASES.search(above):
        return _VOICE.search(below) is not None and not _VOICE.search(above)
    return _FIGURE.search(below) is not None and not _FIGURE.search(above)
