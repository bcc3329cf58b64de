"""How well an article was restored: a reader's JSON export against the gold.

All measures lie in 0..1, higher is better, and look at text without white space:

- text: 1 − edit distance / the longer length, of the reading text in order;
- order: 1 − edit distance / length, of the gold's blocks as they are met;
- paragraphs: F1 of block ends, as places in the gold's characters;
- roles: share of the gold's characters, captions and furniture too, that got
  the right role;
- headings: F1 of section headings, exact text;
- exact: 1 where the reading text is right to the character.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any

from rapidfuzz.distance import Levenshtein

Json = Mapping[str, Any]
Blocks = Sequence[tuple[str, str]]
"""Blocks as (role, text), the text without white space."""

READING = frozenset(
    {"kicker", "headline", "deck", "lead", "heading", "paragraph", "list_item"}
)
_TITLE = ("kicker", "headline", "deck")
_BLANK = re.compile(r"[\s\u200b\ufeff\u00ad]+")
_SAME = str.maketrans("⋯―─～〜", "…——~~")
"""Typographic variants that count as equal, on both sides."""
_PIECES = (8, 3)
"""Shortest common piece in characters, first and second try."""
_PLACES = 50
"""At most so many places are tried for one piece, so that the cost is linear."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of one case, or their means."""

    text: float = 0.0
    order: float = 0.0
    paragraphs: float = 0.0
    roles: float = 0.0
    headings: float = 0.0
    exact: float = 0.0


MEASURES = tuple(field.name for field in fields(Scores))


def mean(rows: Iterable[Scores]) -> Scores:
    """Return the mean of each measure; zeros where there are no rows."""
    rows = tuple(rows)
    columns = zip(*map(astuple, rows), strict=True)
    return Scores(*(sum(column) / len(rows) for column in columns))


def score(gold: Json, case: str, prediction: Json) -> Scores:
    """Return the measures of a prediction; `case` names the page in the gold."""
    found: Blocks = _predicted_blocks(prediction)
    want = _reading(gold_blocks(gold))
    numbers = gold.get("numbers", {}).get(case, ())
    if numbers:
        headings = {text for role, text in want if role == "heading"}
        found = _without_numbers(found, set(map(bare, numbers)), headings)
    read = _reading(found)
    to = tile(_flat(want), _flat(read))
    longer = max(1, len(_flat(want)), len(_flat(read)))
    return Scores(
        text=1 - Levenshtein.distance(_flat(want), _flat(read)) / longer,
        order=_order(want, to),
        paragraphs=_paragraphs(want, read, to),
        roles=_roles(gold_blocks(gold, case), found),
        headings=_headings(want, read),
        exact=float(_flat(want) == _flat(read)),
    )


def bare(text: str) -> str:
    """Return `text` without white space, its typographic variants made one."""
    return _BLANK.sub("", text).translate(_SAME)


def gold_blocks(gold: Json, case: str = "") -> list[tuple[str, str]]:
    """Return the article's blocks in order; with a case, its page's other text too."""
    byline = [("byline", text) for text in gold.get("byline", ())]
    body = [("lead", text) for text in gold.get("lead", ())]
    for section in gold["sections"]:
        if section.get("heading"):
            body.append(("heading", section["heading"]))
        body += [("paragraph", text) for text in section["paragraphs"]]
    blocks = [(role, text) for role in _TITLE for text in gold.get(role, ())]
    at_start = gold.get("byline_at", "end") == "start"
    blocks += byline + body if at_start else body + byline
    if case:
        captions = gold.get("case_captions", {}).get(case, gold.get("captions", ()))
        blocks += [("caption", text) for text in captions]
        furniture = gold.get("furniture", {}).get(case, ())
        blocks += [("furniture", text) for text in furniture]
    return [(role, bare(text)) for role, text in blocks if bare(text)]


def _predicted_blocks(prediction: Json) -> list[tuple[str, str]]:
    """Return a prediction's blocks; title and byline first where not among them."""
    blocks = [(b["role"], bare(b["text"])) for b in prediction.get("blocks", ())]
    have = {role for role, _ in blocks}
    title = prediction.get("title") or {}
    first = [(r, bare(t)) for r in _TITLE if r not in have for t in title.get(r) or ()]
    if "byline" not in have:
        first += [("byline", bare(text)) for text in prediction.get("byline") or ()]
    return [(role, text) for role, text in first + blocks if text]


def _without_numbers(blocks: Blocks, numbers: set[str], headings: set[str]) -> Blocks:
    """Take out section numbers that stood on lines of their own.

    They are neutral: as furniture, as a block, or at the head of their heading.
    """
    kept = []
    for role, text in blocks:
        if text in numbers:
            continue
        plain = text
        for number in numbers:
            rest = text.removeprefix(number).lstrip(".、．")
            if role == "heading" and rest in headings:
                plain = rest
        kept.append((role, plain))
    return kept


def _reading(blocks: Blocks) -> Blocks:
    return [(role, text) for role, text in blocks if role in READING]


def _flat(blocks: Blocks) -> str:
    return "".join(text for _, text in blocks)


def _ends(blocks: Blocks) -> list[tuple[int, int]]:
    """Return where each block stands in the flat text."""
    ranges, at = [], 0
    for _, text in blocks:
        ranges.append((at, at + len(text)))
        at += len(text)
    return ranges


def tile(
    want: str, read: str, alike: Callable[[int, int], bool] | None = None
) -> list[int]:
    """Return for each character of `want` its place in `read`, or −1.

    Longest common pieces first, in any order, no place twice; where two are
    equally long, those that are `alike` first.
    """
    to, used = [-1] * len(want), [False] * len(read)
    for shortest in _PIECES:
        pieces = _common_pieces(want, read, to, used, shortest)
        pieces.sort(
            key=lambda p: (-p[0], bool(alike) and not alike(p[1], p[2]), p[1], p[2])  # type: ignore[misc]
        )
        for length, start, place in pieces:
            for step in range(length):
                if to[start + step] < 0 and not used[place + step]:
                    to[start + step], used[place + step] = place + step, True
    return to


def _common_pieces(
    want: str, read: str, to: Sequence[int], used: Sequence[bool], shortest: int
) -> list[tuple[int, int, int]]:
    """Return (length, place in want, place in read) of the pieces still free."""
    places = defaultdict(list)
    for place in range(len(read) - shortest + 1):
        if not any(used[place : place + shortest]):
            places[read[place : place + shortest]].append(place)
    pieces = []
    for start in range(len(want) - shortest + 1):
        if to[start] >= 0:
            continue
        for place in places.get(want[start : start + shortest], ())[:_PLACES]:
            goes_on = start > 0 and place > 0 and want[start - 1] == read[place - 1]
            if goes_on and to[start - 1] < 0 and not used[place - 1]:
                continue  # part of a longer piece
            pieces.append((_common_length(want, read, start, place), start, place))
    return pieces


def _common_length(want: str, read: str, start: int, place: int) -> int:
    length, most = 0, min(len(want) - start, len(read) - place)
    while length < most and want[start + length] == read[place + length]:
        length += 1
    return length


def f1(hits: int, found: int, wanted: int) -> float:
    """Return the F1 of so many hits; 1 where nothing was wanted or found."""
    return 2 * hits / (found + wanted) if found + wanted else 1.0


def _order(want: Blocks, to: Sequence[int]) -> float:
    """The gold's blocks of which half is found, by their middles in the reading."""
    met = []
    for number, (start, end) in enumerate(_ends(want)):
        found = sorted(place for place in to[start:end] if place >= 0)
        if 2 * len(found) >= end - start:
            met.append((found[len(found) // 2], number))
    order = [number for _, number in sorted(met)]
    distance = Levenshtein.distance(list(range(len(want))), order)
    return 1 - distance / max(1, len(want), len(order))


def _paragraphs(want: Blocks, read: Blocks, to: Sequence[int]) -> float:
    back = {place: start for start, place in enumerate(to) if place >= 0}
    ends = {end - 1 for _, end in _ends(want)}
    got = {back.get(end - 1, -end) for _, end in _ends(read)}
    return f1(len(ends & got), len(read), len(ends))


def _roles(want: Blocks, read: Blocks) -> float:
    wanted = [role for role, text in want for _ in text]
    got = [_plain(role) for role, text in read for _ in text]
    body = _flat(_reading(want))
    # where furniture repeats the body (a pull quote), text alone can't tell which
    # of the two stands where
    twice = any(
        r == "furniture" and len(t) >= _PIECES[0] and t in body for r, t in want
    )
    alike = (lambda i, j: got[j] == wanted[i]) if twice else None
    to = tile(_flat(want), _flat(read), alike)
    pairs = zip(to, wanted, strict=True)
    return sum(j >= 0 and got[j] == role for j, role in pairs) / max(1, len(wanted))


def _plain(role: str) -> str:
    return "paragraph" if role == "list_item" else role


def _headings(want: Blocks, read: Blocks) -> float:
    wanted = Counter(text for role, text in want if role == "heading")
    got = Counter(text for role, text in read if role == "heading")
    return f1((wanted & got).total(), got.total(), wanted.total())
