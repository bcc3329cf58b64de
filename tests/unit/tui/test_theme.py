"""Nothing is told by colour alone: every mark has a shape of its own, in each theme."""

from __future__ import annotations

from itertools import combinations

import pytest
from rich.style import Style

from reader.facts.mention import Kind
from reader.tui.app import ReaderApp
from reader.tui.kinds import STYLES, USUAL, chosen, kept
from reader.tui.lights import OVERLAYS, fact_style
from reader.tui.outline_pane import OutlinePane
from reader.tui.theme import THEMES
from tests.unit.tui.made_up import press, reading, screen, settle

SIGNED = frozenset({"ruled", "faint"})
"""Marks with a sign in the margin."""
Shape = tuple[bool, ...]


def shape(style: Style, paper: object) -> Shape:
    """What of a style is seen without its hue: its letters, and that it is tinted."""
    return (
        bool(style.bold),
        bool(style.dim),
        bool(style.italic),
        bool(style.underline),
        bool(style.underline2),
        bool(style.reverse),
        style.bgcolor is not None and style.bgcolor != paper,
    )


def shapes(app: ReaderApp) -> dict[str, Shape]:
    page = app.reading.page
    paper = page._style("space").bgcolor
    marks = {name: shape(page._style(name), paper) for name in OVERLAYS - SIGNED}
    return marks | {
        f"fact-{kind}": shape(fact_style(f"fact-{kind}"), None) for kind in Kind
    }


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_no_two_marks_are_told_apart_by_colour_alone(theme: str) -> None:
    async with reading() as (app, pilot):
        app.theme = theme
        await settle(pilot)

        seen = shapes(app)
        if theme != "terminal":
            del seen["changed"]  # its letters are others than the printed ones
        for one, other in combinations(sorted(seen), 2):
            assert seen[one] != seen[other], (one, other)


async def test_without_colours_nothing_is_tinted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as (app, pilot):
        await press(pilot, "i", "/", "县", "长", "enter", "r", "v", "l")

        assert app.theme == "terminal"
        assert not any(tinted for *_, tinted in shapes(app).values())


async def test_without_colours_what_opens_leaves_the_page_around_it_to_be_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as (app, pilot):
        page = screen(app)
        for key in ("I", "D", "K", "A", "R", ":"):
            await press(pilot, key)
            assert len(app.screen_stack) == 3
            assert screen(app)[2] == page[2]
            await press(pilot, "escape")


async def test_where_the_reader_is_stands_before_its_heading() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "]")

        pane = app.reading.query_one(OutlinePane)
        here = [line for line in screen(app) if "▍" in line]
        assert pane.here == 1
        assert len(here) == 1
        assert "一江春水" in here[0]


class TestKinds:
    def test_every_kind_has_a_mark_of_its_own(self) -> None:
        assert set(STYLES) == set(Kind)
        assert len({shape(Style.parse(style), None) for style in STYLES.values()}) == 12

    def test_what_is_kept_is_what_was_chosen(self) -> None:
        some = frozenset({Kind.DATE, Kind.QUOTE})

        assert chosen(kept(some)) == some
        assert chosen(kept(frozenset())) == frozenset()

    @pytest.mark.parametrize("setting", [None, 3, True])
    def test_without_a_choice_the_usual_ones_are_lit(self, setting: object) -> None:
        assert chosen(setting) == USUAL

    def test_what_is_no_kind_is_left_out(self) -> None:
        assert chosen("date weather") == {Kind.DATE}
