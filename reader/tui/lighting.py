"""Facts lit in the text: which kinds of them, and the walk from one to the next.

The facts and their types come late, from a worker; until they are there, nothing
here needs them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.message import Message

from reader.article import Place
from reader.messages import Language, say
from reader.tui.page import Page
from reader.tui.told import Told

if TYPE_CHECKING:
    from reader.facts.mention import Kind
    from reader.tui.facts_rows import Known


class Lighting:
    """What is lit of the facts on a page; its messages are posted from there."""

    @dataclass
    class Chosen(Message):
        """Other kinds are to be lit from now on."""

        kinds: str
        """As a setting that can be kept."""

    def __init__(self, page: Page, language: Language) -> None:
        self._page = page
        self._language: Language = language
        self._known: Known | None = None
        self._is_on = False
        self.chosen: object = None
        """The kinds that are lit when any are, as a setting; None: the usual ones."""

    def take(self, known: Known | None) -> None:
        """Light the facts that were found, if any are wanted lit."""
        self._known = known
        if known is not None:
            self._draw()

    def light(self, places: tuple[Place, ...], now: Place | None = None) -> None:
        """Light places in the text, one of them more than the others."""
        self._page.lights = replace(self._page.lights, lit=places, now=now)

    @property
    def none(self) -> str:
        """The message that there is no fact to speak of, or not yet."""
        return "facts.not_yet" if self._known is None else "facts.not_here"

    def said_at(self, place: Place) -> str:
        """Return what is marked at a place, in words, while facts are lit."""
        found = self._known.at(place) if self._known and self._is_on else None
        if found is None or found[1].kind not in self._kinds:
            return ""
        from reader.facts.wording import value_text

        fact = found[1]
        kind = say(f"kind.{fact.kind}", self._language)
        return f"{kind} {value_text(fact.value)}".rstrip()

    def action_light(self) -> None:
        """Light the kinds chosen in the text, or none again."""
        self._is_on = not self._is_on
        self._draw()
        if self._is_on:
            self._tell("facts.lit" if self._page.lights.facts else self.none)

    def action_kinds(self) -> None:
        """Show how each kind is marked, and which of them are."""
        known = self._known
        times = Counter(fact.kind for _, fact in known.said) if known else Counter()
        if not times:
            self._tell(self.none)
            return
        from reader.tui.kinds import in_order
        from reader.tui.legend import Legend

        self._is_on = True
        self._draw()
        counts = in_order(times)
        self._page.app.push_screen(
            Legend(counts, self._kinds, self._language, self._choose)
        )

    def action_fact(self, step: int) -> None:
        """Go to the next mention of a fact that is lit, or the one before."""
        view, known = self._page.view, self._known
        goal = None
        if known is not None and self._is_on:
            goal = known.next_to(view.cursor, step, self._kinds)
        elif known is not None:
            goal = known.next_to(view.cursor, step)
        if goal is None:
            self._tell(self.none)
            return
        self.light((goal,), goal)
        self._page.view = view.to(goal)

    @property
    def _kinds(self) -> frozenset[Kind]:
        from reader.tui.kinds import chosen

        return chosen(self.chosen)

    def _choose(self, kinds: frozenset[Kind]) -> None:
        from reader.tui.kinds import kept

        self.chosen = kept(kinds)
        self._page.post_message(self.Chosen(self.chosen))
        self._draw()

    def _draw(self) -> None:
        known = self._known
        marks = known.marks_of(self._kinds) if known and self._is_on else ()
        self._page.lights = replace(self._page.lights, facts=marks)

    def _tell(self, key: str) -> None:
        self._page.post_message(Told(key))
