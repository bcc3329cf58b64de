"""The colours to read in: paper, night, high contrast, the terminal's own.

A page is looked at for an hour, so ink and paper are a little softer than black
and white; one accent, the red of a masthead, is all the colour there is besides
the highlights. Nothing is told by colour alone: what is marked also has a shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from textual.theme import Theme

STYLED = {
    "hit-style": "underline",
    "lit-style": "italic underline",
    "highlighted-style": "uu",
    "selected-style": "reverse",
    "changed-style": "none",
}
"""How the page's marks look besides their colours, where there are colours."""
BARE = {
    "cursor-style": "reverse",
    "hit-style": "reverse underline",
    "lit-style": "reverse italic",
    "highlighted-style": "uu",
    "selected-style": "reverse dim",
    "changed-style": "dim uu",
}
"""The same where there are none; a test sees that no two marks look alike."""


def _variables(**colors: str) -> dict[str, str]:
    """Return the project's own variables, with Textual's cursors following them."""
    return {
        "rule": colors["rule"],
        "muted": colors["muted"],
        "hit": colors["hit"],
        "hit-ink": colors["ink"],
        "lit": colors["lit"],
        "cursor": colors["cursor"],
        "cursor-style": "none",
        "changed": colors["changed"],
        **STYLED,
        "block-cursor-background": colors["chosen"],
        "block-cursor-foreground": colors["ink"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": colors["rested"],
        "block-cursor-blurred-foreground": colors["ink"],
        "block-cursor-blurred-text-style": "none",
        "input-selection-background": colors["hit"],
        "scrollbar": colors["rule"],
        "scrollbar-hover": colors["muted"],
        "scrollbar-active": colors["ink"],
        "scrollbar-background": colors["paper"],
        "scrollbar-background-hover": colors["paper"],
        "scrollbar-background-active": colors["paper"],
        "scrollbar-corner-color": colors["paper"],
    }


PAPER = Theme(
    "paper",
    primary="#8c2f21",
    secondary="#5b6b73",
    accent="#8c2f21",
    warning="#8a5a00",
    error="#a3211b",
    success="#4c6b2f",
    foreground="#2c2823",
    background="#f6f1e6",
    surface="#efe9db",
    panel="#e8e1d0",
    dark=False,
    variables=_variables(
        ink="#2c2823",
        paper="#f6f1e6",
        rule="#cdc4b1",
        muted="#7d7466",
        hit="#f0d98c",
        lit="#dfe6dc",
        cursor="#8c2f21",
        changed="#5b4a6b",
        chosen="#e0d3b8",
        rested="#ebe3d2",
    ),
)
NIGHT = Theme(
    "night",
    primary="#d98a6a",
    secondary="#8fa3ad",
    accent="#d98a6a",
    warning="#d9a85c",
    error="#e0705f",
    success="#9db97c",
    foreground="#cfc8ba",
    background="#1a1b1d",
    surface="#222427",
    panel="#2a2c30",
    variables=_variables(
        ink="#e6dfd0",
        paper="#1a1b1d",
        rule="#3a3c40",
        muted="#878277",
        hit="#5c4a1e",
        lit="#2b3b3a",
        cursor="#b9ab93",
        changed="#b4c3d6",
        chosen="#3d352c",
        rested="#2a2a2b",
    ),
)
CONTRAST = Theme(
    "contrast",
    primary="#ffd500",
    secondary="#ffffff",
    accent="#ffd500",
    warning="#ffd500",
    error="#ff8a80",
    success="#a5ff90",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    text_alpha=1.0,
    variables=_variables(
        ink="#ffffff",
        paper="#000000",
        rule="#b0b0b0",
        muted="#d0d0d0",
        hit="#7a5c00",
        lit="#004c66",
        cursor="#ffd500",
        changed="#a5ff90",
        chosen="#004a99",
        rested="#333333",
    ),
)
TERMINAL = Theme(
    "terminal",
    primary="ansi_red",
    secondary="ansi_cyan",
    accent="ansi_red",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables={
        **_variables(
            ink="ansi_default",
            paper="ansi_default",
            rule="ansi_bright_black",
            muted="ansi_bright_black",
            hit="ansi_default",
            lit="ansi_default",
            cursor="ansi_default",
            changed="ansi_default",
            chosen="ansi_default",
            rested="ansi_default",
        ),
        **BARE,
        "changed": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        # Textual's lists swap the colours for "reverse", which the default two
        # don't survive
        "block-cursor-text-style": "bold underline",
        "block-cursor-foreground": "ansi_red",
        "block-cursor-blurred-text-style": "underline",
        "input-selection-background": "ansi_cyan",
    },
    ansi=True,
)

THEMES = (PAPER, NIGHT, CONTRAST, TERMINAL)

DEFAULTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            ("rule", "muted", "hit", "hit-ink", "lit", "cursor"), "ansi_default"
        ),
        **BARE,
        "changed": "ansi_default",
    }
)
"""So that Textual's own themes, which lack these variables, can be chosen too."""
