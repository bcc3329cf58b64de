"""The panes side by side: which of them are shown, and which has the focus."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content

from reader.article import Article, Place
from reader.messages import Language, say
from reader.outline import outline
from reader.tui.arrangement import Arrangement, Breadth, Pane, breadth
from reader.tui.facts_pane import FactsPane
from reader.tui.outline_pane import Outline, OutlinePane
from reader.tui.page import Page
from reader.tui.source_pane import SourcePane
from reader.tui.told import Told
from reader.tui.view import View


class Panes(Horizontal):
    """Outline, article, source and facts, as many as the width has room for."""

    BLANK = True  # its parts cover it: to draw what is under them takes time

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._language: Language = language
        self._arrangement = Arrangement()
        self._apart: Arrangement | None = None
        """What was shown before the source took its room; None: it is not shown."""

    def compose(self) -> ComposeResult:
        """Lay the panes from left to right."""
        entries = outline(self._article)
        pane = Outline(self._title, entries, self._language, id=Pane.OUTLINE)
        # Textual sets a title off from a corner only, and from what has none not at all
        pane.border_title = Content(f" {say('pane.outline', self._language)}")
        yield pane
        with Container(id="middle"):
            yield Page(self._article, self._language, id=Pane.ARTICLE)
            source = SourcePane(self._article.source, id="source")
            source.border_title = Content(f"{say('pane.source', self._language)} ")
            yield source
        yield FactsPane(self._language, id=Pane.FACTS)

    def on_mount(self) -> None:
        """Show what there is room for, before anything is laid out and drawn."""
        self._arrange(self._arrangement)
        self.facts.take(None)

    def take_article(self, article: Article) -> None:
        """Show the headings of the article as it is now; its facts are to come."""
        self._article = article
        self.query_one(OutlinePane).take(self._title, outline(article))
        self.facts.take(None)
        self.follow(self.page.view)

    @property
    def _title(self) -> str:
        return "".join(self._article.headline) or say("outline.top", self._language)

    @property
    def page(self) -> Page:
        """The article's pane."""
        return self.query_one(Page)

    @property
    def facts(self) -> FactsPane:
        """The facts' pane."""
        return self.query_one(FactsPane)

    @property
    def source(self) -> SourcePane:
        """The lines of the file."""
        return self.query_one(SourcePane)

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
        for pane in Pane:
            if self.query_one(f"#{pane}").has_focus_within:
                return pane
        return Pane.ARTICLE

    @property
    def fact(self) -> str | None:
        """The fact that is looked at, as text; None with the focus elsewhere."""
        return self.facts.list.chosen if self.here is Pane.FACTS else None

    def on_resize(self) -> None:
        """Show what the new width has room for; the focus is in what is shown."""
        here = self.here
        self._arrange(self._arrangement)
        if here not in self.shown:
            self.focus_on(self.shown[0])

    def action_pane(self, name: str) -> None:
        """Open a pane and go to it, or close it."""
        pane = Pane(name)
        self._arrange(self._arrangement.toggled(pane, self.breadth))
        self.focus_on(pane if pane in self.shown else Pane.ARTICLE)

    def open(self, pane: Pane) -> None:
        """Go to a pane; it is opened if it is closed."""
        self._arrange(self._arrangement.opened(pane, self.breadth))
        self.focus_on(pane)

    def open_number(self, digits: str) -> bool:
        """Go to the pane of a number; say whether it has one."""
        pane = dict(zip("123", Pane, strict=True)).get(digits)
        if pane is not None:
            self.open(pane)
        return pane is not None

    def action_cycle(self, step: int) -> None:
        """Go to the next pane on the screen."""
        panes, here = self.shown, self.here
        at = panes.index(here) if here in panes else 0
        self.focus_on(panes[(at + step) % len(panes)])

    def action_facts_view(self) -> None:
        """Show the facts in another order."""
        self.open(Pane.FACTS)
        self.post_message(Told(f"facts.{self.facts.turn()}"))

    def action_facts_filter(self) -> None:
        """Filter the list at hand: the outline, else the facts."""
        if self.here is Pane.OUTLINE:
            self.query_one(Outline).narrow()
            return
        self.open(Pane.FACTS)
        self.facts.narrow()

    def leave(self) -> None:
        """Go from a list to the article; one that hides it is closed."""
        if self.breadth is Breadth.NARROW and not self._arrangement.zen:
            self._arrange(self._arrangement.opened(Pane.ARTICLE, self.breadth))
        self.focus_on(Pane.ARTICLE)

    def action_zen(self) -> None:
        """Leave only the article, or bring back what stood beside it."""
        self._arrange(self._arrangement.zenned())
        self.focus_on(Pane.ARTICLE)

    def action_source(self) -> None:
        """Show the file's own lines beside the article, or no longer."""
        shown = self._apart is None
        self.source.display = shown
        if shown:
            self._apart = self._arrangement
            self._arrange(self._arrangement.with_room(self.breadth))
        else:
            self._arrange(self._apart or self._arrangement)
            self._apart = None
        self.focus_on(Pane.ARTICLE)
        self.follow(self.page.view)

    def focus_on(self, pane: Pane) -> None:
        """Give the focus to a pane that is shown."""
        lists = {Pane.FACTS: self.facts.list, Pane.OUTLINE: self.query_one(OutlinePane)}
        goal = lists.get(pane, self.page)
        self.screen.set_focus(goal, scroll_visible=False)  # before the next key

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        for pane in Pane:
            self.query_one(f"#{pane}").display = pane in self.shown
        self.query_one("#middle").display = Pane.ARTICLE in self.shown

    def follow(self, view: View) -> None:
        """Let the outline and the source follow the cursor."""
        self.query_one(OutlinePane).locate(view.cursor)
        if self._apart is not None:
            row = view.row_at_cursor
            here = Place(row.paragraph, row.span)
            self.source.show(self._article.locate(here))
