"""The app as its terminal has it: in which colours, and what is sent to it.

It knows no article. All that is between a widget's cells and the wire is here: the
themes, the net for control characters, and the memory of what is shown already.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.filter import LineFilter
from textual.screen import Screen

from reader.tui.inks import FIRST
from reader.tui.net import Net
from reader.tui.sparing import Sent
from reader.tui.theme import DEFAULTS, THEMES

if TYPE_CHECKING:
    from rich.console import RenderableType


class TerminalApp(App[None]):
    """An app in the themes made for reading, that sends no more than it must."""

    def __init__(self, theme: str, redraw: Sequence[str] = ()) -> None:
        self._net, self._sent = Net(), Sent()
        # under NO_COLOR Textual would else grey the default colours, to black
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        for made in THEMES:
            self.register_theme(made)
        usual = "terminal" if self.no_color else FIRST
        self.theme = theme if theme in self._names else usual
        for key in redraw:  # on every screen: what is written over may be any
            self._bindings.bind(key, "redraw", show=False, priority=True)

    @property
    def _names(self) -> list[str]:
        """The themes to choose from."""
        return ["terminal"] if self.no_color else [theme.name for theme in THEMES]

    def turn_theme(self) -> str:
        """Take the next of the themes; return its name."""
        names = self._names
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        return self.theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that themes not made here lack."""
        return dict(DEFAULTS)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, then the last net before the terminal."""
        return [*super().get_line_filters(), self._net]

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen, and keep nothing of it.

        Textual holds a thousand widgets' painted lines for the sake of two colours
        each: a cache of the method's results holds the object too. Without this the
        program grows by a third while overlays are opened and closed.
        """
        StylesCache.get_inner_outer.cache_clear()
        return super().pop_screen()

    def on_resize(self) -> None:
        """Send all again: the size changed, or the terminal was another's meanwhile."""
        self._sent.forget()

    def action_redraw(self) -> None:
        """Send all again: another program wrote on the terminal."""
        self._sent.forget()
        self.refresh(layout=True)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Send of what was drawn what the terminal doesn't show yet."""
        super()._display(screen, self._sent.only_new(renderable))
