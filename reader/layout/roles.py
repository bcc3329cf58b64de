"""What each block is for: an ordered table of rules, the first that applies wins.

A rule sees a block and where it stands, and declines with None. The lead is not
among them: what comes before the first heading is known only when all headings
are, so `assemble` decides it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.article import Role
from reader.layout.block import Block, Shape
from reader.layout.title import Title, title_of
from reader.layout.wording import is_item


@dataclass(frozen=True, slots=True)
class Named:
    """A block with its role, and the rule that chose it."""

    block: Block
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a block stands: all that a rule may ask for besides the block."""

    blocks: Sequence[Block]
    at: int
    title: Title | None


Rule = Callable[[Block, Standing], tuple[Role, str] | None]


def name(blocks: Sequence[Block], *, titled: bool = True) -> tuple[Named, ...]:
    """Return every block with its role; a title only where there may be one."""
    title = title_of(blocks) if titled else None
    return tuple(
        _named(block, Standing(blocks, at, title)) for at, block in enumerate(blocks)
    )


def _named(block: Block, standing: Standing) -> Named:
    for rule in RULES:
        found = rule(block, standing)
        if found is not None:
            return Named(block, *found)
    return Named(block, Role.PARAGRAPH, "body")


def _furniture(block: Block, standing: Standing) -> tuple[Role, str] | None:
    if block.shape is not Shape.FURNITURE:
        return None
    return Role.FURNITURE, block.rule


def _title(block: Block, standing: Standing) -> tuple[Role, str] | None:
    title = standing.title
    if title is None or not title.span.start <= standing.at < title.span.end:
        return None
    return title.roles[standing.at - title.span.start]


def _byline(block: Block, standing: Standing) -> tuple[Role, str] | None:
    return (Role.BYLINE, "byline") if block.shape is Shape.BYLINE else None


def _caption(block: Block, standing: Standing) -> tuple[Role, str] | None:
    return (Role.CAPTION, "caption") if block.shape is Shape.CAPTION else None


def _overprinted_caption(block: Block, standing: Standing) -> tuple[Role, str] | None:
    if block.shape is not Shape.DISPLAY or not block.lines[0].overprinted:
        return None
    return Role.CAPTION, "printed twice, with no text below"




def _heading(block: Block, standing: Standing) -> tuple[Role, str] | None:
    return (Role.HEADING, "heading") if block.shape is Shape.DISPLAY else None


def _item(block: Block, standing: Standing) -> tuple[Role, str] | None:
    return (Role.LIST_ITEM, "list marker") if is_item(block.text.text) else None


RULES: tuple[Rule, ...] = (
    _furniture,
    _title,
    _byline,
    _caption,
    _overprinted_caption,
    _heading,
    _item,
)
