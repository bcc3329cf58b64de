"""The small list that asks what a block is."""

from __future__ import annotations

from reader.article import Role
from reader.messages import Language, say
from reader.tui.picker import Picker
from reader.tui.repairing import ROLES


class Roles(Picker[Role]):
    """Chooses a role; begins with what the block is now."""

    def __init__(self, language: Language, role: Role) -> None:
        names = [(role, say(f"role.{role}", language)) for role in ROLES]
        first = Role.PARAGRAPH if role is Role.LEAD else role
        super().__init__(say("role.title", language), names, first)
