"""Kinds of simulated page that may be looked at when a rule is written."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from tests.benchmark.draft import Draft, Kind, Page, flat, other, read_across
from tests.benchmark.typeset import Strip, beside, galley, set_lines, strips


def _plain(draft: Draft) -> Page:
    return Page([*draft.title, *flat(draft.frames(1, 1))])


def _middle(draft: Draft) -> Page:
    """The second half is the first frame; the title stands between."""
    first, second = draft.frames(2, 2, closed=draft.rng.random() < 0.6)
    return Page([*second, *draft.title, *first])


def _blocks(draft: Draft) -> Page:
    """Frames taken out in another order: two runs of them have changed places."""
    pieces = draft.frames(3, 5)
    a, b, c = sorted(draft.rng.sample(range(len(pieces) + 1), 3))
    moved = pieces[:a] + pieces[b:c] + pieces[a:b] + pieces[c:]
    return Page([*draft.title, *flat(moved)])


def _orphans(draft: Draft) -> Page:
    """A heading or two taken out after all text."""
    parts = strips(draft.article, draft.style)
    headings = [part for part in parts if part.kind == "heading"]
    torn = draft.rng.sample(headings, min(len(headings), draft.rng.randint(1, 2)))
    torn = [part for part in headings if part in torn]
    left = [row.text for row in galley(part for part in parts if part not in torn)]
    return Page([*draft.title, *left, *(line for part in torn for line in part.lines)])


def _across(draft: Draft) -> Page:
    """Columns of one measure, read across."""
    return Page([*draft.title, *read_across(draft.frames(2, 3))])


def _neighbour(draft: Draft) -> Page:
    """Another story before, between or after the frames."""
    pieces = draft.frames(2, 3, closed=True)
    story, texts = other(draft, draft.rng.randint(2, 5))
    parts = [[*draft.title, *pieces[0]], *pieces[1:]]
    parts.insert(draft.rng.randint(0, len(parts)), story)
    return Page(flat(parts), furniture=texts)


def _cut_in(draft: Draft) -> Page:
    """A picture takes half the measure of some lines of a paragraph."""
    parts = list(strips(draft.article, draft.style))
    long = [i for i, p in enumerate(parts) if p.kind == "body" and len(p.lines) > 4]
    chosen = draft.rng.choice(long or [0])
    part = parts[chosen]
    whole = "".join(part.lines).strip()
    size = draft.style.measure
    first = set_lines(whole, size, indent=draft.style.indent)[: draft.rng.randint(1, 2)]
    done = sum(len(line.strip()) for line in first)
    narrow = set_lines(whole[done:], size // 2 + 1)[: draft.rng.randint(3, 5)]
    rest = whole[done + sum(map(len, narrow)) :]
    last = set_lines(rest, size) if rest else ()
    parts[chosen] = Strip("body", (*first, *narrow, *last))
    return Page([*draft.title, *(row.text for row in galley(parts))])


def _drop_cap(draft: Draft) -> Page:
    """A large first character narrows the lines beside it."""
    parts = list(strips(draft.article, draft.style))
    at = next(i for i, part in enumerate(parts) if part.kind == "body")
    whole = "".join(parts[at].lines).strip()
    size = draft.style.measure
    cap = [whole[0]] if draft.rng.random() < 0.5 else []
    whole = whole[len(cap) :]
    narrow = set_lines(whole, size - 3)[: draft.rng.randint(2, 3)]
    rest = whole[sum(map(len, narrow)) :]
    lines = (*cap, *narrow, *(set_lines(rest, size) if rest else ()))
    parts[at] = Strip("body", lines)
    return Page([*draft.title, *(row.text for row in galley(parts))])


def _doubled(draft: Draft) -> Page:
    """Headline and caption printed twice, as bold type is faked."""
    headline = draft.article["headline"]
    caption = draft.rng.choice(["活动现场", "施工现场一角", "参观者在展台前"])
    lines = [line * 2 if line in headline else line for line in draft.title]
    copies = [*headline, caption]
    text = [*lines, *flat(draft.frames(1, 1)), caption * 2]
    return Page(text, captions=[caption], furniture=copies)


def _pull_quote(draft: Draft) -> Page:
    """A sentence of the text repeated in large type between two frames."""
    pieces = draft.frames(2, 2)
    bodies = [p for s in draft.article["sections"] for p in s["paragraphs"]]
    sentences = [s for text in bodies for s in text.split("。") if 12 <= len(s) <= 40]
    quote = draft.rng.choice(sentences or [bodies[0][:20]])
    lines = set_lines(quote, draft.style.measure - 3)
    text = [*draft.title, *pieces[0], *lines, *pieces[1]]
    return Page(text, furniture=[quote])


def _running(draft: Draft) -> Page:
    """Pages that break in mid sentence, each with its running head and folio."""
    day = "2025年5月{}日 星期{}".format(*draft.rng.choice([(6, "二"), (9, "五")]))
    name = draft.rng.choice(["江城日报", "东海晚报", "云州时报"])
    lines: list[str] = []
    furniture: list[str] = []
    for number, piece in enumerate(draft.frames(2, 4), draft.rng.randint(1, 9)):
        head = [f"{name}  {day}", f"第{number}版"]
        foot = ["责任编辑：林晓 版式：何田"]
        lines += [*head, *(draft.title if not lines else ()), *piece, *foot]
        furniture += head + foot
    return Page(lines, furniture=furniture)


def _jump(draft: Draft) -> Page:
    """The story goes on on another page, after the end of a second one."""
    first, second = draft.frames(2, 2)
    story, texts = other(draft, 2)
    to, back = "（下转第4版）", "（上接第1版）"
    lines = [*draft.title, *first, to, *story, back, *second]
    return Page(lines, furniture=[to, *texts, back])


def _side_by_side(draft: Draft) -> Page:
    cells = draft.rng.random() < 0.4
    columns = beside(draft.frames(2, 4), cells=cells, gutter=draft.rng.randint(2, 5))
    return Page([*(" " * 6 + line for line in draft.title), "", *columns])


def _ocr(draft: Draft) -> Page:
    """Stray blanks between characters."""

    def blanks(line: str) -> str:
        indent = len(line) - len(line.lstrip())
        kept = [c + " " * (draft.rng.random() < 0.3) for c in line[indent:]]
        return line[:indent] + "".join(kept).strip()

    lines = [blanks(line) for line in [*draft.title, *flat(draft.frames(1, 1))]]
    return Page(lines)


def _vertical(draft: Draft) -> Page:
    """The title stands in one column, a character a line."""
    upright = [char for line in draft.title for char in line if not char.isspace()]
    return Page([*upright, *flat(draft.frames(1, 1))])


def _numbered(draft: Draft) -> Page:
    """Sections are numbered on lines of their own."""
    lines = [*draft.title]
    numbers: list[str] = []
    for part in strips(draft.article, draft.style):
        if part.kind == "heading":
            numbers.append(f"{len(numbers) + 1:02}")
            lines.append(numbers[-1])
        lines += part.lines
    return Page(lines, numbers=numbers)


def _centred(draft: Draft) -> Page:
    """Headings and title stand in the middle of the measure."""
    style = replace(draft.style, indent="    ")
    lines = [" " * max(2, style.measure - len(line)) + line for line in draft.title]
    for part in strips(draft.article, style):
        for line in part.lines:
            room = 2 * style.measure - 2 * len(line)
            lines.append(" " * (room // 2) * (part.kind == "heading") + line)
    return Page(lines)


def _captioned(draft: Draft) -> Page:
    """Captions with the photographer's name between the frames."""
    pieces = draft.frames(2, 3)
    captions = [
        "图为市民在新开放的滨水步道上散步。本报记者 林晓 摄",
        "工人正在检修设备。（资料图片）",
    ][: len(pieces) - 1]
    lines = [*draft.title]
    for piece, caption in zip_longest(pieces, captions):
        lines += [*piece, *([caption] if caption else ())]
    return Page(lines, captions=captions)


def _sidebar(draft: Draft) -> Page:
    """A box of a narrower measure and with its own heading, amid the text."""
    pieces = draft.frames(2, 2)
    story, texts = other(draft, 2, measure=max(8, draft.style.measure - 5))
    return Page([*draft.title, *pieces[0], *story, *pieces[1]], furniture=texts)


def _shared(draft: Draft) -> Page:
    """Two stories side by side, printed on the same lines."""
    story, texts = other(draft, 3, measure=draft.style.measure)
    whole = [*draft.title, *flat(draft.frames(1, 1))]
    columns = beside([whole, story], cells=draft.rng.random() < 0.4, gutter=4)
    return Page(columns, furniture=texts)


def _partly_across(draft: Draft) -> Page:
    """One frame in order, then two read across."""
    pieces = draft.frames(3, 3)
    return Page([*draft.title, *pieces[0], *read_across(pieces[1:])])


def _between_others(draft: Draft) -> Page:
    """A story before the article, and another one behind it."""
    one, two = (draft.others * 2)[:2]
    before, first = other(replace(draft, others=(one,)), draft.rng.randint(1, 3))
    behind, last = other(replace(draft, others=(two,)), draft.rng.randint(1, 3))
    text = [*draft.title, *flat(draft.frames(1, 1))]
    return Page([*before, *text, *behind], furniture=[*first, *last])


def _five(draft: Draft) -> Page:
    """Five narrow columns of which the last were taken out first."""
    pieces = draft.frames(5, 5)
    turn = draft.rng.randint(1, 4)
    return Page([*draft.title, *flat(pieces[turn:] + pieces[:turn])])


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


def _around_picture(draft: Draft) -> Page:
    """Columns parted by a picture: what is above it is taken out first."""
    columns = draft.frames(3, 3)
    caption = "图为建设中的跨江大桥。本报记者 林晓 摄"
    above, below = [], []
    for column in columns:
        half = len(column) // 2 + draft.rng.randint(-1, 1)
        above.append(column[:half])
        below.append(column[half:])
    lines = [*draft.title, *flat(above), caption, *flat(below)]
    return Page(lines, captions=[caption])


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


SEEN: dict[str, Kind] = {
    "plain": _plain,
    "middle": _middle,
    "blocks": _blocks,
    "orphans": _orphans,
    "across": _across,
    "neighbour": _neighbour,
    "cut_in": _cut_in,
    "drop_cap": _drop_cap,
    "doubled": _doubled,
    "pull_quote": _pull_quote,
    "running": _running,
    "jump": _jump,
    "side_by_side": _side_by_side,
    "ocr": _ocr,
    "vertical": _vertical,
    "numbered": _numbered,
    "centred": _centred,
    "captioned": _captioned,
    "sidebar": _sidebar,
    "between_others": _between_others,
    "shared": _shared,
    "partly_across": _partly_across,
    "around_picture": _around_picture,
    "five": _five,
    "mirrored": _mirrored,
    "title_last": _title_last,
    "swapped_pages": _swapped_pages,
    "notices": _notices,
}
