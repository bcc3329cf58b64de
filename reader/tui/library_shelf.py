"""What the library's screen shows, as far as it is known yet; no Textual.

Whatever asks a disk or takes longer than a key takes its time in `load`, `enter`,
`look` and `index`, which are for threads; what they bring is taken in afterwards.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.library.folder import MOST, Folder, listed, title_in
from reader.messages import Language, say
from reader.source.clean import label
from reader.source.source import SourceError
from reader.tui.library_lines import Holding, held
from reader.tui.memory import Memory

if TYPE_CHECKING:
    from reader.search.names import Names

PIPE = "-"
"""The path of an article that came through a pipe."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a file has told of it."""

    title: str = ""
    trouble: str = ""


class LibraryShelf:
    """The articles read before, or what a folder holds; and what a filter leaves."""

    def __init__(self, memory: Memory, language: Language) -> None:
        self._memory = memory
        self._language: Language = language
        self._recent: tuple[Holding, ...] = ()
        self._names: Names | None = None
        self._looked: dict[str, Looked] = {}
        self.folder: Folder | None = None
        """The folder that is shown; None for the articles read before."""
        self.is_loaded = False
        """Whether there is something to show, be it that there is nothing."""
        self.holdings: tuple[Holding, ...] = ()
        """All that there is, before the filter."""
        self.shown: Sequence[int] = ()
        """Which of them the filter leaves, in the order of the list."""

    # in threads

    def load(self) -> tuple[Holding, ...]:
        """Return the articles read before, the last one first."""
        here = self._memory.path
        return tuple(held(reading, here) for reading in self._memory.shelf.recent())

    def enter(self, path: str) -> tuple[Folder, tuple[Holding, ...]]:
        """Return what a folder holds: its folders, then its texts.

        Raises:
            SourceError: it is no folder, or can't be read.
        """
        folder = listed(path)
        read = {holding.path: holding for holding in self._recent}
        folders = (Holding(path, is_folder=True) for path in folder.folders)
        texts = (read.get(path, Holding(path)) for path in folder.texts)
        return folder, (*folders, *texts)

    def look(self, holding: Holding) -> Looked:
        """Return what the file itself says: what it is called, or what is wrong."""
        if holding.path == PIPE:
            return Looked(trouble=say("library.piped", self._language))
        if holding.is_folder:
            return Looked()
        if holding.reading is not None:
            # Path.exists raises where a folder on the way is closed to us
            there = os.path.exists(holding.path)  # noqa: PTH110
            return Looked(trouble="" if there else self._missing)
        try:
            return Looked(title_in(holding.path))
        except SourceError as error:
            # what to do about it is told to who opens it: a line has no room
            what = error.said(self._language).replace("；", ";")
            return Looked(trouble=what.partition(";")[0])

    def index(self) -> Callable[[], None]:
        """Return what takes in the names for the filter, when they are ready."""
        from reader.search.names import Names

        holdings = self.holdings
        names = Names([self._known(holding).searched for holding in holdings])
        names.filter("guo")  # loads what the first key would wait for

        def take() -> None:
            if self.holdings is holdings:
                self._names = names

        return take

    # taken in

    def take_recent(self, holdings: tuple[Holding, ...]) -> None:
        """Show the articles read before."""
        self._recent, self.folder = holdings, None
        self._take(holdings)

    def take_folder(self, folder: Folder, holdings: tuple[Holding, ...]) -> None:
        """Show what a folder holds."""
        self.folder = folder
        self._take(holdings)

    def take_look(self, holding: Holding, looked: Looked) -> None:
        """Know what a look at a file has told."""
        self._looked[holding.path] = looked

    def remove(self, holding: Holding) -> None:
        """Show an article no longer."""
        self._recent = tuple(h for h in self._recent if h.path != holding.path)
        self.take_recent(self._recent)

    def back(self) -> None:
        """Show the articles read before, again."""
        self.take_recent(self._recent)

    def _take(self, holdings: tuple[Holding, ...]) -> None:
        self.holdings, self.is_loaded = holdings, True
        self._names = None
        self.shown = range(len(holdings))

    # asked by the screen

    @property
    def place(self) -> str:
        """What is listed: the library, or the path of a folder."""
        if self.folder is None:
            return say("library.title", self._language)
        return label(self.folder.path)

    @property
    def reason(self) -> str:
        """Which message says why nothing is shown."""
        if self.holdings:
            return "library.unmatched"
        return "library.none" if self.folder is None else "library.no_texts"

    @property
    def hint(self) -> str:
        """What the keys do, and what of a folder is not listed."""
        if self.folder is None:
            return say("library.hint", self._language)
        said = [say("library.hint_folder", self._language)]
        if self.folder.passed:
            count = self.folder.passed
            said.insert(0, say("library.passed", self._language, count=count))
        if self.folder.is_cut:
            said.insert(0, say("library.cut", self._language, count=MOST))
        return "  ".join(said)

    def narrow(self, typed: str) -> None:
        """Leave what is like what was typed, the likest first; all if that is blank."""
        if self._names is not None:
            self.shown = self._names.filter(typed)

    def at(self, index: int) -> Holding:
        """Return what stands in a line of the list, with all that is known of it."""
        return self._known(self.holdings[self.shown[index]])

    def _known(self, holding: Holding) -> Holding:
        looked = self._looked.get(holding.path)
        if looked is None:
            return holding
        title = holding.title or looked.title
        return replace(holding, title=title, trouble=looked.trouble)

    def unlooked(self, lines: range) -> tuple[Holding, ...]:
        """Return those of some lines whose files were not looked at yet."""
        held_there = (self.at(i) for i in lines if i < len(self.shown))
        return tuple(h for h in held_there if h.path not in self._looked)

    @property
    def _missing(self) -> str:
        return say("library.missing", self._language)
