"""Copying, as far as it can be done, and said as it is.

A terminal may take a text by OSC 52, but never says whether it did; tmux drops it
by default. Where the system has a clipboard program, that one can be asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

WAIT = 2.0
"""Seconds that a clipboard program may take; a hanging X server takes for ever."""

_PROGRAMS: Sequence[tuple[str, tuple[str, ...]]] = (
    # the variable that must be set, and the program with its arguments
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)


def program(environment: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """Return the clipboard program to call, by its full path; None: there is none.

    Over SSH there is none either: it would copy to the far machine's clipboard.
    """
    if "SSH_CONNECTION" in environment:
        return None
    wanted = [arguments for name, arguments in _PROGRAMS if environment.get(name)]
    if sys.platform == "darwin":
        wanted = [("pbcopy",)]
    for name, *arguments in wanted:
        found = shutil.which(name, path=environment.get("PATH", os.defpath))
        if found is not None and os.path.isabs(found):  # noqa: PTH117  # never a Path
            return (found, *arguments)
    return None


def copy(text: str, command: Sequence[str]) -> bool:
    """Give `text` to a clipboard program; say whether it took it."""
    try:
        done = subprocess.run(
            command,
            input=text.encode(),
            timeout=WAIT,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
