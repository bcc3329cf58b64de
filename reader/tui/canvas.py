"""The lines of the page, painted; what is as it was is not painted again.

A key moves a cursor and leaves all other rows as they are: to paint those anew, only
to find them equal, would take most of the time that a key has. The memory is of the
last screen alone, and of the very rows that stood on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.strip import Strip

from reader.tui import note_signs, ruler
from reader.tui.lights import Lights, marks_of
from reader.tui.margin import signed
from reader.tui.paint import Brush, Mark, Styles, paint
from reader.tui.printing import across, upright
from reader.tui.rows import Row, RowKind
from reader.tui.ruler import Ruler
from reader.tui.scale import scale
from reader.tui.view import View


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted, and on how many cells."""

    view: View
    lights: Lights
    ruler: Ruler
    width: int
    height: int
    left: int
    """Cells left of the first column."""
    with_cursor: bool
    fold: str
    """What stands for the folded furniture."""


@dataclass(frozen=True, slots=True)
class Inked:
    """A row that was painted, and under which marks."""

    row: Row
    """Kept, so that nothing else can come to have its identity."""
    marks: tuple[Mark, ...]
    strip: Strip


@dataclass(frozen=True, slots=True)
class Line:
    """A finished line of the screen, and what it was made of."""

    text: Strip
    tick: Strip
    whole: Strip


class Canvas:
    """Paints scenes, each with what it can keep of the one before."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._inked: dict[int, Inked] = {}
        """The rows on the screen, by their identity."""
        self._lines: list[Line] = []

    def clear(self) -> None:
        """Keep nothing: the styles have changed, or the size."""
        self._inked, self._lines = {}, []

    def lines(self, scene: Scene) -> list[Strip]:
        """Return the lines of the screen, with margins, columns and the scale."""
        texts = self._texts(scene)
        ticks = scale(scene.view, scene.height, scene.lights.lit, self._styles)
        before, self._lines = self._lines, []
        for y, (text, tick) in enumerate(zip(texts, ticks, strict=True)):
            line = before[y] if y < len(before) else None
            if line is None or (line.text, line.tick) != (text, tick):
                line = self._finished(text, tick, scene.width)
            self._lines.append(line)
        return [line.whole for line in self._lines]

    def _finished(self, text: Strip, tick: Strip, cells: int) -> Line:
        room = text.adjust_cell_length(max(0, cells - 1), self._styles("space"))
        return Line(text, tick, Strip.join([room, tick]).simplify())

    def _texts(self, scene: Scene) -> list[Strip]:
        """Return the lines without the scale."""
        view = scene.view
        rows = self._rows(scene)
        side = Strip.blank(scene.left, self._styles("space"))
        if view.setting.look.upright:
            lines = upright(rows, scene.height, view.height, self._styles)
            return [Strip.join([side, line]) for line in lines]
        lines = across(rows, scene.height, view.columns, self._styles)
        texts = [Strip.join([side, line]) for line in lines]
        signs = dict(ruler.signs(view, scene.ruler))
        signs |= dict(note_signs.signs(view, scene.lights.remarked))
        return signed(texts, view, signs, scene.left, self._styles)

    def _rows(self, scene: Scene) -> list[Strip]:
        """Return the painted rows, those kept that have the marks they had."""
        view = scene.view
        brush = Brush(self._styles, view.measure, scene.fold)
        marks = [*ruler.ruled(view, scene.ruler)]
        marks += marks_of(view, scene.lights, with_cursor=scene.with_cursor)
        before, self._inked = self._inked, {}
        strips = []
        for row in view.visible:
            here = tuple(mark for mark in marks if _touches(mark, row))
            inked = before.get(id(row))
            if inked is None or inked.marks != here:
                inked = Inked(row, here, paint(row, view.drawn(row), here, brush))
            self._inked[id(row)] = inked
            strips.append(inked.strip)
        return strips


def _touches(mark: Mark, row: Row) -> bool:
    """Say whether a mark may be seen on a row."""
    if mark.paragraph != row.paragraph or row.kind is RowKind.SPACE:
        return False
    if row.kind is not RowKind.TEXT:
        return True
    end = max(row.span.end, row.span.start + 1)  # of an empty paragraph, the cursor
    return mark.span.start < end and row.span.start < mark.span.end
