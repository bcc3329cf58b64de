"""The facts a careful editor would list, each with the words that support it."""

from __future__ import annotations

from reader.facts.extract import extract
from reader.facts.mention import Fact, Kind, Mention

__all__ = ["Fact", "Kind", "Mention", "extract"]
