"""A line of the facts pane, set to the pane's width; loaded with the facts."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from reader.facts.mention import Kind
from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.facts_rows import Heading, Item, Line, date_of
from reader.tui.list_pane import beside, set_text
from reader.tui.orders import Order
from reader.tui.status import shorten

LONG = frozenset({Kind.QUOTE, Kind.EVENT, Kind.GOAL, Kind.HONOR})
"""Kinds whose words are clauses: they get more rows than a name."""
ROWS_LONG = 3
ROWS_SHORT = 2


def set_line(line: Line, order: Order, cells: int, language: Language) -> Content:
    """Return a line in rows of so many cells."""
    if isinstance(line, Heading):
        return _heading(line, cells, language)
    return Content("\n").join(_rows(line, order, cells))


def _heading(heading: Heading, cells: int, language: Language) -> Content:
    mark = "▸" if heading.folded else "▾"
    label = f"{mark} {say(f'kind.{heading.kind}', language)}"
    count = Content.assemble((str(heading.count), "$muted"))
    return beside(Content.assemble((label, "bold")), count, cells)


def _rows(item: Item, order: Order, cells: int) -> Iterator[Content]:
    """Yield the rows of a fact: its words, and right of them what they say."""
    indent = "  " if order is Order.KIND else ""
    said = item.value
    if order is Order.TIMELINE:
        yield Content.assemble((shorten(date_of(item), cells), "$accent"))
        indent, said = "  ", ""
    limit = ROWS_LONG if item.kind in LONG else ROWS_SHORT
    rows = set_text(item.text, cells - len(indent), rows=limit) or [""]
    for row in rows[:-1]:
        yield Content(indent + row)
    last = Content(indent + rows[-1])
    times = len(item.fact.evidence)
    note = " ".join(filter(None, [said, f"×{times}" if times > 1 else ""]))
    if last.cell_length + width(note) + 2 <= cells:
        yield beside(last, Content.assemble((note, "$muted")), cells)
        return
    yield last
    for row in set_text(note, cells - len(indent) - 2, rows=ROWS_SHORT):
        yield Content.assemble(f"{indent}  ", (row, "$muted"))
