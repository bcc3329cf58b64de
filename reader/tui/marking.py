"""Marks: a letter for a place, and the way there again."""

from __future__ import annotations

from reader.tui.desk import Desk
from reader.tui.memory import Marked, Memory
from reader.tui.told import Told
from reader.tui.transfer import Transfer


class Marking:
    """The marks of the article on a desk; its messages are posted from there."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        self._desk = desk
        self._tell = memory.tell
        self._marks = dict(memory.marks)

    def take_article(self, transfer: Transfer) -> None:
        """Let the marks stand at the same words of the new article."""
        self._marks = transfer.marks(self._marks)

    def take(self, letter: str, action: str) -> None:
        """Set the mark of a letter here, or go to it."""
        if action == "mark":
            here = self._desk.view.cursor
            self._marks[letter] = here
            self._tell(Marked(letter, here))
            self._say("status.marked", letter)
        elif letter in "'‘’":
            self._desk.action_back(-1)
        elif letter in self._marks:
            self._desk.jump(self._marks[letter])
        else:
            self._say("status.no_mark", letter)

    def _say(self, key: str, letter: str) -> None:
        self._desk.post_message(Told(key, {"letter": letter}))
