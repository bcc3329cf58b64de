"""The last net before the terminal: no widget sends it a control character.

Source text is cleaned when it is opened, but Textual passes on whatever else
reaches a widget (a pasted query, a message of the system): a single ESC is
enough to set a title or to make the terminal press keys.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


class Net(LineFilter):
    """Shows control characters as a replacement character, in every line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without a control; the same list where none is."""
        del background  # asked for by the filters that change colours
        if not any(_CONTROL.search(segment.text) for segment in segments):
            return segments
        return [
            segment
            if segment.control
            else Segment(_CONTROL.sub("\ufffd", segment.text), segment.style)
            for segment in segments
        ]
