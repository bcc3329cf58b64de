"""Corrections made by hand: what the layout got wrong, a reader puts right.

A correction names its place by an offset in the decoded file, so it holds as
long as the file does, however the layout improves. One whose place is no longer
the beginning of anything changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, assert_never

from reader.article import Article, Paragraph, Role
from reader.layout.arrange import arrange
from reader.span import Aligned, Span


@dataclass(frozen=True, slots=True)
class Join:
    """The block that begins at `at` goes on from the block before it."""

    at: int


@dataclass(frozen=True, slots=True)
class Split:
    """A new block begins at the character `at`."""

    at: int


@dataclass(frozen=True, slots=True)
class Recast:
    """The block that begins at `at` has another role."""

    at: int
    role: Role


@dataclass(frozen=True, slots=True)
class Move:
    """The section whose heading begins at `at` goes before another heading."""

    at: int
    before: int | None
    """Where that heading begins; None for the end of the article."""


@dataclass(frozen=True, slots=True)
class Reorder:
    """The article is read in the other order that fits it; twice, as at first."""


Correction = Join | Split | Recast | Move | Reorder
RULE = "by hand"
"""The rule of every block that a correction touched."""


def repair(article: Article, corrections: Iterable[Correction]) -> Article:
    """Return the article with the corrections made, one after another.

    Each sees the article as the one before left it, as the reader did who made
    it. For another order the source is needed, so a `Reorder` changes nothing
    here: see `corrected`.
    """
    for correction in corrections:
        blocks = _corrected(list(article.paragraphs), correction)
        article = arrange(
            article.source, blocks, published=article.published, doubt=article.doubt
        )
    return article


def to_json(correction: Correction) -> dict[str, Any]:
    """Return a correction as it is kept in a file."""
    match correction:
        case Join(at):
            return {"do": "join", "at": at}
        case Split(at):
            return {"do": "split", "at": at}
        case Recast(at, role):
            return {"do": "recast", "at": at, "role": role.value}
        case Move(at, before):
            return {"do": "move", "at": at, "before": before}
        case Reorder():
            return {"do": "reorder"}
    assert_never(correction)


def from_json(kept: object) -> Correction | None:
    """Return the correction that was kept; None for anything else."""
    match kept:
        case {"do": "join", "at": int(at)}:
            return Join(at)
        case {"do": "split", "at": int(at)}:
            return Split(at)
        case {"do": "recast", "at": int(at), "role": str(role)} if role in set(Role):
            return Recast(at, Role(role))
        case {"do": "move", "at": int(at), "before": int() | None as before}:
            return Move(at, before)
        case {"do": "reorder"}:
            return Reorder()
        case _:
            return None


def start_of(block: Paragraph) -> int:
    """Return where a block's first character stands in the decoded file."""
    return block.text.hull(Span(0, 1)).start


def _corrected(blocks: list[Paragraph], correction: Correction) -> list[Paragraph]:
    match correction:
        case Join(at):
            return _at(blocks, at, lambda i: _joined(blocks, i))
        case Split(at):
            return _split(blocks, at)
        case Recast(at, role):
            return _at(blocks, at, lambda i: _recast(blocks, i, role))
        case Move(at, before):
            return _moved(blocks, at, before)
        case Reorder():
            return blocks
    assert_never(correction)


def _at(
    blocks: list[Paragraph], at: int, change: Callable[[int], list[Paragraph]]
) -> list[Paragraph]:
    """Return what `change` makes of the block that begins at `at`, if one does."""
    index = _find(blocks, at)
    return blocks if index is None else change(index)


def _find(blocks: Sequence[Paragraph], at: int) -> int | None:
    for index, block in enumerate(blocks):
        if block.text.text and start_of(block) == at:
            return index
    return None


def _joined(blocks: list[Paragraph], index: int) -> list[Paragraph]:
    if index == 0:
        return blocks
    first, second = blocks[index - 1], blocks[index]
    moved = tuple(doubt + len(first.text) for doubt in second.doubts)
    joined = replace(
        first,
        text=Aligned.join((first.text, second.text)),
        rule=RULE,
        doubts=first.doubts + moved,
    )
    return [*blocks[: index - 1], joined, *blocks[index + 1 :]]


def _split(blocks: list[Paragraph], at: int) -> list[Paragraph]:
    for index, block in enumerate(blocks):
        place = _inside(block.text, at)
        if place is not None:
            return [*blocks[:index], *_halves(block, place), *blocks[index + 1 :]]
    return blocks


def _inside(text: Aligned, at: int) -> int | None:
    """Return which character of `text` is the one at `at`; not for the first."""
    for run, end in text.bounded():
        place = run.start + at - run.source.start
        copied = len(run.source) == end - run.start
        if copied and place and run.start <= place < end:
            return place
    return None


def _halves(block: Paragraph, place: int) -> tuple[Paragraph, Paragraph]:
    first = replace(
        block,
        text=block.text[:place].strip(),
        rule=RULE,
        doubts=tuple(d for d in block.doubts if d < place),
    )
    second = replace(
        block,
        text=block.text[place:].strip(),
        rule=RULE,
        doubts=tuple(d - place for d in block.doubts if d > place),
    )
    return first, second


def _recast(blocks: list[Paragraph], index: int, role: Role) -> list[Paragraph]:
    changed = replace(blocks[index], role=role, rule=RULE)
    return [*blocks[:index], changed, *blocks[index + 1 :]]


def _moved(blocks: list[Paragraph], at: int, before: int | None) -> list[Paragraph]:
    start = _find(blocks, at)
    if start is None or blocks[start].role is not Role.HEADING or at == before:
        return blocks
    end = start + 1
    while end < len(blocks) and blocks[end].role in (Role.PARAGRAPH, Role.LIST_ITEM):
        end += 1
    section, rest = blocks[start:end], blocks[:start] + blocks[end:]
    goal = len(rest) if before is None else _find(rest, before)
    if goal is None or (before is not None and rest[goal].role is not Role.HEADING):
        return blocks
    return [*rest[:goal], *section, *rest[goal:]]
