"""The palette: every command by name, with its key.

Textual's own palette speaks English and lists its own commands; this one reads
the same table as the bindings and the help.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.messages import Language, say
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.keys import Command
from reader.tui.list_pane import ListPane, beside
from reader.tui.narrowing import narrowed


class CommandList(ListPane, can_focus=False):
    """The commands that what was typed leaves."""

    def __init__(self, language: Language, keymap: Keymap, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language
        self._keymap = keymap
        self.commands: tuple[Command, ...] = ()

    def narrow(self, typed: str) -> None:
        """Show the commands whose name is like `typed`, the likest first."""
        runnable = [command for command in self._keymap.commands if command.action]
        picked = narrowed(typed)([self._names(command) for command in runnable])
        self.commands = tuple(runnable[index] for index in picked)
        self.set_lines()
        self.highlighted = 0 if self.commands else None

    def lines(self, cells: int) -> list[Option]:
        """Return a line a command: its name, then its keys."""
        if not self.commands:
            none = Content(say("palette.none", self._language))
            return [Option(none, disabled=True)]
        return [
            Option(
                beside(
                    Content(say(f"do.{command.name}", self._language)),
                    Content.assemble((command.shown, "$muted")),
                    cells,
                )
            )
            for command in self.commands
        ]

    def _names(self, command: Command) -> str:
        other: Language = "en" if self._language == "zh" else "zh"
        key = f"do.{command.name}"
        return f"{say(key, self._language)} {say(key, other)} {command.name}"


class Palette(ModalScreen[str]):
    """Chooses a command; its result is the action to run."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down,ctrl+n,ctrl+j", "move('row_down')", show=False),
        Binding("up,ctrl+p,ctrl+k", "move('row_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
    ]

    def __init__(self, language: Language, keymap: Keymap = DEFAULT) -> None:
        super().__init__()
        self._language: Language = language
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay the line to type in above the list."""
        with Vertical(id="palette"):
            yield Input(
                placeholder=say("palette.hint", self._language),
                id="palette-input",
                compact=True,
            )
            yield CommandList(self._language, self._keymap, id="palette-list")

    def on_mount(self) -> None:
        """Begin with all commands."""
        self.query_one(CommandList).narrow("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave the commands that are like what was typed."""
        self.query_one(CommandList).narrow(event.value)

    def action_move(self, motion: str) -> None:
        """Move the choice; the line to type in keeps the focus."""
        self.query_one(CommandList).move(motion, 1)

    def on_input_submitted(self) -> None:
        """Run the command chosen."""
        chosen = self.query_one(CommandList)
        self._choose(chosen.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Run the command that was clicked."""
        self._choose(event.option_index)

    def _choose(self, index: int | None) -> None:
        commands = self.query_one(CommandList).commands
        if index is not None and index < len(commands):
            self.dismiss(commands[index].action)
