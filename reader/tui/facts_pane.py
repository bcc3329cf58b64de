"""The right pane: the facts with their filter, and what else is done with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from reader.article import Place
from reader.messages import Language, say
from reader.tui.away import away
from reader.tui.facts_list import FactList
from reader.tui.narrowing import narrowed
from reader.tui.orders import Order
from reader.tui.told import Told

if TYPE_CHECKING:
    from reader.export.facts import Format
    from reader.tui.facts_rows import Known


class FactsPane(Vertical):
    """The facts with their filter, and how far the search for them is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_filter", show=False)
    ]

    state: reactive[str] = reactive("")
    """What to say instead of facts, or beside them: working, none, failed."""

    @dataclass
    class Sought(Message):
        """A place that the digest names is wanted."""

        place: Place

    def __init__(self, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language
        self._standing = ""
        """What is to be said whatever the filter leaves."""

    def compose(self) -> ComposeResult:
        """Lay the filter above the list."""
        yield Input(
            placeholder=say("facts.filter", self._language),
            id="facts-filter",
            compact=True,
        )
        yield Static(id="facts-state", markup=False)
        yield FactList(self._language, id="facts-list")

    def take(self, known: Known | None) -> None:
        """Show the facts that were found, or that they are being looked for."""
        self.list.known = known
        self._standing = self._said_of(known)
        self.state = self._standing
        self._entitle()

    def on_mount(self) -> None:
        """Say in the title which order it is, whatever changes it."""
        self.watch(self.list, "order", self._entitle, init=False)

    def _entitle(self) -> None:
        """Name the order, in which not all facts stand, or say how many there are."""
        known, order = self.list.known, self.list.order
        label = say("pane.facts", self._language)
        if order is not Order.KIND:
            more = f" · {say(f'facts.{order}', self._language)}"
        else:
            more = f" {len(known.facts)}" if known is not None else ""
        self.border_title = Content(f"{label}{more} ")

    def _said_of(self, known: Known | None) -> str:
        """Return what is to be said of the facts, if only why there are so few."""
        if known is None:
            return say("facts.working", self._language)
        from reader.facts.tagger import missing

        if absent := missing():
            return say("facts.missing", self._language, names=", ".join(absent))
        return "" if known.facts else say("facts.none", self._language)

    def turn(self) -> Order:
        """Show the facts in the next order; return which."""
        orders = list(Order)
        turned = orders[(orders.index(self.list.order) + 1) % len(orders)]
        self.list.order = turned
        self._say_how_it_stands(shown="facts.none_so")
        return turned

    def narrow(self) -> None:
        """Open the filter."""
        line = self.query_one(Input)
        line.display = True
        self.screen.set_focus(line)

    def action_leave_filter(self) -> None:
        """Close the filter and show all facts again."""
        line = self.query_one(Input)
        line.value = ""
        line.display = False
        self.screen.set_focus(self.list)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave the facts that are like what was typed."""
        event.stop()
        typed = event.value.strip()
        self.list.wanted = narrowed(typed) if typed else None
        self.list.highlighted = 0 if self.list.option_count else None
        self._say_how_it_stands(shown="facts.unmatched")

    def _say_how_it_stands(self, *, shown: str) -> None:
        """Say what is always to be said, or that of all facts none is `shown`."""
        none = self.list.items and not self.list.option_count
        self.state = say(shown, self._language) if none else self._standing

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what the filter left."""
        event.stop()
        self.list.focus()

    async def action_digest(self) -> None:
        """Show what the article says on one screen."""
        known = self.list.known
        if known is None:
            self.post_message(Told("facts.not_yet"))
            return
        from reader.tui import digest

        entries = await away(lambda: digest.entries(known, self._language))
        if not entries:
            self.post_message(Told("facts.none"))
            return
        headline = " ".join(known.article.headline)
        shown = digest.DigestScreen(headline, entries, self._language)
        self.app.push_screen(shown, self._seek)

    def _seek(self, place: Place | None) -> None:
        if place is not None:
            self.post_message(self.Sought(place))

    def action_facts_export(self) -> None:
        """Ask for a format, then write the facts that the filter leaves to a file."""
        if self.list.known is None:
            self.post_message(Told("facts.not_yet"))
            return
        from reader.export.facts import Format
        from reader.tui.picker import Picker

        title = say("facts.write", self._language, count=len(self.list.kept))
        names = [(form, say(f"format.{form}", self._language)) for form in Format]
        self.app.push_screen(Picker(title, names, Format.JSON), self._export)

    async def _export(self, form: Format | None) -> None:
        known, facts = self.list.known, self.list.kept
        if form is None or known is None:
            return
        from reader.export.facts import new_file, to_facts

        def write() -> Path:
            article = known.article
            text = to_facts(article, facts, form=form, language=self._language)
            return new_file(Path.cwd(), article.source.name, text, form=form)

        try:
            path = await away(write)
        except OSError as error:
            self.post_message(Told("facts.unwritten", {"why": error.strerror}))
        else:
            # the name first: the status line may have no room for the folder
            said = {"name": path.name, "folder": path.parent}
            self.post_message(Told("facts.written", said))

    @property
    def list(self) -> FactList:
        """The lines of the pane."""
        return self.query_one(FactList)

    def watch_state(self, state: str) -> None:
        """Say how it stands."""
        shown = self.query_one("#facts-state", Static)
        shown.update(Content(state))
        shown.display = bool(state)
