"""The right pane: the facts, and which of them the reader looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.facts.mention import Fact, Kind
from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.facts_rows import FactsView, Heading, Item, Line, date_of, lines
from reader.tui.list_pane import ListPane, beside, set_text
from reader.tui.narrowing import wanted

LONG = frozenset({Kind.QUOTE, Kind.EVENT, Kind.GOAL, Kind.HONOR})
"""Kinds whose words are clauses: they get more rows than a name."""
ROWS_LONG = 3
ROWS_SHORT = 2


class FactList(ListPane):
    """The lines of the pane: headings that fold, and facts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", show=False),
        Binding("space", "fold", show=False),
        Binding("h,left", "fold(True)", show=False),
        Binding("l,right", "fold(False)", show=False),
    ]

    items: reactive[tuple[Item, ...]] = reactive(())
    facts_view: reactive[FactsView] = reactive(FactsView.KIND)
    wanted: reactive[Callable[[str], bool] | None] = reactive(None)

    @dataclass
    class Lit(Message):
        """The highlight came to a fact, or to none."""

        fact: Fact | None

    @dataclass
    class Chosen(Message):
        """A fact was chosen."""

        fact: Fact

    def __init__(self, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language
        self._folded: frozenset[Kind] = frozenset()
        self._shown: tuple[Line, ...] = ()

    def lines(self, cells: int) -> list[Option]:
        """Return the lines of the view."""
        self._shown = lines(
            self.items, view=self.facts_view, folded=self._folded, wanted=self.wanted
        )
        return [Option(self._set(line, cells)) for line in self._shown]

    def light(self, fact: Fact) -> None:
        """Bring the highlight to a fact; its group is opened."""
        self._folded -= {fact.kind}
        self.wanted = None
        self.set_lines()
        for index, line in enumerate(self._shown):
            if isinstance(line, Item) and line.fact is fact:
                self.highlighted = index

    def action_fold(self, fold: bool | None = None) -> None:
        """Fold the group of the highlighted line, unfold it, or change it."""
        line = self._line()
        if line is None or self.facts_view is not FactsView.KIND:
            return
        kind = line.kind if isinstance(line, Heading) else line.fact.kind
        folded = kind in self._folded
        self._folded ^= {kind} if fold is None or fold != folded else frozenset()
        self.set_lines()
        for index, shown in enumerate(self._shown):
            if (
                isinstance(shown, Heading)
                and shown.kind is kind
                and kind in self._folded
            ):
                self.highlighted = index

    def watch_items(self) -> None:
        """Show the facts that came."""
        self.set_lines()

    def watch_facts_view(self) -> None:
        """Show the facts in the other order."""
        self.set_lines()

    def watch_wanted(self) -> None:
        """Show what the filter leaves."""
        self.set_lines()

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Say which fact the highlight came to."""
        event.stop()
        line = self._line()
        self.post_message(self.Lit(line.fact if isinstance(line, Item) else None))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the fact chosen, or fold the group."""
        event.stop()
        line = self._line()
        if isinstance(line, Item):
            self.post_message(self.Chosen(line.fact))
        else:
            self.action_fold()

    def _line(self) -> Line | None:
        at = self.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def _set(self, line: Line, cells: int) -> Content:
        if isinstance(line, Heading):
            mark = "▸" if line.folded else "▾"
            label = f"{mark} {say(f'kind.{line.kind}', self._language)}"
            count = Content.assemble((str(line.count), "$muted"))
            return beside(Content.assemble((label, "bold")), count, cells)
        return Content("\n").join(_fact_rows(line, self.facts_view, cells))


def _fact_rows(item: Item, view: FactsView, cells: int) -> Iterator[Content]:
    """Yield the rows of a fact: its words, and right of them what they say."""
    indent = "  " if view is FactsView.KIND else ""
    said = item.value
    if view is FactsView.TIMELINE:
        yield Content.assemble((date_of(item), "$accent"))
        indent, said = "  ", ""
    limit = ROWS_LONG if item.fact.kind in LONG else ROWS_SHORT
    rows = set_text(item.text, cells - len(indent), rows=limit)
    for row in rows[:-1]:
        yield Content(indent + row)
    last = Content(indent + rows[-1]) if rows else Content(indent)
    times = len(item.fact.evidence)
    notes = [said, f"×{times}" if times > 1 else ""]
    note = " ".join(filter(None, notes))
    if last.cell_length + width(note) + 2 <= cells:
        yield beside(last, Content.assemble((note, "$muted")), cells)
        return
    yield last
    for row in set_text(note, cells - len(indent) - 2, rows=ROWS_SHORT):
        yield Content.assemble(f"{indent}  ", (row, "$muted"))


class FactsPane(Vertical):
    """The facts with their filter, and how far the search for them is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_filter", show=False)
    ]

    state: reactive[str] = reactive("")
    """What to say instead of facts, or beside them: working, none, failed."""

    def __init__(self, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language

    def compose(self) -> ComposeResult:
        """Lay the filter above the list."""
        yield Input(
            placeholder=say("facts.filter", self._language),
            id="facts-filter",
            compact=True,
        )
        yield Static(id="facts-state", markup=False)
        yield FactList(self._language, id="facts-list")

    def turn(self) -> FactsView:
        """Show the facts in the next order; return which."""
        orders = list(FactsView)
        shown = self.list.facts_view
        turned = orders[(orders.index(shown) + 1) % len(orders)]
        self.list.facts_view = turned
        return turned

    def narrow(self) -> None:
        """Open the filter."""
        line = self.query_one(Input)
        line.add_class("-open")
        line.focus()

    def action_leave_filter(self) -> None:
        """Close the filter and show all facts again."""
        line = self.query_one(Input)
        line.value = ""
        line.remove_class("-open")
        self.list.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave the facts that are like what was typed."""
        event.stop()
        typed = event.value.strip()
        self.list.wanted = wanted(typed) if typed else None
        self.list.highlighted = 0 if self.list.option_count else None
        unmatched = typed and not self.list.option_count
        self.state = say("facts.unmatched", self._language) if unmatched else ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what the filter left."""
        event.stop()
        self.list.focus()

    @property
    def list(self) -> FactList:
        """The lines of the pane."""
        return self.query_one(FactList)

    def watch_state(self, state: str) -> None:
        """Say how it stands."""
        shown = self.query_one("#facts-state", Static)
        shown.update(Content(state))
        shown.display = bool(state)
