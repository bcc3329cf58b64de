"""Only the paragraphs that have hits, and all of them again. Pure.

The rest is folded away as furniture is: a jump into it brings it back. Every Place
stays what it is, so marks, hits and the way back need no translation.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from reader.article import Article, Place
from reader.span import Span
from reader.tui.extent import Extent
from reader.tui.rows import Row, RowKind, Rows, Spot
from reader.tui.view import View
from reader.typeset import Setting

LIKELY = 0.9
"""The score of a hit that is meant; worse ones are shown where there is no better."""


class Chosen(Rows):
    """The rows of some paragraphs of an article."""

    UNFOLDS_FOR_HITS = False

    def __init__(
        self,
        article: Article,
        setting: Setting,
        extent: Extent,
        paragraphs: tuple[int, ...],
    ) -> None:
        super().__init__(article, setting, extent)
        self.paragraphs = paragraphs
        """Those that are shown, in reading order; at least one."""

    @property
    def whole(self) -> Rows:
        """The rows of all paragraphs."""
        return Rows(self.article, self.setting, self.extent)

    @property
    def landmarks(self) -> tuple[int, ...]:
        """The first of the paragraphs shown of every section."""
        marks = (Place(mark, Span(0, 0)) for mark in self.extent.landmarks)
        return tuple(sorted({self.nearest(mark).paragraph for mark in marks}))

    def set_as(self, setting: Setting) -> Rows:
        """Return the same paragraphs in another setting."""
        return Chosen(self.article, setting, self.extent, self.paragraphs)

    def showing(self, place: Place) -> Rows:
        """Return these rows, or all if a place is in none of these."""
        return self if self.shows(place) else self.whole.showing(place)

    def shows(self, place: Place) -> bool:
        """Say whether a place is not folded away."""
        return self.nearest(place) == place

    def nearest(self, place: Place) -> Place:
        """Return a place, or the beginning of the next paragraph that is shown."""
        at = bisect_left(self.paragraphs, place.paragraph)
        paragraph = self.paragraphs[min(at, len(self.paragraphs) - 1)]
        return place if paragraph == place.paragraph else Place(paragraph, Span(0, 0))

    def spot_of(self, place: Place) -> Spot:
        """Return the row that shows `place`, or what follows on it."""
        return super().spot_of(self.nearest(place))

    def step_paragraph(self, paragraph: int, by: int) -> int:
        """Return the paragraph shown that is so many further on, or the last."""
        at = bisect_left(self.paragraphs, paragraph) + by
        return self.paragraphs[min(max(0, at), len(self.paragraphs) - 1)]

    def _next(self, paragraph: int) -> int | None:
        at = bisect_right(self.paragraphs, paragraph)
        return self.paragraphs[at] if at < len(self.paragraphs) else None

    def _previous(self, paragraph: int) -> int:
        return self.paragraphs[bisect_left(self.paragraphs, paragraph) - 1]

    @property
    def _ends(self) -> tuple[int, int]:
        return self.paragraphs[0], self.paragraphs[-1]

    def _is_folded(self, paragraph: int) -> bool:
        return paragraph not in self.paragraphs  # furniture with hits is shown

    def _above(self, paragraph: int) -> list[Row]:
        """Return the space above a paragraph; a blank row for what is folded away."""
        if paragraph == self.paragraphs[0]:
            return []
        if self._previous(paragraph) == paragraph - 1:
            return super()._above(paragraph)
        role = self.article.paragraphs[paragraph].role
        return [Row(RowKind.SPACE, paragraph, Span(0, 0), role)]


def is_filtered(view: View) -> bool:
    """Say whether only paragraphs with hits are shown."""
    return isinstance(view.rows, Chosen)


def toggled(view: View) -> View:
    """Return only the paragraphs with hits, or all of them again."""
    return unfiltered(view) if is_filtered(view) else filtered(view)


def let_go(view: View) -> View:
    """Return all paragraphs; where they are shown, without the hits."""
    return unfiltered(view) if is_filtered(view) else view.found(())


def filtered(view: View) -> View:
    """Return only the paragraphs with hits; the cursor stays where it is one of them.

    If it is not, it goes to the next hit. Without a hit nothing changes.
    """
    hits = [hit for hit in view.hits if hit.score >= LIKELY] or view.hits
    paragraphs = tuple(sorted({hit.place.paragraph for hit in hits}))
    if not paragraphs:
        return view
    rows = Chosen(view.article, view.setting, view.rows.extent, paragraphs)
    cursor = rows.nearest(view.cursor)
    if cursor != view.cursor:
        cursor = next((h.place for h in view.hits_in(cursor.paragraph)), cursor)
    return on_row(replace(view, rows=rows, cursor=cursor), view.row_of(view.cursor))


def unfiltered(view: View) -> View:
    """Return all paragraphs, the cursor on the same row of the screen."""
    whole = replace(view, rows=view.rows.whole).to(view.cursor)
    return on_row(whole, view.row_of(view.cursor))


def on_row(view: View, row: int | None) -> View:
    """Return the view with the cursor's row so far down the screen."""
    if row is None:
        return view.to(view.cursor)
    spot = view.rows.spot_of(view.cursor)
    return view.with_top(view.rows.walk(spot, -row))
