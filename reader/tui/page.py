"""The article on the screen: paints the rows of a view, and takes the mouse.

Textual's own widgets break Chinese lines wrongly and scroll by rows, which a
resize makes meaningless; so this one is handed rows, and draws what it is given.
Only rows that changed are drawn again: over a slow line that is what counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, cast

from rich.style import Style
from textual.events import (
    Click,
    MouseDown,
    MouseMove,
    MouseScrollDown,
    MouseScrollUp,
)
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from reader.article import Article, Place, Role
from reader.messages import Language, say
from reader.tui.canvas import Canvas, Scene
from reader.tui.fit import GUTTER, MARGIN, MEASURE, NARROWEST, START_HEIGHT, Fit
from reader.tui.keymap import DEFAULT
from reader.tui.lights import OVERLAYS, Lights, fact_style
from reader.tui.looks import Look, remembered, turned
from reader.tui.printing import SQUARE, STRIDE
from reader.tui.ruler import Ruler
from reader.tui.view import View
from reader.typeset import Setting

WHEEL = 3
"""Rows a notch of the mouse wheel."""


class Page(Widget, can_focus=True):
    """The article, as one or two columns of rows."""

    ALLOW_SELECT = False  # its own selection speaks in places, not in rows
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"page--{name}"
        for name in (
            *Role, *OVERLAYS, "space", "rule", "fold", "thumb", "tick", "ruby",
        )
    }  # fmt: skip

    view: var[View] = var(cast("View", None), init=False)
    lights: var[Lights] = var(Lights(), init=False)
    ruler: var[Ruler] = var(Ruler.NONE, init=False)

    @dataclass
    class Moved(Message):
        """The view changed: its place, its hits or its size."""

        view: View

    @dataclass
    class Pointed(Message):
        """The mouse was pressed on a character, or dragged on to one."""

        place: Place
        dragged: bool
        clicks: int = 1

    @dataclass
    class Scrolled(Message):
        """The wheel was turned, or a point of the scale was clicked (percent)."""

        rows: int = 0
        percent: float | None = None

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._language: Language = language
        self._wish = MEASURE
        self._canvas = Canvas(self._style)
        self._strips: list[Strip] = []
        self._pressed = False
        self.keymap = DEFAULT
        """The keys as the reader has them; the page tells of one."""
        self.set_reactive(Page.view, View.of(article, Setting(MEASURE), START_HEIGHT))

    # how wide it is set

    def widen(self, steps: int) -> int:
        """Set the rows wider or narrower by so many ideographs; 0: as at first.

        Return the cells that are wished for now.
        """
        self._wish = self._region_fit.widened(steps)
        self._fit()
        return self._wish

    def wish(self, cells: object) -> None:
        """Set the rows as wide as was wished for last time, if that can be."""
        if isinstance(cells, int) and cells >= NARROWEST:
            self._wish = cells
            self._fit()

    def dress(self, choices: Mapping[str, object]) -> None:
        """Draw the article as was chosen last time, before it is first drawn."""
        self.wish(choices.get("measure"))
        self.view = self.view.with_setting(remembered(self.view.setting, choices))

    def on_resize(self) -> None:
        """Set the same place for the new size."""
        self._strips = []
        self._fit()

    @property
    def _region_fit(self) -> Fit:
        return Fit(self.size.width, self.size.height, self._wish)

    @property
    def _is_upright(self) -> bool:
        return self.view.setting.look.upright

    def _fit(self) -> None:
        if self._is_upright:
            columns = max(1, (self.size.width - MARGIN - 1) // STRIDE)
            height = max(1, self.size.height)
            self.view = self.view.resized(SQUARE * height, columns)
        else:
            self.view = self._region_fit.fitted(self.view)

    def turn(self, what: Look) -> str:
        """Draw the article in the next way; return the name of that way."""
        setting, said = turned(self.view.setting, what)
        with self.prevent(Page.Moved):
            self.view = self.view.with_setting(setting)
        self._strips = []
        self._fit()
        self.refresh()
        return said

    # drawing

    def watch_view(self, view: View) -> None:
        """Draw the rows that changed, and say that the view did."""
        self._draw()
        self.post_message(self.Moved(view))

    def watch_lights(self) -> None:
        """Draw the rows whose marks changed."""
        self._draw()

    def watch_ruler(self) -> None:
        """Draw the rows that the ruler leaves or comes to."""
        self._draw()

    def on_focus(self) -> None:
        """Show the cursor."""
        self._draw()

    def on_blur(self) -> None:
        """Show the cursor as resting."""
        self._draw()

    def notify_style_update(self) -> None:
        """Draw all rows again, in the new colours."""
        super().notify_style_update()
        self._strips = []
        self._canvas.clear()

    def render_line(self, y: int) -> Strip:
        """Return a row of the screen."""
        if not self._strips:
            self._strips = self._painted()
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.size.width, self._style("space"))

    def _draw(self) -> None:
        self._lead_cursor()
        if not self._strips:
            self.refresh()
            return
        before, self._strips = self._strips, self._painted()
        changed = [
            Region(0, y, self.size.width, 1)
            for y, (old, new) in enumerate(zip(before, self._strips, strict=False))
            if old != new  # which cells of it are sent is the terminal's business
        ]
        if changed:
            self.refresh(*changed)

    def _lead_cursor(self) -> None:
        """Bring the terminal's own cursor along; screen readers look for it."""
        at = self.view.row_of(self.view.cursor)
        if at is None or not self.has_focus or self._is_upright:
            return
        column, y = divmod(at, self.view.height)
        drawn = self.view.drawn(self.view.visible[at])
        char = max(0, self.view.cursor.span.start - drawn.chars.start)
        char = min(char, len(drawn.chars))
        x = self._left() + column * (self.view.measure + GUTTER) + drawn.cells[char]
        self.app.cursor_position = self.content_region.offset + Offset(x, y)

    def _painted(self) -> list[Strip]:
        """Return the lines of the screen."""
        count = len(self.view.article.furniture)
        scene = Scene(
            self.view,
            self.lights,
            self.ruler,
            self.size.width,
            self.size.height,
            self._left(),
            with_cursor=self.has_focus,
            fold=say("page.fold", self._language, count=count, keys=self.keymap),
        )
        return self._canvas.lines(scene)

    def _style(self, name: str) -> Style:
        if name.startswith("fact-"):
            return fact_style(name)
        return self.get_component_rich_style(f"page--{name}", partial=name in OVERLAYS)

    def _left(self) -> int:
        if self._is_upright:
            return max(0, self.size.width - 1 - STRIDE * self.view.height)
        return self._region_fit.left

    # the mouse

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Ask for what follows."""
        event.stop()
        self.post_message(self.Scrolled(WHEEL))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Ask for what stands above."""
        event.stop()
        self.post_message(self.Scrolled(-WHEEL))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to point at the text."""
        content = event.get_content_offset(self)
        if content is None or event.button != 1:
            return
        if content.x >= self.size.width - 1:
            percent = 100 * content.y / max(1, self.size.height - 1)
            self.post_message(self.Scrolled(percent=percent))
            return
        place = self.place_at(content.x, content.y)
        if place is not None:
            self._pressed = True
            self.capture_mouse()
            self.post_message(self.Pointed(place, dragged=False))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Select on to where the mouse is dragged."""
        if not self._pressed:
            return
        origin = self.content_region.offset - self.region.offset
        place = self.place_at(event.x - origin.x, event.y - origin.y)
        if place is not None:
            self.post_message(self.Pointed(place, dragged=True))

    def on_mouse_up(self) -> None:
        """End the selection."""
        self._pressed = False
        self.release_mouse()

    def on_click(self, event: Click) -> None:
        """Say that the text was clicked more than once."""
        content = event.get_content_offset(self)
        if content is not None and event.chain > 1:
            place = self.place_at(content.x, content.y)
            if place is not None:
                clicked = self.Pointed(place, dragged=False, clicks=event.chain)
                self.post_message(clicked)

    def place_at(self, x: int, y: int) -> Place | None:
        """Return the character drawn at a cell; None where there is no row."""
        view = self.view
        if self._is_upright:
            at = (self.size.width - 2 - x) // STRIDE
            return view.place_at(at, y * SQUARE)
        step = view.measure + GUTTER
        column = min(max(0, (x - self._left()) // step), view.columns - 1)
        if not 0 <= y < view.height:
            return None
        cell = x - self._left() - column * step
        return view.place_at(column * view.height + y, cell)
