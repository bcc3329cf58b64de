"""The document: paragraphs with their roles, sections, and the addresses in them.

An `Article` is what the layout restores and all else reads. It never loses a
character: what is not the story (page furniture, doubled overprints, other
articles) is kept as furniture, at the end.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from reader.source.source import Source
from reader.span import Aligned, Span


class Role(StrEnum):
    """What a block is on the newspaper's page."""

    KICKER = "kicker"
    """眉题, above the headline."""
    HEADLINE = "headline"
    """主题, of one or two lines."""
    DECK = "deck"
    """副题, below the headline."""
    BYLINE = "byline"
    """署名, at the start or at the end."""
    LEAD = "lead"
    """导语: the paragraphs before the first heading, where there is one."""
    HEADING = "heading"
    """小标题, opens a section."""
    PARAGRAPH = "paragraph"
    """正文."""
    LIST_ITEM = "list_item"
    """A paragraph that a list marker opens."""
    CAPTION = "caption"
    """图说, the words under a picture."""
    FURNITURE = "furniture"
    """On the page, but not in the story."""


TITLE_ROLES = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK})
BODY_ROLES = frozenset({Role.LEAD, Role.PARAGRAPH, Role.LIST_ITEM})
READING_ROLES = TITLE_ROLES | BODY_ROLES | {Role.HEADING, Role.BYLINE}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the article, reflowed: no line breaks in its text."""

    text: Aligned
    role: Role
    rule: str
    """The name of the rule that chose the role."""
    doubts: tuple[int, ...] = ()
    """Characters of `text` before which a join of two lines is uncertain."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: Paragraph | None
    """None only for the body of an article that has no headings."""
    level: int
    """1 for a section, 2 for a section in a section."""
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The one address of the program: a range of characters in a paragraph.

    Cursor, hit, mention and outline entry all hold a Place; the screen's rows
    never do, as these change with every resize.
    """

    paragraph: int
    """Index in `Article.paragraphs`."""
    span: Span


@dataclass(frozen=True)
class Article:
    """A restored article: every non-blank character of the source, once."""

    source: Source
    front: tuple[Paragraph, ...]
    """Kickers, headline, decks, a byline at the start, the lead."""
    sections: tuple[Section, ...]
    back: tuple[Paragraph, ...] = ()
    """A byline at the end, then the captions."""
    furniture: tuple[Paragraph, ...] = ()
    published: date | None = None
    """The day that 昨日 is counted from, where the caller knows it."""
    doubt: str | None = None
    """Why the order is uncertain: NAME of the message `doubt.NAME`; None: it is not."""
    is_beginning: bool = False
    """Whether it is the beginning of a long source, to be read until all is here."""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Everything in reading order; `Place.paragraph` is an index in it."""
        body: list[Paragraph] = []
        for section in self.sections:
            if section.heading is not None:
                body.append(section.heading)
            body.extend(section.paragraphs)
        return (*self.front, *body, *self.back, *self.furniture)

    @cached_property
    def section_starts(self) -> tuple[int, ...]:
        """The index in `paragraphs` of each section's first block."""
        starts, at = [], len(self.front)
        for section in self.sections:
            starts.append(at)
            at += len(section.paragraphs) + (section.heading is not None)
        return tuple(starts)

    @property
    def kicker(self) -> tuple[str, ...]:
        """The lines above the headline."""
        return self.with_role(Role.KICKER)

    @property
    def headline(self) -> tuple[str, ...]:
        """The lines of the headline; none where the article has no title."""
        return self.with_role(Role.HEADLINE)

    @property
    def deck(self) -> tuple[str, ...]:
        """The lines below the headline."""
        return self.with_role(Role.DECK)

    @property
    def byline(self) -> tuple[str, ...]:
        """The bylines, wherever they stand."""
        return self.with_role(Role.BYLINE)

    @cached_property
    def text(self) -> str:
        """The reading text, a line a paragraph: all but captions and furniture."""
        return "\n".join(
            paragraph.text.text
            for paragraph in self.paragraphs
            if paragraph.role in READING_ROLES
        )

    def with_role(self, role: Role) -> tuple[str, ...]:
        """Return the texts of the blocks that have `role`, in reading order."""
        return tuple(p.text.text for p in self.paragraphs if p.role is role)

    def section_of(self, paragraph: int) -> int | None:
        """Return the index of the section that a block stands in, if in any."""
        index = bisect_right(self.section_starts, paragraph) - 1
        if index < 0:
            return None
        section, start = self.sections[index], self.section_starts[index]
        size = len(section.paragraphs) + (section.heading is not None)
        return index if paragraph < start + size else None

    def quote(self, place: Place) -> str:
        """Return the words at `place`."""
        return place.span.slice(self.paragraphs[place.paragraph].text.text)

    def locate(self, place: Place) -> tuple[Span, ...]:
        """Return where the words at `place` stand in the decoded file."""
        return self.paragraphs[place.paragraph].text.sources(place.span)
