"""What a pane has to say to the reader; the status line says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.message import Message


@dataclass
class Told(Message):
    """A message of the catalogue, said until the next key."""

    key: str
    fields: Mapping[str, object] = field(default_factory=dict)
    """What the message names: a path, a reason."""
