"""Other stories on the same page, told from the article's own sections.

A neighbour begins as a story does, with display lines or a new frame, and speaks
of other things: its paragraphs share hardly a rare pair of ideographs (names,
places, the matter itself) with the text outside of it. It may stand before the
article, behind it, or as a box amid it, so both its ends are searched for: of all
stretches of blocks that could be a neighbour the likeliest is taken out, then the
next, as long as there are any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reader.layout.block import Block, Shape
from reader.layout.joins import Joins, normal
from reader.layout.title import ENOUGH as TITLE
from reader.layout.title import NOTHING_BEFORE, evidence, runs
from reader.span import Span

RULE: Final = "neighbour"
OWN_RATE: Final = 0.032
"""Rare pairs a character that a section shares with the rest of its article."""
OTHER_RATE: Final = 0.004
"""… and that one story shares with another: the medians of development articles."""
PER_CHARACTER: Final = 0.35 * (OWN_RATE - OTHER_RATE)
"""Nats for another story. Pairs come in phrases, so a third of what they were
worth if each came by itself."""
PER_PAIR: Final = -0.35 * 2.08  # log of the one rate by the other
NOTICE: Final = 4.0
"""It is short, and its heading names it for what it is: 启事, 公告, 声明."""
NOTICE_TEXT: Final = 120
"""Characters of a notice."""
NOTICE_NAME: Final = 10
"""… and of its heading."""
PRIOR: Final = -1.0
"""Most pages hold one story, as most are cut out for it."""
PER_EVIDENCE: Final = 0.8
"""For each nat by which its first lines look like a title."""
LAST_TITLE: Final = -4.0
"""Without it, no title is left on the page: it is the article's."""
UNTITLED: Final = -3.0
"""It begins with a frame, and no title: mostly the article's other half."""
ENDS_FREELY: Final = -2.5
"""Behind its last block nothing begins."""
MENDS: Final = 3.0
"""It stands in a sentence that goes on behind it."""
ENOUGH: Final = 1.0
LARGEST: Final = 0.5
"""The share of a page's text that a neighbour has at most: the article is longer."""
LEAST: Final = 15
"""Characters of its text, where no title tells it: a question in a box has fewer."""
_MOST: Final = 4
"""Neighbours on one page."""
_HAN = re.compile("[一-鿿]+")
_NOTICE = re.compile(
    "(?:[声聲]明|[启啟]事|公告|通告|公示|通知|更正|[讣訃]告|[招聘][聘租标標]|[转轉][让讓]|[预預][报報]|提示)$"
)
_FUNCTION = frozenset(
    "的了在是和有不这为以与及对从到中上下人年月日也都就要我们他她你个一二三四五六七八九"
    "十百千万亿等将被把让向于其此该而但并还又再更最很零〇"
)
"""Characters that every story is full of."""


@dataclass(frozen=True, slots=True)
class _Start:
    """A block that a neighbour may begin with."""

    at: int
    title: float
    """Evidence that a title begins here."""


def part_neighbours(
    blocks: Sequence[Block], joins: Joins
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks of the article, and those of other stories, as furniture."""
    own = tuple(blocks)
    others: list[Block] = []
    for _ in range(_MOST):
        span = _Page(own, joins).likeliest()
        if span is None:
            break
        others += own[span.start : span.end]
        own = own[: span.start] + own[span.end :]
    others.sort(key=lambda block: block.number)
    return own, tuple(
        replace(block, shape=Shape.FURNITURE, rule=RULE) for block in others
    )


class _Page:
    """The blocks of a page, and where each rare pair is first and last met."""

    def __init__(self, blocks: tuple[Block, ...], joins: Joins) -> None:
        self.blocks = blocks
        self.pairs = [_pairs(block.text.text, joins) for block in blocks]
        self.first: dict[str, int] = {}
        self.last: dict[str, int] = {}
        for at, pairs in enumerate(self.pairs):
            for pair in pairs:
                self.first.setdefault(pair, at)
                self.last[pair] = at
        self.lengths = [
            len(block.text) if block.shape is Shape.PARAGRAPH else 0 for block in blocks
        ]
        self.total = sum(self.lengths)
        self.titles = {run.start: evidence(blocks, run) for run in runs(blocks)}

    def likeliest(self) -> Span | None:
        """Return the stretch that is most likely another story, if one is at all."""
        best, found = ENOUGH, None
        for start in self._starts():
            for end in self._ends(start):
                score = self._score(start, end)
                if score > best:
                    best, found = score, Span(start.at, end)
        return found

    def _starts(self) -> Iterator[_Start]:
        for at, title in self.titles.items():
            yield _Start(at, title - NOTHING_BEFORE * (at == 0))
        for at in range(1, len(self.blocks)):
            if at not in self.titles and _begins_frame(
                self.blocks[at - 1], self.blocks[at]
            ):
                yield _Start(at, UNTITLED)

    def _ends(self, start: _Start) -> Iterator[int]:
        """Yield where a neighbour may end: it has text, and isn't the article."""
        length = 0
        least = 1 if start.title >= TITLE else LEAST
        for end in range(start.at + 1, len(self.blocks) + 1):
            length += self.lengths[end - 1]
            if length > LARGEST * self.total:
                return
            if length >= least:
                yield end

    def _score(self, start: _Start, end: int) -> float:
        """Return the nats for another story from one block to another."""
        score = PRIOR + PER_EVIDENCE * start.title + self._end_score(start.at, end)
        if self._is_notice(start.at, end):
            score += NOTICE
        left = (t for at, t in self.titles.items() if not start.at <= at < end)
        if start.title >= TITLE and max(left, default=0.0) < TITLE:
            score += LAST_TITLE
        for at in range(start.at, end):
            shared = sum(
                self.first[pair] < start.at or self.last[pair] >= end
                for pair in self.pairs[at]
            )
            score += PER_CHARACTER * self.lengths[at] + PER_PAIR * shared
        return score

    def _is_notice(self, start: int, end: int) -> bool:
        """Say whether a stretch is one notice, or several under each other."""
        heads = [at for at in range(start, end) if _displays(self.blocks[at])]
        names = [self.blocks[at].text.text for at in heads]
        text = sum(self.lengths[start:end])
        return (
            bool(heads)
            and heads[0] == start
            and text <= NOTICE_TEXT * len(heads)
            and any(len(name) <= NOTICE_NAME and _NOTICE.search(name) for name in names)
        )

    def _end_score(self, start: int, end: int) -> float:
        blocks = self.blocks
        if end == len(blocks):
            return 0.0
        if start and blocks[start - 1].ends_open and not _displays(blocks[end]):
            return MENDS
        begins = _displays(blocks[end]) or _begins_frame(blocks[end - 1], blocks[end])
        return 0.0 if begins else ENDS_FREELY


def _displays(block: Block) -> bool:
    return block.shape is Shape.DISPLAY


def _begins_frame(before: Block, block: Block) -> bool:
    """Say whether a frame seems to begin with a block."""
    if block.starts_open or before.ends_open or before.shape is Shape.BYLINE:
        return True
    first, last = block.lines[0], before.lines[-1]
    if first.page != last.page or first.frame != last.frame:
        return True
    if first.number - last.number - 1 > first.gap:  # furniture stood between
        return True
    known = before.measure and block.measure
    return bool(known) and abs(before.measure - block.measure) > 2


def _pairs(text: str, joins: Joins) -> frozenset[str]:
    """Return the rare pairs of ideographs in a text."""
    return frozenset(
        pair
        for run in _HAN.findall(normal(text))
        for pair in map("".join, pairwise(run))
        if not _FUNCTION & set(pair) and not joins.is_common(pair)
    )
