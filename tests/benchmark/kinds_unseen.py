"""Kinds of simulated page that no rule was written for: the reader's examination.

Once a rule has been changed because of one of them, it belongs in `kinds_seen`.
"""

from __future__ import annotations

from tests.benchmark.draft import Draft, Kind, Page, flat, other, read_across
from tests.benchmark.typeset import beside


def _sidebar(draft: Draft) -> Page:
    """A box of a narrower measure and with its own heading, amid the text."""
    pieces = draft.frames(2, 2)
    story, texts = other(draft, 2, measure=max(8, draft.style.measure - 5))
    return Page([*draft.title, *pieces[0], *story, *pieces[1]], furniture=texts)


def _five(draft: Draft) -> Page:
    """Five narrow columns of which the last were taken out first."""
    pieces = draft.frames(5, 5)
    turn = draft.rng.randint(1, 4)
    return Page([*draft.title, *flat(pieces[turn:] + pieces[:turn])])


def _shared(draft: Draft) -> Page:
    """Two stories side by side, printed on the same lines."""
    story, texts = other(draft, 3, measure=draft.style.measure)
    whole = [*draft.title, *flat(draft.frames(1, 1))]
    columns = beside([whole, story], cells=draft.rng.random() < 0.4, gutter=4)
    return Page(columns, furniture=texts)


def _mirrored(draft: Draft) -> Page:
    """Columns taken out from the right to the left."""
    return Page([*draft.title, *flat(reversed(draft.frames(3, 4)))])


def _title_last(draft: Draft) -> Page:
    """The title, in larger type, comes out after all text."""
    return Page([*flat(draft.frames(1, 1)), *draft.title])


def _partly_across(draft: Draft) -> Page:
    """One frame in order, then two read across."""
    pieces = draft.frames(3, 3)
    return Page([*draft.title, *pieces[0], *read_across(pieces[1:])])


def _swapped_pages(draft: Draft) -> Page:
    """Two pages, the second first, each with its head."""
    first, second = draft.frames(2, 2)
    heads = ["江城日报 2025年5月6日 4版", "江城日报 2025年5月6日 1版"]
    lines = [heads[0], *second, heads[1], *draft.title, *first]
    return Page(lines, furniture=heads)


UNSEEN: dict[str, Kind] = {
    "sidebar": _sidebar,
    "five": _five,
    "shared": _shared,
    "mirrored": _mirrored,
    "title_last": _title_last,
    "partly_across": _partly_across,
    "swapped_pages": _swapped_pages,
}
