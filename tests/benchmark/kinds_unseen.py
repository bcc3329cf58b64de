"""Kinds of simulated page that no rule was written for: the reader's examination.

Once a rule has been changed because of one of them, it belongs in `kinds_seen`.
"""

from __future__ import annotations

from dataclasses import replace

from tests.benchmark.draft import Draft, Kind, Page, flat, other
from tests.benchmark.typeset import beside, galley, set_lines, strips


def _briefs(draft: Draft) -> Page:
    """News in brief at the top of the page: two headlines with a sentence each."""
    texts: list[str] = []
    for brief in (draft.others * 2)[:2]:
        bodies = [text for part in brief["sections"] for text in part["paragraphs"]]
        texts += [brief["headline"][0], bodies[0].partition("。")[0] + "。"]
    size = draft.style.measure
    lines = [texts[0], *set_lines(texts[1], size), texts[2], *set_lines(texts[3], size)]
    text = [*draft.title, *flat(draft.frames(1, 1))]
    return Page([*lines, *text], furniture=texts)


def _columns_with_box(draft: Draft) -> Page:
    """A box of another story at the top of the last of three columns in a row."""
    story, texts = other(draft, 1)
    first, second, third = draft.frames(3, 3)
    columns = beside([first, second, [*story, "", *third]], cells=False, gutter=3)
    return Page([*draft.title, "", *columns], furniture=texts)


def _second_page(draft: Draft) -> Page:
    """The story goes on on another page, amid the ends of other stories there."""
    first, second = draft.frames(2, 2)
    one, two = (draft.others * 2)[:2]
    before, others = other(replace(draft, others=(one,)), 2)
    behind, more = other(replace(draft, others=(two,)), 2)
    heads = ["东海晚报 2025年5月9日 A1", "东海晚报 2025年5月9日 A3"]
    to, back = "下转A3版", "上接A1版"
    lines = [heads[0], *draft.title, *first, to]
    lines += [heads[1], *before, back, *second, *behind]
    furniture = [heads[0], to, heads[1], *others, back, *more]
    return Page(lines, furniture=furniture)


def _lead_last(draft: Draft) -> Page:
    """The box with the lead, in a wider measure, is taken out after the columns."""
    parts = strips(draft.article, draft.style)
    leads = draft.article.get("lead", ())[:1]
    at = next(i for i, part in enumerate(parts) if part.kind == "body")
    wide = (
        set_lines(leads[0], draft.style.measure + 8, indent=draft.style.indent)
        if (leads)
        else ()
    )
    rest = [part for i, part in enumerate(parts) if i != at or not leads]
    return Page([*draft.title, *(row.text for row in galley(rest)), *wide])


UNSEEN: dict[str, Kind] = {
    "briefs": _briefs,
    "columns_with_box": _columns_with_box,
    "second_page": _second_page,
    "lead_last": _lead_last,
}
