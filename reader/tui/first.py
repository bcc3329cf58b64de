"""The first screen, before Textual: the article, where it is going to stand.

Loading a terminal library takes longer than reading a newspaper's article. So its
rows, set by the same pure view, are on the screen while Textual is imported; then
the app draws over them, the same words in the same cells, and puts its panes
beside. Only text and colours are written here: no key is read, no mode is set
but the alternate screen, which the app's driver (`Continuing`) takes over.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

from reader.article import Article, Place, Role
from reader.script.cells import widen
from reader.tui.arrangement import Arrangement, Pane, breadth
from reader.tui.fit import GUTTER, MEASURE, NARROWEST, START_HEIGHT, Fit
from reader.tui.inks import FIRST, colors
from reader.tui.looks import remembered
from reader.tui.probe import Ambiguous, asked
from reader.tui.rows import Row
from reader.tui.view import View
from reader.typeset import Setting

OUTLINE, FACTS = 24, 36
"""Cells of the panes beside the article, edges included: as in reader.tcss."""
TOP, BOTTOM = 2, 1
"""Rows above the article (an edge, a blank) and below it (the status line)."""

ENTER = "\x1b[?1049h"
"""Shows the alternate screen; the one sequence that the app must not repeat."""
_LEAVE = "\x1b[0m\x1b[?1049l\x1b[?25h"
_BOLD = frozenset({Role.HEADLINE, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Start:
    """What the app is going to begin with."""

    place: Place | None = None
    """Where the reader left the article."""
    wish: int = MEASURE
    """The measure that the reader chose."""
    theme: str = FIRST
    setting: Setting = field(default_factory=lambda: Setting(MEASURE))
    """With the looks that the reader chose."""

    @classmethod
    def of(cls, place: Place | None, choices: Mapping[str, object]) -> Start:
        """Return the start for what was chosen before; what is no choice is none."""
        wish, theme = choices.get("measure"), choices.get("theme")
        return cls(
            place,
            wish if isinstance(wish, int) and wish >= NARROWEST else MEASURE,
            theme if isinstance(theme, str) else FIRST,
            remembered(Setting(MEASURE), choices),
        )


@contextmanager
def screen(
    article: Article, start: Start, ambiguous: Ambiguous = Ambiguous.AUTO
) -> Iterator[bool]:
    """Draw the first screen, if it can be taken over; yield whether it was.

    It is taken away again if what is done meanwhile fails: loading the app.
    """
    if ambiguous is Ambiguous.WIDE:
        widen()
    out = sys.__stderr__  # where Textual draws
    if sys.platform == "win32" or out is None or not out.isatty():
        yield False
        return
    size = shutil.get_terminal_size()
    out.write(drawing(article, start, size.columns, size.lines))
    out.flush()
    ask = asked(out, size.lines) if ambiguous is Ambiguous.AUTO else nullcontext()
    loaded = False
    try:
        with ask as answer:
            yield True
        loaded = True
    finally:
        if not loaded:
            out.write(_LEAVE)
            out.flush()
    if answer is not None:
        from reader.tui.continuing import Continuing

        Continuing.typed = answer.typed


def drawing(article: Article, start: Start, columns: int, lines: int) -> str:
    """Return what draws the article's rows on a terminal of this size."""
    x, fit = region(columns, lines, start.wish)
    view = opening_view(article, start, fit)
    # a page set upright is painted by the app alone: here the screen is only made
    rows = () if start.setting.look.upright else view.visible
    drawn = [ENTER, colors(start.theme), "\x1b[2J\x1b[?25l"]
    for index, row in enumerate(rows):
        column, y = divmod(index, view.height)
        text = view.drawn(row).text
        bare = text.lstrip(" ")
        cell = x + fit.left + column * (view.measure + GUTTER) + len(text) - len(bare)
        if bare:
            drawn.append(f"\x1b[{TOP + y + 1};{cell + 1}H{_weighted(row, bare)}")
    # what is typed too early is echoed here, where it is drawn over at once
    drawn.append(f"\x1b[{lines};1H")
    return "".join(drawn)


def opening_view(article: Article, start: Start, fit: Fit) -> View:
    """Return the view with which the app is going to begin."""
    view = View.of(article, Setting(MEASURE), START_HEIGHT)
    if start.place is not None:
        view = view.to(start.place)
    return fit.fitted(view.with_setting(start.setting))


def region(columns: int, lines: int, wish: int = MEASURE) -> tuple[int, Fit]:
    """Return the first cell of the article's pane, and what fits into it."""
    panes = Arrangement().panes(breadth(columns))
    left = OUTLINE if Pane.OUTLINE in panes else 0
    right = FACTS if Pane.FACTS in panes else 0
    return left, Fit(columns - left - right, lines - TOP - BOTTOM, wish)


def _weighted(row: Row, text: str) -> str:
    return f"\x1b[1m{text}\x1b[22m" if row.role in _BOLD else text
