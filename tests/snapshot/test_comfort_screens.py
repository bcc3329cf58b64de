"""What makes reading comfortable, as it looks on small, usual and large terminals.

Looked at before they are kept, as all pictures are; taken on one Python only.
"""

from __future__ import annotations

import sys

import pytest

from reader.tui.app import ReaderApp
from reader.tui.memory import TOURED, Memory
from tests.snapshot.test_screens import Snap, pressed
from tests.unit.tui.made_up import QUICK, article

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="pictures are taken on Python 3.11"
)

SIZES = [(40, 20), (80, 24), (120, 40)]
NAMED = [f"{columns}x{rows}" for columns, rows in SIZES]
FIRST = Memory(choices={TOURED: 0})
SLOW = Memory(choices={"pace": 100})
"""So slow that the page stands while the picture is taken."""


def app(
    language: str = "zh", theme: str | None = None, memory: Memory | None = None
) -> ReaderApp:
    made = ReaderApp(
        article(furniture=3),
        "en" if language == "en" else "zh",
        engines=QUICK,
        memory=memory or Memory(),
    )
    if theme is not None:
        made.theme = theme
    return made


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_first_run(language: str, size: tuple[int, int], snap_compare: Snap) -> None:
    made = app(language, memory=FIRST)

    assert snap_compare(made, terminal_size=size, run_before=pressed())


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help(language: str, size: tuple[int, int], snap_compare: Snap) -> None:
    keys = pressed("f", "?") if size != (120, 40) else pressed("?")

    assert snap_compare(app(language), terminal_size=size, run_before=keys)


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
@pytest.mark.parametrize("theme", ["paper", "night", "contrast"])
def test_zen(theme: str, size: tuple[int, int], snap_compare: Snap) -> None:
    """The article alone, with a hit, a ruler and lit facts, in each theme."""
    keys = pressed("z", "i", "/", "县", "长", "enter", "r")

    assert snap_compare(app(theme=theme), terminal_size=size, run_before=keys)


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
def test_no_color(
    size: tuple[int, int], snap_compare: Snap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    keys = pressed("i", "/", "县", "长", "enter", "r", "r", "v", "l", "l")

    assert snap_compare(app(), terminal_size=size, run_before=keys)


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
def test_english(size: tuple[int, int], snap_compare: Snap) -> None:
    assert snap_compare(app("en"), terminal_size=size, run_before=pressed("F"))


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
def test_legend(size: tuple[int, int], snap_compare: Snap) -> None:
    assert snap_compare(app(), terminal_size=size, run_before=pressed("I", "2"))


def test_scrolling(snap_compare: Snap) -> None:
    keys = pressed("}", "}", "j", "r", "T")

    assert snap_compare(app(memory=SLOW), terminal_size=(80, 24), run_before=keys)
