"""The list of the facts pane: its order, what is folded, what the filter leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.messages import Language
from reader.tui.list_pane import ListPane
from reader.tui.orders import FOLDING, Order

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.facts_orders import Group, Line
    from reader.tui.facts_rows import Item, Known


class FactList(ListPane):
    """The lines of the pane: headings that fold, and facts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", show=False),
        Binding("space", "fold", show=False),
        Binding("h,left", "fold(True)", show=False),
        Binding("l,right", "fold(False)", show=False),
    ]

    OWN_KEYS = frozenset({"enter", "space", "h", "left", "l", "right"})

    known: reactive[Known | None] = reactive(None)
    order: reactive[Order] = reactive(Order.KIND)
    wanted: reactive[Callable[[Sequence[str]], Sequence[int]] | None] = reactive(None)

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
        self._folded: frozenset[Group] = frozenset()
        self._shown: tuple[Line, ...] = ()

    def lines(self, cells: int) -> list[Option]:
        """Return the lines in their order; none before there are facts."""
        if self.known is None:
            self._shown = ()
            return []
        from reader.tui import facts_lines, facts_orders

        self._shown = facts_orders.lines(
            self.known, order=self.order, folded=self._folded, wanted=self.wanted
        )
        return [
            Option(facts_lines.set_line(line, self.order, cells, self._language))
            for line in self._shown
        ]

    @property
    def items(self) -> tuple[Item, ...]:
        """All facts, as they stand in the pane; none before there are any."""
        return self.known.items if self.known is not None else ()

    @property
    def kept(self) -> tuple[Fact, ...]:
        """The facts that the filter leaves; all of them without one."""
        if self.known is None or self.wanted is None:
            return self.known.facts if self.known is not None else ()
        return tuple(line.fact for line in self._shown if line.fact is not None)

    def light(self, fact: Fact) -> bool:
        """Bring the highlight to a fact; say whether it is here.

        Its group is opened, and an order that has no such facts is left.
        """
        self.wanted = None
        if self._light(fact):
            return True
        self.order = Order.KIND
        return self._light(fact)

    def _light(self, fact: Fact) -> bool:
        self._unfold(fact)
        self.set_lines()
        for index, line in enumerate(self._shown):
            if line.fact is not None and _is_same(line.fact, fact):
                self.highlighted = index
                return True
        return False

    def _unfold(self, fact: Fact) -> None:
        if self.known is not None and self.order in FOLDING:
            from reader.tui.facts_orders import group_of

            group = group_of(self.known, fact, self.order)
            self._folded = frozenset(g for g in self._folded if g != group)

    @property
    def chosen(self) -> str | None:
        """The fact that is looked at, as text: its words, and what they say."""
        line = self._line()
        if line is None or line.fact is None:
            return None
        return f"{line.text}\t{line.value}" if line.value else line.text

    def action_fold(self, fold: bool | None = None) -> None:
        """Fold the group of the highlighted line, unfold it, or change it."""
        group = self._group()
        if group is None:
            return
        if fold is None or fold != (group in self._folded):
            self._folded ^= {group}
            self.set_lines()
        for index, shown in enumerate(self._shown):
            if shown.fact is None and shown.group == group and group in self._folded:
                self.highlighted = index

    def _group(self) -> Group | None:
        """Return the group of the highlighted line; None in an order without."""
        from reader.tui.facts_orders import group_of

        line = self._line()
        if line is None or self.known is None:
            return None
        if line.fact is None:
            return line.group
        return group_of(self.known, line.fact, self.order)

    def watch_known(self) -> None:
        """Show the facts that came."""
        self.set_lines()

    def watch_order(self) -> None:
        """Show the facts in the other order, the same one chosen."""
        line = self._line()
        fact = line.fact if line is not None else None
        self.set_lines()
        self.highlighted = None
        if fact is None or not self._light(fact):
            self.highlighted = 0 if self.option_count else None

    def watch_wanted(self) -> None:
        """Show what the filter leaves."""
        self.set_lines()

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Say which fact the highlight came to."""
        event.stop()
        line = self._line()
        self.post_message(self.Lit(line.fact if line is not None else None))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the fact chosen, or fold the group."""
        event.stop()
        line = self._line()
        if line is not None and line.fact is not None:
            self.post_message(self.Chosen(line.fact))
        else:
            self.action_fold()

    def _line(self) -> Line | None:
        at = self.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None


def _is_same(fact: Fact, other: Fact) -> bool:
    """Say whether two share a mention: a figure is one mention of a quantity."""
    return fact is other or not set(fact.evidence).isdisjoint(other.evidence)
