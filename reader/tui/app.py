"""The terminal interface: the app and its workers.

The first screen needs only the article. What is slow to load (the search) is brought
by threads, what is slow to find (facts, words) by another process, once one can read.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.events import Event, Key
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from reader.article import Article
from reader.messages import Language, say
from reader.source.source import SourceError
from reader.tui import clipboard, garbage
from reader.tui.arrangement import MIDDLE, WIDE
from reader.tui.away import away
from reader.tui.engines import Engines, processes
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.library_keys import TakesKeys
from reader.tui.memory import NOTHING, Chose, Left, Memory, Opened, Restored
from reader.tui.page import Page
from reader.tui.reading import Reading
from reader.tui.repairing import Repairs
from reader.tui.searching import Search
from reader.tui.seeking import Seeking
from reader.tui.selecting import Selecting
from reader.tui.terminal import TerminalApp
from reader.tui.workbench import Workbench
from reader.tui.worker import WorkerError

if TYPE_CHECKING:
    from reader.facts.mention import Fact

EARLY = 0.3
"""Seconds from the beginning; what comes so soon was typed before it."""
REST = 2.0
"""Seconds at a place before it is remembered, in case the terminal is killed."""
COPIED = 100_000
"""Characters sent to a terminal at most: it drops a longer OSC 52, or all of it."""


class ReaderApp(TerminalApp):
    """An article on the terminal."""

    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = False  # its own speaks English; ours is `Palette`
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  # Textual declares it as such
        (0, "-narrow"),
        (MIDDLE, "-middle"),
        (WIDE, "-wide"),
    ]

    def __init__(
        self,
        article: Article,
        language: Language = "zh",
        *,
        memory: Memory = NOTHING,
        engines: Engines | None = None,
        keymap: Keymap = DEFAULT,
    ) -> None:
        super().__init__(str(memory.choices.get("theme", "")), keymap.anywhere)
        self._language: Language = language
        self._engines = engines or processes()
        self._remapped = keymap
        self._resting: Timer | None = None
        self._began = monotonic()
        self._take(Opened(article, memory))

    def _take(self, opened: Opened) -> None:
        """Begin with an article: whatever is of one article only is made here."""
        article, memory, language = opened.article, opened.memory, self._language
        self._is_refined = article.is_beginning  # words say nothing about a book
        self._search = Search(self._engines, article)
        self._memory = memory
        self._left: Left | None = None
        """Where the reader is, as it is going to be remembered."""
        self.reading = Reading(article, language, memory, self._remapped)
        repairs = Repairs(article, memory.corrections, restore=self._engines.restore)
        self._bench = Workbench(
            repairs, self.reading, language, memory.tell, self._show
        )
        self.title = article.source.name

    async def on_event(self, event: Event) -> None:
        """Let a screen of its own kind have its keys first, each before the next.

        Textual hands a key to the focused widget, and looks for a binding when it
        comes up again, by when the next key may be past it: “/40”, typed while the
        program is busy, would be a count and no search.
        """
        if isinstance(event, Key) and not event.is_forwarded:
            event = self._as_pressed(event)
            if await self._takes(event):
                return
        await super().on_event(event)

    def _as_pressed(self, key: Key) -> Key:
        """Return the Enter that was pressed before the terminal was the app's.

        Until then a terminal sends a line feed for it, which is Ctrl-J.
        """
        is_early = key.time < self._began + EARLY
        return Key("enter", "\r") if key.key == "ctrl+j" and is_early else key

    async def _takes(self, key: Key) -> bool:
        if await self.reading.overlays.takes(key):
            return True
        screen = self.screen
        return isinstance(screen, TakesKeys) and await screen.take_key(key)

    async def on_mount(self) -> None:
        """Show the article; keys wait until its panes are there to take them."""
        self._began = monotonic()
        # not as the default screen, which is drawn once before its size is known
        await self.push_screen(self.reading)

    def on_reading_shown(self) -> None:
        """Begin to work on the article, now that it can be read."""
        garbage.begin()
        self.reading.overlays.greet()
        if self._article.is_beginning:
            self._restore()
        else:
            self._work()

    def _work(self) -> None:
        self.reading.finder.take_words(self._search.suggest)
        self._build_index()
        self._find_facts()

    def on_seeking_asked(self, event: Seeking.Asked) -> None:
        """Search what was typed, as far as that can be done yet."""
        self._search.wanted = event.typed
        self._look()

    def on_selecting_copied(self, event: Selecting.Copied) -> None:
        """Copy a text by the terminal, and by the system where it has a way."""
        sent = event.text[:COPIED]
        self.copy_to_clipboard(sent)
        is_whole = len(sent) == len(event.text)
        said = "status.copied" if is_whole else "status.copied_part"
        self.reading.tell(said, count=len(sent), total=len(event.text))
        command = self._engines.copier()
        if command is not None:
            self._copy_by(command, event.text)

    def on_unmount(self) -> None:
        """Remember where the reader was; the screen is gone by now."""
        self._engines.stop()
        self._keep()

    def on_page_moved(self, event: Page.Moved) -> None:
        """Remember where the reader is, when they rest there."""
        if event.view.article is not self._article:
            return  # it was left meanwhile
        self._left = Left.of(event.view)
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._rest)

    def _rest(self) -> None:
        """Remember the place, and tidy up while nothing is asked."""
        self._keep()
        garbage.collect()

    def _keep(self) -> None:
        if self._left is not None and not self._article.is_beginning:
            self._memory.tell(self._left)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say it where a worker failed; the article can be read all the same."""
        if event.state is WorkerState.ERROR and event.worker.group != "copy":
            error = event.worker.error
            why = str(error) if isinstance(error, WorkerError) else type(error).__name__
            self.reading.take_failure(why)

    def action_theme(self) -> None:
        """Take the next of the themes made for reading."""
        theme = self.turn_theme()
        name = say(f"theme.{theme}", self._language)
        self.reading.tell("status.theme", name=name)
        self._memory.tell(Chose("theme", theme))

    async def action_library(self) -> None:
        """Show the articles read before; read the one that is chosen."""
        from reader.tui.library import LibraryScreen

        self._left = Left.of(self.reading.view)  # be it that nothing moved yet
        self._keep()
        keymap = self.reading.keymap
        screen = LibraryScreen(self._memory, self._language, keymap=keymap)
        await self.push_screen(screen, self._change)

    def action_encoding(self) -> None:
        """Ask in which encoding the file is to be read."""
        from reader.tui.encodings import Encodings

        def choose(name: str | None) -> None:
            if name is not None:
                self._reopen(name)

        now = self._article.source.encoding
        self.push_screen(Encodings(self._language, now), choose)

    @work(group="open", exclusive=True)
    async def _reopen(self, encoding: str) -> None:
        """Read the file in an encoding, or say why that can't be done."""
        try:
            reopen = partial(self._memory.shelf.reopen, encoding)
            # later, as it ends what works on the article, this too
            self.call_later(self._change, await away(reopen))
        except SourceError as error:
            self.reading.tell("status.said", what=error.said(self._language))

    async def _change(self, opened: Opened | None) -> None:
        """Read another article from now on, if one was opened."""
        if opened is None:
            return
        self._keep()
        if self._resting is not None:
            self._resting.stop()
        self.workers.cancel_node(self)
        self._take(opened)
        await self.switch_screen(self.reading)
        garbage.collect(all_of_it=True)  # the screen left holds itself

    @property
    def _article(self) -> Article:
        return self._bench.repairs.article

    # repairing

    async def action_repair(self, what: str) -> None:
        """Correct the article at the cursor, or say why not."""
        await self._bench.correct(what)

    def action_recast(self) -> None:
        """Ask what the block at the cursor is."""
        from reader.tui.roles import Roles

        at = self.reading.view.cursor.paragraph
        if self._article.paragraphs:
            role = self._article.paragraphs[at].role
            self.push_screen(Roles(self._language, role), self._bench.recast)

    async def action_undo(self) -> None:
        """Undo the last correction, be it of another day."""
        await self._bench.undo()

    def _show(self) -> None:
        """Show the article as it is now, and work on that one from the start."""
        self.reading.take_article(self._article)
        self._left = Left.of(self.reading.view)
        self._search = Search(self._engines, self._article)
        self.workers.cancel_group(self, "search")
        self._work()

    # work in threads

    @work(group="restore", exclusive=True, exit_on_error=False)
    async def _restore(self) -> None:
        """Put the article in the place of what was quicker to have."""
        before = self._bench.repairs
        began, cursor = before.article.is_beginning, self.reading.view.cursor
        if began:
            self.reading.tell("status.restoring")
        article = await away(lambda: self._engines.restore(before))
        if self._bench.repairs is not before:
            self._restore()  # corrected meanwhile
            return
        if article.paragraphs == self._article.paragraphs:
            return
        unmoved = self.reading.view.cursor == cursor
        self._bench.take(before.laid_out(article))
        self._memory.tell(Restored(article))
        if began:
            self.reading.tell("status.restored")
        place = self._memory.find(article) if began and unmoved else None
        if place is not None:
            self.reading.page.view = self.reading.view.to(place)

    @work(group="index", exclusive=True, exit_on_error=False)
    async def _build_index(self) -> None:
        for make_ready in (self._search.open, self._search.warm):
            await away(make_ready)
            self._look()

    @work(group="facts", exclusive=True, exit_on_error=False)
    async def _find_facts(self) -> None:
        facts = await away(lambda: self._engines.facts(self._article))
        self.reading.take_facts(facts)
        if self._search.take_facts(facts):
            self._look()
        with suppress(WorkerError):  # without words all else is as good
            await self._read_words(facts)
        if not self._is_refined:
            self._is_refined = True
            self._restore()

    async def _read_words(self, facts: Sequence[Fact]) -> None:
        wording = await away(lambda: self._engines.wording(self._article, facts))
        self.reading.take_wording(wording)
        if wording.words is not None:
            await away(partial(self._search.take_words, wording.words))

    @work(group="search", exclusive=True)
    async def _look(self) -> None:
        """Show the hits of what was typed; again, when more can be found."""
        search, typed = self._search, self._search.wanted
        hits = await away(lambda: search.find(typed)) if typed else None
        if hits is not None:
            self.reading.seeking.take_hits(typed, hits)

    @work(group="copy", exclusive=True, exit_on_error=False)
    async def _copy_by(self, command: Sequence[str], text: str) -> None:
        if await away(lambda: clipboard.copy(text, command)):
            program, count = Path(command[0]).name, len(text)
            self.reading.tell("status.copied_by", program=program, count=count)
