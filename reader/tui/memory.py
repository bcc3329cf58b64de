"""What the screen was told at the start, and what it tells while it is used.

The screen knows no database: it is given a `Memory`, and tells what happened in
small events. Whoever opened the article decides what becomes of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.article import Article, Place
from reader.layout.repair import Correction
from reader.library.records import Note, Reading
from reader.source.source import SourceError

if TYPE_CHECKING:
    from reader.tui.view import View

TOURED = "toured"
"""The choice that says whether the tour was seen; 0 on the very first run."""


@dataclass(frozen=True, slots=True)
class Left:
    """The reader rests at a place, or leaves the article there."""

    place: Place
    progress: float
    """How much of the article was on the screen by then, 0 to 1."""

    @classmethod
    def of(cls, view: View) -> Left:
        """Return where a view is: as far as its screen shows, as the status says."""
        return cls(view.cursor, view.progress)


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark was set."""

    letter: str
    place: Place


@dataclass(frozen=True, slots=True)
class Searched:
    """Something was searched for and found."""

    query: str


@dataclass(frozen=True, slots=True)
class Chose:
    """A choice of looks was made, for all articles."""

    name: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Noted:
    """Words were highlighted, perhaps with a remark, or the remark was changed."""

    note: Note


@dataclass(frozen=True, slots=True)
class Unnoted:
    """A highlight was taken away with its remark."""

    note: Note


@dataclass(frozen=True, slots=True)
class Forgot:
    """An article was taken out of the library."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The article was corrected by hand; later places are of what came of it."""

    correction: Correction
    article: Article


@dataclass(frozen=True, slots=True)
class Restored:
    """The article was restored anew from its file; later places are of this one."""

    article: Article


@dataclass(frozen=True, slots=True)
class Undone:
    """The last correction was undone; later places are of what came of that."""

    article: Article


Here = Left | Marked | Noted | Unnoted | Corrected | Undone | Restored
"""What happens in the article that is read."""
Event = Here | Searched | Chose | Forgot


def forget(event: Event) -> None:
    """Keep nothing of it."""


def nowhere(_: Article) -> Place | None:
    """Know no place."""
    return None


def nothing_read() -> Sequence[Reading]:
    """Know no article."""
    return ()


@dataclass(frozen=True, slots=True)
class Opened:
    """An article, and what is remembered of it."""

    article: Article
    memory: Memory


def unopened(_: str) -> Opened:
    """Find no file."""
    raise SourceError("source.missing")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The other articles; what it is asked may take a while, so ask in a thread."""

    recent: Callable[[], Sequence[Reading]] = nothing_read
    """Returns the articles read, the last one first."""
    open: Callable[[str], Opened] = unopened
    """Opens the article at a path, or raises `SourceError`."""
    reopen: Callable[[str], Opened] = unopened
    """Opens this article again, in the encoding of a name; may raise it, too."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of an article, and who is told what happens next."""

    place: Place | None = None
    """Where the reader left it."""
    find: Callable[[Article], Place | None] = nowhere
    """Says where that is when the article was restored anew."""
    news: tuple[str, ...] = ()
    """What to say to the reader at the start."""
    marks: Mapping[str, Place] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    """Words that the reader highlighted, each perhaps with a remark."""
    searches: tuple[str, ...] = ()
    """What was searched for before, in any article, the last one first."""
    choices: Mapping[str, str | int] = field(default_factory=dict)
    """Of looks: the theme, the measure."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected in it by hand; the article given is corrected already."""
    path: str = ""
    """Where the article is; the library marks it as the one that is read."""
    shelf: Shelf = field(default_factory=Shelf)
    tell: Callable[[Event], None] = forget


NOTHING = Memory()
