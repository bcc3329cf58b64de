"""Blocks with their roles → an article: everything to where an article has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reader.article import (
    BODY_ROLES,
    TITLE_ROLES,
    Article,
    Paragraph,
    Role,
    Section,
)
from reader.source.source import Source

_LEAD: Final = 0.6
"""Of an article's text that its lead has at most."""
_TITLE_ORDER = (Role.KICKER, Role.HEADLINE, Role.DECK)


def arrange(
    source: Source,
    blocks: Iterable[Paragraph],
    *,
    published: date | None = None,
    doubt: str | None = None,
) -> Article:
    """Return the article of blocks that stand in reading order.

    Their order is kept within each part of the article. What stands before the
    first heading is the lead; without a heading there is none.
    """
    blocks = tuple(blocks)
    titles = sorted(
        (b for b in blocks if b.role in TITLE_ROLES),
        key=lambda b: _TITLE_ORDER.index(b.role),
    )
    early, late = _bylines(blocks)
    text = [b for b in blocks if b.role in BODY_ROLES or b.role is Role.HEADING]
    first = next((i for i, b in enumerate(text) if b.role is Role.HEADING), None)
    lead = () if first is None else text[:first]
    if _size(lead) > _LEAD * _size(text):
        lead = ()  # a heading that was torn from its text, or no heading at all
    return Article(
        source=source,
        front=(*titles, *early, *(_as(b, Role.LEAD) for b in lead)),
        sections=_sections(text[len(lead) :]),
        back=(*late, *(b for b in blocks if b.role is Role.CAPTION)),
        furniture=tuple(b for b in blocks if b.role is Role.FURNITURE),
        published=published,
        doubt=doubt,
    )


def _size(blocks: Iterable[Paragraph]) -> int:
    return sum(len(block.text) for block in blocks)


def _bylines(
    blocks: Sequence[Paragraph],
) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return the bylines before the body, and those after its beginning."""
    early: list[Paragraph] = []
    late: list[Paragraph] = []
    begun = False
    for block in blocks:
        if block.role is Role.BYLINE:
            (late if begun else early).append(block)
        begun = begun or block.role in BODY_ROLES or block.role is Role.HEADING
    return early, late


def _sections(text: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Return a section for each heading, or one for a text without."""
    sections: list[Section] = []
    heading: Paragraph | None = None
    held: list[Paragraph] = []
    for block in text:
        if block.role is not Role.HEADING:
            held.append(_as(block, Role.PARAGRAPH))
            continue
        if heading is not None or held:
            sections.append(Section(heading, 1, tuple(held)))
        heading, held = block, []
    if heading is not None or held:
        sections.append(Section(heading, 1, tuple(held)))
    return tuple(sections)


def _as(block: Paragraph, role: Role) -> Paragraph:
    """Return a block of the body with the role that its place gives it."""
    if block.role in (role, Role.LIST_ITEM):
        return block
    return replace(block, role=role)
