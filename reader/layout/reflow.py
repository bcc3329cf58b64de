"""Hard-wrapped lines → blocks, in the order of the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from reader.layout import evidence as e
from reader.layout import fit
from reader.layout.block import Block, Shape
from reader.layout.habits import Habits, habits_of
from reader.layout.lines import Line
from reader.layout.looks import Look, looks_of
from reader.layout.measures import UNWRAPPED, measures_of
from reader.layout.trellis import Kind, Step, Tie, search
from reader.span import Aligned

_WINDOW: Final = 400
"""Lines that are decided together. A page has fewer; a book is decided piece by
piece, which keeps the ways back in memory for one piece only."""
_OVERLAP: Final = 40
"""Lines at a window's end that are decided again with what follows."""
_TELLING: Final = 0.8
"""Of a measure that a paragraph of one line must fill to show that it is set in it."""
_SHAPES: Final = {
    Kind.HEADING: Shape.DISPLAY,
    Kind.WRAP: Shape.DISPLAY,
    Kind.TITLE: Shape.DISPLAY,
    Kind.BYLINE: Shape.BYLINE,
    Kind.CAPTION: Shape.CAPTION,
    Kind.INSET: Shape.CAPTION,
}


def reflow(lines: Sequence[Line], *, book: bool = False) -> tuple[Block, ...]:
    """Return the lines as blocks; together they hold every line once.

    A `book` has one measure, and is done in half the time.
    """
    if not lines:
        return ()
    habits = habits_of(lines)
    blocks: list[Block] = []
    start = 0
    while start < len(lines):
        window = lines[start : start + _WINDOW]
        last = start + len(window) == len(lines)
        found = list(_window(window, habits, book=book))
        if not last:
            found = _sure(found, len(window) - _OVERLAP)
        blocks += found
        start += sum(len(block.lines) for block in found)
    return tuple(blocks)


def _sure(blocks: list[Block], size: int) -> list[Block]:
    """Return the blocks of a window that end before its overlap; one at least."""
    held = 0
    for i, block in enumerate(blocks):
        held += len(block.lines)
        if held > size:
            return blocks[: max(1, i)]
    return blocks


def _window(lines: Sequence[Line], habits: Habits, *, book: bool) -> Iterator[Block]:
    looks = looks_of(lines, habits)
    steps = search(looks, habits, measures_of(lines, book=book))
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or steps[i].tie is not Tie.JOINS:
            yield from _blocks(lines[start:i], looks[start:i], steps[start:i])
            start = i


def _blocks(
    lines: Sequence[Line], looks: Sequence[Look], steps: Sequence[Step]
) -> Iterator[Block]:
    """Yield a block, and behind it the captions that stood inside."""
    inset = [step.kind is Kind.INSET for step in steps]
    body = [i for i, caption in enumerate(inset) if not caption]
    yield _block(lines, looks, steps, body)
    for is_caption, group in groupby(range(len(lines)), key=inset.__getitem__):
        if is_caption:
            yield _block(lines, looks, steps, list(group))


def _block(
    lines: Sequence[Line],
    looks: Sequence[Look],
    steps: Sequence[Step],
    at: Sequence[int],
) -> Block:
    first, step = steps[at[0]], steps[at[-1]]
    shape = _SHAPES.get(first.kind, Shape.PARAGRAPH)
    last = lines[at[-1]]
    look = looks[at[-1]]
    # one short line fits into any frame, and tells of none; nor does a table's row
    ended = look.end == "open" and look.end_cost <= e.END_PARTED
    fits_any = len(at) == 1 and (ended or last.width < _TELLING * step.measure)
    measure = 0 if step.measure == UNWRAPPED or fits_any else step.measure
    doubtful = [
        i > 0 and shape is Shape.PARAGRAPH and _is_doubtful(looks, steps, at[i])
        for i in range(len(at))
    ]
    text, doubts = _joined([lines[i].text for i in at], doubtful)
    return Block(
        text=text,
        lines=tuple(lines[i] for i in at),
        shape=shape,
        measure=measure if shape is Shape.PARAGRAPH else 0,
        starts_open=first.tie is Tie.FRAGMENT,
        ends_open=shape is Shape.PARAGRAPH
        and 0 < measure <= last.width + e.INDENT
        and last.text.text[-1:].isalnum(),
        rule="drop cap" if first.kind is Kind.DROP else "",
        doubts=doubts,
    )


def _is_doubtful(looks: Sequence[Look], steps: Sequence[Step], i: int) -> bool:
    """Say whether a paragraph could as well have ended before a line."""
    before, look, step = looks[i - 1], looks[i], steps[i]
    if step.measure == UNWRAPPED or look.indented:
        return False
    full = step.measure / 2
    indented = full - e.INDENT / 2
    on = fit.joined(before, look) + fit.loose(before, look, full)
    over = fit.ended(before, full) + look.start_cost + fit.squeezed(look, indented)
    if i + 1 < len(looks):
        on += fit.loose(look, looks[i + 1], full)
        over += fit.loose(look, looks[i + 1], indented)
    return over - on < e.DOUBT


def _joined(
    parts: Sequence[Aligned], doubtful: Sequence[bool]
) -> tuple[Aligned, tuple[int, ...]]:
    """Return the parts as one text, and where in it a join is in doubt.

    A blank goes between two Latin words; between ideographs none is missing.
    """
    pieces: list[Aligned] = []
    doubts: list[int] = []
    size = 0
    for part, doubt in zip(parts, doubtful, strict=True):
        if pieces and _is_latin(pieces[-1].text[-1:]) and _is_latin(part.text[:1]):
            pieces.append(Aligned.inserted(" ", part.origin(0).start))
            size += 1
        if doubt:
            doubts.append(size)
        pieces.append(part)
        size += len(part)
    return Aligned.join(pieces), tuple(doubts)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
