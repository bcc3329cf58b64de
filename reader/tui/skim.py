"""速读: title, lead and headings whole, of each paragraph the first sentence. Pure.

The rows are those of the whole article, cut short: what can be seen stands where
it always stands in its row, and every Place stays what it is. What a search, a
fact or the cursor comes to inside the rest of a paragraph opens that paragraph.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.article import Article, Place, Role
from reader.span import Span
from reader.tui.chosen import on_row
from reader.tui.extent import Extent
from reader.tui.rows import Row, RowKind, Rows, Spot
from reader.tui.view import View
from reader.typeset import Setting

CUT = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION})
"""What is cut short; all other roles are what one skims for."""
SHORTEST = 8
"""Characters; a first sentence below it (“好！”) is shown with the next one."""
LONGEST = 240
"""Characters of a first sentence that are shown; a text without stops has no other
end than this."""
_SENTENCE = re.compile(r"[^。！？!?]{0,240}[。！？!?]*[”’」』）)]*")


class Skimmed(Rows):
    """The rows of an article with its paragraphs cut short."""

    def __init__(
        self,
        article: Article,
        setting: Setting,
        extent: Extent,
        since: View,
        opened: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(article, setting, extent)
        self.since = since
        """What the reader saw of the whole article."""
        self.opened = opened
        """The paragraphs that are shown whole all the same."""

    def set_as(self, setting: Setting) -> Rows:
        """Return the same in another setting."""
        return Skimmed(self.article, setting, self.extent, self.since, self.opened)

    def shows(self, place: Place) -> bool:
        """Say whether a place is neither folded away nor cut off."""
        return super().shows(place) and not self._is_cut_off(place)

    def showing(self, place: Place) -> Rows:
        """Return rows that show a place: these, or with its paragraph opened."""
        rows = super().showing(place) if not super().shows(place) else self
        if rows.shows(place):
            return rows
        opened = self.opened | {place.paragraph}
        return Skimmed(self.article, rows.setting, self.extent, self.since, opened)

    def nearest(self, place: Place) -> Place:
        """Return a place, or the beginning of its paragraph where it is cut off."""
        return Place(place.paragraph, Span(0, 0)) if self._is_cut_off(place) else place

    def spot_of(self, place: Place) -> Spot:
        """Return the row that shows `place`, or how its paragraph begins."""
        return super().spot_of(self.nearest(place))

    def shown_of(self, paragraph: int) -> int:
        """Return how many characters of a paragraph are shown."""
        block = self.article.paragraphs[paragraph]
        if block.role not in CUT or paragraph in self.opened:
            return len(block.text)
        return first_sentence(block.text.text)

    def _is_cut_off(self, place: Place) -> bool:
        shown = self.shown_of(place.paragraph)
        text = self.article.paragraphs[place.paragraph].text
        return shown <= place.span.start < len(text)

    def _slabs(self, paragraph: int) -> int:
        is_cut = self.shown_of(paragraph) < len(self.article.paragraphs[paragraph].text)
        return 1 if is_cut else super()._slabs(paragraph)

    def _set(self, paragraph: int, slab: int) -> list[Row]:
        """Return the rows of a slab, up to the end of what is shown."""
        rows, end = super()._set(paragraph, slab), self.shown_of(paragraph)
        if end == len(self.article.paragraphs[paragraph].text):
            return rows
        kept = [row for row in rows if row.span.start < end]
        last = kept[-1]
        if last.kind is RowKind.TEXT:
            cut = Span(last.span.start, min(last.span.end, end))
            kept[-1] = replace(last, span=cut)
        return kept


def first_sentence(text: str) -> int:
    """Return how many characters of a text its first sentence takes."""
    end = 0
    while end < min(SHORTEST, len(text)):
        found = _SENTENCE.match(text, end)
        end = max(found.end() if found else 0, end + 1)
    return min(end, LONGEST, len(text))


def is_skimmed(view: View) -> bool:
    """Say whether paragraphs are cut short."""
    return isinstance(view.rows, Skimmed)


def toggled(view: View) -> View:
    """Return the article cut short, or whole again, at the same words.

    Who has not moved meanwhile comes back to the very screen.
    """
    rows = view.rows
    if not rows.count:
        return view
    if not isinstance(rows, Skimmed):
        skimmed = Skimmed(view.article, view.setting, rows.extent, view)
        cursor = skimmed.nearest(view.cursor)
        short = replace(view, rows=skimmed, cursor=cursor)
        return on_row(short, view.row_of(view.cursor))
    whole = replace(view, rows=Rows(view.article, view.setting, rows.extent))
    since = rows.since
    if view.cursor == rows.nearest(since.cursor):
        return replace(whole, top=since.top, lead=since.lead, cursor=since.cursor)
    return on_row(whole, view.row_of(view.cursor))
