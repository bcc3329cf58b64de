"""What every kind of fact is looked for in: passages, and what is known so far.

Kinds match on `Passage.plain`, a copy of the block that has the same length as
the printed text (widths, variants and quotation marks made alike), so a match
has the same place in both, and words are always cut from the printed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from reader.article import BODY_ROLES, TITLE_ROLES, Article, Place, Role
from reader.facts.mention import Kind, Mention
from reader.script.fold import simplify
from reader.span import Span

FACT_ROLES = TITLE_ROLES | BODY_ROLES | {Role.HEADING, Role.CAPTION}
"""Where facts are looked for: bylines and furniture are not the story."""

_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide).isalnum()}
_MARKS = dict(zip("％．－＋○「」『』﹁﹂﹃﹄⋯―", "%.-+〇“”‘’“”‘’…—", strict=True))
_VARIANTS = {"衞": "卫", "邨": "村"}
"""Characters of Hong Kong that the table of traditional characters leaves alone."""
_ALIKE = str.maketrans(
    {**{chr(w): chr(n) for w, n in _WIDE.items()}, **_MARKS, **_VARIANTS}
)
"""Widths, and the quotation marks of Taiwan and Hong Kong; never a length."""


LONGEST_PASSAGE = 20_000
"""Characters of a block that are read. A paragraph of a newspaper has some 200;
what is longer is no paragraph, and must not take the time of all others."""

_MARKER = re.compile(r"[0-9]{1,2}\.(?=(?:1[0-2]|[1-9])月[0-9]|20[0-9]{2}年)")
"""The number of a list's item, right before a date."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block, as printed and as the rules read it."""

    paragraph: int
    """Its index in `Article.paragraphs`."""
    role: Role
    text: str
    plain: str
    """As long as `text`, character by character."""

    def place(self, start: int, end: int) -> Place:
        """Return the address of a range of this passage."""
        return Place(self.paragraph, Span(start, end))


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Context:
    """A stretch of an article, and all that was found before in the article."""

    article: Article
    passages: tuple[Passage, ...]
    published: date | None
    """The day that 昨日 is counted from; None where nobody knows it."""
    mentions: tuple[Mention, ...] = ()
    """What the kinds that ran before have found."""
    stopped: Callable[[], bool] = _never
    """Says whether time is up, or nobody wants the answer any more."""

    def read(self) -> Iterator[Passage]:
        """Yield the passages, until time is up."""
        for passage in self.passages:
            if self.stopped():
                return
            yield passage

    def adding(self, mentions: tuple[Mention, ...]) -> Context:
        """Return the context that the next kind finds."""
        return replace(self, mentions=self.mentions + mentions)

    def of(self, *kinds: Kind) -> tuple[Mention, ...]:
        """Return the mentions of some kinds, in the order they were found."""
        return tuple(m for m in self.mentions if m.kind in kinds)

    def claimed(self, paragraph: int, *kinds: Kind) -> tuple[Span, ...]:
        """Return the spans that mentions (of `kinds`, or any) hold in a paragraph."""
        return tuple(mention.place.span for mention in self.inside(paragraph, *kinds))

    def inside(self, paragraph: int, *kinds: Kind) -> tuple[Mention, ...]:
        """Return the mentions (of `kinds`, or any) in a paragraph, in its order."""
        return tuple(
            mention
            for mention in self._by_paragraph.get(paragraph, ())
            if not kinds or mention.kind in kinds
        )

    @cached_property
    def _by_paragraph(self) -> dict[int, list[Mention]]:
        found: dict[int, list[Mention]] = {}
        for mention in sorted(self.mentions, key=lambda mention: mention.place):
            found.setdefault(mention.place.paragraph, []).append(mention)
        return found


def plain(text: str) -> str:
    """Return `text` as the rules read it: as long, simplified, ASCII digits, “”."""
    return simplify(text.translate(_ALIKE))


def _without_marker(text: str) -> str:
    """Return a plain text whose list marker is not read as a number: 1.5月1日."""
    marker = _MARKER.match(text)
    return f"{text[: marker.end() - 1]}、{text[marker.end() :]}" if marker else text


def passages_of(article: Article) -> tuple[Passage, ...]:
    """Return the blocks that facts are looked for in, in reading order."""
    return tuple(
        Passage(index, paragraph.role, text, _without_marker(plain(text)))
        for index, paragraph in enumerate(article.paragraphs)
        for text in (paragraph.text.text[:LONGEST_PASSAGE],)
        if paragraph.role in FACT_ROLES
    )


def batches(
    passages: tuple[Passage, ...], characters: int
) -> Iterator[tuple[Passage, ...]]:
    """Yield the passages in stretches of about so many characters, never none."""
    batch: list[Passage] = []
    size = 0
    for passage in passages:
        batch.append(passage)
        size += len(passage.text)
        if size >= characters:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
