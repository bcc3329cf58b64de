"""What a filter line leaves of a short list: commands, facts.

Every word typed must be found, whatever its width, case or script; a Latin word
may also be the initials or the pinyin of what it means.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.script.fold import fold


def wanted(typed: str) -> Callable[[str], bool]:
    """Return the test that a text has all that was typed; all pass for nothing."""
    words = fold(typed).split()

    def is_wanted(text: str) -> bool:
        folded = fold(text)
        return all(word in folded for word in words)

    return is_wanted
