"""What `Span` and `Aligned` promise, against a slow and obvious model of them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.span import Aligned, Run, Span
from tests.strategies import aligned, prose, spans, spans_in

Letters = list[tuple[str, Span]]
"""The model: each character with its origin."""


def letters(text: Aligned) -> Letters:
    return list(zip(text.text, text.origins, strict=True))


def is_filled(span: Span) -> bool:
    return span.start < span.end


class TestSpan:
    @pytest.mark.parametrize(("start", "end"), [(2, 1), (-1, 0), (-2, -1)])
    def test_no_range_runs_backwards_or_starts_before_the_text(
        self, start: int, end: int
    ) -> None:
        with pytest.raises(ValueError, match="not a range"):
            Span(start, end)

    def test_an_empty_range_is_a_place_and_not_nothing(self) -> None:
        assert Span(3, 3)
        assert len(Span(3, 3)) == 0

    @given(spans(), spans())
    def test_ranges_overlap_where_they_share_a_character(
        self, one: Span, other: Span
    ) -> None:
        shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

        if is_filled(one) and is_filled(other):
            assert one.overlaps(other) == bool(shared)
        assert one.overlaps(other) == other.overlaps(one)

    @given(spans(), spans())
    def test_the_hull_covers_both_and_nothing_shorter_does(
        self, one: Span, other: Span
    ) -> None:
        hull = one.hull(other)

        assert hull.covers(one)
        assert hull.covers(other)
        assert {hull.start, hull.end} <= {one.start, one.end, other.start, other.end}

    @given(prose, st.data())
    def test_a_slice_is_as_long_as_its_range(
        self, text: str, data: st.DataObject
    ) -> None:
        span = data.draw(spans_in(text))

        assert len(span.slice(text)) == len(span)
        assert span.shift(2).slice("前文" + text) == span.slice(text)


class TestAligned:
    @given(prose, st.integers(0, 9))
    def test_a_copy_came_from_where_it_stood(self, text: str, start: int) -> None:
        copy = Aligned.of(text, start)

        assert copy.text == text
        assert copy.origins == tuple(
            Span(start + i, start + i + 1) for i in range(len(text))
        )

    def test_inserted_text_came_from_nowhere(self) -> None:
        inserted = Aligned.inserted("的话", at=4)

        assert inserted.origins == (Span(4, 4), Span(4, 4))
        assert inserted.sources() == ()
        assert inserted.hull(Span(0, 2)) == Span(4, 4)

    def test_changed_text_stands_for_all_of_its_source(self) -> None:
        changed = Aligned.changed("…", Span(3, 6))

        assert changed.origin(0) == Span(3, 6)

    @given(st.lists(aligned(), max_size=4))
    def test_joining_keeps_every_character_and_its_origin(
        self, parts: list[Aligned]
    ) -> None:
        joined = Aligned.join(parts)

        assert letters(joined) == [letter for part in parts for letter in letters(part)]

    @given(prose, st.data())
    def test_pieces_of_a_copy_join_to_the_same_single_run(
        self, text: str, data: st.DataObject
    ) -> None:
        copy = Aligned.of(text, 5)
        cut = data.draw(st.integers(0, len(text)))

        assert Aligned.join((copy[:cut], copy[cut:])) == copy

    @given(aligned(), st.data())
    def test_keeping_a_range_keeps_its_characters_and_their_origins(
        self, text: Aligned, data: st.DataObject
    ) -> None:
        span = data.draw(spans_in(text.text))

        assert letters(text.keep(span)) == letters(text)[span.start : span.end]
        assert letters(text[span.start : span.end]) == letters(text.keep(span))

    @given(aligned(), st.data())
    def test_dropping_ranges_leaves_the_others_as_they_were(
        self, text: Aligned, data: st.DataObject
    ) -> None:
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
        dropped = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]

        kept = text.drop(dropped)

        assert letters(kept) == [
            letter
            for i, letter in enumerate(letters(text))
            if not any(span.start <= i < span.end for span in dropped)
        ]

    @given(aligned(), prose, st.data())
    def test_a_replacement_takes_the_origin_of_what_it_replaces(
        self, text: Aligned, new: str, data: st.DataObject
    ) -> None:
        span = data.draw(spans_in(text.text))

        replaced = text.replace(span, new)

        assert replaced.text == text.text[: span.start] + new + text.text[span.end :]
        there = replaced.keep(Span(span.start, span.start + len(new)))
        assert all(text.hull(span).covers(origin) for origin in there.origins)
        assert letters(replaced[: span.start]) == letters(text)[: span.start]

    @given(aligned(), st.data())
    def test_sources_are_the_origins_merged_where_they_touch(
        self, text: Aligned, data: st.DataObject
    ) -> None:
        span = data.draw(spans_in(text.text))
        origins = text.origins[span.start : span.end]

        sources = text.sources(span)

        assert {i for s in sources for i in range(s.start, s.end)} == {
            i for s in origins for i in range(s.start, s.end)
        }
        assert all(is_filled(source) for source in sources)
        assert all(before.end != after.start for before, after in pairwise(sources))

    @given(aligned(), st.data())
    def test_the_hull_holds_all_origins(
        self, text: Aligned, data: st.DataObject
    ) -> None:
        span = data.draw(spans_in(text.text))
        filled = [o for o in text.origins[span.start : span.end] if is_filled(o)]

        hull = text.hull(span)

        assert all(hull.covers(origin) for origin in filled)
        assert is_filled(hull) == bool(filled)

    @given(prose)
    def test_a_copy_through_a_text_is_that_text(self, source: str) -> None:
        below = Aligned.of(source).drop([Span(1, 3)] if len(source) > 3 else [])

        assert Aligned.of(below.text).through(below) == below

    @given(st.data())
    def test_origins_through_two_texts_are_those_of_origins(
        self, data: st.DataObject
    ) -> None:
        below = data.draw(aligned(longest=60))
        above = data.draw(aligned(longest=len(below)))

        composed = above.through(below)

        assert composed.text == above.text
        for origin, now in zip(above.origins, composed.origins, strict=True):
            if len(origin) == 1:
                assert now == below.origin(origin.start) or not is_filled(now)
            else:
                assert is_filled(now) == is_filled(below.hull(origin))

    def test_text_that_grows_to_the_length_of_its_source_is_no_copy_of_it(self) -> None:
        below = Aligned.changed("½", Span(0, 3))
        above = Aligned.changed("1/2", Span(0, 1))

        assert above.through(below).origins == (Span(0, 3),) * 3

    @given(st.data())
    def test_it_is_the_same_which_of_three_texts_are_put_together_first(
        self, data: st.DataObject
    ) -> None:
        texts = [Aligned.of(data.draw(prose))]
        for _ in range(2):
            at = data.draw(spans_in(texts[-1].text))
            texts.append(Aligned.of(texts[-1].text).drop([at]))
        below, middle, above = texts

        assert above.through(middle).through(below) == above.through(
            middle.through(below)
        )

    @given(aligned(), st.data())
    def test_splitting_leaves_out_only_what_was_split_at(
        self, text: Aligned, data: st.DataObject
    ) -> None:
        at = re.escape(data.draw(st.sampled_from(list(text.text) or ["，"])))

        pieces = text.split(re.compile(at))

        assert [piece.text for piece in pieces] == re.split(at, text.text)
        assert sum(
            (letters(piece) for piece in pieces), start=list[tuple[str, Span]]()
        ) == [letter for letter in letters(text) if not re.fullmatch(at, letter[0])]

    @given(prose)
    def test_stripping_takes_white_space_at_the_ends_only(self, text: str) -> None:
        assert Aligned.of(f" \u3000{text}\t").strip().text == text.strip()

    def test_a_piece_of_changed_text_still_came_from_all_of_its_source(self) -> None:
        changed = Aligned.changed("...", Span(0, 2))

        assert changed[:2].origins == (Span(0, 2), Span(0, 2))

    def test_text_is_cut_in_one_piece(self) -> None:
        with pytest.raises(ValueError, match="one piece"):
            Aligned.of("一二三四")[::2]

    def test_a_long_copy_takes_one_run(self) -> None:
        assert Aligned.of("字" * 1_000_000).runs == (Run(0, Span(0, 1_000_000)),)
