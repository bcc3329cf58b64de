"""What was quick to have gives way to the whole article, under the reader's eyes."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article, Place
from reader.layout.assemble import assemble, preview
from reader.source.opening import source_of
from reader.span import Span
from reader.tui.app import ReaderApp
from reader.tui.memory import Left, Memory, Restored
from tests.unit.tui.made_up import QUICK

LINES = 2_400
"""More than a page has, so that it is read as a book."""
SOURCE = source_of(
    "".join(f"　　这是第{n}段，写的是江边的事。\n" for n in range(LINES)).encode()
)


def _beginning() -> Article:
    beginning = preview(SOURCE)
    assert beginning is not None
    return beginning


def _whole(_: object = None) -> Article:
    return assemble(SOURCE)


QUIET = replace(QUICK, facts=lambda _: ())
ENGINES = replace(QUIET, restore=_whole)


async def test_a_book_is_read_from_its_beginning_until_all_is_here() -> None:
    beginning = _beginning()
    app = ReaderApp(beginning, engines=ENGINES)

    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert len(beginning.paragraphs) < LINES / 2
        assert app.reading.view.article == _whole()


async def test_the_place_left_is_found_when_all_is_here() -> None:
    left = Place(LINES - 100, Span(0, 0))
    memory = Memory(find=lambda article: left)
    app = ReaderApp(_beginning(), memory=memory, engines=ENGINES)

    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert app.reading.view.cursor.paragraph == left.paragraph


async def test_no_place_of_a_beginning_is_remembered() -> None:
    told: list[object] = []
    never = replace(QUIET, restore=lambda repairs: repairs.article)
    app = ReaderApp(_beginning(), memory=Memory(tell=told.append), engines=never)

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        await pilot.pause()

    assert not any(isinstance(event, Left) for event in told)


async def test_what_words_change_is_shown_and_later_places_are_of_that() -> None:
    source = source_of("第一段。\n\n第二段。\n".encode())
    article = assemble(source)
    other = assemble(source_of("第一段。第二段。\n".encode()))
    told: list[object] = []
    engines = replace(QUIET, restore=lambda _: other)
    app = ReaderApp(article, memory=Memory(tell=told.append), engines=engines)

    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await app.workers.wait_for_complete()

        assert app.reading.view.article is other
        assert Restored(other) in told
