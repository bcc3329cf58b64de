"""An article set in rows, each stretch of them when it is first looked at.

A text of ten megabytes opens as fast as a page, and a resize sets one screen
again, no more. So no row has a number in the whole text: a `Spot` says where one
is, and every move is a walk from spot to spot. What is kept here is a memory of
pure results, so two views may share it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from reader.article import Article, Place, Role
from reader.script.chars import CLOSERS
from reader.script.glyphs import readings
from reader.span import Span
from reader.tui.extent import Extent
from reader.typeset import Setting, is_ruled_off, shape, space_between, typeset

SLAB = 8192
"""Characters set at once. A longer paragraph (a file without line breaks) is set
in slabs, each ending with a sentence where it can: one short row in 8,192."""
_SENTENCE = 512
"""Characters before the end of a slab among which a full stop is looked for."""
_KEPT = 4096
"""Stretches remembered: a morning's reading, some 20 MB at most."""


class RowKind(StrEnum):
    """What a row shows."""

    TEXT = "text"
    SPACE = "space"
    RUBY = "ruby"
    """The readings of the row of text below it; it has the span of that."""
    RULE = "rule"
    """A line across, before what is not the story."""
    FOLD = "fold"
    """Stands for all the furniture, which is folded away."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen."""

    kind: RowKind
    paragraph: int
    """The paragraph it shows; if it shows none, the one it stands before."""
    span: Span
    """Its characters in that paragraph's text, white space at the end among them."""
    role: Role
    indent: int = 0
    """Cells left free before the first character."""
    first: bool = False
    """Whether the paragraph begins here."""
    last: bool = False
    """Whether it ends here."""

    @property
    def place(self) -> Place:
        """The address of the first character."""
        return Place(self.paragraph, Span(self.span.start, self.span.start))

    @property
    def has_place(self) -> bool:
        """Say whether a cursor can stand here."""
        return self.kind in (RowKind.TEXT, RowKind.FOLD)


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a row is: its paragraph, the slab of that, the row in the slab."""

    paragraph: int
    slab: int
    row: int


class Rows:
    """The rows of an article in one setting."""

    UNFOLDS_FOR_HITS: ClassVar[bool] = True
    """Whether a walk through the hits shows those folded away, or leaves them out."""

    def __init__(
        self, article: Article, setting: Setting, extent: Extent | None = None
    ) -> None:
        self.article = article
        self.setting = setting
        self.extent = extent or Extent(article)
        self._stretches: dict[tuple[int, int], tuple[Row, ...]] = {}

    @cached_property
    def count(self) -> int:
        """How many paragraphs are shown; folded furniture counts as one."""
        folded = len(self.article.furniture)
        if self.setting.unfolded or not folded:
            return len(self.article.paragraphs)
        return len(self.article.paragraphs) - folded + 1

    @property
    def whole(self) -> Rows:
        """The rows of all that is not folded away."""
        return self

    @property
    def landmarks(self) -> tuple[int, ...]:
        """The paragraphs that a move by sections stops at."""
        return self.extent.landmarks

    def set_as(self, setting: Setting) -> Rows:
        """Return the rows of the same paragraphs in another setting."""
        return Rows(self.article, setting, self.extent)

    def showing(self, place: Place) -> Rows:
        """Return rows that show a place: these, or else what is folded away too."""
        if self.shows(place):
            return self
        return self.set_as(replace(self.setting, unfolded=True))

    def shows(self, place: Place) -> bool:
        """Say whether a place is not folded away."""
        folded = bool(self.article.furniture) and not self.setting.unfolded
        return place.paragraph < self.count - folded

    def nearest(self, place: Place) -> Place:
        """Return a place, or the one that a move to it comes to."""
        return place

    def step_paragraph(self, paragraph: int, by: int) -> int:
        """Return the paragraph so many further on, or that at the end."""
        return max(0, min(paragraph + by, self.count - 1))

    @property
    def first(self) -> Spot:
        """The first row of the article."""
        return Spot(self._ends[0], 0, 0)

    @property
    def last(self) -> Spot:
        """The last row of the article."""
        if not self.count:
            return self.first
        paragraph = self._ends[1]
        slab = self._slabs(paragraph) - 1
        return Spot(paragraph, slab, len(self.stretch(paragraph, slab)) - 1)

    def at(self, spot: Spot) -> Row:
        """Return the row at `spot`."""
        return self.stretch(spot.paragraph, spot.slab)[spot.row]

    def stretch(self, paragraph: int, slab: int) -> tuple[Row, ...]:
        """Return the rows of a paragraph's slab, with the space above; never none."""
        key = (paragraph, slab)
        rows = self._stretches.get(key)
        if rows is None:
            if len(self._stretches) >= _KEPT:
                self._stretches.clear()
            rows = self._stretches[key] = tuple(self._set(paragraph, slab))
        return rows

    def walk(self, spot: Spot, by: int) -> Spot:
        """Return the spot `by` rows further on (back, if negative), or the end."""
        if not self.count:
            return self.first
        paragraph, slab, row = spot.paragraph, spot.slab, spot.row + by
        while row < 0:
            if (paragraph, slab) == (self._ends[0], 0):
                return self.first
            paragraph, slab = self._before(paragraph, slab)
            row += len(self.stretch(paragraph, slab))
        while row >= (size := len(self.stretch(paragraph, slab))):
            after = self._after(paragraph, slab)
            if after is None:
                return Spot(paragraph, slab, size - 1)
            paragraph, slab = after
            row -= size
        return Spot(paragraph, slab, row)

    def run(self, spot: Spot, count: int) -> tuple[Row, ...]:
        """Return `count` rows from `spot` on; fewer at the end."""
        if not self.count:
            return ()
        rows = list(self.stretch(spot.paragraph, spot.slab)[spot.row :])
        after = self._after(spot.paragraph, spot.slab)
        while len(rows) < count and after is not None:
            rows.extend(self.stretch(*after))
            after = self._after(*after)
        return tuple(rows[:count])

    def step(self, spot: Spot, by: int) -> Spot:
        """Return the next row with a place, down (1) or up (-1); the same at an end."""
        goal = self.walk(spot, by)
        while not self.at(goal).has_place:
            further = self.walk(goal, by)
            if further == goal:
                return spot
            goal = further
        return goal

    def lowest(self, height: int) -> Spot:
        """Return the last spot that can be on top of a screen without leaving a gap."""
        return self.walk(self.last, 1 - max(1, height))

    def place_near(self, spot: Spot) -> Place:
        """Return the first character at `spot`, or below it if it shows none."""
        while not self.at(spot).has_place:
            spot = self.walk(spot, 1)  # space stands above something, always
        return self.at(spot).place

    def spot_of(self, place: Place) -> Spot:
        """Return the row that shows the first character of `place`.

        What is folded away is shown by the row that stands for it.
        """
        if not self.shows(place):
            return self.last
        slab = self._slab_of(place.paragraph, place.span.start)
        rows = self.stretch(place.paragraph, slab)
        row = bisect_right(rows, place.span.start, key=_start) - 1
        while row + 1 < len(rows) and not (row >= 0 and rows[row].has_place):
            row += 1  # above the text there is space
        return Spot(place.paragraph, slab, row)

    def _after(self, paragraph: int, slab: int) -> tuple[int, int] | None:
        if slab + 1 < self._slabs(paragraph):
            return paragraph, slab + 1
        after = self._next(paragraph)
        return None if after is None else (after, 0)

    def _before(self, paragraph: int, slab: int) -> tuple[int, int]:
        if slab:
            return paragraph, slab - 1
        before = self._previous(paragraph)
        return before, self._slabs(before) - 1

    def _next(self, paragraph: int) -> int | None:
        return paragraph + 1 if paragraph + 1 < self.count else None

    def _previous(self, paragraph: int) -> int:
        return paragraph - 1

    @property
    def _ends(self) -> tuple[int, int]:
        """The first and the last paragraph that are shown."""
        return 0, self.count - 1

    def _slabs(self, paragraph: int) -> int:
        if self._is_folded(paragraph):
            return 1
        return max(1, -(-len(self.article.paragraphs[paragraph].text) // SLAB))

    def _slab_of(self, paragraph: int, char: int) -> int:
        slab = min(char // SLAB, self._slabs(paragraph) - 1)
        is_cut_before = char >= self._cut(paragraph, slab + 1)
        return min(slab + is_cut_before, self._slabs(paragraph) - 1)

    def _cut(self, paragraph: int, slab: int) -> int:
        """Return the character with which a slab begins."""
        text = self.article.paragraphs[paragraph].text.text
        at = min(slab * SLAB, len(text))
        if not 0 < at < len(text):
            return at
        stop = text.rfind("。", at - _SENTENCE, at) + 1
        while 0 < stop < at and text[stop] in CLOSERS:
            stop += 1
        return stop or at

    def _is_folded(self, paragraph: int) -> bool:
        role = self.article.paragraphs[paragraph].role
        return role is Role.FURNITURE and not self.setting.unfolded

    def _set(self, paragraph: int, slab: int) -> list[Row]:
        """Return the rows of a slab: the space above the paragraph, and its text."""
        block = self.article.paragraphs[paragraph]
        rows = [] if slab else self._above(paragraph)
        if self._is_folded(paragraph):
            rows.append(Row(RowKind.FOLD, paragraph, Span(0, 0), block.role))
            return rows
        start = self._cut(paragraph, slab)
        text = block.text.text[start : self._cut(paragraph, slab + 1)]
        form = shape(self.article, paragraph, continues=slab > 0)
        for set_row in typeset(text, form, self.setting):
            span = set_row.span.shift(start)
            first, last = span.start == 0, span.end == len(block.text)
            indent = set_row.indent
            row = Row(RowKind.TEXT, paragraph, span, block.role, indent, first, last)
            rows.extend(self._above_row(row, set_row.span.slice(text)))
            rows.append(row)
        return rows

    def _above_row(self, row: Row, text: str) -> list[Row]:
        """Return what stands between a row of text and the one above it."""
        rows = []
        if row.span.start:
            here = Span(row.span.start, row.span.start)
            blank = Row(RowKind.SPACE, row.paragraph, here, row.role)
            rows = [blank] * (self.setting.spacing - 1)
        if readings(text, self.setting.look):
            # above the first row too, and in place of a blank one where there is one
            rows = [*rows[1:], replace(row, kind=RowKind.RUBY)]
        return rows

    def _above(self, paragraph: int) -> list[Row]:
        """Return the space above a paragraph, and the rule where one stands."""
        if not paragraph:
            return []
        above = self.article.paragraphs[paragraph - 1].role
        below = self.article.paragraphs[paragraph].role
        nothing = Span(0, 0)
        blank = Row(RowKind.SPACE, paragraph, nothing, below)
        rows = [blank] * space_between(above, below, self.setting)
        if is_ruled_off(above, below):
            rows.append(Row(RowKind.RULE, paragraph, nothing, below))
        return rows


def _start(row: Row) -> int:
    return row.span.start
