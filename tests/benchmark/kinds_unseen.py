"""Kinds of simulated page that no rule was written for: the reader's examination.

Once a rule has been changed because of one of them, it belongs in `kinds_seen`.
"""

from __future__ import annotations

from dataclasses import replace

from tests.benchmark.draft import Draft, Kind, Page, flat, other
from tests.benchmark.typeset import beside, galley, set_lines, strips


def _notices(draft: Draft) -> Page:
    """Notices of three lines at the foot of the page."""
    notices = [
        "遗失声明",
        "本人不慎将身份证遗失，现声明作废。",
        "停水通知",
        "因管网检修，明日8时至18时北岸片区停水，请市民提前储水。",
    ]
    lines = [line for text in notices for line in set_lines(text, draft.style.measure)]
    text = [*draft.title, *flat(draft.frames(1, 1))]
    return Page([*text, *lines], furniture=notices)


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
    "notices": _notices,
    "columns_with_box": _columns_with_box,
    "second_page": _second_page,
    "lead_last": _lead_last,
}
