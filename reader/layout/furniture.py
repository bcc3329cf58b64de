"""What is on the page but not in the story, told by its shape.

No list of section names or mastheads could be complete. What can be named is the
few things that a page says about itself (its date, its number, who made it);
a short line without a stop that stands among them is furniture too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.layout.atoms import (
    ATOM,
    BETWEEN,
    JUMP,
    is_name,
    is_running_head,
    names_beside,
)
from reader.layout.lines import Line

_NEAR: Final = 3
"""Lines between two pieces of one running head, at most."""
_HEAD: Final = 40
"""Half ems of a running head."""
_SHORT: Final = 12
"""Half ems of a section's name that stands beside furniture."""
_SENTENCE: Final = re.compile("[。！？；，、“”…⋯]")
_PAPER = "[^\\s\\d，。：；“”]{2,8}"
_MASTHEAD: Final = re.compile(
    rf"{_PAPER}[\s　]+[A-Z]?\d{{1,3}}|[A-Z]?\d{{1,3}}(?:[\s　]+{_PAPER})?"
)
"""A name and a number: a paper and its page, at a page's edge."""
_STRONG: Final = frozenset({"folio", "issue", "staff", "jump", "link"})
"""Kinds of atoms that make a line furniture wherever it stands."""


@dataclass(frozen=True, slots=True)
class Furnishing:
    """A line, or part of one, that is furniture, and the rule that says so."""

    line: Line
    rule: str


def part_furniture(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Furnishing, ...]]:
    """Return the lines of the story, and the furniture among them."""
    rules = [_rule(line) for line in lines]
    _repeats(lines, rules)
    _doubt_the_weak(lines, rules)
    _spread(lines, rules)
    _recall(lines, rules)
    story: list[Line] = []
    found: list[Furnishing] = []
    for line, rule in zip(lines, rules, strict=True):
        if rule is not None:
            found.append(Furnishing(line, rule))
            continue
        kept, jumps = _without_jump(line)
        found.extend(Furnishing(jump, "jump") for jump in jumps)
        if kept.text.text:
            story.append(kept)
    return tuple(story), tuple(found)


def _rule(line: Line) -> str | None:
    """Return what a line says about the page, if it says nothing else."""
    text = line.text.text
    if _SENTENCE.search(text):
        return None  # nearly every line of the story, at once
    if _MASTHEAD.fullmatch(text):
        return "masthead"
    if is_running_head(text):
        return "folio"
    atoms = [match for match in ATOM.finditer(text) if _stands_free(match)]
    if not atoms:
        return None
    kinds = [str(match.lastgroup) for match in atoms]
    names = names_beside(text, atoms)
    strong = next((kind for kind in kinds if kind in _STRONG), None)
    if not names:
        return strong or kinds[0]
    if strong == "jump" or not all(map(is_name, names)):
        return None
    # a date alone may open a sentence; a date, its weekday and a name do not
    return strong or (kinds[0] if len(set(kinds)) > 1 else None)


def _stands_free(match: re.Match[str]) -> bool:
    """Say whether an atom is a word of its own: the 一页 of 一页纸 is no folio."""
    text, start, end = match.string, match.start(), match.end()
    edges = (text[start - 1 : start], text[end : end + 1])
    return match.lastgroup == "jump" or all(
        edge.isspace() or edge in BETWEEN for edge in edges
    )


def _doubt_the_weak(lines: Sequence[Line], rules: list[str | None]) -> None:
    """Leave a date or a number in the story, unless it stands at an edge or in a run.

    A line of a paragraph may well hold nothing but a telephone number.
    """
    first = tuple(rules)
    for i, rule in enumerate(first):
        if rule is None or rule in _STRONG or rule == "running head":
            continue
        near = {*first[max(0, i - _NEAR) : i], *first[i + 1 : i + 1 + _NEAR]}
        if not (_is_edge(lines, i, 1) or near - {None, rule}):
            rules[i] = None


def _spread(lines: Sequence[Line], rules: list[str | None]) -> None:
    """Call short lines among furniture furniture: names of sections and papers."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and rules[end] is None:
            if not _is_slight(lines[end], _SHORT):
                break
            end += 1
        if at < end <= at + _NEAR and _is_enclosed(lines, rules, at, end):
            rules[at:end] = ["running head"] * (end - at)
        at = max(end, at + 1)


def _recall(lines: Sequence[Line], rules: list[str | None]) -> None:
    """Call a running head one wherever it stands again: amid the text, some are put."""
    known = {
        line.text.text
        for line, rule in zip(lines, rules, strict=True)
        if rule == "running head"
    }
    for i, line in enumerate(lines):
        if rules[i] is None and line.text.text in known:
            rules[i] = "running head"


def _is_enclosed(
    lines: Sequence[Line], rules: Sequence[str | None], start: int, end: int
) -> bool:
    """Say whether lines stand between furniture, or between it and the page's edge."""
    top = start == 0 or lines[start - 1].page != lines[start].page
    last = end == len(lines) or lines[end].page != lines[end - 1].page
    above = start > 0 and rules[start - 1] is not None
    below = end < len(lines) and rules[end] is not None
    return (above and below) or (top and below) or (last and above)


def _is_slight(line: Line, most: int) -> bool:
    text = line.text.text
    return line.width <= most and not _SENTENCE.search(text)


def _repeats(lines: Sequence[Line], rules: list[str | None]) -> None:
    """Call what stands at the edges of several pages a running head."""
    pages = {line.page for line in lines}
    if len(pages) < 2:
        return
    edges = [
        i
        for i, line in enumerate(lines)
        if _is_edge(lines, i, 3) and _is_slight(line, _HEAD)
    ]
    names = Counter(re.sub(r"\d+", "0", lines[i].text.text) for i in edges)
    for i in edges:
        name = re.sub(r"\d+", "0", lines[i].text.text)
        if names[name] >= 2 and rules[i] is None:
            rules[i] = "running head"


def _is_edge(lines: Sequence[Line], i: int, reach: int) -> bool:
    """Say whether a line is among the first or the last of its page."""
    page = lines[i].page
    above = sum(line.page == page for line in lines[max(0, i - reach) : i])
    below = sum(line.page == page for line in lines[i + 1 : i + 1 + reach])
    return above < reach or below < reach


def _without_jump(line: Line) -> tuple[Line, tuple[Line, ...]]:
    """Take 下转第2版 off the ends of a line."""
    text = line.text.text
    match = JUMP.search(text)
    if match is None or (match.start() > 0 and match.end() < len(text)):
        return line, ()
    jump = line.part(match.start(), match.end())
    # the line was full with the jump on it; its width says so to the reflow
    if match.start() == 0:
        kept = line.part(match.end(), len(text))
    else:
        kept = line.part(0, match.start(), indent=line.indent)
    return replace(kept, width=line.width), (jump,)
