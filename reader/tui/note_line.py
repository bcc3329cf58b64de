"""The line in which a remark is written, below the words that it is on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.messages import Language, say
from reader.tui.list_pane import set_text

LONGEST = 2000
"""Characters of a remark; who writes more writes an article."""
ROWS = 2
"""Rows of the words that it is on."""


class NoteLine(ModalScreen[str]):
    """Asks for a remark; its result is what was written, None if nothing is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
    ]

    def __init__(self, quote: str, comment: str, language: Language) -> None:
        super().__init__()
        self._quote = quote
        self._comment = comment
        self._language: Language = language

    def compose(self) -> ComposeResult:
        """Show the words above the line."""
        with Vertical(id="note") as frame:
            frame.border_title = Content(say("note.title", self._language))
            frame.border_subtitle = Content(say("note.hint", self._language))
            yield Static(id="note-quote", markup=False)
            yield Input(
                self._comment,
                placeholder=say("note.placeholder", self._language),
                max_length=LONGEST,
                select_on_focus=False,  # a key must not replace what was written
                id="note-input",
                compact=True,
            )

    def on_mount(self) -> None:
        """Let the remark be typed on where it ends."""
        self.set_focus(self.query_one(Input))

    def on_resize(self) -> None:
        """Set the words for the width, when that is known."""
        self.call_after_refresh(self._set_quote)

    def _set_quote(self) -> None:
        quote = self.query_one("#note-quote", Static)
        rows = set_text(self._quote, quote.size.width, rows=ROWS)
        quote.update(Content("\n".join(rows)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was written."""
        self.dismiss(event.value.strip())
