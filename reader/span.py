"""Ranges of characters, and text that knows where each of its characters came from.

Everything above is built on two promises made here: a range is half-open and
belongs to a named text, and text is joined, cut or changed only through
`Aligned`, so that any word on the screen leads back to the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters: `start` is in it, `end` is not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            msg = f"not a range: {self.start}..{self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # An empty span is still a place; without this, `if span:` would lie.
        return True

    def slice(self, text: str) -> str:
        """Return the characters of `text` that this range covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """Return the same range, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Say whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies within this range, edges included."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        """Return the shortest range that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of an `Aligned` text whose characters came from one range.

    A run is as long as its `source` when it was copied character by character;
    otherwise each of its characters came from the whole of `source`, which is
    empty for text that was inserted.
    """

    start: int
    """First character in the aligned text; the run ends where the next begins."""
    source: Span


@dataclass(frozen=True, slots=True)
class Aligned:
    """Text that knows where each of its characters came from.

    Origins are kept as runs, not one by one: a paragraph has a run a printed
    line, so a book of ten megabytes costs some ten bytes a character less.
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str, start: int = 0) -> Aligned:
        """Return `text` as a copy of `len(text)` characters that began at `start`."""
        if not text:
            return cls("", ())
        return cls(text, (Run(0, Span(start, start + len(text))),))

    @classmethod
    def inserted(cls, text: str, at: int = 0) -> Aligned:
        """Return text that stands in no source; `at` is where it was put in."""
        return cls(text, (Run(0, Span(at, at)),) if text else ())

    @classmethod
    def changed(cls, text: str, source: Span) -> Aligned:
        """Return text that stands for the whole of `source`.

        As long as its source, it stands for it character by character.
        """
        return cls(text, (Run(0, source),) if text else ())

    @classmethod
    def join(cls, parts: Iterable[Aligned]) -> Aligned:
        """Return the parts one after another; neighbouring copies become one run."""
        texts: list[str] = []
        runs: list[Run] = []
        at = 0
        copied = False  # whether the last run was copied character by character
        for part in parts:
            for run, end in part.bounded():
                length = end - run.start
                copy = len(run.source) == length
                if copy and copied and runs[-1].source.end == run.source.start:
                    runs[-1] = Run(
                        runs[-1].start, Span(runs[-1].source.start, run.source.end)
                    )
                else:
                    runs.append(Run(at + run.start, run.source))
                copied = copy
            texts.append(part.text)
            at += len(part.text)
        return cls("".join(texts), tuple(runs))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, piece: slice) -> Aligned:
        start, end, step = piece.indices(len(self.text))
        if step != 1:
            msg = "aligned text is cut in one piece"
            raise ValueError(msg)
        return self.keep(Span(start, max(start, end)))

    def keep(self, span: Span) -> Aligned:
        """Return the characters of `span`, with their origins."""
        end = min(span.end, len(self.text))
        if span.start >= end:
            return Aligned("", ())
        runs: list[Run] = []
        for run, run_end in self.bounded(span.start, end):
            low, high = max(run.start, span.start), min(run_end, end)
            source = _part(run, run_end, low, high)
            if len(run.source) == run_end - run.start:
                runs.append(Run(low - span.start, source))
            else:
                runs.extend(_of_all(source, low - span.start, high - span.start))
        return Aligned(self.text[span.start : end], tuple(runs))

    def drop(self, spans: Iterable[Span]) -> Aligned:
        """Return the text without `spans`, which are in order and do not overlap."""
        kept, at = [], 0
        for span in spans:
            kept.append(self.keep(Span(at, span.start)))
            at = span.end
        kept.append(self.keep(Span(at, max(at, len(self.text)))))
        return Aligned.join(kept)

    def replace(self, span: Span, text: str) -> Aligned:
        """Return the text with `text` in place of `span`, whose origin it takes."""
        there = Aligned.changed(text, self.hull(span))
        return Aligned.join((self[: span.start], there, self[span.end :]))

    def strip(self) -> Aligned:
        """Return the text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]

    def split(self, pattern: re.Pattern[str]) -> tuple[Aligned, ...]:
        """Return the pieces between the matches of `pattern`."""
        pieces, at = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self[at : match.start()])
            at = match.end()
        pieces.append(self[at:])
        return tuple(pieces)

    def origin(self, index: int) -> Span:
        """Return where the character at `index` came from; empty if inserted."""
        run, end = next(self.bounded(index, index + 1))
        return _part(run, end, index, index + 1)

    @property
    def origins(self) -> tuple[Span, ...]:
        """Where every character came from, one range a character."""
        return tuple(
            _part(run, end, i, i + 1)
            for run, end in self.bounded()
            for i in range(run.start, end)
        )

    def sources(self, span: Span | None = None) -> tuple[Span, ...]:
        """Return the ranges that `span` (all of it) came from, in reading order.

        There are several where a line or column break lies inside. Neighbours
        that touch are one; inserted characters add none.
        """
        low, high = (0, len(self.text)) if span is None else (span.start, span.end)
        ranges: list[Span] = []
        if low >= high:
            return ()
        for run, end in self.bounded(low, high):
            source = _part(run, end, max(run.start, low), min(end, high))
            if not len(source) or (ranges and ranges[-1].covers(source)):
                continue
            if ranges and ranges[-1].end == source.start:
                ranges[-1] = ranges[-1].hull(source)
            else:
                ranges.append(source)
        return tuple(ranges)

    def hull(self, span: Span) -> Span:
        """Return the shortest range that holds all that `span` came from.

        For an empty span, an empty range at the place where it stands.
        """
        ranges = self.sources(span)
        if ranges:
            return Span(min(r.start for r in ranges), max(r.end for r in ranges))
        if not self.text:
            return Span(0, 0)
        if span.start < len(self.text):
            at = self.origin(span.start).start
        else:
            at = self.origin(len(self.text) - 1).end
        return Span(at, at)

    def through(self, below: Aligned) -> Aligned:
        """Return this text with origins in what `below` was made from.

        This text was made from `below.text`: its origins are looked up there.
        """
        pieces = []
        for run, end in self.bounded():
            text = self.text[run.start : end]
            if len(run.source) == len(text):
                pieces.append(Aligned(text, below.keep(run.source).runs))
            else:
                source = below.hull(run.source)
                pieces.append(Aligned(text, _of_all(source, 0, len(text))))
        return Aligned.join(pieces)

    def bounded(
        self, low: int = 0, high: int | None = None
    ) -> Iterator[tuple[Run, int]]:
        """Yield the runs that meet low..high, each with the end of its text."""
        runs = self.runs
        high = len(self.text) if high is None else high
        first = max(0, bisect_right(runs, low, key=_start) - 1) if low else 0
        for i in range(first, len(runs)):
            if runs[i].start >= high:
                return
            yield runs[i], runs[i + 1].start if i + 1 < len(runs) else len(self.text)


def _start(run: Run) -> int:
    return run.start


def _of_all(source: Span, low: int, high: int) -> tuple[Run, ...]:
    """Return the runs of low..high, of which each character came from all of `source`.

    As many characters as the source has would pass for a copy of it: then each is
    a run of its own.
    """
    if len(source) == high - low > 1:
        return tuple(Run(i, source) for i in range(low, high))
    return (Run(low, source),) if low < high else ()


def _part(run: Run, end: int, low: int, high: int) -> Span:
    """Return the source of low..high, which lies within the run that ends at `end`."""
    if len(run.source) != end - run.start:
        return run.source
    return Span(run.source.start + low - run.start, run.source.start + high - run.start)
