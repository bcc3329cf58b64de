"""What one pane means for the others: jumps, and facts lit in the text.

The panes post what the reader does in them; here it is decided what that changes
elsewhere. Where the reader is lives in the page's view, what is lit in the page's
lights: never twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from reader.article import Article, Place
from reader.messages import Language
from reader.tui import motions
from reader.tui.arrangement import Pane
from reader.tui.chosen import let_go, toggled
from reader.tui.facts_list import FactList
from reader.tui.facts_pane import FactsPane
from reader.tui.hits import next_hit, previous_hit
from reader.tui.jumps import Jumps
from reader.tui.lighting import Lighting
from reader.tui.lights import Lights
from reader.tui.list_pane import ListPane
from reader.tui.outline_pane import OutlinePane
from reader.tui.page import Page
from reader.tui.panes import Panes
from reader.tui.pending import Stand
from reader.tui.rows import RowKind
from reader.tui.selecting import Selecting
from reader.tui.told import Told
from reader.tui.transfer import Transfer
from reader.tui.view import View

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.engines import Wording
    from reader.tui.facts_rows import Known


class Desk(Container):
    """The panes, and what the reader does with them."""

    BLANK = True  # its parts cover it: to draw what is under them takes time

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._language: Language = language
        self._jumps = Jumps()
        self._known: Known | None = None
        self.count: int | None = None
        """The count that was typed before the key that is acted on."""

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        yield Panes(self._article, self._language, id="panes")

    @property
    def panes(self) -> Panes:
        """The panes."""
        return self.query_one(Panes)

    @property
    def page(self) -> Page:
        """The article's pane."""
        return self.panes.page

    @cached_property
    def selecting(self) -> Selecting:
        """What the reader selects on the page."""
        return Selecting(self.page, lambda: self.panes.fact)

    @cached_property
    def lighting(self) -> Lighting:
        """Which facts are lit on the page."""
        return Lighting(self.page, self._language)

    @property
    def view(self) -> View:
        """What is read, and where."""
        return self.page.view

    def take_article(self, transfer: Transfer) -> None:
        """Show the article as it was restored anew, at the same words.

        What a fact lit is no longer, until the facts are found again.
        """
        self._article = transfer.article
        self._jumps = transfer.jumps(self._jumps)
        self._known = None
        self.lighting.take(None)
        self.selecting.take_article(transfer)
        lights = transfer.lights(self.page.lights)
        self.page.lights = Lights()  # these say nothing of either article
        self.page.view = transfer.view(self.view)
        self.page.lights = lights
        self.selecting.draw()
        self.panes.take_article(transfer.article)

    # moving

    @property
    def stand(self) -> Stand:
        """What a motion is going to change."""
        focused = self.screen.focused
        line = focused.highlighted if isinstance(focused, ListPane) else None
        return Stand(self.view, self._jumps, self.selecting.selection, line)

    def take_back(self, before: Stand) -> None:
        """Undo a motion, as if its key had not been pressed."""
        self._jumps = before.jumps
        now, focused = self.view, self.screen.focused
        self.page.view = before.view.resized(
            now.measure, now.height, columns=now.columns
        )
        self.selecting.select(before.selection)
        if isinstance(focused, ListPane):
            focused.highlighted = before.line

    def action_move(self, motion: str) -> None:
        """Move in the list that has the focus, else in the article."""
        focused = self.screen.focused
        if isinstance(focused, ListPane):
            focused.move(motion, self.count or 1)
            return
        if motion in motions.JUMPS:
            self._jumps = self._jumps.left(self.view.cursor)
        if self.view.setting.look.upright:
            motion = motions.UPRIGHT.get(motion, motion)
        self.page.view = motions.moved(self.view, motion, self.count)

    def jump(self, place: Place, *, since: Place | None = None) -> None:
        """Go to a place; the way back leads here, or to where it was `since`."""
        self._jumps = self._jumps.left(since or self.view.cursor)
        self.panes.leave()
        self.page.view = self.view.to(place)

    def action_back(self, step: int) -> None:
        """Go along the way back, or forth again."""
        here = self.view.cursor
        way = self._jumps.back(here) if step < 0 else self._jumps.forward(here)
        if way is None:
            self.post_message(Told("status.no_jump"))
            return
        place, self._jumps = way
        self.panes.leave()
        self.page.view = self.view.to(place)

    def action_hit(self, step: int) -> None:
        """Go to the next hit; from elsewhere than a hit, there is a way back."""
        view = self.view
        if not view.hits:
            self.post_message(Told("find.none_yet"))
            return
        if view.at is None or view.hits[view.at].place != view.cursor:
            self._jumps = self._jumps.left(view.cursor)
        self.panes.leave()
        walk = next_hit if step > 0 else previous_hit
        self.page.view = walk(view, self.count or 1)

    def action_filter(self) -> None:
        """Show only the paragraphs with hits, or all of them again."""
        if not self.view.hits:
            self.post_message(Told("find.none_yet"))
        view, here = toggled(self.view), self.view.cursor
        if view.cursor != here:
            self._jumps = self._jumps.left(here)
        self.panes.leave()
        self.page.view = view

    def action_close(self) -> None:
        """Close or drop the one thing that lies nearest; never quit."""
        if self.selecting.selection is not None:
            self.selecting.select(None)
        elif self.panes.here is not Pane.ARTICLE:
            self._close_list()
        elif self.page.lights.lit:
            self.lighting.light(())
        elif self.view.hits:
            self.page.view = let_go(self.view)

    def _close_list(self) -> None:
        """Go back to the article as it was before the list showed other places."""
        self.lighting.light(())
        self.panes.leave()
        self.page.view = self.view.to(self.view.cursor)

    # messages of the panes

    def on_page_pointed(self, event: Page.Pointed) -> None:
        """Put the cursor where the mouse points, or select on to it."""
        self.selecting.point(event)

    def on_page_scrolled(self, event: Page.Scrolled) -> None:
        """Turn the page as the wheel turned."""
        if event.percent is not None:
            self.page.view = self.view.to_percent(event.percent)
        else:
            self.page.view = self.view.scrolled(event.rows)

    def on_outline_pane_chosen(self, event: OutlinePane.Chosen) -> None:
        """Go to the heading."""
        self.jump(event.place)

    def on_fact_list_lit(self, event: FactList.Lit) -> None:
        """Light a fact's mentions, and show the first; the cursor stays."""
        if event.fact is None or not self.panes.facts.list.has_focus:
            return
        places = tuple(said.place for said in event.fact.evidence)
        self.lighting.light(places, places[0])
        self.page.view = replace(self.view.to(places[0]), cursor=self.view.cursor)

    def on_fact_list_chosen(self, event: FactList.Chosen) -> None:
        """Go to the fact's next mention after the cursor."""
        places = tuple(said.place for said in event.fact.evidence)
        goal = next((p for p in places if _at(p) > _at(self.view.cursor)), places[0])
        self.jump(goal)
        self.lighting.light(places, goal)

    def on_facts_pane_sought(self, event: FactsPane.Sought) -> None:
        """Go where the digest was followed to."""
        self.jump(event.place)

    # facts in the text

    def take_facts(self, facts: Sequence[Fact]) -> None:
        """Show the facts that were found."""
        from reader.tui.facts_rows import Known

        self._known = Known(self._article, facts)
        self.panes.facts.take(self._known)
        self.lighting.take(self._known)

    def take_wording(self, wording: Wording) -> None:
        """Move by these words from now on, and have these keywords in the digest."""
        self.page.view = replace(self.view, cuts=wording.cuts)
        if self._known is not None:
            self._known.keywords = wording.keywords

    def action_fact_here(self) -> None:
        """Go to the fact that the cursor is on; unfold what is folded there."""
        if self.view.row_at_cursor.kind is RowKind.FOLD:
            setting = replace(self.view.setting, unfolded=True)
            self.page.view = self.view.with_setting(setting)
            return
        found = self._known.at(self.view.cursor) if self._known is not None else None
        if found is None:
            self.post_message(Told(self.lighting.none))
            return
        place, fact = found
        self.panes.open(Pane.FACTS)
        self.panes.facts.list.light(fact)
        self.lighting.light(tuple(m.place for m in fact.evidence), place)

    def action_card(self) -> None:
        """Tell what is known of the word at the cursor."""
        from reader.tui.card import card_of

        word = motions.word_at(self.view, self.view.cursor)
        if word is None:
            self.post_message(Told("status.no_word"))
            return
        self.app.push_screen(card_of(self._article, word, self._known, self._language))

    def follow(self) -> None:
        """Let the panes and the selection follow the cursor."""
        self.panes.follow(self.view)
        self.selecting.draw()


def _at(place: Place) -> tuple[int, int]:
    return place.paragraph, place.span.start
