"""Which display lines are the article's title."""

from __future__ import annotations

from collections.abc import Sequence

from reader.layout.block import Block, Shape
from reader.layout.lines import Line, lines_of
from reader.layout.title import BESIDE_BYLINE, evidence
from reader.source.opening import source_of
from reader.span import Span

BODY = "清早的河面上起了雾，船家把缆绳一圈一圈收好，等着第一批赶集的人。"


def block(line: Line, shape: Shape) -> Block:
    measure = 26 if shape is Shape.PARAGRAPH else 0
    return Block(line.text, (line,), shape, measure=measure)


def page(title_row: str) -> Sequence[Block]:
    """Return a title, text, a byline and more text, the title's row as given."""
    row, *below = lines_of(source_of(f"{title_row}\n{BODY}\n{BODY}".encode()))
    title, byline = (
        row.part(start, end) for start, end in ((0, 4), (4, len(row.text)))
    )
    return (
        block(title, Shape.DISPLAY),
        block(below[0], Shape.PARAGRAPH),
        block(byline, Shape.BYLINE),
        block(below[1], Shape.PARAGRAPH),
    )


def test_a_byline_in_the_same_row_tells_a_title() -> None:
    beside = page("河上一日        本报记者 王磊")
    below = page("河上一日        本报记者 王磊")
    apart = (*below[:2], block(lines_of(source_of("\n\n\n\n王磊".encode()))[0],
             Shape.BYLINE), below[3])  # fmt: skip

    told = evidence(beside, Span(0, 1)) - evidence(apart, Span(0, 1))

    assert told == BESIDE_BYLINE
