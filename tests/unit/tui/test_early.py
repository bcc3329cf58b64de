"""Keys that come before there is anything to take them."""

from __future__ import annotations

import inspect
from pathlib import Path

from textual.events import Key

from reader.tui.app import ReaderApp
from tests.unit.tui.made_up import QUICK, article, settle


class Eager(ReaderApp):
    """Its keys are pressed before it has a screen."""

    CSS_PATH = str(Path(inspect.getfile(ReaderApp)).with_name("reader.tcss"))

    def on_load(self) -> None:
        self.post_message(Key("G", "G"))


async def test_keys_wait_for_the_panes() -> None:
    app = Eager(article(), engines=QUICK)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)

        view = app.reading.view
        assert view.cursor.paragraph == len(view.article.paragraphs) - 1
