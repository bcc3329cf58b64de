"""Only what differs is sent, and what is sent makes the screen that was meant."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.script.cells import width
from reader.tui.sparing import Changes, Sent

CELLS, ROWS = 12, 3
_STYLES = (Style(bold=True), Style(color="red"))

Glyph = tuple[str, Style | None]
Screen = dict[tuple[int, int], Glyph]


@st.composite
def strips(draw: st.DrawFn, cells: int) -> Strip:
    """A row of just so many cells: narrow, wide and joined glyphs in two styles."""
    segments, left = [], cells
    while left:
        glyph = draw(st.sampled_from(("a", "国", " ", "e\u0301")))
        glyph = glyph if width(glyph) <= left else "."
        segments.append(Segment(glyph, draw(st.sampled_from(_STYLES))))
        left -= width(glyph)
    return Strip(segments, cells).simplify()


@st.composite
def screens(draw: st.DrawFn) -> list[list[Strip]]:
    """Rows in two panes, parted somewhere."""
    cut = draw(st.integers(1, CELLS - 1))
    return [[draw(strips(cut)), draw(strips(CELLS - cut))] for _ in range(ROWS)]


def layout(rows: Sequence[Sequence[Strip]]) -> LayoutUpdate:
    return LayoutUpdate([list(row) for row in rows], Region(0, 0, CELLS, ROWS))


def chops(rows: Sequence[Sequence[Strip]], y: int) -> ChopsUpdate:
    """Both panes of one row."""
    cuts = [row[0].cell_length for row in rows]
    maps = [
        dict(zip((0, cut), row, strict=True))
        for cut, row in zip(cuts, rows, strict=True)
    ]
    return ChopsUpdate(maps, [(y, 0, CELLS)], [[cut, CELLS] for cut in cuts])


def write(screen: Screen, x: int, y: int, strip: Strip) -> None:
    """Put glyphs into cells, as a terminal does."""
    for segment in strip:
        for char in segment.text:
            if width(char):
                screen[x, y] = (char, segment.style)
                x += width(char)
            else:
                glyph, style = screen[x - 1, y]
                screen[x - 1, y] = (glyph + char, style)


def shown(rows: Sequence[Sequence[Strip]]) -> Screen:
    screen: Screen = {}
    for y, row in enumerate(rows):
        write(screen, 0, y, Strip.join(row))
    return screen


def send(screen: Screen, sent: Sent, update: LayoutUpdate | ChopsUpdate) -> int:
    """Send an update; return how many pieces that took."""
    changes = sent.only_new(update)
    assert isinstance(changes, Changes)
    for x, y, strip in changes.pieces:
        stop = x + strip.cell_length
        for cell in [at for at in screen if at[1] == y and x <= at[0] < stop]:
            del screen[cell]
        write(screen, x, y, strip)
    return len(changes.pieces)


class TestOnlyNew:
    @given(st.lists(screens(), min_size=1, max_size=4))
    def test_the_screen_is_the_one_that_was_meant(
        self, frames: list[list[list[Strip]]]
    ) -> None:
        sent, screen = Sent(), dict[tuple[int, int], Glyph]()
        for rows in frames:
            send(screen, sent, layout(rows))

            assert screen == shown(rows)

    @given(screens(), screens())
    def test_rows_drawn_one_by_one_make_the_same(
        self, before: list[list[Strip]], after: list[list[Strip]]
    ) -> None:
        sent, screen = Sent(), dict[tuple[int, int], Glyph]()
        send(screen, sent, layout(before))
        for y in range(ROWS):
            send(screen, sent, chops(after, y))

        assert screen == shown(after)

    @given(screens())
    def test_what_is_shown_is_not_sent_again(self, rows: list[list[Strip]]) -> None:
        sent, screen = Sent(), dict[tuple[int, int], Glyph]()
        send(screen, sent, layout(rows))

        assert send(screen, sent, layout(rows)) == 0
        assert send(screen, sent, chops(rows, 1)) == 0

    @given(screens())
    def test_what_was_forgotten_is_sent_whole(self, rows: list[list[Strip]]) -> None:
        sent, screen = Sent(), dict[tuple[int, int], Glyph]()
        send(screen, sent, layout(rows))
        sent.forget()

        again: Screen = {}
        send(again, sent, layout(rows))
        assert again == shown(rows)

    def test_between_two_differences_all_is_sent_nothing_outside(self) -> None:
        sent = Sent()
        sent.only_new(layout([[Strip([Segment("abcdefghijkl")], 12)]]))

        changes = sent.only_new(layout([[Strip([Segment("abXdeYghijkl")], 12)]]))

        assert isinstance(changes, Changes)
        ((x, y, strip),) = changes.pieces
        assert (x, y, strip.text) == (2, 0, "XdeY")
