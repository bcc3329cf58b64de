"""What each block is for: an ordered table of rules, the first that applies wins.

A rule sees a block and where it stands, and declines with None. The lead is not
among them: what comes before the first heading is known only when all headings
are, so `arrange` decides it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Role
from reader.layout.block import Block, Shape
from reader.layout.title import Title, title_of
from reader.layout.wording import is_item, is_numbered

_ROWS: Final = 2
"""Lines with figures that make a table, and no headings."""
_FIGURE: Final = re.compile(r"[0-9０-９]")


@dataclass(frozen=True, slots=True)
class Named:
    """A block with its role, and the rule that chose it."""

    block: Block
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A block, and where it stands: all that a rule may ask for."""

    block: Block
    at: int
    title: Title | None
    neighbours: tuple[Block, ...]
    """The blocks right before and behind it."""
    run: tuple[Block, ...]
    """The display lines that it stands among, itself too; empty for other text."""


Rule = Callable[[Standing], tuple[Role, str] | None]


def name(blocks: Sequence[Block], *, titled: bool = True) -> tuple[Named, ...]:
    """Return every block with its role; a title only where there may be one."""
    title = title_of(blocks) if titled else None
    return tuple(
        _named(Standing(block, at, title, _beside(blocks, at), _run(blocks, at)))
        for at, block in enumerate(blocks)
    )


def _beside(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    return (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])


def _run(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    """Return the display lines around a block, as far as none else is between."""
    start = end = at
    while start and blocks[start - 1].shape is Shape.DISPLAY:
        start -= 1
    while end < len(blocks) and blocks[end].shape is Shape.DISPLAY:
        end += 1
    return tuple(blocks[start:end]) if end > at else ()


def _named(standing: Standing) -> Named:
    for rule in RULES:
        found = rule(standing)
        if found is not None:
            return Named(standing.block, *found)
    return Named(standing.block, Role.PARAGRAPH, "body")


def _furniture(standing: Standing) -> tuple[Role, str] | None:
    block = standing.block
    return (Role.FURNITURE, block.rule) if block.shape is Shape.FURNITURE else None


def _title(standing: Standing) -> tuple[Role, str] | None:
    title = standing.title
    if title is None or not title.span.start <= standing.at < title.span.end:
        return None
    return title.roles[standing.at - title.span.start]


def _byline(standing: Standing) -> tuple[Role, str] | None:
    return (Role.BYLINE, "byline") if standing.block.shape is Shape.BYLINE else None


def _caption(standing: Standing) -> tuple[Role, str] | None:
    return (Role.CAPTION, "caption") if standing.block.shape is Shape.CAPTION else None


def _doubled(standing: Standing) -> tuple[Role, str] | None:
    """Call it a caption: the title apart, only these are printed twice."""
    block = standing.block
    if block.shape is not Shape.DISPLAY or not block.lines[0].overprinted:
        return None
    return Role.CAPTION, "printed twice"


def _list(standing: Standing) -> tuple[Role, str] | None:
    """Call numbered lines under each other a list: headings have text between."""
    block = standing.block
    if block.shape is not Shape.DISPLAY or not is_numbered(block.text.text):
        return None
    others = (b for b in standing.neighbours if b.shape is Shape.DISPLAY)
    if any(is_numbered(other.text.text) for other in others):
        return Role.LIST_ITEM, "numbered lines under each other"
    return None


def _row(standing: Standing) -> tuple[Role, str] | None:
    """Call lines with figures, one right under the other, a table: of results.

    The line above them is what the table is called.
    """
    rows = [block for block in standing.run[1:] if _FIGURE.search(block.text.text)]
    return (Role.LIST_ITEM, "row of a table") if _is_row(standing, rows) else None


def _is_row(standing: Standing, rows: Sequence[Block]) -> bool:
    return len(rows) >= _ROWS and any(block is standing.block for block in rows)


def _heading(standing: Standing) -> tuple[Role, str] | None:
    return (Role.HEADING, "heading") if standing.block.shape is Shape.DISPLAY else None


def _item(standing: Standing) -> tuple[Role, str] | None:
    marked = is_item(standing.block.text.text)
    return (Role.LIST_ITEM, "list marker") if marked else None


RULES: tuple[Rule, ...] = (
    _furniture,
    _title,
    _byline,
    _caption,
    _doubled,
    _list,
    _row,
    _heading,
    _item,
)
