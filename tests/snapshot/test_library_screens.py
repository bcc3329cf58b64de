"""The library and the notes as they look; looked at before they are kept.

Taken on one Python only, as the picture holds what its libraries draw.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from textual.pilot import Pilot

from reader.article import Place
from reader.library.notebook import noted
from reader.library.records import Reading
from reader.span import Span
from reader.tui import library
from reader.tui.app import ReaderApp
from reader.tui.memory import Memory, Shelf
from tests.unit.tui.made_up import QUICK, article, settle

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="pictures are taken on Python 3.11"
)

Snap = Callable[..., bool]
SIZES = {"large": (120, 40), "medium": (80, 24), "small": (40, 20)}
NOW = datetime(2024, 11, 12, 9, 30, tzinfo=UTC)
TITLES = (
    "春风又绿江南岸",
    "全市前三季度经济运行稳中向好 重点项目建设提速增效",
    "[/]教育、医疗和交通等方面的工作取得新进展",
    "“一张图”管到底：老城区改造这样听民意",
    "A Morning on the River",
    "两岸猿声啼不住",
)
HOURS = (1, 4, 22, 30, 100, 9000)
"""Since each was read."""


def readings() -> list[Reading]:
    return [
        Reading(
            sha256=str(number),
            path=f"/没有/第{number + 1}版.txt",
            title=title,
            characters=2000,
            progress=(0.31, 1.0, 0.05, 0.5, 0.0, 0.99)[number],
            read_at=NOW - timedelta(hours=HOURS[number]),
            notes=(3, 0, 12, 0, 1, 0)[number],
            anchor=None,
        )
        for number, title in enumerate(TITLES)
    ]


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day that stays the same, and files that are there."""
    init = library.LibraryScreen.__init__.__kwdefaults__ or {}
    monkeypatch.setitem(init, "now", lambda: NOW)
    gone = "/没有/第6版.txt"
    monkeypatch.setattr("reader.tui.library_shelf.os.path.exists", lambda p: p != gone)


def memory() -> Memory:
    made_up = article()
    day = datetime(2024, 11, 11, 12, tzinfo=UTC)
    return Memory(
        place=Place(2, Span(8, 11)),
        path="/没有/第1版.txt",
        shelf=Shelf(readings),
        notes=(
            noted(made_up, Place(2, Span(8, 11)), "是哪个县？要核实[/]", now=day),
            noted(made_up, Place(4, Span(0, 5)), now=day),
            noted(made_up, Place(6, Span(20, 40)), "与去年的报道不一致。" * 3, now=day),
        ),
    )


def app(known: Memory, language: str = "zh") -> ReaderApp:
    made = ReaderApp(
        article(), "en" if language == "en" else "zh", memory=known, engines=QUICK
    )
    made.theme = "night"
    return made


def pressed(*keys: str) -> Callable[[Pilot[None]], object]:
    """Press keys when the workers are done, and wait for what they change."""

    async def press(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        for line in pilot.app.screen.query("Input"):
            line.cursor_blink = False  # type: ignore[attr-defined]
        await settle(pilot)

    return press


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("library", ("B", "j", "j")),
        ("notes", ("C", "j")),
    ],
)
def test_screen(
    name: str, keys: tuple[str, ...], size: str, snap_compare: Snap
) -> None:
    del name  # the picture's

    assert snap_compare(
        app(memory()), terminal_size=SIZES[size], run_before=pressed(*keys)
    )


def test_filtered_by_pinyin_in_english(snap_compare: Snap) -> None:
    keys = pressed("B", "slash", *"jingji")

    made = app(memory(), "en")
    assert snap_compare(made, terminal_size=SIZES["medium"], run_before=keys)


def test_about_to_remove(snap_compare: Snap) -> None:
    keys = pressed("B", "j", "j", "d")

    assert snap_compare(app(memory()), terminal_size=SIZES["small"], run_before=keys)


@pytest.mark.parametrize("keys", [("B",), ("C",)], ids=["library", "notes"])
def test_empty(keys: tuple[str, ...], snap_compare: Snap) -> None:
    made = app(Memory())

    assert snap_compare(made, terminal_size=SIZES["small"], run_before=pressed(*keys))


def test_a_remark_being_written(snap_compare: Snap) -> None:
    keys = pressed("}", "A", *"why?")

    assert snap_compare(app(memory()), terminal_size=SIZES["medium"], run_before=keys)


def test_a_remark_on_the_page(snap_compare: Snap) -> None:
    keys = pressed("l", "h")

    assert snap_compare(app(memory()), terminal_size=SIZES["medium"], run_before=keys)
