"""What a pane has to say to the reader; the status line says it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Told(Message):
    """A message of the catalogue, said until the next key."""

    key: str
