"""The reading screen: the panes with the finder, the status line, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import isawaitable
from typing import TYPE_CHECKING

from textual import on
from textual.actions import parse
from textual.app import ComposeResult
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from reader.article import Article
from reader.messages import Language, say
from reader.tui.aids import Aids
from reader.tui.arrangement import Pane
from reader.tui.desk import Desk
from reader.tui.finder import Finder
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.keys import WHILE_SELECTING, Command
from reader.tui.lighting import Lighting
from reader.tui.list_pane import ListPane
from reader.tui.looks import Look
from reader.tui.marking import Marking
from reader.tui.memory import NOTHING, Chose, Memory
from reader.tui.note_signs import SIGN
from reader.tui.note_taking import NoteTaking
from reader.tui.overlays import Overlays
from reader.tui.page import Page
from reader.tui.pending import First, Pending
from reader.tui.report import report
from reader.tui.seeking import Seeking
from reader.tui.status import Status
from reader.tui.told import Told
from reader.tui.transfer import Transfer
from reader.tui.view import View

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.engines import Wording

PANE_WAIT = 0.5
"""Seconds after which a lone 1, 2 or 3 is no count but the number of a pane."""


class Reading(Screen[None], inherit_bindings=False):
    """The article with its outline, its facts and the finder."""

    AUTO_FOCUS = f"#{Pane.ARTICLE}"

    class Shown(Message):
        """The article can be read."""

    def __init__(
        self,
        article: Article,
        language: Language,
        memory: Memory = NOTHING,
        keymap: Keymap = DEFAULT,
    ) -> None:
        super().__init__()
        self.keymap = keymap
        self._article = article
        self._language: Language = language
        self._memory = memory
        self._note = "  ".join(memory.news)
        self._pending = Pending()
        self._first: First | None = None
        """The key pressed last, if it may be the first of two."""
        self._waiting: Timer | None = None
        self.overlays = Overlays(self, language, memory)

    def compose(self) -> ComposeResult:
        """Lay the status line last."""
        yield Seeking(self._article, self._language, self._memory.tell, id="seeking")
        yield Status(id="status")

    def on_mount(self) -> None:
        """Open at the place where the reader left."""
        if self._memory.place is not None:
            self.page.view = self.view.to(self._memory.place)
        self.notes = NoteTaking(
            self.desk,
            self._article,
            self._memory,
            language=self._language,
            keymap=self.keymap,
        )
        self.page.keymap = self.keymap
        self.marking = Marking(self.desk, self._memory)
        choices = self._memory.choices
        self.aids = Aids(self.page, self._memory)
        self.desk.lighting.chosen = choices.get("lit")
        self.finder.recall(self._memory.searches)
        self.page.dress(choices)
        self._report()
        self.call_after_refresh(self.post_message, self.Shown())

    @property
    def seeking(self) -> Seeking:
        """The panes with the finder."""
        return self.query_one(Seeking)

    @property
    def desk(self) -> Desk:
        """The panes."""
        return self.seeking.desk

    @property
    def finder(self) -> Finder:
        """The finder."""
        return self.seeking.finder

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
        said = say(key, self._language, keys=self.keymap, **fields) if key else ""
        self._note = said
        self._report()

    def on_told(self, event: Told) -> None:
        """Say what a part of the screen has to say."""
        self.tell(event.key, **event.fields)

    # what the workers bring

    def take_article(self, article: Article) -> None:
        """Show the article as it was restored anew, at the same words."""
        transfer = Transfer(self._article, article)
        self._article = article
        self._first = None  # its view is of the old one
        self.seeking.take_article(transfer)
        self.notes.take_article(transfer)
        self.marking.take_article(transfer)

    def take_facts(self, facts: Sequence[Fact]) -> None:
        """Show the facts that were found."""
        self.desk.take_facts(facts)

    def take_wording(self, wording: Wording) -> None:
        """Know the words of the article, and which of them matter."""
        self.desk.take_wording(wording)

    def take_failure(self, why: str) -> None:
        """Say why there are no facts."""
        self.desk.panes.facts.state = say("facts.failed", self._language, why=why)

    # messages

    def on_page_moved(self) -> None:
        """Let the outline, the selection and the status line follow."""
        self.desk.follow()
        self.aids.follow()
        self._report()

    def on_lighting_chosen(self, event: Lighting.Chosen) -> None:
        """Remember which kinds of facts are to be lit."""
        self._memory.tell(Chose("lit", event.kinds))

    @on(Page.Pointed)
    @on(Page.Scrolled)
    def interrupt(self) -> None:
        """Let the mouse, too, end what goes on by itself."""
        self.aids.stop()

    # keys

    async def take_key(self, event: Key) -> bool:
        """Do what a key is for; say whether it was one of the screen's."""
        if isinstance(self.focused, Input):
            return await self._take_key_of_line(event.key)
        char = event.character or ""
        if self._pending.letter_for and char:
            self._take_letter(char)
            return True
        pending = self._pending.typed(char)
        if pending is not None:
            self._take_digits(pending)
            return True
        key = self._name_of(event)
        if self._first is not None:
            second = self._first.takes(key, event.time, self.keymap)
            if second is not None:
                await self._run_second(second)
                return True
        if isinstance(self.focused, ListPane) and event.key in self.focused.OWN_KEYS:
            return False
        return await self._run_key(key, event.time)

    async def _take_key_of_line(self, key: str) -> bool:
        """Show the help from a line that is typed in, too: by a key no text has."""
        command = self.keymap.by_key.get(key) if len(key) > 1 else None
        if command is None or command.name != "help":
            return False
        await self.run(command.action)
        return True

    async def _run_key(self, key: str, time: float) -> bool:
        """Do what a key does, which may be but to wait for another; say if it does."""
        command, is_first = self.keymap.by_key.get(key), key in self.keymap.firsts
        if command is None and not is_first:
            return False
        first = First(key, time, self.desk.stand, self._pending)
        if command is not None:
            await self.run(command.action)
        self._first = first if is_first else None
        return True

    def _name_of(self, event: Key) -> str:
        """Return the name that the table of keys has for a key."""
        char = event.character or ""
        key = event.key if event.key in self.keymap.known else char
        if self.desk.selecting.selection is not None:
            return WHILE_SELECTING.get(key, key)
        return key

    async def _run_second(self, command: Command) -> None:
        """Do what two keys do, in the place of what the first one did."""
        first, self._first = self._first, None
        if first is not None:
            self.desk.take_back(first.before)
            self._pending = first.pending
        await self.run(command.action)

    async def run(self, action: str) -> None:
        """Do an action, of whichever part of the screen it is."""
        self._note, self.desk.count = "", self._pending.count
        self._pending, self._first = Pending(), None
        if not self.aids.hears(action):
            await self._dispatch(action)
        self.on_page_moved()  # at once, so that all panes change in one frame

    async def _dispatch(self, action: str) -> None:
        """Let the part of the screen act whose action it is; else the app."""
        namespace, name, arguments = parse(action)
        if namespace:
            await self.app.run_action(action)
            return
        desk = self.desk
        inside = (desk, desk.selecting, desk.lighting, desk.panes, desk.panes.facts)
        parts = (self, self.overlays, self.seeking, self.notes, self.aids, *inside)
        act = next(filter(None, (getattr(p, f"action_{name}", None) for p in parts)))
        done = act(*arguments)
        if isawaitable(done):
            await done

    def _take_digits(self, pending: Pending) -> None:
        self._pending = pending
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PANE_WAIT, self._go_to_number)
        self._report()

    def action_await_letter(self, action: str) -> None:
        """Wait for the letter of a mark."""
        self.tell("status.mark_which" if action == "mark" else "status.go_which")
        self._pending = Pending(letter_for=action)

    def action_measure(self, steps: int) -> None:
        """Set the rows wider or narrower; 0: as at first."""
        wish = self.page.widen(steps * (self.desk.count or 1))
        self._memory.tell(Chose("measure", wish))
        self.tell("status.measure", cells=self.view.measure)

    def action_look(self, what: str) -> None:
        """Draw the article in the next way."""
        said = self.page.turn(Look(what))
        self._memory.tell(Chose(what, said))
        name = say(f"do.{what}", self._language)
        self.tell("status.look", name=name, how=say(f"look.{said}", self._language))

    def _go_to_number(self) -> None:
        """Go to the pane of a lone 1, 2 or 3, which no motion followed."""
        if self.desk.panes.open_number(self._pending.digits):
            self._pending = Pending()
            self._report()

    def _take_letter(self, letter: str) -> None:
        action, self._pending = self._pending.letter_for, Pending()
        self.tell("")
        self.marking.take(letter, action)

    def _report(self) -> None:
        note = self._note or self._note_here()
        note = " ".join(filter(None, (self._pending.shown, note)))
        aids = self.aids.said(self._language)
        self.query_one(Status).report = report(
            self.view, self._language, self.keymap, note=note, aids=aids
        )

    def _note_here(self) -> str:
        """Return what is to be said of the place, while no key has said anything."""
        if self.desk.selecting.selection is not None:
            return say("status.selecting", self._language, keys=self.keymap)
        here = self.view.cursor
        remark = self.notes.remark_at(here)
        return f"{SIGN} {remark}" if remark else self.desk.lighting.said_at(here)
