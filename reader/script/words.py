"""Words of a Chinese text. The only module that knows jieba.

jieba takes most of a second to load, so nothing here is imported on the way to
the first screen; `load` is called from a worker, and who can do without words
asks `is_loaded` first.

By default jieba unmarshals a cache file in the shared temporary folder, which
anyone can put there; a marshalled file is code in all but name. It is given a
private folder instead, and where there is none, it builds its tables in memory.
"""

from __future__ import annotations

import logging
import math
import os
import stat
import sys
import tempfile
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.span import Span

if TYPE_CHECKING:
    import jieba

_LOCK = threading.Lock()
_LONGEST = 200
"""Characters. jieba's search for unknown words copies its path at every step,
so a run of Han without punctuation costs the square of its length: 20,000 took
1.7 s in one piece, 0.05 s in pieces of this length."""


def is_loaded() -> bool:
    """Say whether words can be had without waiting."""
    return tokenizer.cache_info().currsize > 0


def load() -> None:
    """Load the dictionary; may take a second. Safe to call from any thread."""
    with _LOCK:
        tokenizer()


@cache
def tokenizer() -> jieba.Tokenizer:
    """Return jieba's tokenizer, loaded."""
    import jieba

    jieba.setLogLevel(logging.CRITICAL)  # its log goes to stderr, over the screen
    tokenizer = jieba.Tokenizer()
    folder = _private_folder()
    if folder is None:
        # a folder that only this process can read, gone when the tables are built
        with tempfile.TemporaryDirectory(prefix="reader-") as passing:
            _initialize(tokenizer, Path(passing))
    else:
        _initialize(tokenizer, folder)
    return tokenizer


def cut(text: str) -> tuple[Span, ...]:
    """Return the words of `text` in order; together they are all of it."""
    spans: list[Span] = []
    at = 0
    for start in range(0, len(text), _LONGEST):
        for word in tokenizer().cut(text[start : start + _LONGEST]):
            spans.append(Span(at, at + len(word)))
            at += len(word)
    return tuple(spans)


def frequency(word: str) -> int:
    """Return how often the dictionary has seen `word`; 0 for none of its words."""
    return int(tokenizer().FREQ.get(word) or 0)


def rarity(word: str) -> float:
    """Return how rare a word of the dictionary is: the logarithm of one in so many.

    A word that the dictionary has not is as rare as one that it has seen once.
    """
    return math.log(tokenizer().total / max(1, frequency(word)))


def vocabulary() -> Mapping[str, int]:
    """Return the dictionary: how often each word was seen; 0 for their beginnings."""
    frequencies: dict[str, int] = tokenizer().FREQ
    return frequencies


def _initialize(tokenizer: jieba.Tokenizer, folder: Path) -> None:
    tokenizer.tmp_dir = str(folder)
    version = f"py{sys.version_info.major}{sys.version_info.minor}"
    tokenizer.cache_file = f"jieba-0.42.1-{version}.cache"
    tokenizer.initialize()


def _private_folder() -> Path | None:
    """Return a cache folder that no other user can write to, or None."""
    import platformdirs

    folder = Path(platformdirs.user_cache_dir("reader", appauthor=False))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = os.lstat(folder)
    except OSError:
        return None
    if not stat.S_ISDIR(found.st_mode):
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o077):
        return None
    return folder
