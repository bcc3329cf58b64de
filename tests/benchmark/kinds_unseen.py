"""Kinds of simulated page that no rule was written for: the reader's examination.

Once a rule has been changed because of one of them, it belongs in `kinds_seen`.
"""

from __future__ import annotations

from tests.benchmark.draft import Draft, Kind, Page, flat, other
from tests.benchmark.typeset import beside, set_lines


def _five(draft: Draft) -> Page:
    """Five narrow columns of which the last were taken out first."""
    pieces = draft.frames(5, 5)
    turn = draft.rng.randint(1, 4)
    return Page([*draft.title, *flat(pieces[turn:] + pieces[:turn])])


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


def _mirrored(draft: Draft) -> Page:
    """Columns taken out from the right to the left."""
    return Page([*draft.title, *flat(reversed(draft.frames(3, 4)))])


def _title_last(draft: Draft) -> Page:
    """The title, in larger type, comes out after all text."""
    return Page([*flat(draft.frames(1, 1)), *draft.title])


def _swapped_pages(draft: Draft) -> Page:
    """Two pages, the second first, each with its head."""
    first, second = draft.frames(2, 2)
    heads = ["江城日报 2025年5月6日 4版", "江城日报 2025年5月6日 1版"]
    lines = [heads[0], *second, heads[1], *draft.title, *first]
    return Page(lines, furniture=heads)


UNSEEN: dict[str, Kind] = {
    "notices": _notices,
    "columns_with_box": _columns_with_box,
    "five": _five,
    "mirrored": _mirrored,
    "title_last": _title_last,
    "swapped_pages": _swapped_pages,
}
