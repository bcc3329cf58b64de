"""From one restoration of a file to another: where each place has gone to. Pure.

A Place counts paragraphs, so it says something else as soon as one is joined, split
or moved. What both restorations have in common is the file: the way leads there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.article import Article, Place
from reader.search.hit import Hit
from reader.span import Span
from reader.tui.jumps import Jumps
from reader.tui.lights import Lights
from reader.tui.paint import Mark
from reader.tui.rows import RowKind, Rows
from reader.tui.view import START, View


class Transfer:
    """Carries places of the article `before` over to the article `after`."""

    def __init__(self, before: Article, after: Article) -> None:
        self._before = before
        self.article = after
        # plain numbers: a book has half a million runs, and the screen waits
        self._runs = sorted(
            (run.source.start, number, index)
            for number, paragraph in enumerate(after.paragraphs)
            for index, run in enumerate(paragraph.text.runs)
            if run.source.end > run.source.start  # else inserted: not in the file
        )

    def pieces(self, place: Place) -> tuple[Place, ...]:
        """Return where the characters at `place` are now, a place a paragraph."""
        pieces: list[Place] = []
        for source in self._before.locate(place):
            for piece in self._at(source):
                last = pieces[-1] if pieces else None
                if last is not None and self._goes_on(last, piece):
                    pieces[-1] = Place(last.paragraph, last.span.hull(piece.span))
                else:
                    pieces.append(piece)
        return tuple(pieces)

    def whole(self, place: Place) -> Place | None:
        """Return where `place` is now; None where it is no longer one piece."""
        pieces = self.pieces(place)
        return pieces[0] if len(pieces) == 1 else None

    def nearest(self, place: Place) -> Place:
        """Return where `place` is now, or the character nearest to it in the file."""
        if not self._runs or not self._before.paragraphs:
            return START
        whole = self.whole(place)
        if whole is not None:
            return whole
        text = self._before.paragraphs[place.paragraph].text
        offset = text.hull(Span(place.span.start, place.span.start + 1)).start
        near, source = self._run(self._first(offset))
        inside = min(max(0, offset - source.start), len(near.span) - 1)
        start = near.span.start + inside
        return Place(near.paragraph, Span(start, start))

    # what is made of places

    def view(self, view: View) -> View:
        """Return the view of the new article, the same words on the screen.

        If those at the cursor went elsewhere, the screen goes with them, the cursor
        on the same row of it.
        """
        if not self.article.paragraphs:
            return View.of(self.article, view.setting, view.height)
        row = view.row_of(view.cursor)
        moved = replace(
            view,
            rows=Rows(self.article, view.setting),
            top=self.nearest(view.top),
            cursor=self.nearest(view.cursor),
            hits=tuple(self._hits(view.hits)),
            at=None,
            cuts=(),
        )
        spot = moved.rows.spot_of(moved.cursor)
        if row is not None and not moved.shows(spot):
            moved = moved.with_top(moved.rows.walk(spot, -row))
        folded = view.row_at_cursor.kind is RowKind.FOLD
        return moved if folded else moved.to(moved.cursor)

    def jumps(self, jumps: Jumps) -> Jumps:
        """Return the way back, through the same words."""
        return Jumps(
            tuple(map(self.nearest, jumps.behind)),
            tuple(map(self.nearest, jumps.ahead)),
        )

    def marks(self, marks: Mapping[str, Place]) -> dict[str, Place]:
        """Return the marks, at the same words."""
        return {letter: self.nearest(place) for letter, place in marks.items()}

    def lights(self, lights: Lights) -> Lights:
        """Return what stays lit: the sorts of facts; notes see to themselves."""
        placed = (
            (mark, self.whole(Place(mark.paragraph, mark.span)))
            for mark in lights.facts
        )
        return Lights(
            facts=tuple(
                Mark(p.paragraph, p.span, mark.name) for mark, p in placed if p
            ),
        )

    def _hits(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Yield the hits whose words still stand together."""
        for hit in hits:
            place = self.whole(hit.place)
            spans = [self.whole(Place(hit.place.paragraph, span)) for span in hit.spans]
            beyond = tuple(p for there in hit.beyond for p in self.pieces(there))
            if place is not None:
                found = tuple(span.span for span in spans if span is not None)
                yield replace(hit, place=place, spans=found, beyond=beyond)

    def _at(self, source: Span) -> Iterator[Place]:
        """Yield the new article's characters that came from a range of the file."""
        for at in range(self._first(source.start), len(self._runs)):
            place, origin = self._run(at)
            if origin.start >= source.end:
                return
            low, high = max(source.start, origin.start), min(source.end, origin.end)
            if low < high and len(place.span) == len(origin):
                first = place.span.start + low - origin.start
                yield Place(place.paragraph, Span(first, first + high - low))
            elif low < high:
                yield place

    def _first(self, offset: int) -> int:
        """Return the last run that begins at or before a character of the file."""
        return max(0, bisect_right(self._runs, offset, key=_start) - 1)

    def _run(self, at: int) -> tuple[Place, Span]:
        """Return where the characters of a run are now, and where in the file."""
        _, number, index = self._runs[at]
        text = self.article.paragraphs[number].text
        following = text.runs[index + 1 : index + 2]
        end = following[0].start if following else len(text)
        run = text.runs[index]
        return Place(number, Span(run.start, end)), run.source

    def _goes_on(self, last: Place, piece: Place) -> bool:
        """Say whether nothing of the file stands between two pieces."""
        between = (last.span.end, piece.span.start)
        if last.paragraph != piece.paragraph or between[0] > between[1]:
            return False
        text = self.article.paragraphs[last.paragraph].text
        return not text.sources(Span(*between))


def _start(run: tuple[int, int, int]) -> int:
    return run[0]
