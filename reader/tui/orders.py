"""The orders in which the facts can stand; apart, as the first screen needs only it."""

from __future__ import annotations

from enum import StrEnum


class Order(StrEnum):
    """How the facts pane is ordered; the value is the name of its message."""

    KIND = "by_kind"
    READING = "reading"
    TIMELINE = "timeline"
    FIGURES = "figures"
    SPEAKERS = "by_speaker"


FOLDING = frozenset({Order.KIND, Order.SPEAKERS})
"""The orders that have headings, under which the facts fold."""
