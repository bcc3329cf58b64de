"""Keys of the screens that are lists with a filter: each before the next is looked at.

Textual hands a key to the focused widget, and looks for a binding when it comes up
again. What is typed after “/” in one go would be half commands, half words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar, runtime_checkable

from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input

Result = TypeVar("Result")

MOVES: Mapping[str, str] = MappingProxyType(
    {
        "row_down": "j down ctrl+n",
        "row_up": "k up ctrl+p",
        "page_down": "space pagedown ctrl+f",
        "page_up": "b pageup ctrl+b",
        "half_down": "ctrl+d",
        "half_up": "ctrl+u",
        "top": "g home",
        "bottom": "G end",
    }
)
"""The keys of the page that move in a list, too."""
_NARROW = "slash ／ 、 backslash ＼"
FROM_FILTER: tuple[BindingType, ...] = (
    Binding("escape", "leave", show=False),
    Binding("down,ctrl+n", "move('row_down')", show=False),
    Binding("up,ctrl+p", "move('row_up')", show=False),
    Binding("pagedown", "move('page_down')", show=False),
    Binding("pageup", "move('page_up')", show=False),
    Binding("f1", "help", show=False),
)
"""What moves in the list while the filter is typed."""
_HELP = "question_mark ？ f1"


@runtime_checkable
class TakesKeys(Protocol):
    """A screen that has its keys first."""

    async def take_key(self, event: Key) -> bool:
        """Do what a key is for; say whether it was one of the screen's."""


def keys(own: Mapping[str, str]) -> Mapping[str, str]:
    """Return the action of every key: of the moves, the filter, and of these names."""
    named = {f"move('{motion}')": names for motion, names in MOVES.items()}
    named |= {"narrow": _NARROW, "leave": "escape", "help": _HELP, **own}
    return {key: action for action, names in named.items() for key in names.split()}


async def taken(screen: Screen[Result], event: Key, actions: Mapping[str, str]) -> bool:
    """Do what a key is for, unless it is typed into a line; say whether it is done."""
    action = actions.get(event.key) or actions.get(event.character or "")
    if action is None or isinstance(screen.focused, Input):
        return False
    await screen.run_action(action)
    return True
