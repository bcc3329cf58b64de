"""Printed lines that an extractor broke at their marks, put together again.

Where marks are squeezed, some extractors see several words on one line and give
each a line of its own. The pieces' widths add up to the measure. That a line begins
with a mark that no printed line begins with shows it, in whatever file; the rest
is believed where lines nearby are as wide as the pieces together.

The same widths tell a row of two columns that was taken for one line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.layout.habits import full_width, is_broken
from reader.layout.lines import Line
from reader.layout.signature import is_caption
from reader.layout.wording import ending, is_item
from reader.script import chars
from reader.span import Aligned

_OFF: Final = (-1, 4)
"""Half ems that the pieces may be off the measure: marks were squeezed."""
_MOST: Final = 5
"""Pieces of one line."""
_COMMAS: Final = frozenset("，、；")
_NEVER_FIRST: Final = frozenset("，、；：。！？”’）》」』】")
"""避头: no printed line begins with one of these."""
_NEAR: Final = 6
"""Lines on each side that show which measure a line is set in."""
_SQUEEZED: Final = 4
"""Half ems that squeezed marks and kinsoku change the width of a line."""
_KINSOKU: Final = 3
"""Half ems by which the lines of one measure differ."""
_ALIKE: Final = 2
"""Lines nearby that are as wide as the pieces together, at least."""
_LEAST: Final = 10
"""Half ems of a piece: more than a first line lacks where its indent is lost."""
_DOUBLE: Final = 1.4
"""Times the width of a full line that a row of two columns has at least."""
_BLANKS: Final = re.compile(r"\s+")
_BEHIND: Final = chars.OPENERS | frozenset("，、；：。！？”’）》」』")
"""A piece ends before one of these."""
_MARKS: Final = frozenset("，、；：。！？”’）》」』")


def mend(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the pieces of one printed line joined."""
    lines = _whole_lines(lines)
    if not is_broken(lines):
        return tuple(lines)
    full = full_width(lines)
    mended: list[Line] = []
    at = 0
    while at < len(lines):
        end = _pieces_end(lines, at, full)
        mended.append(_whole(lines[at:end]) if end > at + 1 else lines[at])
        at = end
    return tuple(mended)


def halve(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; those that hold two columns' lines as two.

    An extractor that reads columns one by one still takes a row of two for one
    line here and there, where the gutter is hardly wider than a blank.
    """
    full = full_width(lines)
    unbroken = [line.width for line in lines if " " not in line.text.text]
    halved: list[Line] = []
    for line in lines:
        alike = sum(abs(width - line.width) <= _KINSOKU for width in unbroken)
        wide = _DOUBLE * full < line.width <= 2 * full + _SQUEEZED and alike <= _ALIKE
        halved += _halves(line, full) if wide and not _is_caption(line) else (line,)
    return tuple(halved)


def _is_caption(line: Line) -> bool:
    """Say whether a row is wide for its picture's sake: 图为…。本报记者 … 摄."""
    return is_caption(line.text.text)


def _halves(line: Line, full: int) -> tuple[Line, ...]:
    text = line.text.text
    if line.frame or line.spread or not _MARKS & set(text):
        return (line,)  # cut already, or a title of two phrases
    for match in _BLANKS.finditer(text):
        left = line.part(0, match.start(), indent=line.indent)
        right = line.part(match.end(), len(text))
        if abs(left.width - full) <= _SQUEEZED and right.width <= full + _SQUEEZED:
            return left, replace(right, gap=0)
    return (line,)


def _at_closers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join what was parted before a mark that closes, or behind one that opens."""
    mended: list[Line] = []
    for i, line in enumerate(lines):
        if mended and _is_parted(mended[-1], line):
            whole = _whole((mended[-1], line))
            near = _widths_near(lines, i)
            if whole.width <= near[_ALIKE] + _SQUEEZED or _is_odd(mended[-1], near):
                mended[-1] = whole
                continue
        mended.append(line)
    return tuple(mended)


def _is_odd(line: Line, near: Sequence[int]) -> bool:
    """Say whether no line nearby is as wide: it may be a piece of a wider one."""
    return sum(abs(width - line.width) <= _KINSOKU for width in near) < _ALIKE


def _is_parted(before: Line, line: Line) -> bool:
    """Say whether no printer would have parted these two lines."""
    return _are_near(before, line) and (
        line.text.text[0] in _NEVER_FIRST or before.text.text[-1] in chars.OPENERS
    )


def _at_openers(lines: Sequence[Line], *, sure: bool) -> tuple[Line, ...]:
    """Join what was parted between a mark and the opening one behind it.

    Where it is not `sure` that lines were broken, what follows a sentence may be
    a heading.
    """
    mended: list[Line] = []
    at = 0
    while at < len(lines):
        pieces = lines[at : at + 2]
        if _is_broken_line(pieces, _widths_near(lines, at), sure=sure):
            mended.append(_whole(pieces))
            at += 2
            continue
        mended.append(lines[at])
        at += 1
    return tuple(mended)


def _is_broken_line(pieces: Sequence[Line], near: Sequence[int], *, sure: bool) -> bool:
    """Say whether two pieces make a line, and one of them could be none itself."""
    if len(pieces) < 2 or not _are_near(*pieces) or is_item(pieces[1].text.text):
        return False
    before, line = pieces
    last = before.text.text[-1]
    if last not in _MARKS or line.text.text[0] not in chars.OPENERS:
        return False
    width = before.width + line.width
    alike = sum(abs(other - width) <= _SQUEEZED for other in near)
    if alike < _ALIKE or min(before.width, line.width) < _LEAST:
        return False
    # a paragraph ends neither on a comma, nor in the middle of a sentence
    if last in _COMMAS:
        return True
    if sure and last in "：:":
        return True
    return ending(line.text.text) == "open" and (
        sure or ending(before.text.text) != "stop"
    )


def _are_near(before: Line, line: Line) -> bool:
    """Say whether two lines may have been one: nothing was seen between them."""
    return not line.gap and line.page == before.page and line.frame == before.frame


def _widths_near(lines: Sequence[Line], at: int) -> list[int]:
    """Return the widths of the lines around one, the widest first; some at least."""
    near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
    widths = sorted((line.width for line in near), reverse=True)
    return widths + [widths[-1]] * _ALIKE


def _whole_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without those breaks that no printer makes."""
    closed = _at_closers(lines)
    return _at_openers(closed, sure=len(closed) < len(lines))


def _pieces_end(lines: Sequence[Line], start: int, full: int) -> int:
    """Return the end of the pieces that begin at `start`; of one line if none do."""
    width = loose = 0
    comma = False
    best = start + 1
    for end in range(start, min(start + _MOST, len(lines))):
        line = lines[end]
        width += line.width
        if end > start and (
            line.gap or line.indent > lines[start].indent + 2 or is_item(line.text.text)
        ):
            break
        if width > full + _OFF[1]:
            break
        if end > start and comma and width >= full + _OFF[0]:
            best = end + 1
        last = line.text.text[-1]
        following = lines[end + 1].text.text[0] if end + 1 < len(lines) else ""
        loose += last not in _MARKS and following not in _BEHIND
        if loose > 1:
            break
        comma = comma or last in _COMMAS
    return best


def _whole(pieces: Sequence[Line]) -> Line:
    return replace(
        pieces[0],
        text=Aligned.join(piece.text for piece in pieces),
        width=sum(piece.width for piece in pieces),
    )
