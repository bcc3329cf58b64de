"""Which kinds of facts are lit in the text: each with its mark, its count, a switch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.facts.mention import Kind
from reader.messages import Language, say
from reader.tui.kinds import STYLES
from reader.tui.list_pane import ListPane, beside

DIGITS = "1234567890"
"""A kind's number, in the order of the list; those after the tenth have none."""
ON, OFF = "●", "○"


class KindList(ListPane):
    """The kinds, each written as it is marked in the text."""

    def __init__(
        self,
        counts: Mapping[Kind, int],
        kinds: frozenset[Kind],
        language: Language,
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._counts = counts
        self.kinds = kinds
        self._language: Language = language

    def lines(self, cells: int) -> list[Option]:
        """Return a line a kind: whether it is lit, its number, its mark, its count."""
        return [
            Option(self._line(number, kind, cells))
            for number, kind in enumerate(self._counts)
        ]

    def turn(self, index: int) -> None:
        """Light a kind, or no longer."""
        self.kinds ^= {tuple(self._counts)[index]}
        self.set_lines()

    def _line(self, number: int, kind: Kind, cells: int) -> Content:
        sign = ON if kind in self.kinds else OFF
        digit = DIGITS[number] if number < len(DIGITS) else " "
        name = say(f"kind.{kind}", self._language)
        left = Content.assemble(f"{sign} {digit} ", (name, STYLES[kind]))
        return beside(left, Content(str(self._counts[kind])), cells)


class Legend(ModalScreen[None]):
    """Switches kinds; the text behind it changes with each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,I,enter", "dismiss", show=False, priority=True),
        Binding("space", "turn", show=False, priority=True),
        Binding("j,down", "move('row_down')", show=False, priority=True),
        Binding("k,up", "move('row_up')", show=False, priority=True),
        *(Binding(char, f"turn({at})", show=False) for at, char in enumerate(DIGITS)),
    ]

    def __init__(
        self,
        counts: Mapping[Kind, int],
        kinds: frozenset[Kind],
        language: Language,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        super().__init__()
        self._counts = counts
        self._kinds = kinds
        self._language: Language = language
        self._changed = changed

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(id="legend") as frame:
            frame.border_title = Content(say("legend.title", self._language))
            frame.border_subtitle = Content(say("legend.hint", self._language))
            yield KindList(self._counts, self._kinds, self._language, id="legend-list")

    def on_mount(self) -> None:
        """Let the keys move in the list."""
        self.query_one(KindList).focus()

    def action_move(self, motion: str) -> None:
        """Move the choice."""
        self.query_one(KindList).move(motion, 1)

    def action_turn(self, index: int | None = None) -> None:
        """Switch the kind of a number, or the one that is looked at."""
        shown = self.query_one(KindList)
        at = shown.highlighted if index is None else index
        if at is not None and at < len(self._counts):
            shown.turn(at)
            shown.highlighted = at
            self._changed(shown.kinds)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Switch the kind that was clicked."""
        self.action_turn(event.option_index)
