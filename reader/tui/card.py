"""The card of a word: how it is read, how it is written elsewhere, what it means here.

No dictionary is asked, as none could be shipped; what the article itself and the
tables of the script know is told, and nothing is told that they don't.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.article import Article, Place
from reader.messages import Language, say
from reader.script import ruby
from reader.script.cells import width
from reader.script.chars import is_han
from reader.script.convert import Script, convert
from reader.script.fold import simplify
from reader.script.pinyin import readings
from reader.script.wrap import shown, wrap

if TYPE_CHECKING:
    from reader.facts.mention import Fact
    from reader.tui.facts_rows import Known

MARGIN = 12
"""Cells for what a row is about: “Traditional”, and one of air."""
WIDTH, FRAME = 52, 4
"""Cells of the card, and of its edge with the air inside."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is told of a word; the message `card.NAME` names it."""

    name: str
    text: str


def rows(
    article: Article, word: str, fact: tuple[Place, Fact] | None, language: Language
) -> tuple[Row, ...]:
    """Return what is told of a word, and of the fact that it belongs to."""
    told = [Row("reading", reading_of(word)), Row("others", others_of(word))]
    told += [
        Row(script, other)
        for script in (Script.SIMPLIFIED, Script.TRADITIONAL)
        if (other := convert(word, script)) != word
    ]
    times = sum(p.text.text.count(word) for p in article.paragraphs)
    told.append(Row("times", say("card.count", language, count=times)))
    if fact is not None:
        told += _fact_rows(article, *fact, language)
    return tuple(row for row in told if row.text)


def reading_of(word: str) -> str:
    """Return the usual syllable of each character; empty for what is not Chinese."""
    if not any(map(is_han, word)):
        return ""
    return " ".join(ruby.reading(char) or char for char in word)


def others_of(word: str) -> str:
    """Return the other readings of its characters: 行 háng xìng.

    Which one is meant, the whole word would say; that table is not at hand, so the
    usual one is not told as if it were known.
    """
    told = []
    for char in dict.fromkeys(word):
        others = readings(simplify(char))[1:] if is_han(char) else ()
        if others:
            told.append(" ".join((char, *(ruby.with_tone(*one) for one in others))))
    return "，".join(told)


def _fact_rows(
    article: Article, place: Place, fact: Fact, language: Language
) -> list[Row]:
    from reader.facts.wording import value_text

    words, value = article.quote(place), value_text(fact.value)
    said = f"{say(f'kind.{fact.kind}', language)}  {words}"
    return [Row("fact", said), Row("value", value if value != words else "")]


class Card(ModalScreen[None]):
    """Shows the card of a word; any of its keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,K,enter,space", "dismiss", show=False)
    ]

    def __init__(self, word: str, told: tuple[Row, ...], language: Language) -> None:
        super().__init__()
        self._word = word
        self._told = told
        self._language: Language = language

    def compose(self) -> ComposeResult:
        """Show the rows under the word."""
        card = Static(id="card", markup=False)
        card.border_title = Content(self._word)
        card.border_subtitle = Content(say("card.hint", self._language))
        yield card

    def on_mount(self) -> None:
        """Set the rows for the width that there is."""
        self._set(self.app.size.width)

    def on_resize(self, event: Resize) -> None:
        """Set the rows for another width."""
        self._set(event.size.width)

    def on_click(self) -> None:
        """Close by a click."""
        self.dismiss()

    def _set(self, cells: int) -> None:
        card = self.query_one("#card", Static)
        outer = min(WIDTH, cells)
        card.styles.width = outer
        room = max(2, outer - FRAME - MARGIN)
        lines = (line for row in self._told for line in self._lines(row, room))
        card.update(Content("\n").join(lines))

    def _lines(self, row: Row, cells: int) -> list[Content]:
        name = say(f"card.{row.name}", self._language)
        gap = " " * (MARGIN - width(name))
        spans = wrap(row.text, measure=cells)
        texts = [shown(row.text, span).slice(row.text) for span in spans]
        first = Content.assemble((name, "$muted"), gap, texts[0])
        return [first, *(Content(" " * MARGIN + text) for text in texts[1:])]


def card_of(
    article: Article, word: Place, known: Known | None, language: Language
) -> Card:
    """Return the card of the word at a place."""
    words = article.quote(word)
    fact = known.at(word) if known is not None else None
    return Card(words, rows(article, words, fact, language), language)
