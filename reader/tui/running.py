"""The door to the terminal interface: the app with this user's keys, run to its end."""

from __future__ import annotations

import atexit
import os
from dataclasses import replace

from reader.article import Article
from reader.config import folder, keys
from reader.messages import Language
from reader.tui.app import ReaderApp
from reader.tui.away import is_busy
from reader.tui.keymap import remapped
from reader.tui.memory import NOTHING, Memory


def run(
    article: Article,
    language: Language = "zh",
    *,
    memory: Memory = NOTHING,
    continues: bool = False,
) -> int:
    """Show an article until the reader quits; return the exit status.

    The app `continues` on a screen that shows the article already, or makes its
    own. A crash gives a status that is not 0, which Textual itself would not.
    """
    keymap, problems = remapped(*keys(folder()))
    news = (*memory.news, *(problem.said(language) for problem in problems))
    app = ReaderApp(article, language, memory=replace(memory, news=news), keymap=keymap)
    if continues:
        from reader.tui.continuing import Continuing

        app.driver_class = Continuing
    app.run()
    status = app.return_code or 0
    if is_busy():
        # a thread that is inside C++ must not meet the interpreter's end: it aborts
        atexit.register(os._exit, status)
    return status
