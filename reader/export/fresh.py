"""A new file beside whatever is there: nothing that exists is written over."""

from __future__ import annotations

from itertools import count
from pathlib import Path

_STANDARD_INPUT = "-"
"""The name of an article that was piped in: no name for a file."""


def fresh_file(folder: Path, name: str, what: str, suffix: str, text: str) -> Path:
    """Write what was made of the article of that name; return the new file's path.

    x.txt.notes.md, or x.txt.notes.2.md where there is one already.

    Raises:
        OSError: the file can't be made or written.
    """
    base = Path(name).name if name != _STANDARD_INPUT else ""
    stem = f"{base or 'article'}.{what}"
    numbers = count(2)
    path = folder / f"{stem}{suffix}"
    while True:
        try:
            file = path.open("x", encoding="utf-8", newline="")
        except FileExistsError:
            path = folder / f"{stem}.{next(numbers)}{suffix}"
            continue
        with file:
            file.write(text)
        return path
