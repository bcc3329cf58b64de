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
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            for line in pilot.app.screen.query("Input"):
                line.cursor_blink = False  # type: ignore[attr-defined]
            await settle(pilot)

    return press


SIZES = {"40x20": SMALL, "80x24": MEDIUM, "120x40": LARGE, "200x50": HUGE}
FIND = ("/", "县", "长")
STATES: dict[str, tuple[str, ...]] = {
    "reading": ("}", "}", "l"),
    "search": FIND,
    "upright": ("|",),
    "source": ("]", "s"),
}
FACTS = {"40x20": ("f",), "80x24": ("f", "j"), "120x40": ("tab", "j")}
"""How to come to the facts: where there is room they stand there already."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_state(state: str, size: str, snap_compare: Snap) -> None:
    keys = pressed(*STATES[state])
    assert snap_compare(app(), terminal_size=SIZES[size], run_before=keys)


@pytest.mark.parametrize("size", SIZES)
def test_facts(size: str, snap_compare: Snap) -> None:
    keys = pressed(*FACTS.get(size, FACTS["120x40"]))
    assert snap_compare(app(), terminal_size=SIZES[size], run_before=keys)


@pytest.mark.parametrize("size", SIZES)
def test_no_color(
    size: str, snap_compare: Snap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    keys = pressed(*FIND, "enter", "i", "v", "l")
    assert snap_compare(app(), terminal_size=SIZES[size], run_before=keys)


SCREENS = {
    "two_columns": (HUGE, ("z", "i")),
    "every_look": (MEDIUM, ("J", "H", '"', "p", "p", "x", "x")),
    "help": (MEDIUM, ("?",)),
    "palette": (MEDIUM, (":",)),
    "timeline": (LARGE, ("o", "o")),
    "selecting": (MEDIUM, ("}", "}", "v", "j")),
    "card": (MEDIUM, ("}", "}", "K")),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, snap_compare: Snap) -> None:
    size, keys = SCREENS[name]

    assert snap_compare(app(), terminal_size=size, run_before=pressed(*keys))


@pytest.mark.parametrize("theme", ["paper", "contrast", "terminal"])
def test_theme(theme: str, snap_compare: Snap) -> None:
    made = app(theme=theme)

    keys = pressed(*FIND, "enter")
    assert snap_compare(made, terminal_size=MEDIUM, run_before=keys)


def test_english(snap_compare: Snap) -> None:
    assert snap_compare(app("en"), terminal_size=MEDIUM, run_before=pressed("f"))
