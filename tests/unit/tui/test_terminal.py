"""The app as its terminal has it: nothing stays of a screen that was left."""

from __future__ import annotations

import gc
import weakref

import pytest
from rich.console import RenderableType
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from reader.tui.sparing import Changes
from tests.unit.tui.made_up import press, reading, settle


async def test_what_was_painted_of_a_screen_is_forgotten_with_it() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "question_mark")
        painted = [
            weakref.ref(widget._styles_cache)
            for widget in app.screen.walk_children(Widget, with_self=True)
        ]
        await press(pilot, "escape")
        await press(pilot, "question_mark", "escape")  # what the last event held
        gc.collect()

        assert len(painted) > 3
        assert not any(ref() for ref in painted)


async def test_a_redraw_sends_again_what_another_program_wrote_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = set[int]()
    async with reading() as (app, pilot):
        send = App._display

        def display(
            self: App[None], screen: Screen[None], what: RenderableType | None
        ) -> None:
            if isinstance(what, Changes):
                rows.update(y for _, y, _ in what.pieces)
            send(self, screen, what)

        monkeypatch.setattr(App, "_display", display)
        app.refresh(layout=True)
        await settle(pilot)
        assert not rows  # all of it is there

        for opens in ("escape", "question_mark", "escape", "/", "escape", "B"):
            await press(pilot, opens)
            rows.clear()
            await press(pilot, "ctrl+l")
            assert rows == set(range(app.size.height))
