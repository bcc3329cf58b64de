"""A line of the library: what an article is called, how far it was read, and when.

Pure. Names and headlines come from files, so they are text and never markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from textual.content import Content

from reader.library.records import Reading
from reader.messages import Language, say
from reader.script.cells import width
from reader.source.clean import label
from reader.tui.library_list import Drawn
from reader.tui.list_pane import beside
from reader.tui.status import shorten

WIDE = 96
"""Cells in which an article has one row; in fewer it has two."""
_NAME = 22
"""Cells of a file's name where all stands in one row."""
_GAP = 2
"""Cells between two parts of a row."""
_DAY = 10
"""Cells of the longest that `when` says."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An article of the library, or a file or a folder on the way to one."""

    path: str
    title: str = ""
    """Its headline; empty while that is not known."""
    reading: Reading | None = None
    """How it was read; None where it never was."""
    is_folder: bool = False
    trouble: str = ""
    """Why it can't be opened, in the reader's language."""
    is_here: bool = False
    """Whether it is the one that is read now."""

    @property
    def name(self) -> str:
        """What the file or folder is called, fit to be shown."""
        return label(Path(self.path).name) + "/" * self.is_folder

    @property
    def searched(self) -> str:
        """What a filter looks for words in."""
        return f"{self.title} {self.name}"


def held(reading: Reading, here: str) -> Holding:
    """Return an article that was read before; `here` is the path of the one open."""
    return Holding(reading.path, reading.title, reading, is_here=reading.path == here)


def rows_for(cells: int) -> int:
    """Return how many rows an article has in a list so wide."""
    return 1 if cells >= WIDE else 2


def drawn(holding: Holding, cells: int, now: datetime, language: Language) -> Drawn:
    """Return the rows of one article, each at most so wide."""
    read = _read(holding, now, language)
    title = label(holding.title) or holding.name
    name = holding.name if holding.title else ""
    if rows_for(cells) == 1:
        name = shorten(name, _NAME)
        name += " " * (_NAME - width(name))
        return (_row(title, f"{name}  {read}", cells),)
    first = Content(shorten(title, cells))
    return first, _row(name, read, cells).stylize("$muted")


def _row(left: str, right: str, cells: int) -> Content:
    """Return two parts in a row; the left one gives way, be it altogether."""
    right = shorten(right, cells)
    left = shorten(left, max(0, cells - width(right) - _GAP))
    gap = " " * (cells - width(left) - width(right))
    return Content.assemble(left, gap, (right, "$muted"))


def headed(place: str, shown: int, count: int, cells: int) -> Content:
    """Return the line above the list: what is listed, how many of how many."""
    counted = f"{shown}/{count}"
    room = cells - len(counted) - 1
    # of a path that is too long, the end says most
    tail = place if width(place) <= room else shorten(place[::-1], room)[::-1]
    left = Content.styled(tail, "bold $accent")
    return beside(left, Content.styled(counted, "$muted"), cells)


def _read(holding: Holding, now: datetime, language: Language) -> str:
    """Return trouble, notes, progress and day; the last two always as wide."""
    reading = holding.reading
    if reading is None:
        return holding.trouble
    notes = say("library.notes", language, count=reading.notes) if reading.notes else ""
    day = when(reading.read_at, now, language)
    day = say("library.here", language) if holding.is_here else day
    day += " " * (_DAY - width(day))
    first = holding.trouble or notes
    return "  ".join(filter(None, [first, f"{reading.progress:4.0%}", day]))


def clock() -> datetime:
    """Return the time by the user's clock."""
    return datetime.now().astimezone()


def when(read_at: datetime, now: datetime, language: Language) -> str:
    """Return a time in a few cells: 14:05 of today, yesterday, 2024-11-11."""
    there = read_at.astimezone(now.tzinfo)
    if there.date() == now.date():
        return f"{there:%H:%M}"
    if there.date() == now.date() - timedelta(days=1):
        return say("library.yesterday", language)
    return f"{there:%Y-%m-%d}"
