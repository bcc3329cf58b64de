"""What others find for the same queries: rapidfuzz alone, fzf, ugrep, tre-agrep.

They search sentences, without line breaks, which is the most that can be done for
them. The programs say which line, not which words, so a line is right if it holds
half of what was to be found; rapidfuzz names its words, as we do.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.span import Span

_SENTENCE = re.compile(r"[^。！？；]+[。！？；]*")
_LEAST_RATIO = 60
"""Per cent. Lower ones answer every query that has no answer, too."""
_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Sentences:
    """A text without line breaks, in sentences."""

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> Sentences:
        """Cut a text at its stops."""
        return cls(text, tuple(Span(*m.span()) for m in _SENTENCE.finditer(text)))

    @property
    def lines(self) -> list[str]:
        """The sentences' own words."""
        return [span.slice(self.text) for span in self.spans]


Finder = Callable[[str, Sentences], Sequence[Span]]
"""Returns what it finds for a query, best first."""


def rapidfuzz(query: str, sentences: Sentences) -> list[Span]:
    """Return the best windows of the five most alike sentences."""
    from rapidfuzz import fuzz, process

    best = process.extract(
        query,
        sentences.lines,
        scorer=fuzz.partial_ratio,
        score_cutoff=_LEAST_RATIO,
        limit=5,
    )
    found = []
    for line, _, number in best:
        window = fuzz.partial_ratio_alignment(query, line)
        if window is not None and window.dest_start < window.dest_end:
            span = Span(window.dest_start, window.dest_end)
            found.append(span.shift(sentences.spans[number].start))
    return found


def program(*command: str, named: bool = True) -> Finder:
    """Return a finder that runs a program over the sentences, a line each.

    They are in a file that is `named` as its last argument, or on its input.
    """

    def find(query: str, sentences: Sentences) -> list[Span]:
        lines = sentences.lines
        arguments = [part.replace("QUERY", query) for part in command]
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write("\n".join(lines))
            file.flush()
            done = subprocess.run(
                [*arguments, file.name] if named else arguments,
                input=None if named else "\n".join(lines),
                capture_output=True,
                encoding="utf-8",
                errors="replace",  # tre-agrep cuts characters in two
                timeout=_SECONDS,
                check=False,
            )
        spans = dict(zip(lines, sentences.spans, strict=True))
        return [spans[line] for line in done.stdout.splitlines()[:5] if line in spans]

    return find


PROGRAMS = {
    "fzf --filter": program("fzf", "--filter", "QUERY", named=False),
    "ugrep -Zbest2": program("ugrep", "-Zbest2", "-F", "-e", "QUERY"),
    "tre-agrep -E 2": program("tre-agrep", "-E", "2", "-k", "QUERY"),
    "tre-agrep -B": program("tre-agrep", "-B", "-k", "QUERY"),
}


def installed() -> dict[str, Finder]:
    """Return the programs that this machine has."""
    return {name: p for name, p in PROGRAMS.items() if shutil.which(name.split()[0])}
