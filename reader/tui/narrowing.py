"""What a filter line leaves of a short list: commands, facts.

The search's own ways of typing: pinyin, initials, 繁/简, a wrong character.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence


def narrowed(typed: str) -> Callable[[Sequence[str]], Sequence[int]]:
    """Return what picks the candidates that are like `typed`, the likest first."""

    def pick(candidates: Sequence[str]) -> Sequence[int]:
        if not typed.strip():
            return range(len(candidates))
        from reader import search  # pinyin: not before somebody types

        return [choice.index for choice in search.filter(typed, candidates)]

    return pick
