"""The user's own settings, in files that they write and the program only reads.

What is wrong in such a file is told in a line, and what it asks for there is left
out: a slip in a file of keys must not keep anyone from an article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.messages import Language, say

KEYS = "keys.toml"
_LARGEST = 64 * 1024
"""Bytes of a file that are read; the longest that makes sense has five thousand."""

Keys = Mapping[str, tuple[str, ...]]
"""The keys wanted for each command, by its name, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file, and that the default stays."""

    key: str
    """In `messages.CATALOGUE`."""
    fields: Mapping[str, object] = field(default_factory=dict)

    def said(self, language: Language) -> str:
        """Return the problem in a line."""
        what = say(self.key, language, **self.fields)
        return say("config.problem", language, file=KEYS, what=what)


def folder() -> Path:
    """Return where this user's settings belong."""
    import platformdirs

    return Path(platformdirs.user_config_dir("reader", appauthor=False))


def keys(folder: Path) -> tuple[Keys, tuple[Problem, ...]]:
    """Return the keys wanted in a folder's file, and what is wrong with it.

    Never raises; a folder without the file wants nothing.
    """
    import tomllib  # most readers have no such file

    path = folder / KEYS
    try:
        if not path.is_file():  # nor is a pipe or a device waited for
            return {}, ()
        with path.open("rb") as file:
            written = file.read(_LARGEST + 1)
    except OSError as error:
        return {}, (Problem("config.unread", {"why": error.strerror}),)
    if len(written) > _LARGEST:
        return {}, (Problem("config.large"),)
    try:
        table = tomllib.loads(written.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # of bytes, of TOML, of its depth
        why = str(error).splitlines()[0]
        return {}, (Problem("config.unread", {"why": why}),)
    return _listed(table)


def _listed(table: Mapping[str, object]) -> tuple[Keys, tuple[Problem, ...]]:
    """Return what is a list of keys, or one key, and problems for the rest."""
    wanted: dict[str, tuple[str, ...]] = {}
    problems = []
    for name, value in table.items():
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and all(isinstance(key, str) for key in listed):
            wanted[name] = tuple(listed)
        else:
            problems.append(Problem("config.no_list", {"name": name}))
    return wanted, tuple(problems)
