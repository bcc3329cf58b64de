"""A line of the facts pane, set to the pane's width; loaded with the facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from reader.facts.mention import Kind
from reader.facts.views import Basis
from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.facts_orders import Heading, Line, date_of
from reader.tui.facts_rows import Item
from reader.tui.list_pane import beside, set_text
from reader.tui.orders import FOLDING, Order
from reader.tui.status import shorten

LONG = frozenset({Kind.QUOTE, Kind.EVENT, Kind.GOAL, Kind.HONOR})
"""Kinds whose words are clauses: they get more rows than a name."""
ROWS_LONG = 3
ROWS_SHORT = 2


def set_line(line: Line, order: Order, cells: int, language: Language) -> Content:
    """Return a line in rows of so many cells."""
    if isinstance(line, Heading):
        return _heading(line, cells, language)
    return Content("\n").join(_rows(line, order, cells, language))


def basis_text(basis: Basis, language: Language) -> str:
    """Return what the change of a figure is counted from; empty where untold."""
    if basis is Basis.OTHER:
        return ""
    return say(f"basis.{basis.name.lower()}", language)


def noted(rows: Sequence[str], note: str, cells: int) -> Iterator[Content]:
    """Yield rows with a note at the right of the last, or below for want of room."""
    yield from map(Content, rows[:-1])
    last = Content(rows[-1])
    if last.cell_length + width(note) + 2 <= cells:
        yield beside(last, Content.assemble((note, "$muted")), cells)
        return
    yield last
    for row in set_text(note, cells - 2, rows=ROWS_SHORT):
        yield Content.assemble("  ", (row, "$muted"))


def _heading(heading: Heading, cells: int, language: Language) -> Content:
    mark = "▸" if heading.folded else "▾"
    name, title = _named(heading, language)
    label = Content.assemble((f"{mark} {name}", "bold"))
    if title:
        label = Content.assemble(label, (f" {title}", "$muted"))
    count = Content.assemble((str(heading.count), "$muted"))
    return beside(label, count, cells)


def _named(heading: Heading, language: Language) -> tuple[str, str]:
    """Return what a heading says, and what it says less loudly."""
    if isinstance(heading.group, Kind):
        return say(f"kind.{heading.group}", language), ""
    name = heading.group.name or say("facts.unknown_speaker", language)
    return name, heading.group.title


def _rows(
    item: Item, order: Order, cells: int, language: Language
) -> Iterator[Content]:
    """Yield the rows of a fact: its words, and right of them what they say."""
    indent = "  " if order in FOLDING else ""
    if order is Order.TIMELINE:
        yield Content.assemble((shorten(date_of(item), cells), "$accent"))
        indent = "  "
    limit = ROWS_LONG if item.kind in LONG else ROWS_SHORT
    rows = set_text(item.text, cells - len(indent), rows=limit) or [""]
    for row in noted(rows, _note(item, order, language), cells - len(indent)):
        yield Content.assemble(indent, row)


def _note(item: Item, order: Order, language: Language) -> str:
    """Return what stands beside the words: what they say, how often they stand."""
    if order is Order.FIGURES:
        return f"{item.value} {basis_text(item.basis, language)}".rstrip()
    # there a date stands above, a speaker in the heading
    said = "" if order in (Order.TIMELINE, Order.SPEAKERS) else item.value
    times = len(item.fact.evidence)
    return " ".join(filter(None, [said, f"×{times}" if times > 1 else ""]))
