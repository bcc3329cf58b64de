"""What the keys of movement do to a view; `n` is the count typed, or None."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from types import MappingProxyType

from reader.article import Place
from reader.script.chars import is_han
from reader.span import Span
from reader.tui.view import View

JUMPS = frozenset({"top", "bottom", "percent", "section_next", "section_back"})
"""Motions that go so far that one wants a way back."""
MOST = 1000
"""Words that one count goes over; each is looked for in its paragraph."""

UPRIGHT = MappingProxyType(
    {
        "row_down": "char_right",
        "row_up": "char_left",
        "char_left": "row_down",
        "char_right": "row_up",
    }
)
"""What the arrows do on an upright page, where text runs down and then left."""


def moved(view: View, motion: str, n: int | None) -> View:
    """Return the view after a motion."""
    return _MOTIONS[motion](view, n)


def words_of(view: View, paragraph: int) -> tuple[Span, ...]:
    """Return the words of a paragraph: a dictionary's, or runs of one class."""
    if paragraph < len(view.cuts):
        return view.cuts[paragraph]
    return tuple(_runs(view.article.paragraphs[paragraph].text.text))


def word_at(view: View, place: Place) -> Place | None:
    """Return the word that a character is in; None for a mark or a blank."""
    text = view.article.paragraphs[place.paragraph].text.text
    for word in words_of(view, place.paragraph):
        if word.start <= place.span.start < word.end and word.slice(text).isalnum():
            return Place(place.paragraph, word)
    return None


def _runs(text: str) -> list[Span]:
    spans, at = [], 0
    for _, run in groupby(text, key=lambda char: (char.isalnum(), is_han(char))):
        length = sum(1 for _ in run)
        spans.append(Span(at, at + length))
        at += length
    return spans


def _top(view: View, n: int | None) -> View:
    if n is None:
        return view.to_start()
    last = len(view.article.paragraphs) - 1
    return view.to(Place(max(0, min(n - 1, last)), Span(0, 0)))


def _half(view: View, halves: int) -> View:
    rows = halves * max(1, view.height // 2)
    further = view.scrolled(rows)
    if (further.top, further.lead) == (view.top, view.lead):  # at an end already
        return view.moved(rows)
    return further


def _word(view: View, step: int) -> View:
    """Return the cursor on the next word, in this paragraph or the next one."""
    here = view.cursor.span.start
    starts = [word.start for word in _words_here(view)]
    if step > 0:
        after = next((start for start in starts if start > here), None)
        return _on_char(view, after) if after is not None else view.to_paragraph(1)
    before = [start for start in starts if start < here]
    return _on_char(view, before[-1]) if before else _to_last_char(view)


def _word_end(view: View) -> View:
    """Return the cursor on the last character of a word: this one's, or the next's."""
    here = view.cursor.span.start
    ends = (word.end - 1 for word in _words_here(view))
    after = next((end for end in ends if end > here), None)
    if after is not None:
        return _on_char(view, after)
    further = view.to_paragraph(1)
    if further.cursor.paragraph == view.cursor.paragraph:
        return view
    first = next((word.end - 1 for word in _words_here(further)), None)
    return further if first is None else _on_char(further, first)


def _words_here(view: View) -> list[Span]:
    """Return the words of the paragraph at the cursor, without marks and blanks."""
    at = view.cursor.paragraph
    text = view.article.paragraphs[at].text.text
    return [word for word in words_of(view, at) if word.slice(text)[:1].isalnum()]


def _on_char(view: View, char: int) -> View:
    """Return the cursor on a character of its paragraph."""
    return view.moved_chars(char - view.cursor.span.start)


def _to_last_char(view: View) -> View:
    """Return the cursor at the end of the paragraph above."""
    above = view.rows.step_paragraph(view.cursor.paragraph, -1)
    if above == view.cursor.paragraph:
        return _on_char(view, 0)
    last = max(0, len(view.article.paragraphs[above].text) - 1)
    return view.to(Place(above, Span(last, last)))


def _repeat(move: Callable[[View], View]) -> Callable[[View, int | None], View]:
    """Return a motion that is made as often as its count says."""

    def repeated(view: View, n: int | None) -> View:
        for _ in range(min(n or 1, MOST)):
            view = move(view)
        return view

    return repeated


_MOTIONS: dict[str, Callable[[View, int | None], View]] = {
    "row_down": lambda view, n: view.moved(n or 1),
    "row_up": lambda view, n: view.moved(-(n or 1)),
    "half_down": lambda view, n: _half(view, n or 1),
    "half_up": lambda view, n: _half(view, -(n or 1)),
    "page_down": lambda view, n: view.paged(n or 1),
    "page_up": lambda view, n: view.paged(-(n or 1)),
    "top": _top,
    "bottom": lambda view, n: _top(view, n) if n else view.to_end(),
    "percent": lambda view, n: view.to_percent(n or 0),
    "section_next": lambda view, n: view.to_section(n or 1),
    "section_back": lambda view, n: view.to_section(-(n or 1)),
    "paragraph_next": lambda view, n: view.to_paragraph(n or 1),
    "paragraph_back": lambda view, n: view.to_paragraph(-(n or 1)),
    "char_left": lambda view, n: view.moved_chars(-(n or 1)),
    "char_right": lambda view, n: view.moved_chars(n or 1),
    "word_next": _repeat(lambda view: _word(view, 1)),
    "word_end": _repeat(_word_end),
    "word_back": _repeat(lambda view: _word(view, -1)),
}
