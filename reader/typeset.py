"""How each role is set: indents, centring, and the space between paragraphs.

Newspaper typography in one table. It stands below the screen and the plain-text
export, as both set an article the same way; what differs is only the measure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.article import BODY_ROLES, TITLE_ROLES, Article, Role
from reader.script.glyphs import PLAIN, Look, sizes
from reader.script.wrap import shown, wrap
from reader.span import Span

_NARROW = 12
"""Cells. Below six ideographs an indent of two would eat the row."""
_HANG = 2
"""Cells of a stop that hangs over the edge: kept free, or the screen would cut it."""


class Align(Enum):
    """Where the rows of a paragraph stand between the edges."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """The outline of a paragraph on the page; indents in cells."""

    align: Align = Align.LEFT
    first: int = 0
    """Indent of the first row."""
    rest: int = 0
    """Indent of the rows that follow."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How an article is set. A change of it sets the page again."""

    measure: int
    """Cells from edge to edge."""
    gap: int = 1
    """Blank rows between two paragraphs of the body."""
    spacing: int = 1
    """Rows from one row to the next: 2 leaves every second one blank."""
    hanging: bool = False
    """Whether a small stop may stand over the edge."""
    justified: bool = False
    """Whether rows are stretched to the edge, by cells between their characters."""
    look: Look = PLAIN
    """How the characters are drawn."""
    unfolded: bool = False
    """Whether the furniture is shown, not only counted."""

    @property
    def edge(self) -> int:
        """The cells up to the edge of the text; beyond it only a stop may hang."""
        hangs = self.hanging and self.measure >= _NARROW
        return self.measure - _HANG if hangs else self.measure


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row of a paragraph: its characters, and the cells left free before them."""

    span: Span
    indent: int


_SHAPES = {
    Role.KICKER: Shape(Align.CENTRE),
    Role.HEADLINE: Shape(Align.CENTRE),
    Role.DECK: Shape(Align.CENTRE),
    Role.BYLINE: Shape(Align.CENTRE),
    Role.HEADING: Shape(),
    Role.LEAD: Shape(first=4),
    Role.PARAGRAPH: Shape(first=4),
    Role.LIST_ITEM: Shape(first=4),
    Role.CAPTION: Shape(first=4, rest=4),
    Role.FURNITURE: Shape(),
}
_ENDING_BYLINE = Shape(Align.RIGHT)
"""A byline that ends an article stands at the right, as a signature does."""


def shape(article: Article, paragraph: int, *, continues: bool = False) -> Shape:
    """Return the shape of a paragraph, or of a piece that continues it."""
    role = article.paragraphs[paragraph].role
    if role is Role.BYLINE and paragraph >= len(article.front):
        return _ENDING_BYLINE
    if continues:
        return replace(_SHAPES[role], first=_SHAPES[role].rest)
    return _SHAPES[role]


def typeset(text: str, shape: Shape, setting: Setting) -> tuple[SetRow, ...]:
    """Return the rows of a paragraph; a single empty one for an empty text."""
    if not text:
        return (SetRow(Span(0, 0), 0),)
    cells = sizes(text, setting.look)
    if shape.align is not Align.LEFT:
        return _aligned(text, cells, shape.align, setting)
    first, rest = shape.first, shape.rest
    if setting.measure < _NARROW:
        first = rest = 0
    rows = wrap(
        text,
        measure=setting.edge - rest,
        indent=first - rest,
        hanging=setting.edge < setting.measure,
        sizes=cells,
    )
    return tuple(SetRow(row, rest if row.start else first) for row in rows)


def space_between(above: Role, below: Role, setting: Setting) -> int:
    """Return the blank rows between two paragraphs with these roles."""
    if above is below and above not in BODY_ROLES:
        return 0  # the lines of a headline, one caption and the next
    if above in TITLE_ROLES and below in TITLE_ROLES:
        return 0
    if above is Role.HEADING and below in BODY_ROLES:
        return 0  # a heading stands with what it heads
    if below is Role.HEADING:
        return setting.gap + 1
    if above in BODY_ROLES and below in BODY_ROLES:
        return setting.gap
    return 1


def is_ruled_off(above: Role, below: Role) -> bool:
    """Say whether a line is drawn between: the captions or furniture begin."""
    return above is not below and below in (Role.CAPTION, Role.FURNITURE)


def _aligned(
    text: str, cells: list[int], align: Align, setting: Setting
) -> tuple[SetRow, ...]:
    rows = []
    for row in _balanced(text, cells, setting.edge):
        drawn = shown(text, row)
        free = max(0, setting.edge - sum(cells[drawn.start : drawn.end]))
        rows.append(SetRow(row, free // 2 if align is Align.CENTRE else free))
    return tuple(rows)


def _balanced(text: str, cells: list[int], measure: int) -> tuple[Span, ...]:
    """Return as few rows as the measure allows, as even as they can be.

    A headline that runs over by one character is set in two halves.
    """
    rows = wrap(text, measure=measure, sizes=cells)
    low, high = max(2, sum(cells) // len(rows)), measure
    while len(rows) > 1 and low < high:
        middle = (low + high) // 2
        narrower = wrap(text, measure=middle, sizes=cells)
        if len(narrower) > len(rows):
            low = middle + 1
        else:
            rows, high = narrower, middle
    return rows
