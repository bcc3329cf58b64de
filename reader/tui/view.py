"""The reading state: what is on the screen, where the cursor is, which hits there are.

Pure, and knows no Textual: a key is a method that returns the next `View`. The
top of the screen is kept as a Place, not as the number of a row, so that the
same words are on top when the measure or the script has changed, and changed back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from reader.article import Article, Place
from reader.search.hit import Hit
from reader.span import Span
from reader.tui.drawn import Drawn, draw
from reader.tui.rows import Row, Rows, Spot
from reader.typeset import Setting

OVERLAP = 2
"""Rows of the last page that stay on the next, so that the eye finds its place."""
_SIGHT = 3
"""A jump puts its goal a third of the screen down: what leads to it is seen too."""
START = Place(0, Span(0, 0))
_PLACE = attrgetter("place")
_PARAGRAPH = attrgetter("place.paragraph")


@dataclass(frozen=True)
class View:
    """An article on a screen of some height. Every move returns a new View."""

    rows: Rows
    height: int
    """Rows of the screen, or of each of its columns; at least 1."""
    columns: int = 1
    top: Place = START
    """The first character on the screen; kept even where the end of the article
    is so near that the screen begins above it."""
    lead: int = 0
    """Rows of space above it that are on the screen too."""
    cursor: Place = START
    hits: tuple[Hit, ...] = ()
    """In reading order, whatever their rank."""
    at: int | None = None
    """The hit that was gone to last."""
    cuts: tuple[tuple[Span, ...], ...] = ()
    """The words of each paragraph, as far as somebody has read them."""

    @classmethod
    def of(cls, article: Article, setting: Setting, height: int) -> View:
        """Return the beginning of an article."""
        return cls(Rows(article, setting), height).with_place_on_top(START)

    @property
    def article(self) -> Article:
        """What is read."""
        return self.rows.article

    @property
    def setting(self) -> Setting:
        """How it is set."""
        return self.rows.setting

    @property
    def measure(self) -> int:
        """Cells from edge to edge of a column."""
        return self.rows.setting.measure

    @property
    def capacity(self) -> int:
        """How many rows the screen takes."""
        return self.height * self.columns

    @cached_property
    def visible(self) -> tuple[Row, ...]:
        """The rows on the screen, column after column; fewer in a short article."""
        return self.rows.run(self.top_spot, self.capacity)

    def drawn(self, row: Row) -> Drawn:
        """Return the glyphs of a row."""
        return draw(self.article, row, self.setting)

    # how the article is shown

    def resized(self, measure: int, height: int, *, columns: int = 1) -> View:
        """Return the same place on a screen of another size."""
        view = replace(self, height=max(1, height), columns=columns)
        return view.with_setting(replace(self.setting, measure=measure))

    def with_setting(self, setting: Setting) -> View:
        """Return the same place, set in another way."""
        if setting == self.setting:
            return self
        return replace(self, rows=self.rows.set_as(setting))

    # where things are

    @property
    def row_at_cursor(self) -> Row:
        """The row that the cursor is on, seen or not."""
        return self.rows.at(self.rows.spot_of(self.cursor))

    def row_of(self, place: Place) -> int | None:
        """Return which row of the screen shows a place, or None."""
        if not self.rows.count:
            return None
        row = self.rows.at(self.rows.spot_of(place))
        return self.visible.index(row) if row in self.visible else None

    def place_at(self, row: int, cell: int) -> Place | None:
        """Return the character drawn there, or next to there; None below the end."""
        if not 0 <= row < len(self.visible) or not self.visible[row].has_place:
            return None
        char = self.drawn(self.visible[row]).char_at(cell)
        paragraph = self.visible[row].paragraph
        length = len(self.article.paragraphs[paragraph].text)
        return Place(paragraph, Span(char, min(char + 1, length)))

    @property
    def bottom(self) -> Place:
        """The last characters on the screen: those of its last row of text."""
        shown = [row for row in self.visible if row.has_place]
        return Place(shown[-1].paragraph, shown[-1].span) if shown else self.cursor

    @property
    def progress(self) -> float:
        """The share of the text up to the end of the screen, 0 to 1."""
        return 1.0 if self.is_at_end else self.rows.extent.share_before(self.bottom)

    @property
    def is_at_end(self) -> bool:
        """Say whether the last row is on the screen."""
        return not self.rows.count or self.shows(self.rows.last)

    # moving

    def scrolled(self, rows: int) -> View:
        """Return the screen `rows` further on; the cursor stays while it is seen."""
        if not self.rows.count:
            return self
        view = self.with_top(self.rows.walk(self.top_spot, rows))
        spot = self.rows.spot_of(self.cursor)
        if view.shows(spot):
            return view
        edge = view.top_spot if spot < view.top_spot else view.last_text
        return replace(view, cursor=self.rows.place_near(edge))

    def paged(self, pages: int) -> View:
        """Return the screen whole pages on (back, if negative), the cursor on top.

        Where the screen can't go further the cursor goes to the end.
        """
        if not self.rows.count:
            return self
        step = max(1, self.capacity - OVERLAP)
        view = self.with_top(self.rows.walk(self.top_spot, pages * step))
        if view.top_spot == self.top_spot:
            return self.to_end() if pages > 0 else self.to_start()
        return replace(view, cursor=self.rows.place_near(view.top_spot))

    def moved(self, rows: int) -> View:
        """Return the cursor so many rows of text on; the screen follows at its edge."""
        if not self.rows.count:
            return self
        spot = self.rows.spot_of(self.cursor)
        column = self.cursor.span.start - self.rows.at(spot).span.start
        for _ in range(abs(rows)):
            goal = self.rows.step(spot, 1 if rows > 0 else -1)
            if goal == spot:
                break
            spot = goal
        row = self.rows.at(spot)
        last = max(row.span.start, self.drawn(row).chars.end - 1)
        char = min(row.span.start + column, last)
        return self._following(Place(row.paragraph, Span(char, char)))

    def moved_chars(self, chars: int) -> View:
        """Return the cursor so many characters on, over the ends of paragraphs."""
        if not self.rows.count:
            return self
        extent = self.rows.extent
        goal = extent.place_of(extent.char_of(self.cursor) + chars)
        return self._following(goal) if self.rows.shows(goal) else self

    def to_paragraph(self, by: int) -> View:
        """Return the cursor so many paragraphs on; back first to this one's start."""
        if by < 0 and self.cursor.span.start:
            by += 1
        goal = self.rows.step_paragraph(self.cursor.paragraph, by)
        return self._following(Place(goal, Span(0, 0)))

    def to_section(self, by: int) -> View:
        """Return the view so many sections on, the heading on top."""
        marks, here = self.rows.landmarks, self.cursor
        if by > 0:
            index = bisect_right(marks, here.paragraph) + by - 1
        else:
            find = bisect_right if here.span.start else bisect_left
            index = max(0, find(marks, here.paragraph) + by)
        if index >= len(marks):
            return self.to_end()
        return self.with_place_on_top(Place(marks[index], Span(0, 0)))

    def to_start(self) -> View:
        """Return the beginning of the article."""
        return self.with_place_on_top(self.rows.nearest(START))

    def to_end(self) -> View:
        """Return the end of the article, the cursor on its last row."""
        if not self.rows.count:
            return self
        return self._following(self.rows.at(self.rows.last).place)

    def to_percent(self, percent: float) -> View:
        """Return the view where so much of the text is above the screen."""
        if not self.rows.count:
            return self
        place = self.rows.nearest(self.rows.extent.place_at(percent / 100))
        if not self.rows.shows(place):
            return self.to_end()
        return self.with_place_on_top(place)

    def to(self, place: Place) -> View:
        """Return the cursor on `place`; the screen moves only if it can't be seen.

        What is folded away is unfolded to show a place in it.
        """
        view = replace(self, rows=self.rows.showing(place), cursor=place)
        spot = view.rows.spot_of(place)
        if not view.rows.count or view.shows(spot):
            return view
        return view.with_top(view.rows.walk(spot, -(self.height // _SIGHT)))

    # hits

    def found(self, hits: Sequence[Hit]) -> View:
        """Return the whole article with other hits; it goes to none of them."""
        found = tuple(sorted(hits, key=_PLACE))
        return replace(self, rows=self.rows.whole, hits=found, at=None)

    def hits_in(self, paragraph: int) -> tuple[Hit, ...]:
        """Return the hits in a paragraph, in reading order."""
        low = bisect_left(self.hits, paragraph, key=_PARAGRAPH)
        return self.hits[low : bisect_right(self.hits, paragraph, key=_PARAGRAPH)]

    # the top of the screen

    @cached_property
    def top_spot(self) -> Spot:
        """The first row on the screen."""
        spot = self.rows.spot_of(self.top)
        for _ in range(self.lead):
            above = self.rows.walk(spot, -1)
            if self.rows.at(above).has_place:
                break
            spot = above
        return min(spot, self.rows.lowest(self.capacity))

    @property
    def last_text(self) -> Spot:
        """The last row on the screen that has a place."""
        bottom = self.rows.walk(self.top_spot, self.capacity - 1)
        if self.rows.at(bottom).has_place:
            return bottom
        return max(self.rows.step(bottom, -1), self.top_spot)

    def shows(self, spot: Spot) -> bool:
        """Say whether a row is on the screen."""
        bottom = self.rows.walk(self.top_spot, self.capacity - 1)
        return self.top_spot <= spot <= bottom

    def with_top(self, spot: Spot) -> View:
        """Return the view with `spot` on top, or as near to it as the end allows."""
        spot = min(spot, self.rows.lowest(self.capacity))
        text, lead = spot, 0
        while not self.rows.at(text).has_place:
            text, lead = self.rows.walk(text, 1), lead + 1
        return replace(self, top=self.rows.at(text).place, lead=lead)

    def with_place_on_top(self, place: Place) -> View:
        """Return the cursor on a place and its row on top."""
        view = self.to(place)
        return view.with_top(view.rows.spot_of(place)) if view.rows.count else view

    def _following(self, place: Place) -> View:
        """Return the cursor on a place, and the screen moved just to show it."""
        view = replace(self, cursor=place)
        if not view.rows.count:
            return view
        spot = view.rows.spot_of(place)
        if view.shows(spot):
            return view
        if spot > view.top_spot:
            spot = view.rows.walk(spot, 1 - self.capacity)
        return view.with_top(spot)
