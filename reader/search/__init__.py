"""Find a phrase however it is typed: query · index · align · rank."""

from __future__ import annotations

from reader.search.hit import Hit, How
from reader.search.index import Index

__all__ = ["Hit", "How", "Index"]
