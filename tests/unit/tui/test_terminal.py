"""The app as its terminal has it: nothing stays of a screen that was left."""

from __future__ import annotations

import gc
import weakref

from tests.unit.tui.made_up import press, reading


async def test_what_was_painted_of_a_screen_is_forgotten_with_it() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "question_mark")
        painted = [
            weakref.ref(widget._styles_cache)
            for widget in app.screen.walk_children(with_self=True)
        ]
        await press(pilot, "escape")
        await press(pilot, "question_mark", "escape")  # what the last event held
        gc.collect()

        assert len(painted) > 3
        assert not any(ref() for ref in painted)
