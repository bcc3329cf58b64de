"""The digest on one screen: who, what, when, where, how much; Enter goes there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.article import Article, Place
from reader.facts.digest import Digest, digest
from reader.facts.entities import Entity
from reader.facts.wording import value_text
from reader.messages import Language, say
from reader.script.cells import width
from reader.tui.facts_lines import basis_text, noted
from reader.tui.facts_rows import Known, figure_text
from reader.tui.list_pane import ListPane, set_text

ROWS = 3
"""Rows that one entry has at most; the article itself is a key away."""
TITLES = 2
"""Titles of a person that are told."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the digest tells, and where the article says it."""

    question: str
    """What it answers; the message `digest.QUESTION` names it."""
    text: str
    place: Place
    note: str = ""


def entries(known: Known, language: Language) -> tuple[Entry, ...]:
    """Return what the digest tells, in its order; the same in both languages."""
    article = known.article
    told = digest(article, known.facts, known.keywords)
    return tuple(_entries(article, told, language))


def _entries(article: Article, told: Digest, language: Language) -> Iterator[Entry]:
    if told.lead is not None:
        yield Entry("lead", article.quote(told.lead), told.lead)
    for entity in told.who:
        yield Entry("who", entity.name, entity.mentions[0].place, _note(entity))
    for fact in told.what:
        said = fact.evidence[0].place
        value = value_text(fact.value)
        words = article.quote(said)
        yield Entry("what", words, said, "" if value == words else value)
    when = [fact.evidence[0].place for fact in told.when]
    yield from _together("when", [(article.quote(place), place) for place in when])
    where = [(entity.name, entity.mentions[0].place) for entity in told.where]
    yield from _together("where", where)
    for figure in told.figures:
        note = f"{figure_text(article, figure)} {basis_text(figure.basis, language)}"
        yield Entry("figures", figure.what, figure.place, note.rstrip())
    yield from _together(
        "keywords", [(word.text, word.place) for word in told.keywords]
    )


def _note(entity: Entity) -> str:
    times = len(entity.mentions)
    titles = " ".join(entity.titles[:TITLES])
    return " ".join(filter(None, [titles, f"×{times}" if times > 1 else ""]))


def _together(question: str, said: Sequence[tuple[str, Place]]) -> Iterator[Entry]:
    """Yield several short answers as one entry; it leads to the first of them."""
    if said:
        yield Entry(question, "、".join(text for text, _ in said), said[0][1])


class DigestList(ListPane):
    """The entries, each beside its question."""

    def __init__(
        self,
        entries: tuple[Entry, ...],
        language: Language,
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._entries = entries
        self._language: Language = language

    def lines(self, cells: int) -> list[Option]:
        """Return an entry a line; a question is asked once."""
        names = [say(f"digest.{e.question}", self._language) for e in self._entries]
        margin = max(map(width, names), default=0) + 2
        options, before = [], ""
        for entry, name in zip(self._entries, names, strict=True):
            asked = name if name != before else ""
            options.append(Option(_set(entry, asked, margin, cells)))
            before = name
        return options


def _set(entry: Entry, asked: str, margin: int, cells: int) -> Content:
    room = cells - margin
    texts = set_text(entry.text, room, rows=ROWS) or [""]
    rows = list(noted(texts, entry.note, room))
    first = Content.assemble((asked, "$accent"), " " * (margin - width(asked)), rows[0])
    rest = [Content.assemble(" " * margin, row) for row in rows[1:]]
    return Content("\n").join([first, *rest])


class DigestScreen(ModalScreen[Place]):
    """Shows the digest; its result is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,D", "dismiss", show=False),
        Binding("j,down", "move('row_down')", show=False, priority=True),
        Binding("k,up", "move('row_up')", show=False, priority=True),
        Binding("space,d", "move('page_down')", show=False, priority=True),
        Binding("b,u", "move('page_up')", show=False, priority=True),
        Binding("g", "move('top')", show=False),
        Binding("G", "move('bottom')", show=False),
    ]

    def __init__(
        self, headline: str, entries: tuple[Entry, ...], language: Language
    ) -> None:
        super().__init__()
        self._headline = headline
        self._entries = entries
        self._language: Language = language

    def compose(self) -> ComposeResult:
        """Show the entries under the headline."""
        with Vertical(id="digest") as frame:
            frame.border_title = Content(self._headline)
            frame.border_subtitle = Content(say("digest.hint", self._language))
            yield DigestList(self._entries, self._language, id="digest-list")

    def on_mount(self) -> None:
        """Let the keys move in the list."""
        self.query_one(DigestList).focus()

    def action_move(self, motion: str) -> None:
        """Move the choice."""
        self.query_one(DigestList).move(motion, 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go where the article says it."""
        self.dismiss(self._entries[event.option_index].place)
