"""The article as data or text: json · markdown · html · text."""

from __future__ import annotations

from reader.export.html import to_html
from reader.export.json import to_json
from reader.export.markdown import to_markdown

__all__ = ["to_html", "to_json", "to_markdown"]
