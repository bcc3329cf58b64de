"""The reading screen: the desk, the finder below it, the status line, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from reader.article import Article
from reader.messages import Language, say
from reader.search.hit import Hit
from reader.tui import motions
from reader.tui.arrangement import Pane
from reader.tui.desk import Desk
from reader.tui.finder import Finder, HitList
from reader.tui.keys import BY_KEY
from reader.tui.lights import Lights
from reader.tui.list_pane import ListPane
from reader.tui.looks import Look
from reader.tui.memory import NOTHING, Chose, Highlighted, Marked, Memory, Searched
from reader.tui.page import Page
from reader.tui.pending import Pending
from reader.tui.report import report
from reader.tui.selection import words_of
from reader.tui.status import Status
from reader.tui.told import Told
from reader.tui.transfer import Transfer
from reader.tui.view import View

if TYPE_CHECKING:
    from reader.facts.mention import Fact

PANE_WAIT = 0.5
"""Seconds after which a lone 1, 2 or 3 is no count but the number of a pane."""


class Reading(Screen[None], inherit_bindings=False):
    """The article with its outline, its facts and the finder."""

    AUTO_FOCUS = f"#{Pane.ARTICLE}"

    class Shown(Message):
        """The article can be read."""

    @dataclass
    class Asked(Message):
        """Something is to be searched."""

        typed: str

    @dataclass
    class Copied(Message):
        """A text is to be copied."""

        text: str

    def __init__(
        self, article: Article, language: Language, memory: Memory = NOTHING
    ) -> None:
        super().__init__()
        self._article = article
        self._language: Language = language
        self._memory = memory
        self._note = "  ".join(memory.notes)
        self._pending = Pending()
        self._waiting: Timer | None = None
        self._marks = dict(memory.marks)
        self._before: View | None = None
        """The view to come back to while the finder is open."""
        self._keeps = False
        """Enter came before the hits did."""

    def compose(self) -> ComposeResult:
        """Lay the finder below the panes, the status line last."""
        yield Desk(self._article, self._language, id="desk")
        yield Finder(self._article, self._language, id="finder")
        yield Status(id="status")

    def on_mount(self) -> None:
        """Open at the place where the reader left."""
        if self._memory.place is not None:
            self.page.view = self.view.to(self._memory.place)
        self.page.lights = Lights(highlighted=self._memory.highlights)
        self.finder.recall(self._memory.searches)
        self.page.wish(self._memory.choices.get("measure"))
        self._report()
        self.call_after_refresh(self.post_message, self.Shown())

    @property
    def desk(self) -> Desk:
        """The panes."""
        return self.query_one(Desk)

    @property
    def finder(self) -> Finder:
        """The finder."""
        return self.query_one(Finder)

    @property
    def page(self) -> Page:
        """The article."""
        return self.desk.page

    @property
    def view(self) -> View:
        """What is read, and where."""
        return self.page.view

    def tell(self, key: str, **fields: object) -> None:
        """Say something in the status line, until the next key."""
        self._note = say(key, self._language, **fields) if key else ""
        self._report()

    def on_told(self, event: Told) -> None:
        """Say what a part of the screen has to say."""
        self.tell(event.key, **event.fields)

    # what the workers bring

    def take_article(self, article: Article) -> None:
        """Show the article as it was restored anew, at the same words."""
        transfer = Transfer(self._article, article)
        self._article, self._marks = article, transfer.marks(self._marks)
        self.finder.take_article(article)
        self.desk.take_article(transfer)
        if self._before is not None:  # the finder is open
            self._before = transfer.view(self._before)
            self.on_finder_asked(Finder.Asked(self.finder.typed))

    def take_facts(self, facts: Sequence[Fact]) -> None:
        """Show the facts that were found."""
        self.desk.take_facts(facts)

    def take_failure(self, why: str) -> None:
        """Say why there are no facts."""
        self.desk.panes.facts.state = say("facts.failed", self._language, why=why)

    def take_hits(self, typed: str, hits: tuple[Hit, ...]) -> None:
        """Show what was found, unless something else was typed since."""
        if self._before is None or typed != self.finder.typed:
            return
        self.finder.show(hits)
        view = self._fitted(self._before.found(hits))
        self.page.view = view.to_hit(hits[0]) if hits else view
        if self._keeps:
            self._keep(hits[0] if hits else None)

    # messages

    def on_page_moved(self) -> None:
        """Let the outline, the selection and the status line follow."""
        self.desk.follow()
        self._report()

    def on_desk_highlighted(self, event: Desk.Highlighted) -> None:
        """Remember what was highlighted."""
        self._memory.tell(Highlighted(event.place, event.kept))

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
            self.page.view = self._fitted(self._before.found(()))

    def on_hit_list_lit(self, event: HitList.Lit) -> None:
        """Show the hit that is looked at."""
        if self._before is not None:
            self.page.view = self.view.to_hit(event.hit)

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
        self._close_finder()
        if before is not None:
            self.page.view = self._fitted(before)

    def _keep(self, hit: Hit | None) -> None:
        before = self._before
        self._close_finder()
        if hit is not None and before is not None:
            self._memory.tell(Searched(self.finder.typed))
            self.desk.jump(hit.place, since=before.cursor)
            self.page.view = self.view.to_hit(hit)

    def _close_finder(self) -> None:
        self._before, self._keeps = None, False
        self.finder.display = False
        self.desk.panes.leave()

    def _fitted(self, view: View) -> View:
        """Return a view that was left, for the size that the page has now."""
        now = self.view
        return view.resized(now.measure, now.height, columns=now.columns)

    # keys

    async def take_key(self, event: Key) -> bool:
        """Do what a key is for; say whether it was one of the screen's."""
        if isinstance(self.focused, Input):
            return False
        char = event.character or ""
        if self._pending.letter_for and char:
            self._take_letter(char)
            return True
        pending = self._pending.typed(char)
        if pending is not None:
            self._take_digits(pending)
            return True
        if isinstance(self.focused, ListPane) and event.key in self.focused.OWN_KEYS:
            return False
        command = BY_KEY.get(event.key) or BY_KEY.get(char)
        if command is None:
            return False
        await self.run(command.action)
        return True

    async def run(self, action: str) -> None:
        """Do an action, of whichever part of the screen it is."""
        self._note, self.desk.count = "", self._pending.count
        self._pending = Pending()
        name = f"action_{action.partition('(')[0]}"
        parts = (self, self.desk, self.desk.panes, self.desk.panes.facts)
        owner = next((part for part in parts if hasattr(part, name)), self)
        await self.app.run_action(action, default_namespace=owner)
        self._report()

    def _take_digits(self, pending: Pending) -> None:
        self._pending = pending
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PANE_WAIT, self._go_to_number)
        self._report()

    def action_find(self) -> None:
        """Open the finder with what was typed last."""
        self._find(self.finder.typed)

    def action_find_word(self) -> None:
        """Find the word at the cursor everywhere."""
        word = motions.word_at(self.view, self.view.cursor)
        if word is None:
            self.tell("status.no_word")
            return
        self._find(self._article.quote(word))

    def action_await_letter(self, action: str) -> None:
        """Wait for the letter of a mark."""
        self.tell("status.mark_which" if action == "mark" else "status.go_which")
        self._pending = Pending(letter_for=action)

    def action_copy(self) -> None:
        """Copy what is selected, or the fact that is looked at."""
        selected = words_of(self._article, self.page.lights.selected)
        text = selected or self.desk.panes.fact
        if not text:
            self.tell("status.nothing_selected")
            return
        self.post_message(self.Copied(text))
        self.desk.select(None)

    def action_copy_paragraph(self) -> None:
        """Copy the paragraph that the cursor is in."""
        paragraph = self._article.paragraphs[self.view.cursor.paragraph]
        self.post_message(self.Copied(paragraph.text.text))

    def action_measure(self, steps: int) -> None:
        """Set the rows wider or narrower; 0: as at first."""
        wish = self.page.widen(steps * (self.desk.count or 1))
        self._memory.tell(Chose("measure", wish))
        self.tell("status.measure", cells=self.view.measure)

    def action_look(self, what: str) -> None:
        """Draw the article in the next way."""
        said = self.page.turn(Look(what))
        name = say(f"do.{what}", self._language)
        self.tell("status.look", name=name, how=say(f"look.{said}", self._language))

    def _find(self, typed: str) -> None:
        self._before = self.view
        self.finder.display = True
        self.finder.open(typed)
        if typed:
            self.on_finder_asked(Finder.Asked(typed))

    def _go_to_number(self) -> None:
        """Go to the pane of a lone 1, 2 or 3, which no motion followed."""
        if self.desk.panes.open_number(self._pending.digits):
            self._pending = Pending()
            self._report()

    def _take_letter(self, letter: str) -> None:
        action, self._pending = self._pending.letter_for, Pending()
        if action == "mark":
            self._marks[letter] = self.view.cursor
            self._memory.tell(Marked(letter, self.view.cursor))
            self.tell("status.marked", letter=letter)
        elif letter in "'‘’":
            self.desk.action_back(-1)
        elif letter in self._marks:
            self.tell("")
            self.desk.jump(self._marks[letter])
        else:
            self.tell("status.no_mark", letter=letter)

    def _report(self) -> None:
        selecting = self.desk.selection is not None
        note = say("status.selecting", self._language) if selecting else ""
        note = " ".join(filter(None, (self._pending.shown, self._note or note)))
        self.query_one(Status).report = report(self.view, self._language, note=note)
