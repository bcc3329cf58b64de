"""The three panes side by side, and what one of them means for the others.

Outline, article and facts post what the reader does in them; here it is decided
what that changes elsewhere. Where the reader is lives in the page's view, what
is lit in the page's lights: never twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content

from reader.article import Article, Place
from reader.messages import Language, say
from reader.outline import outline
from reader.span import Span
from reader.tui import motions
from reader.tui.arrangement import Arrangement, Breadth, Pane, breadth
from reader.tui.facts_pane import FactList, FactsPane
from reader.tui.jumps import Jumps
from reader.tui.list_pane import ListPane
from reader.tui.outline_pane import OutlinePane
from reader.tui.page import Page
from reader.tui.selection import Selection
from reader.tui.source_pane import SourcePane
from reader.tui.view import View

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.facts_rows import Known


class Desk(Horizontal):
    """Outline, article and facts, as many as the width has room for."""

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._language: Language = language
        self._arrangement = Arrangement()
        self._jumps = Jumps()
        self._apart: Arrangement | None = None
        """What was shown before the source took its room; None: it is not shown."""
        self.known: Known | None = None
        self.selection: Selection | None = None

    def compose(self) -> ComposeResult:
        """Lay the panes from left to right."""
        title = "".join(self._article.headline) or say("outline.top", self._language)
        pane = OutlinePane(title, outline(self._article), id=Pane.OUTLINE)
        pane.border_title = Content(say("pane.outline", self._language))
        yield pane
        with Container(id="middle"):
            yield Page(self._article, self._language, id=Pane.ARTICLE)
            source = SourcePane(self._article.source, id="source")
            source.border_title = Content(say("pane.source", self._language))
            yield source
        facts = FactsPane(self._language, id=Pane.FACTS)
        facts.border_title = Content(say("pane.facts", self._language))
        yield facts

    def on_mount(self) -> None:
        """Show what there is room for, before anything is laid out and drawn."""
        self._arrange(self._arrangement)
        self.facts_pane.state = say("facts.working", self._language)

    @property
    def page(self) -> Page:
        """The article's pane."""
        return self.query_one(Page)

    @property
    def facts_pane(self) -> FactsPane:
        """The facts' pane."""
        return self.query_one(FactsPane)

    @property
    def view(self) -> View:
        """What is read, and where."""
        return self.page.view

    # which panes are shown

    @property
    def breadth(self) -> Breadth:
        """How many panes there is room for."""
        return breadth(self.app.size.width)

    @property
    def shown(self) -> list[Pane]:
        """The panes on the screen, from left to right."""
        panes = self._arrangement.panes(self.breadth)
        return [pane for pane in Pane if pane in panes]

    @property
    def here(self) -> Pane:
        """The pane that has the focus."""
        for pane in self.shown:
            if self.query_one(f"#{pane}").has_focus_within:
                return pane
        return Pane.ARTICLE

    def on_resize(self) -> None:
        """Show the panes that the new width has room for."""
        self._arrange(self._arrangement)

    def toggle(self, pane: Pane) -> None:
        """Open a pane and go to it, or close it."""
        self._arrange(self._arrangement.toggled(pane, self.breadth))
        self.focus_on(pane if pane in self.shown else Pane.ARTICLE)

    def open(self, pane: Pane) -> None:
        """Go to a pane; it is opened if it is closed."""
        self._arrange(self._arrangement.opened(pane, self.breadth))
        self.focus_on(pane)

    def cycle(self, step: int) -> None:
        """Go to the next pane on the screen."""
        panes = self.shown
        self.focus_on(panes[(panes.index(self.here) + step) % len(panes)])

    def leave(self) -> None:
        """Go from a list to the article; one that hides it is closed."""
        if self.breadth is Breadth.NARROW and not self._arrangement.zen:
            self._arrange(self._arrangement.opened(Pane.ARTICLE, self.breadth))
        self.focus_on(Pane.ARTICLE)

    def zen(self) -> None:
        """Leave only the article, or bring back what stood beside it."""
        self._arrange(self._arrangement.zenned())
        self.focus_on(Pane.ARTICLE)

    def toggle_source(self) -> None:
        """Show the file's own lines beside the article, or no longer."""
        shown = self._apart is None
        self.query_one(SourcePane).display = shown
        if shown:
            self._apart = self._arrangement
            self._arrange(self._arrangement.with_room(self.breadth))
        else:
            self._arrange(self._apart or self._arrangement)
            self._apart = None
        self.focus_on(Pane.ARTICLE)
        self.follow()

    def focus_on(self, pane: Pane) -> None:
        """Give the focus to a pane that is shown."""
        goal = (
            self.facts_pane.list if pane is Pane.FACTS else self.query_one(f"#{pane}")
        )
        self.screen.set_focus(goal, scroll_visible=False)  # before the next key

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        for pane in Pane:
            self.query_one(f"#{pane}").display = pane in self.shown
        self.query_one("#middle").display = Pane.ARTICLE in self.shown

    # moving

    def move(self, motion: str, count: int | None) -> None:
        """Move in the list that has the focus, else in the article."""
        focused = self.screen.focused
        if isinstance(focused, ListPane):
            focused.move(motion, count or 1)
            return
        if motion in motions.JUMPS:
            self._jumps = self._jumps.left(self.view.cursor)
        if self.view.setting.look.upright:
            motion = motions.UPRIGHT.get(motion, motion)
        self.page.view = motions.moved(self.view, motion, count)

    def jump(self, place: Place, *, since: Place | None = None) -> None:
        """Go to a place; the way back leads here, or to where it was `since`."""
        self._jumps = self._jumps.left(since or self.view.cursor)
        self.leave()
        self.page.view = self.view.to(place)

    def back(self, step: int) -> bool:
        """Go along the way back, or forth again; say whether there was one."""
        here = self.view.cursor
        way = self._jumps.back(here) if step < 0 else self._jumps.forward(here)
        if way is None:
            return False
        place, self._jumps = way
        self.leave()
        self.page.view = self.view.to(place)
        return True

    def walk_hits(self, steps: int) -> None:
        """Go so many hits on, or back; leaving a hit, the way back leads there."""
        view = self.view
        if view.at is None or view.hits[view.at].place != view.cursor:
            self._jumps = self._jumps.left(view.cursor)
        self.leave()
        walked = view.next_hit(steps) if steps > 0 else view.previous_hit(-steps)
        self.page.view = walked

    def close(self) -> None:
        """Close or drop the one thing that lies nearest."""
        if self.selection is not None:
            self.select(None)
        elif self.here is not Pane.ARTICLE:
            self._close_list()
        elif self.page.lights.lit:
            self.light(())
        elif self.view.hits:
            self.page.view = self.view.found(())

    def _close_list(self) -> None:
        """Go back to the article as it was before the list showed other places."""
        self.light(())
        self.leave()
        self.page.view = self.view.to(self.view.cursor)

    # messages of the panes

    def on_page_pointed(self, event: Page.Pointed) -> None:
        """Put the cursor where the mouse points, or select on to it."""
        if event.clicks > 1:
            self._select_around(event.place, event.clicks)
            return
        if event.dragged and self.selection is None:
            self.selection = Selection(self.view.cursor)
        elif not event.dragged:
            self.selection = None
        self.page.view = self.view.to(event.place)
        self.draw_selection()

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
        if event.fact is None or not self.facts_pane.list.has_focus:
            return
        places = tuple(said.place for said in event.fact.evidence)
        self.light(places, places[0])
        self.page.view = replace(self.view.to(places[0]), cursor=self.view.cursor)

    def on_fact_list_chosen(self, event: FactList.Chosen) -> None:
        """Go to the fact's next mention after the cursor."""
        places = tuple(said.place for said in event.fact.evidence)
        goal = next((p for p in places if _at(p) > _at(self.view.cursor)), places[0])
        self.jump(goal)
        self.light(places, goal)

    # facts in the text

    def take_facts(self, facts: Sequence[Fact]) -> None:
        """Show the facts that were found."""
        from reader.tui.facts_rows import Known

        self.known = Known(self._article, facts)
        pane = self.facts_pane
        pane.list.items = self.known.items
        pane.state = "" if facts else say("facts.none", self._language)
        label = say("pane.facts", self._language)
        pane.border_title = Content.assemble(label, f" {len(facts)}")

    def light(self, places: tuple[Place, ...], now: Place | None = None) -> None:
        """Light places in the text, one of them more than the others."""
        self.page.lights = replace(self.page.lights, lit=places, now=now)

    def light_kinds(self) -> bool:
        """Light all facts in the text, or none again; say which."""
        lit = not self.page.lights.facts
        marks = self.known.marks if lit and self.known is not None else ()
        self.page.lights = replace(self.page.lights, facts=marks)
        return lit

    def show_fact_here(self) -> bool:
        """Go to the fact that the cursor is on; say whether there is one."""
        found = self.known.at(self.view.cursor) if self.known is not None else None
        if found is None:
            return False
        place, fact = found
        self.open(Pane.FACTS)
        self.facts_pane.list.light(fact)
        self.light(tuple(m.place for m in fact.evidence), place)
        return True

    def next_fact(self, step: int) -> bool:
        """Go to the next mention of a fact; say whether there is one."""
        here = self.view.cursor
        goal = self.known.next_to(here, step) if self.known is not None else None
        if goal is None:
            return False
        self.light((goal,), goal)
        self.page.view = self.view.to(goal)
        return True

    # selecting

    def select(self, selection: Selection | None) -> None:
        """Begin to select, or select nothing."""
        self.selection = selection
        self.draw_selection()

    def follow(self) -> None:
        """Let the outline, the source and the selection follow the cursor."""
        self.query_one(OutlinePane).locate(self.view.cursor)
        if self._apart is not None:
            row = self.view.row_at_cursor
            here = Place(row.paragraph, row.span)
            self.query_one(SourcePane).show(self._article.locate(here))
        if self.selection is not None:
            self.draw_selection()

    def draw_selection(self) -> None:
        """Light what is selected up to the cursor."""
        chosen = self.selection
        places = chosen.places(self._article, self.view.cursor) if chosen else ()
        self.page.lights = replace(self.page.lights, selected=places)

    def _select_around(self, place: Place, clicks: int) -> None:
        """Select the word (two clicks) or the paragraph (three) at a place."""
        word = motions.word_at(self.view, place)
        if clicks > 2 or word is None:
            self.selection = Selection(place, whole=True)
        else:
            self.selection = Selection(word)
            end = word.span.end
            self.page.view = self.view.to(Place(word.paragraph, Span(end - 1, end)))
        self.draw_selection()


def _at(place: Place) -> tuple[int, int]:
    return place.paragraph, place.span.start
