"""The tour: one screen that says what matters, on the very first run, and by name.

It lies over the lower rows and hides no headline. The key that closes it (the app
sees to that) does what it always does, so nobody has to press one for its sake.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.messages import Language, say
from reader.script.wrap import shown, wrap
from reader.tui.keymap import Keymap

LINES = (
    {
        "page": ("page_down", "page_up"),
        "row": ("row_down", "row_up"),
        "section": ("section_next", "section_back"),
        "back": ("back",),
    },
    {"find": ("find",), "hits": ("hit_next", "hit_back")},
    {
        "outline": ("outline",),
        "facts": ("facts",),
        "pane": ("pane_next",),
        "digest": ("digest",),
    },
    {
        "select": ("select",),
        "copy": ("copy",),
        "highlight": ("highlight",),
        "note": ("note",),
        "library": ("library",),
    },
    {
        "ruler": ("ruler",),
        "skim": ("skim",),
        "autoscroll": ("autoscroll",),
        "zen": ("zen",),
        "theme": ("theme",),
    },
    {"help": ("help",), "palette": ("palette",), "quit": ("quit",)},
)
"""What is said, a line after another: the message `tour.NAME`, its commands' keys."""
_GAP = "  "


class Lines(Widget):
    """What is said, set for the width that there is."""

    def __init__(self, language: Language, keymap: Keymap, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language
        self._keymap = keymap
        self.border_title = Content(say("tour.title", language))
        self.border_subtitle = Content(say("tour.close", language))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the lines take."""
        del container, viewport
        return sum(1 for _ in self._rows(width))

    def _rows(self, cells: int) -> Iterator[Content]:
        """Yield the lines in rows; what one key does is never parted."""
        for line in LINES:
            row = Content("")
            for name, commands in line.items():
                item = self._item(name, commands)
                more = Content(_GAP).join([row, item]) if row else item
                if row and more.cell_length > cells:
                    yield row
                    more = item
                row = more
            yield row
        resume = say("tour.resume", self._language)
        for span in wrap(resume, measure=max(2, cells)):
            yield Content(shown(resume, span).slice(resume))

    def _item(self, name: str, commands: tuple[str, ...]) -> Content:
        keys = " ".join(self._keymap[command] for command in commands)
        said = say(f"tour.{name}", self._language)
        return Content.assemble((keys, "bold $accent"), " ", said)


class Tour(ModalScreen[None]):
    """The lines over the article; the app closes it with the first key."""

    def __init__(self, language: Language, keymap: Keymap) -> None:
        super().__init__()
        self._language: Language = language
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay the lines above the status line."""
        yield Lines(self._language, self._keymap, id="tour")

    def on_click(self) -> None:
        """Close by a click, wherever."""
        self.dismiss()
