"""Repair by hand: which correction a key means where the reader is, and its effect.

Pure. A key that can't mean anything here gives the name of the message that says
why; nothing is ever corrected that was not asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reader.article import Article, Role
from reader.layout.corrected import corrected
from reader.layout.repair import (
    Correction,
    Join,
    Move,
    Recast,
    Reorder,
    Split,
    repair,
    start_of,
)
from reader.tui.view import View

ROLES = tuple(role for role in Role if role is not Role.LEAD)
"""What a block can be made. A lead is a paragraph before the first heading: that
follows from where it stands."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a key corrects nothing."""

    key: str
    """The message that says it."""


def restored(repairs: Repairs) -> Article:
    """Return the article laid out again from its file, and corrected."""
    article = repairs.article
    return corrected(article.source, repairs.made, published=article.published)


@dataclass(frozen=True, slots=True)
class Repairs:
    """An article with the corrections that made it what it is."""

    article: Article
    made: tuple[Correction, ...] = ()
    before: Article | None = field(default=None, compare=False)
    """The article before the first of them, where it is at hand: a book takes
    twenty seconds to lay out again."""
    restore: Callable[[Repairs], Article] = field(default=restored, compare=False)
    """Lays the article out again, with the corrections made."""

    def and_(self, correction: Correction) -> Repairs:
        """Return the article with one more correction; itself if nothing changes."""
        after = replace(self, made=(*self.made, correction), before=self._first)
        if isinstance(correction, Reorder):
            article = self.restore(after)
            after = replace(after, before=None)
        else:
            article = repair(self.article, (correction,))
        if article.paragraphs == self.article.paragraphs:
            return self
        return replace(after, article=article)

    def undone(self) -> Repairs:
        """Return the article without the last correction."""
        after = replace(self, made=self.made[:-1])
        if self.before is not None:
            return replace(after, article=repair(self.before, after.made))
        return replace(after, article=self.restore(after))

    def laid_out(self, article: Article) -> Repairs:
        """Return the same corrections in an article that was laid out with them."""
        return replace(self, article=article, before=None)

    @property
    def _first(self) -> Article | None:
        return self.before if self.made else self.article


def meant(what: str, view: View) -> Correction | Refusal:
    """Return the correction that a command means at the cursor."""
    if not view.article.paragraphs:
        return Refusal("repair.nothing")
    match what:
        case "join":
            return _join(view)
        case "split":
            return _split(view)
        case "section_up":
            return _section_up(view)
        case "section_down":
            return _section_down(view)
        case "reorder":
            return Reorder() if view.article.doubt == "order" else _NO_OTHER
        case _:
            return Refusal("repair.nothing")


def recast(view: View, role: Role) -> Correction:
    """Return the correction that gives the block at the cursor another role."""
    return Recast(start_of(view.article.paragraphs[view.cursor.paragraph]), role)


_NO_OTHER = Refusal("repair.no_other")
_NO_SECTION = Refusal("repair.no_section")


def _join(view: View) -> Correction | Refusal:
    at = view.cursor.paragraph
    if at == 0:
        return Refusal("repair.no_before")
    return Join(start_of(view.article.paragraphs[at]))


def _split(view: View) -> Correction | Refusal:
    at = view.cursor.span.start
    text = view.article.paragraphs[view.cursor.paragraph].text
    if not text.text[:at].strip() or at >= len(text):
        return Refusal("repair.at_start")
    return Split(text.origin(at).start)


def _section_up(view: View) -> Correction | Refusal:
    headings = _headings(view.article)
    at = view.article.section_of(view.cursor.paragraph)
    if at is None or headings[at] is None:
        return _NO_SECTION
    if at == 0 or headings[at - 1] is None:
        return Refusal("repair.first_section")
    return _moved(headings, at, at - 1)


def _section_down(view: View) -> Correction | Refusal:
    headings = _headings(view.article)
    at = view.article.section_of(view.cursor.paragraph)
    if at is None or headings[at] is None:
        return _NO_SECTION
    if at + 1 == len(headings):
        return Refusal("repair.last_section")
    return _moved(headings, at, at + 2)


def _moved(headings: list[int | None], at: int, goal: int) -> Correction | Refusal:
    start = headings[at]
    before = headings[goal] if goal < len(headings) else None
    return _NO_SECTION if start is None else Move(start, before)


def _headings(article: Article) -> list[int | None]:
    """Return where each section's heading begins in the file."""
    return [
        None if section.heading is None else start_of(section.heading)
        for section in article.sections
    ]
