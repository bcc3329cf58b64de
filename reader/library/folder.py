"""What a folder holds to be read: its texts and its folders, names only.

No file is opened here, so that a folder of thousands is listed at once, and one
with a pipe or a device in it does no harm: those are not listed. What the text of
a file is called, `title_in` reads from its beginning, one file at a time.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from reader.layout.assemble import assemble
from reader.library.memory import title_of
from reader.source.opening import open_source
from reader.source.source import SourceError

MOST = 20_000
"""Entries of a folder that are looked at; a reader's folder has some hundred."""
TEXTS = frozenset({"", ".txt", ".text", ".md", ".asc", ".utf8", ".gb", ".big5"})
"""Endings of the files that are listed: of texts, or of whatever has none."""
LARGEST = 200_000
"""Bytes. A newspaper's page has 20,000; a book is listed by the name of its file."""
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds, by name; 第2版 comes before 第10版."""

    path: str
    folders: tuple[str, ...]
    texts: tuple[str, ...]
    passed: int = 0
    """Files that were passed over, as they are no texts by their names."""
    is_cut: bool = False
    """Whether there is more than is looked at."""


def listed(path: str) -> Folder:
    """Return what a folder holds; hidden names are left out.

    Raises:
        SourceError: it is no folder, or can't be read.
    """
    # the whole path, as the program may be started elsewhere the next time
    whole = Path(path).expanduser().absolute()
    folders, texts, passed, is_cut = [], [], 0, False
    try:
        with os.scandir(whole) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST:
                    is_cut = True
                    break
                if entry.name.startswith("."):
                    continue
                if _is_folder(entry):
                    folders.append(entry.path)
                elif _is_text(entry):
                    texts.append(entry.path)
                else:
                    passed += 1
    except (FileNotFoundError, ValueError):  # a NUL in the path
        raise SourceError("source.missing") from None
    except NotADirectoryError:
        raise SourceError("library.no_folder") from None
    except PermissionError:
        raise SourceError("source.forbidden") from None
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise SourceError("source.unread", cause=cause) from None
    folders.sort(key=_naturally)
    texts.sort(key=_naturally)
    return Folder(str(whole), tuple(folders), tuple(texts), passed, is_cut)


def title_in(path: str) -> str:
    """Return the headline of the text in a file; "" for one too long to look at.

    Raises:
        SourceError: the file can't be read, or holds no text.
    """
    try:
        source = open_source(path, max_size=LARGEST)
    except SourceError as error:
        if error.key == "source.large":
            return ""
        raise
    return title_of(assemble(source, words=False))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_text(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file() and Path(entry.name).suffix.lower() in TEXTS
    except OSError:
        return False


def _naturally(path: str) -> list[tuple[int, str]]:
    """Return what a name is sorted by: numbers in it by their size."""
    pieces = _NUMBER.split(Path(path).name.casefold())
    return [
        (int(piece), "") if piece.isascii() and piece.isdigit() else (-1, piece)
        for piece in pieces
    ]
