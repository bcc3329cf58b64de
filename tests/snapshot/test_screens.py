"""What the screen looks like; the pictures are looked at before they are kept.

Taken on one Python only, as the picture holds what its libraries draw.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from tests.unit.tui.made_up import QUICK, article, settle

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="pictures are taken on Python 3.11"
)

Snap = Callable[..., bool]
LARGE, MEDIUM, SMALL, HUGE = (120, 40), (80, 24), (40, 20), (200, 50)


def app(language: str = "zh", theme: str = "night") -> ReaderApp:
    made = ReaderApp(
        article(furniture=3), "en" if language == "en" else "zh", engines=QUICK
    )
    made.theme = theme
    return made


def pressed(*keys: str) -> Callable[[Pilot[None]], object]:
    """Press keys when the workers are done, and wait for what they change."""

    async def press(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        for line in pilot.app.query("Input"):
            line.cursor_blink = False  # type: ignore[attr-defined]
        await settle(pilot)

    return press


SCREENS = {
    "opened": (LARGE, ()),
    "opened_middle": (MEDIUM, ()),
    "opened_narrow": (SMALL, ()),
    "two_columns": (HUGE, ("i",)),
    "finding": (LARGE, ("/", "县", "长")),
    "finding_narrow": (SMALL, ("/", "县", "长")),
    "facts": (LARGE, ("tab", "j")),
    "facts_narrow": (SMALL, ("f",)),
    "help": (MEDIUM, ("?",)),
    "palette": (MEDIUM, (":",)),
    "source": (MEDIUM, ("]", "s")),
    "upright": (MEDIUM, ("|",)),
    "timeline": (LARGE, ("o", "o")),
    "selecting": (MEDIUM, ("}", "}", "v", "j")),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, snap_compare: Snap) -> None:
    size, keys = SCREENS[name]

    assert snap_compare(app(), terminal_size=size, run_before=pressed(*keys))


@pytest.mark.parametrize("theme", ["paper", "contrast", "terminal"])
def test_theme(theme: str, snap_compare: Snap) -> None:
    made = app(theme=theme)

    keys = pressed("/", "县", "长", "enter")
    assert snap_compare(made, terminal_size=LARGE, run_before=keys)


def test_english(snap_compare: Snap) -> None:
    assert snap_compare(app("en"), terminal_size=MEDIUM, run_before=pressed("f"))
