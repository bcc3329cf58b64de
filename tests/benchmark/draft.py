"""What a simulated page is drawn from, and what comes of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tests.benchmark.score import Json
from tests.benchmark.typeset import Row, Style, frames, galley, set_lines, strips, title


@dataclass(frozen=True)
class Draft:
    """What a page is drawn from."""

    article: Json
    others: tuple[Json, ...]
    """Articles in the same script."""
    style: Style
    rng: random.Random

    @property
    def title(self) -> list[str]:
        """The title's lines, as printed."""
        return list(title(self.article))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The text after the title, in one column."""
        return galley(strips(self.article, self.style))

    def frames(self, least: int, most: int, *, closed: bool = False) -> list[list[str]]:
        """The text after the title in a few frames."""
        count = self.rng.randint(least, most)
        return frames(self.rows, count, self.rng, closed=closed)


@dataclass(frozen=True)
class Page:
    """The lines of a page, and what of it isn't the article's own text."""

    lines: Sequence[str]
    furniture: Sequence[str] = ()
    captions: Sequence[str] = ()
    numbers: Sequence[str] = ()


Kind = Callable[[Draft], Page]


def other(
    draft: Draft, paragraphs: int, measure: int | None = None
) -> tuple[list[str], list[str]]:
    """Return the lines and the texts of another story, short."""
    other = draft.rng.choice(draft.others)
    body = [*other.get("lead", ())]
    body += [text for section in other["sections"] for text in section["paragraphs"]]
    texts = [*other["headline"], *other.get("byline", ())[:1], *body[:paragraphs]]
    size = measure or draft.style.measure
    head = len(texts) - len(body[:paragraphs])
    lines = texts[:head]
    for text in texts[head:]:
        lines += set_lines(text, size, indent=draft.style.indent)
    return lines, texts


def read_across(pieces: Sequence[Sequence[str]]) -> list[str]:
    """Return the columns line by line, as if the page had none."""
    return [line for row in zip_longest(*pieces) for line in row if line is not None]


def flat(pieces: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of the pieces, one after another."""
    return [line for piece in pieces for line in piece]
