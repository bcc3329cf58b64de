"""The small list that asks what a block is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.article import Role
from reader.messages import Language, say
from reader.tui.list_pane import ListPane, beside
from reader.tui.repairing import ROLES


class RoleList(ListPane):
    """The roles by name, each with the letter that chooses it."""

    def __init__(self, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language

    def lines(self, cells: int) -> list[Option]:
        """Return a line a role."""
        names = [Content(say(f"role.{role}", self._language)) for role in ROLES]
        return [
            Option(beside(name, Content.assemble((str(number), "$muted")), cells))
            for number, name in enumerate(names, start=1)
        ]


class Roles(ModalScreen[Role]):
    """Chooses a role; a number does it at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", show=False),
        Binding("j,down", "move('row_down')", show=False, priority=True),
        Binding("k,up", "move('row_up')", show=False, priority=True),
        *(
            Binding(str(number), f"choose({number - 1})", show=False)
            for number in range(1, len(ROLES) + 1)
        ),
    ]

    def __init__(self, language: Language, role: Role) -> None:
        super().__init__()
        self._language: Language = language
        self._role = Role.PARAGRAPH if role is Role.LEAD else role

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(id="roles"):
            yield RoleList(self._language, id="roles-list")

    def on_mount(self) -> None:
        """Begin with what the block is now."""
        frame, roles = self.query_one("#roles"), self.query_one(RoleList)
        frame.border_title = Content(say("role.title", self._language))
        roles.set_lines()
        roles.focus()

    def on_resize(self) -> None:
        """Choose what the block is now, as soon as the lines are set."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        roles = self.query_one(RoleList)
        roles.highlighted = ROLES.index(self._role)

    def action_move(self, motion: str) -> None:
        """Move the choice."""
        self.query_one(RoleList).move(motion, 1)

    def action_choose(self, index: int) -> None:
        """Choose a role by its number."""
        self.dismiss(ROLES[index])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose the role that Enter or a click is on."""
        self.dismiss(ROLES[event.option_index])
