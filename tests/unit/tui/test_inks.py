from __future__ import annotations

import pytest
from textual.color import Color

from reader.tui.inks import FIRST, INKS, colors
from reader.tui.theme import THEMES


def test_inks_and_papers_are_those_of_the_themes() -> None:
    assert {theme.name for theme in THEMES} == set(INKS)
    for theme in THEMES:
        ink, paper = INKS[theme.name]
        if ink != "default":
            assert Color.parse(theme.foreground or "") == Color.parse(ink)
            assert Color.parse(theme.background or "") == Color.parse(paper)


@pytest.mark.parametrize(
    ("term", "colorterm", "codes"),
    [
        ("xterm", "truecolor", "38;2;207;200;186;48;2;26;27;29"),
        ("xterm-256color", "", "38;5;187;48;5;234"),
        ("xterm", "", "37;40"),
    ],
)
def test_colours_are_those_that_the_terminal_has(
    monkeypatch: pytest.MonkeyPatch, term: str, colorterm: str, codes: str
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colorterm)

    assert colors(FIRST) == f"\x1b[{codes}m"


def test_a_theme_that_is_gone_is_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert colors("gone") == colors(FIRST)


def test_the_terminals_own_colours_are_its_defaults() -> None:
    assert colors("terminal") == "\x1b[39;49m"
