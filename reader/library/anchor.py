"""A place that can be found again, though the file has changed.

A paragraph's number is only a first guess: the words at the place and some on
either side of it decide. What can't be found is not put somewhere else.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Article, Place
from reader.library.records import Anchor
from reader.span import Span

CONTEXT = 20
"""Characters on either side; nearly any twenty stand only once in an article."""
_ALIKE = 75.0
"""Percent of the characters, in order; less is another sentence."""
_NEARBY = 2000
"""Paragraphs that are searched for a likeness; an exact copy is looked for in all."""


def anchored(article: Article, place: Place) -> Anchor:
    """Return `place` with the words that it is to be known by."""
    text = article.paragraphs[place.paragraph].text.text
    start, end = place.span.start, place.span.end
    return Anchor(
        paragraph=place.paragraph,
        start=start,
        end=end,
        before=text[max(0, start - CONTEXT) : start],
        text=text[start:end],
        after=text[end : end + CONTEXT],
    )


def found(article: Article, anchor: Anchor) -> Place | None:
    """Return where the anchored words stand now; None where they are gone."""
    if _stands_at(article, anchor):
        return Place(anchor.paragraph, Span(anchor.start, anchor.end))
    start = _point(article, anchor, anchor.before, anchor.text + anchor.after)
    if start is None:
        return None
    paragraph, at = start
    text = article.paragraphs[paragraph].text.text
    if text.startswith(anchor.text, at):
        return Place(paragraph, Span(at, at + len(anchor.text)))
    end = _offset(text, anchor.before + anchor.text, anchor.after)
    return Place(paragraph, Span(at, at if end is None else max(at, end)))


def _stands_at(article: Article, anchor: Anchor) -> bool:
    if anchor.paragraph >= len(article.paragraphs):
        return False
    text = article.paragraphs[anchor.paragraph].text.text
    known = anchor.before + anchor.text + anchor.after
    at = anchor.start - len(anchor.before)
    return at >= 0 and bool(known) and text.startswith(known, at)


def _point(
    article: Article, anchor: Anchor, left: str, right: str
) -> tuple[int, int] | None:
    """Return the paragraph and offset where `left` ends and `right` begins."""
    left, right = left[-CONTEXT:], right[:CONTEXT]
    texts = [paragraph.text.text for paragraph in article.paragraphs]
    near = sorted(range(len(texts)), key=lambda i: abs(i - anchor.paragraph))
    for i in near:
        at = texts[i].find(left + right) if left or right else -1
        if at >= 0:
            return i, at + len(left)
    closest = _most_alike(((i, texts[i]) for i in near[:_NEARBY]), left + right)
    offset = None if closest is None else _offset(texts[closest], left, right)
    return None if closest is None or offset is None else (closest, offset)


def _most_alike(texts: Iterable[tuple[int, str]], words: str) -> int | None:
    from rapidfuzz import fuzz

    best: int | None = None
    likeness = 0.0
    for i, text in texts:
        # a paragraph shorter than the words would be looked for in them
        if len(text) < len(words) / 2:
            continue
        cutoff = max(likeness, _ALIKE)
        now = fuzz.partial_ratio(words, text, score_cutoff=cutoff)
        if now > likeness:  # among equals, the nearest came first
            best, likeness = i, now
    return best


def _offset(text: str, left: str, right: str) -> int | None:
    """Return where in `text` the seam of `left` and `right` is, or nearly is."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    left, right = left[-CONTEXT:], right[:CONTEXT]
    aligned = fuzz.partial_ratio_alignment(left + right, text, score_cutoff=_ALIKE)
    if aligned is None:
        return None
    window = text[aligned.dest_start : aligned.dest_end]
    for step in Indel.opcodes(left + right, window):
        if step.src_start <= len(left) <= step.src_end:
            into = min(len(left) - step.src_start, step.dest_end - step.dest_start)
            return int(aligned.dest_start + step.dest_start + into)
    return int(aligned.dest_start)
