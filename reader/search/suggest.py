"""Words of the article that complete what is being typed.

Only jieba knows where a word ends, and it takes a second to load and a while to
read: both are a worker's, and until then there are no suggestions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.script import pinyin, words
from reader.script.chars import is_han
from reader.script.fold import simplify

_SHORTEST = 2
"""Characters of a word; a single one completes nothing."""


@dataclass(frozen=True)
class Words:
    """The words of a text, with what is typed for them."""

    counts: tuple[tuple[str, int], ...]
    """The words of two characters or more, most frequent first."""
    keys: tuple[tuple[str, ...], ...]
    """For each word its characters, its pinyin and its initials."""
    edges: frozenset[int]
    """Where in the text a word begins or ends."""

    @classmethod
    def of(cls, text: str) -> Words:
        """Return the words of a text; jieba must be loaded."""
        spans = words.cut(text)
        found = (span.slice(text) for span in spans)
        counts = Counter(
            word for word in found if len(word) >= _SHORTEST and all(map(is_han, word))
        )
        ordered = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        keys = tuple(_keys(word) for word, _ in ordered)
        edges = frozenset(at for span in spans for at in (span.start, span.end))
        return cls(ordered, keys, edges)

    def completing(self, typed: str) -> Iterator[str]:
        """Yield the words that `typed` is the beginning of, most frequent first."""
        start = simplify(pinyin.plain(typed.lower()))
        for (word, _), keys in zip(self.counts, self.keys, strict=True):
            if word != typed and any(key.startswith(start) for key in keys):
                yield word


def _keys(word: str) -> tuple[str, ...]:
    plain = simplify(word)
    names = [next((name for name, _ in pinyin.readings(c)), c) for c in plain]
    return plain, "".join(names), "".join(name[0] for name in names)
