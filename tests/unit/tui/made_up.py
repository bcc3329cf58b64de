"""A made-up article, quick engines, and how to run the app on them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from reader.article import Article, Paragraph, Place, Role, Section
from reader.facts.mention import Amount, Date, Fact, Kind, Mention, Person, Value
from reader.search.hit import Hit, How
from reader.search.suggest import Words
from reader.source.opening import source_of
from reader.span import Aligned, Span
from reader.tui.app import ReaderApp
from reader.tui.engines import Engines, Wording
from reader.tui.keymap import DEFAULT, Keymap
from reader.tui.memory import NOTHING, Memory

HEADLINE = "春风又绿江南岸"
HEADINGS = ("一江春水向东流", "两岸猿声啼不住")
BODY = (
    "三月十二日，县长王小明在江边说：“今年要种树{number}万棵。”"
    "他走过了{number}个村子，看到的都是绿色的田野。"
)
PARAGRAPHS = 8
"""In each of the two sections."""


def article(*, furniture: int = 0) -> Article:
    """An article with a title, a lead, two sections of eight paragraphs, a byline."""
    front = (
        _block("江南三月 新闻速写", Role.KICKER),
        _block(HEADLINE, Role.HEADLINE),
        _block(BODY.format(number=1), Role.LEAD),
    )
    sections = tuple(
        Section(
            _block(heading, Role.HEADING),
            1,
            tuple(
                _block(BODY.format(number=10 * at + i), Role.PARAGRAPH)
                for i in range(1, PARAGRAPHS + 1)
            ),
        )
        for at, heading in enumerate(HEADINGS, start=1)
    )
    back = (_block("本报记者 李大江", Role.BYLINE),)
    rest = tuple(_block(f"第{i}版", Role.FURNITURE) for i in range(furniture))
    source = source_of(b"made up", name="江南.txt")
    return Article(source, front, sections, back, rest)


def facts_of(article: Article) -> tuple[Fact, ...]:
    """The person, the day and the first number of the made-up article."""
    return (
        _fact(article, Kind.PERSON, Person("王小明", "县长"), "王小明"),
        _fact(article, Kind.DATE, Date("2024-03-12"), "三月十二日"),
        _fact(article, Kind.QUANTITY, Amount(10_000, "棵"), "1万棵"),
    )


def said(of: Article, kind: Kind, value: Value, words: str) -> Fact:
    """A fact with one mention, at the first of its words."""
    place = _places(of, words)[0]
    return Fact(kind, value, (Mention(kind, place, value, rule="made up"),))


class Exact:
    """Finds what is written, from the last paragraph to the first."""

    def __init__(self, article: Article) -> None:
        self._article = article

    def warm(self) -> None:
        """It needs nothing."""

    def take_words(self, words: Words) -> None:
        """It knows them."""

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[str, ...]:
        words = ("县长王小明", "三月十二日")
        return tuple(word for word in words if word[0] in typed)[:limit]

    def find(
        self, query: str, *, limit: int | None = 10, facts: Sequence[Place] = ()
    ) -> tuple[Hit, ...]:
        if query.startswith("f:"):
            places = [p for p in _places(self._article, query[2:]) if p in facts]
        else:
            places = list(reversed(_places(self._article, query)))
        hits = [Hit(place, (place.span,), 1.0, How.EXACT) for place in places]
        return tuple(hits[:limit])

    def find_exact(self, query: str, *, limit: int | None = 10) -> tuple[Hit, ...]:
        return self.find(query, limit=limit)[::-1]


QUICK = Engines(
    Exact,
    facts_of,
    restore=lambda repairs: repairs.article,
    wording=lambda of, facts: Wording(),
    copier=lambda: None,
)


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 40),
    *,
    memory: Memory = NOTHING,
    engines: Engines = QUICK,
    of: Article | None = None,
    keymap: Keymap = DEFAULT,
) -> AsyncIterator[tuple[ReaderApp, Pilot[None]]]:
    """The app on the made-up article, when its facts and its index are there."""
    app = ReaderApp(of or article(), memory=memory, engines=engines, keymap=keymap)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until no worker works and no message waits."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after another, each with time to have its effect."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def screen(app: ReaderApp) -> list[str]:
    """The rows of the screen as text."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def status(app: ReaderApp) -> str:
    return screen(app)[-1]


def _block(text: str, role: Role) -> Paragraph:
    return Paragraph(Aligned.of(text), role, rule="made up")


def _places(article: Article, words: str) -> Sequence[Place]:
    places = []
    for number, paragraph in enumerate(article.paragraphs):
        at = paragraph.text.text.find(words) if words else -1
        while at >= 0:
            places.append(Place(number, Span(at, at + len(words))))
            at = paragraph.text.text.find(words, at + 1)
    return places


def _fact(article: Article, kind: Kind, value: Value, words: str) -> Fact:
    places = _places(article, words)
    evidence = tuple(Mention(kind, place, value, rule="made up") for place in places)
    return Fact(kind, value, evidence)
