"""The small list that asks which of a few; a number chooses at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.tui.list_pane import ListPane, beside

Choice = TypeVar("Choice")
DIGITS = range(1, 10)


class NameList(ListPane):
    """Names, each with the number that chooses it."""

    def __init__(self, names: Sequence[str], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._names = tuple(names)

    def lines(self, cells: int) -> list[Option]:
        """Return a line a name."""
        return [
            Option(beside(Content(name), Content.assemble((digit, "$muted")), cells))
            for digit, name in zip(map(str, DIGITS), self._names, strict=False)
        ]


class Picker(ModalScreen[Choice], Generic[Choice]):
    """Chooses one of at most nine."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", show=False),
        Binding("j,down", "move('row_down')", show=False, priority=True),
        Binding("k,up", "move('row_up')", show=False, priority=True),
        *(Binding(str(digit), f"choose({digit - 1})", show=False) for digit in DIGITS),
    ]

    def __init__(
        self, title: str, choices: Sequence[tuple[Choice, str]], first: Choice
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choice for choice, _ in choices)
        self._names = tuple(name for _, name in choices)
        self._first = first

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(id="picker"):
            yield NameList(self._names, id="picker-list")

    def on_mount(self) -> None:
        """Say what is asked."""
        self.query_one("#picker").border_title = Content(self._title)
        self.query_one(NameList).focus()

    def on_resize(self) -> None:
        """Begin with the likeliest, as soon as the lines are set."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        at = self._choices.index(self._first)
        self.query_one(NameList).highlighted = at

    def action_move(self, motion: str) -> None:
        """Move the choice."""
        self.query_one(NameList).move(motion, 1)

    def action_choose(self, index: int) -> None:
        """Choose by a number; one that stands at nothing chooses nothing."""
        if index < len(self._choices):
            self.dismiss(self._choices[index])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what Enter or a click is on."""
        self.dismiss(self._choices[event.option_index])
