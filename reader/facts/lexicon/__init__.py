"""Word lists of general newspaper Chinese, simplified: a file a purpose.

A list is a text file with a word a line, sorted; its first line says what the words
are for. Rules compare with `Passage.plain`, which is simplified too, so one list
serves both scripts.
"""

from __future__ import annotations

import importlib.resources
import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A set of words that knows which of them a text ends or begins with."""

    words: frozenset[str]
    longest: int

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def end_of(self, text: str, end: int | None = None) -> str:
        """Return the longest word that `text[:end]` ends with; "" for none."""
        stop = len(text) if end is None else end
        for length in range(min(self.longest, stop), 0, -1):
            word = text[stop - length : stop]
            if word in self.words:
                return word
        return ""

    def start_of(self, text: str, start: int = 0) -> str:
        """Return the longest word that `text[start:]` begins with; "" for none."""
        for length in range(min(self.longest, len(text) - start), 0, -1):
            word = text[start : start + length]
            if word in self.words:
                return word
        return ""


@cache
def lexicon(name: str) -> Lexicon:
    """Return a word list by the name of its file."""
    file = importlib.resources.files(__name__) / f"{name}.txt"
    lines = file.read_text("utf-8").splitlines()
    words = frozenset(line for line in lines if line and not line.startswith("#"))
    return Lexicon(words, max(map(len, words)))


@cache
def any_of(name: str) -> str:
    """Return a pattern of the words of a list, the longest first."""
    words = sorted(lexicon(name).words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))
