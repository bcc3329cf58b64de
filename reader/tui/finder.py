"""The finder: a line to type in and the hits, below the article that shows them.

It does not search: it says what was typed, is given the hits, and says which of
them the reader looks at, keeps, or that all shall be as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.article import Article
from reader.messages import Language, say
from reader.script.cells import width
from reader.search.hit import Hit, How
from reader.tui.lights import is_weak
from reader.tui.list_pane import ListPane

CONTEXT = 20
"""Characters shown at most before a hit; what follows fills the row."""
LABEL = 8
"""Cells for how a hit matches: four ideographs."""


class HitList(ListPane, can_focus=False):
    """The hits, best first, each in its context."""

    hits: reactive[tuple[Hit, ...]] = reactive(())

    @dataclass
    class Lit(Message):
        """The highlight came to a hit."""

        hit: Hit

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article = article
        self._language: Language = language

    def lines(self, cells: int) -> list[Option]:
        """Return a line a hit."""
        return [
            Option(self._line(rank, hit, cells))
            for rank, hit in enumerate(self.hits, start=1)
        ]

    def watch_hits(self) -> None:
        """Show the hits, the best one chosen."""
        self.highlighted = None
        self.set_lines()
        with self.prevent(OptionList.OptionHighlighted):
            self.highlighted = 0 if self.hits else None
        self.scroll_to(y=0, animate=False)

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Say which hit is looked at."""
        event.stop()
        if event.option_index < len(self.hits):
            self.post_message(self.Lit(self.hits[event.option_index]))

    def _line(self, rank: int, hit: Hit, cells: int) -> Content:
        how = say(f"how.{hit.how}", self._language)
        label = how + " " * max(1, LABEL - width(how) + 1)
        head = Content.assemble((f"{rank:>2} ", "$muted"), (label, _label_style(hit)))
        if hit.why and cells > 60:  # below, the words themselves need the room
            head = Content.assemble(head, (f"{hit.why} ", "$muted"))
        return Content.assemble(
            head, snippet(self.article, hit, cells - head.cell_length)
        )


def snippet(article: Article, hit: Hit, cells: int) -> Content:
    """Return the hit in its context, marked, in at most so many cells."""
    text = article.paragraphs[hit.place.paragraph].text.text
    start = hit.place.span.start
    shown = max(0, start - CONTEXT)
    # a third of the row for what stands before, so that the hit is always seen
    while shown < start and width(text[shown:start]) > cells // 3:
        shown += 1
    before = "…" if shown else ""
    content = Content(before + text[shown : shown + cells])
    if is_weak(hit):
        content = content.stylize("$muted")
    for span in hit.spans:
        content = content.stylize(
            "underline" if is_weak(hit) else "bold underline $accent",
            max(0, span.start - shown) + len(before),
            max(0, span.end - shown) + len(before),
        )
    return content.truncate(max(cells, 0), ellipsis=True)


def _label_style(hit: Hit) -> str:
    return "$success" if hit.how in (How.EXACT, How.FOLDED) else "$warning"


class Completion(Suggester):
    """Offers the rest of the word that is being typed; → takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.words: Callable[[str], Sequence[str]] | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """Return what was typed with its last word completed."""
        if self.words is None or value[-1:].isspace():
            return None
        last = value.rsplit(maxsplit=1)[-1].lstrip("!^'")
        # what is read otherwise than it is typed (pinyin) can't be shown as its rest
        fits = (word for word in self.words(value) if word.startswith(last))
        word = next(fits, None)
        return None if word is None else value + word[len(last) :]


class FinderInput(Input):
    """The line to type in: a pasted line end is not Enter, but a blank.

    What is pressed after Enter or Esc is not for it, even while it has the focus.
    """

    is_done = False

    async def _on_key(self, event: Key) -> None:
        if self.is_done:
            event.prevent_default()
            event.stop()
            self.app.post_message(Key(event.key, event.character))
        elif event.key in ("enter", "escape"):
            self.is_done = True

    def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))


class Finder(Vertical):
    """The line to type in, how many hits there are, and the hits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down,ctrl+n,ctrl+j", "move('row_down')", show=False, priority=True),
        Binding("up,ctrl+p,ctrl+k", "move('row_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
    ]

    @dataclass
    class Asked(Message):
        """Something was typed."""

        typed: str

    @dataclass
    class Kept(Message):
        """Enter: the reader stays at the hit."""

        hit: Hit | None

    class Left(Message):
        """Esc: the reader wants back."""

    def __init__(self, article: Article, language: Language, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._language: Language = language
        self._history: tuple[str, ...] = ()
        """What was searched for, the last one first."""
        self._recalled = 0
        """How far back ↑ has gone in it."""
        self._completion = Completion()
        self.waits = False
        """Whether the hits of what is typed are still to come."""

    def compose(self) -> ComposeResult:
        """Lay the line above the list."""
        with Horizontal(id="finder-line"):
            yield Static(Content("／"), id="finder-sign")
            yield FinderInput(
                placeholder=say("find.hint", self._language),
                id="finder-input",
                compact=True,
                select_on_focus=False,
                suggester=self._completion,
            )
            yield Static(id="finder-count")
        yield HitList(self._article, self._language, id="finder-hits")

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.query_one(Input).value

    @property
    def hit(self) -> Hit | None:
        """The hit that is looked at."""
        chosen = self.query_one(HitList)
        at = chosen.highlighted
        return chosen.hits[at] if at is not None and at < len(chosen.hits) else None

    def recall(self, searches: tuple[str, ...]) -> None:
        """Offer what was searched for before, the last one first."""
        self._history = searches

    def take_words(self, completing: Callable[[str], Sequence[str]]) -> None:
        """Offer the words that complete what is typed."""
        self._completion.words = completing

    def open(self, typed: str = "") -> None:
        """Begin to find; what was typed last is offered, selected."""
        self._recalled = 0
        line = self.query_one(FinderInput)
        line.value, line.is_done = typed, False
        self.screen.set_focus(line)  # at once: the next key is for it
        line.action_select_all()

    def wait(self) -> None:
        """Wait for hits; those shown stay, so that nothing flickers."""
        self.waits = True
        if not self.query_one(HitList).hits:
            self._say(say("find.working", self._language))

    def show(self, hits: tuple[Hit, ...]) -> None:
        """Show the hits of what was typed."""
        self.waits = False
        self.query_one(HitList).hits = hits
        none = say("find.none", self._language) if self.typed else ""
        self._say(str(len(hits)) if hits else none)

    def take_article(self, article: Article) -> None:
        """Show no hits of another article than this."""
        hits = self.query_one(HitList)
        hits.article, hits.hits = article, ()

    def _say(self, count: str) -> None:
        self.query_one("#finder-count", Static).update(Content(count))

    def action_move(self, motion: str) -> None:
        """Look at another hit; with nothing typed, at what was typed before."""
        if motion == "row_up" and self._is_recalling:
            self.query_one(Input).value = self._history[self._recalled]
            self._recalled += 1
            return
        self.query_one(HitList).move(motion, 1)

    @property
    def _is_recalling(self) -> bool:
        """Whether ↑ goes back in what was searched for, not up in the hits."""
        if self._recalled >= len(self._history):
            return False
        earlier = self._history[self._recalled - 1] if self._recalled else ""
        return self.typed == earlier

    def action_leave(self) -> None:
        """Give up."""
        self.post_message(self.Left())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask for the hits of what is typed by now."""
        event.stop()
        self.post_message(self.Asked(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Stay at the hit."""
        event.stop()
        if event.value:
            others = (typed for typed in self._history if typed != event.value)
            self._history = (event.value, *others)
        self.post_message(self.Kept(self.hit))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Stay at the hit that was clicked."""
        event.stop()
        self.post_message(self.Kept(self.hit))
