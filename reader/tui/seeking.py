"""The desk with the finder below it: what is typed there shows on the page.

While the finder is open, the view from before it is kept here: Esc leads back to
it, and every new query starts from it. The finder itself knows no page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from reader.article import Article
from reader.messages import Language
from reader.search.hit import Hit
from reader.tui import motions
from reader.tui.arrangement import Pane
from reader.tui.desk import Desk
from reader.tui.finder import Finder, HitList
from reader.tui.hits import to_hit
from reader.tui.memory import Event, Searched
from reader.tui.page import Page
from reader.tui.told import Told
from reader.tui.transfer import Transfer
from reader.tui.view import View


class Seeking(Container):
    """The panes and the finder."""

    BLANK = True  # its parts cover it: to draw what is under them takes time

    @dataclass
    class Asked(Message):
        """Something is to be searched."""

        typed: str

    def __init__(
        self,
        article: Article,
        language: Language,
        tell: Callable[[Event], None],
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._article = article
        self._language: Language = language
        self._tell = tell
        self._before: View | None = None
        """The view to come back to while the finder is open."""
        self._keeps = False
        """Enter came before the hits did."""

    def compose(self) -> ComposeResult:
        """Lay the finder below the panes."""
        yield Desk(self._article, self._language, id="desk")
        yield Finder(self._article, self._language, id="finder")

    @property
    def desk(self) -> Desk:
        """The panes."""
        return self.query_one(Desk)

    @property
    def finder(self) -> Finder:
        """The finder."""
        return self.query_one(Finder)

    @property
    def _page(self) -> Page:
        return self.desk.page

    def take_article(self, transfer: Transfer) -> None:
        """Show the article as it was restored anew; search it, if that was begun."""
        self._article = transfer.article
        self.finder.take_article(transfer.article)
        self.desk.take_article(transfer)
        if self._before is not None:  # the finder is open
            self._before = transfer.view(self._before)
            self.on_finder_asked(Finder.Asked(self.finder.typed))

    def take_hits(self, typed: str, hits: tuple[Hit, ...]) -> None:
        """Show what was found, unless something else was typed since."""
        if self._before is None or typed != self.finder.typed:
            return
        self.finder.show(hits)
        view = self._fitted(self._before.found(hits))
        self._page.view = to_hit(view, hits[0]) if hits else view
        if self._keeps:
            self._keep(hits[0] if hits else None)

    def action_find(self) -> None:
        """Open the finder with what was typed last."""
        self._find(self.finder.typed)

    def action_find_word(self) -> None:
        """Find the word at the cursor everywhere."""
        word = motions.word_at(self._page.view, self._page.view.cursor)
        if word is None:
            self.post_message(Told("status.no_word"))
            return
        self._find(self._article.quote(word))

    # messages of the finder

    def on_finder_asked(self, event: Finder.Asked) -> None:
        """Pass on what was typed; without it all is as it was before."""
        if self._before is None:
            return
        self._keeps = False
        if event.typed.strip():
            self.finder.wait()
            self.post_message(self.Asked(event.typed))
        else:
            self.finder.show(())
            self._page.view = self._fitted(self._before.found(()))

    def on_hit_list_lit(self, event: HitList.Lit) -> None:
        """Show the hit that is looked at."""
        if self._before is not None:
            self._page.view = to_hit(self._page.view, event.hit)

    def on_finder_kept(self, event: Finder.Kept) -> None:
        """Stay at the hit, as soon as it is known."""
        if self.finder.waits:
            self._keeps = True
            self.desk.panes.focus_on(Pane.ARTICLE)  # the next key is for it
        else:
            self._keep(event.hit)

    def on_finder_left(self) -> None:
        """Go back to where the reader was."""
        before = self._before
        self._close()
        if before is not None:
            self._page.view = self._fitted(before)

    def _find(self, typed: str) -> None:
        self._before = self._page.view
        self.finder.display = True
        self.finder.open(typed)
        if typed:
            self.on_finder_asked(Finder.Asked(typed))

    def _keep(self, hit: Hit | None) -> None:
        before = self._before
        self._close()
        if hit is not None and before is not None:
            self._tell(Searched(self.finder.typed))
            self.desk.jump(hit.place, since=before.cursor)
            self._page.view = to_hit(self._page.view, hit)

    def _close(self) -> None:
        self._before, self._keeps = None, False
        self.finder.display = False
        self.desk.panes.leave()

    def _fitted(self, view: View) -> View:
        """Return a view that was left, for the size that the page has now."""
        now = self._page.view
        return view.resized(now.measure, now.height, columns=now.columns)
