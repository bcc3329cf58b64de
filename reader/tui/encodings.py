"""The small list that asks in which encoding the file is to be read."""

from __future__ import annotations

from reader.messages import Language, say
from reader.tui.picker import Picker

ENCODINGS = ("utf-8", "gb18030", "big5", "big5hkscs", "shift_jis", "utf-16")
"""What Chinese and Japanese newspapers are found in; --encoding takes all others."""


class Encodings(Picker[str]):
    """Chooses an encoding; begins with the one that the text was read in."""

    def __init__(self, language: Language, encoding: str) -> None:
        first = encoding if encoding in ENCODINGS else ENCODINGS[0]
        choices = [(name, name) for name in ENCODINGS]
        super().__init__(say("encoding.title", language), choices, first)
