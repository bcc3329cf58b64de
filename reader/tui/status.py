"""The bottom row: where the reader is, what was found, what to press.

It shows what it is given. What matters most stands left and is cut last.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.script.cells import width

GAP = 2
"""Cells between two parts."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the status line says."""

    section: str = ""
    progress: str = ""
    hits: str = ""
    """“3/17”, or what is wrong with the search."""
    note: str = ""
    """Passing: what a key just did, or what is waited for."""
    warnings: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """“? help”: as many as fit, from the first."""
    modes: tuple[str, ...] = ()
    """What is on that the page itself does not show."""


class Status(Widget):
    """The status line of the reading screen."""

    report: reactive[Report] = reactive(Report())

    def render(self) -> Content:
        """Return the parts of the report that fit the width."""
        return line(self.report, self.content_size.width)


def line(report: Report, cells: int) -> Content:
    """Return the status line in `cells`: left what is, right what can be done."""
    left = _left(report, cells)
    room = cells - left.cell_length - GAP
    keys: list[str] = []
    for key in report.keys:
        if width("  ".join((*keys, key))) > room:
            break
        keys.append(key)
    right = "  ".join(keys)
    gap = max(0, cells - left.cell_length - width(right))
    return Content.assemble(left, " " * gap, (right, "$muted"))


def _left(report: Report, cells: int) -> Content:
    parts = [
        (report.progress, "bold"),
        *((mode, "reverse") for mode in report.modes),
        (report.hits, "$accent bold"),
        (report.note, "$accent"),
        *((warning, "$warning") for warning in report.warnings),
    ]
    taken = sum(width(text) + GAP for text, _ in parts if text)
    section = shorten(report.section, max(0, cells - taken))
    shown = [part for part in ((section, ""), *parts) if part[0]]
    content = Content(" " * GAP).join(Content.assemble(part) for part in shown)
    return content.truncate(cells, ellipsis=True)


def shorten(text: str, cells: int) -> str:
    """Return `text`, or as much of it as fits `cells` with an ellipsis."""
    if width(text) <= cells:
        return text
    if cells < 3:  # one ideograph and the ellipsis
        return ""
    kept, taken = [], 1
    for char in text:
        taken += width(char)
        if taken > cells:
            break
        kept.append(char)
    return "".join(kept) + "…"
