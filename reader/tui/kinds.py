"""How each kind of fact is marked in the text: by the shape of its letters alone.

Underlines, weight and slant in twelve combinations, no colour: the marks are told
apart on any terminal, in any theme, by any eye; the legend shows each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.facts.mention import Kind

STYLES = MappingProxyType(
    {
        Kind.PERSON: "bold underline",
        Kind.ORGANIZATION: "bold italic underline",
        Kind.PLACE: "italic underline",
        Kind.DATE: "italic",
        Kind.DURATION: "bold italic",
        Kind.QUANTITY: "bold",
        Kind.RANKING: "bold uu",
        Kind.HONOR: "italic uu",
        Kind.TERM: "bold italic uu",
        Kind.QUOTE: "dim italic",
        Kind.EVENT: "dim italic underline",
        Kind.GOAL: "dim italic uu",
    }
)
"""The text style of each kind, as Textual and Rich write it; uu is two lines. None
is the style of another mark: of a hit, a highlight, a doubt."""
USUAL = frozenset(Kind) - {Kind.QUOTE, Kind.EVENT, Kind.GOAL}
"""What is lit before a reader chooses: those three are clauses, and with them half
the article would be."""


def chosen(setting: object) -> frozenset[Kind]:
    """Return the kinds that were kept as a setting; the usual ones if there is none."""
    if not isinstance(setting, str):
        return USUAL
    return frozenset(kind for kind in Kind if kind.value in setting.split())


def kept(kinds: frozenset[Kind]) -> str:
    """Return kinds as a setting."""
    return " ".join(kind.value for kind in Kind if kind in kinds)


def in_order(counts: Mapping[Kind, int]) -> dict[Kind, int]:
    """Return the kinds that there are, in their order, each with its count."""
    return {kind: counts[kind] for kind in Kind if counts.get(kind)}
