"""The words that the reader picks: selected, copied.

By the keyboard from an anchor to the cursor, by the mouse a word or a paragraph
at once. What is picked is places of the article, never cells of the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual.message import Message

from reader.article import Article, Place
from reader.citation import quoted
from reader.span import Span
from reader.tui import motions
from reader.tui.page import Page
from reader.tui.selection import Selection, words_of
from reader.tui.told import Told
from reader.tui.transfer import Transfer
from reader.tui.view import View


class Selecting:
    """What is selected on a page; its messages are posted from there."""

    @dataclass
    class Copied(Message):
        """A text is to be copied."""

        text: str

    def __init__(self, page: Page, fact: Callable[[], str | None]) -> None:
        self._page = page
        self._fact = fact
        """Says which fact is looked at, as text."""
        self.selection: Selection | None = None

    @property
    def _view(self) -> View:
        return self._page.view

    def take_article(self, transfer: Transfer) -> None:
        """Begin the selection at the same words of the new article."""
        if self.selection is not None:
            anchor = transfer.nearest(self.selection.anchor)
            self.selection = replace(self.selection, anchor=anchor)

    @property
    def picked(self) -> tuple[Place, ...]:
        """What is selected, a place a paragraph, or the word at the cursor."""
        word = motions.word_at(self._view, self._view.cursor)
        return self._page.lights.selected or ((word,) if word is not None else ())

    def select(self, selection: Selection | None) -> None:
        """Begin to select, or select nothing."""
        self.selection = selection
        self.draw()

    def draw(self) -> None:
        """Light what is selected up to the cursor."""
        chosen, view = self.selection, self._view
        places = chosen.places(view.article, view.cursor) if chosen else ()
        if places != self._page.lights.selected:
            self._page.lights = replace(self._page.lights, selected=places)

    def point(self, event: Page.Pointed) -> None:
        """Put the cursor where the mouse points, or select on to it."""
        if event.clicks > 1:
            self._select_around(event.place, event.clicks)
            return
        if event.dragged and self.selection is None:
            self.selection = Selection(self._view.cursor)
        elif not event.dragged:
            self.selection = None
        self._page.view = self._view.to(event.place)
        self.draw()

    def action_select(self, what: str) -> None:
        """Begin to select at the cursor, or stop."""
        chosen = Selection(self._view.cursor, whole=what == "paragraphs")
        self.select(None if self.selection else chosen)

    def action_copy(self) -> None:
        """Copy what is selected, or the fact that is looked at."""
        selected = words_of(self._view.article, self._page.lights.selected)
        text = selected or self._fact()
        if not text:
            self._page.post_message(Told("status.nothing_selected"))
            return
        self._page.post_message(self.Copied(text))
        self.select(None)

    def action_copy_paragraph(self) -> None:
        """Copy the paragraph that the cursor is in."""
        view = self._view
        paragraph = view.article.paragraphs[view.cursor.paragraph]
        self._page.post_message(self.Copied(paragraph.text.text))

    def action_cite(self) -> None:
        """Copy what is selected, or the paragraph, with where it stands."""
        view = self._view
        if not view.article.paragraphs:
            return
        text = view.article.paragraphs[view.cursor.paragraph].text.text
        whole = Place(view.cursor.paragraph, Span(0, len(text)))
        places = self._page.lights.selected or (whole,)
        cited = quoted(view.article, places, day=_day(view.article))
        self._page.post_message(self.Copied(cited))
        self.select(None)

    def _select_around(self, place: Place, clicks: int) -> None:
        """Select the word (two clicks) or the paragraph (three) at a place."""
        word = motions.word_at(self._view, place)
        if clicks > 2 or word is None:
            self.selection = Selection(place, whole=True)
        else:
            self.selection = Selection(word)
            end = word.span.end
            self._page.view = self._view.to(Place(word.paragraph, Span(end - 1, end)))
        self.draw()


def _day(article: Article) -> str:
    """Return the day of publication; with a ? where the page only suggests it."""
    from reader.facts.published import publication  # its rules take a while to load

    known = publication(article)
    if known.day is None:
        return ""
    return known.day.isoformat() + ("?" if known.is_inferred else "")
