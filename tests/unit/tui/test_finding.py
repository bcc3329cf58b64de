"""The finder while its engine loads: what is found when, and what is offered."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.article import Article, Place
from reader.facts.mention import Fact
from reader.search import Index
from reader.search.hit import Hit, How
from reader.span import Span
from reader.tui.app import ReaderApp
from reader.tui.engines import find_words
from reader.tui.finder import FinderInput, snippet
from reader.tui.lights import is_weak
from reader.tui.searching import Search
from tests.unit.tui.made_up import (
    QUICK,
    Exact,
    article,
    facts_of,
    press,
    reading,
    screen,
    settle,
    status,
)

REAL_INDEX = replace(
    QUICK,
    index=Index.of,
    wording=lambda of, facts: find_words(of, facts, lambda part: None),
)


class Slow(Exact):
    """An engine that is warm when the test says so."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self.may_warm = threading.Event()

    def warm(self) -> None:
        self.may_warm.wait(5)

    def find(
        self, query: str, *, limit: int | None = 10, facts: Sequence[Place] = ()
    ) -> tuple[Hit, ...]:
        hits = super().find("县长" if query == "xz" else query, limit=limit)
        return tuple(replace(hit, how=How.INITIALS) for hit in hits)

    def find_exact(self, query: str, *, limit: int | None = 10) -> tuple[Hit, ...]:
        return super().find(query, limit=limit)


class TestBeforeTheIndexIsWarm:
    async def test_what_is_written_is_found_and_all_else_later(self) -> None:
        index = Slow(article())
        app = ReaderApp(article(), engines=replace(QUICK, index=lambda of: index))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause(0.1)
            await pilot.press("/", "县", "长")
            await pilot.pause(0.2)
            assert {hit.how for hit in app.reading.view.hits} == {How.EXACT}

            index.may_warm.set()
            await settle(pilot)
            assert {hit.how for hit in app.reading.view.hits} == {How.INITIALS}

    async def test_nothing_is_said_not_to_be_there(self) -> None:
        index = Slow(article())
        app = ReaderApp(article(), engines=replace(QUICK, index=lambda of: index))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause(0.1)
            await pilot.press("/", "x", "z", "enter")
            await pilot.pause(0.2)
            assert not any("没有找到" in row for row in screen(app))

            index.may_warm.set()
            await settle(pilot)
            assert len(app.reading.view.hits) == 17
            assert not app.reading.finder.display

    def test_without_an_index_nothing_can_be_told(self) -> None:
        search = Search(QUICK, article())

        assert search.find("县长") is None
        assert search.suggest("县") == ()


class TestFactsOnly:
    async def test_only_what_a_fact_says_is_found(self) -> None:
        async with reading(engines=REAL_INDEX) as (app, pilot):
            await press(pilot, "/", *"f:1万棵")
            said = {p.place for fact in facts_of(article()) for p in fact.evidence}
            assert {hit.place for hit in app.reading.view.hits} <= said
            assert app.reading.view.hits

            await press(pilot, "escape", "/", *"f:绿色")
            assert not app.reading.view.hits

    def test_they_are_waited_for(self) -> None:
        search = Search(REAL_INDEX, article())
        search.open()
        search.warm()
        search.wanted = "f:王小明"
        assert search.find(search.wanted) is None

        facts: Sequence[Fact] = facts_of(article())
        assert search.take_facts(facts)
        assert len(search.find(search.wanted) or ()) == 17


class TestSuggestions:
    async def test_the_rest_of_a_word_is_offered_and_taken(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", "县")
            assert any("县长王小明" in row for row in _finder_line(app))
            assert app.reading.finder.typed == "县"

            await press(pilot, "right")
            assert app.reading.finder.typed == "县长王小明"

    async def test_the_last_word_only_is_completed(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", *"江 '三", "right")

            assert app.reading.finder.typed == "江 '三月十二日"

    async def test_the_words_of_the_article_are_offered(self) -> None:
        async with reading(engines=REAL_INDEX) as (app, pilot):
            await press(pilot, "/", "田")
            suggestion = app.reading.query_one(FinderInput)._suggestion

            assert suggestion == "田野"


def _finder_line(app: ReaderApp) -> list[str]:
    return [row for row in screen(app) if row.lstrip().startswith("／")]


class TestWhatIsOnlyAlike:
    async def test_it_is_dimmer_in_the_list_and_in_the_text(self) -> None:
        sure = Hit(Place(2, Span(7, 10)), (Span(7, 10),), 1.0, How.EXACT)
        unsure = replace(sure, score=0.7, how=How.APPROXIMATE, why="−长")
        async with reading() as (app, _):
            drawn = [snippet(article(), hit, 40).spans for hit in (sure, unsure)]
            assert "bold" in str(drawn[0])
            assert "bold" not in str(drawn[1])
            assert "muted" in str(drawn[1])

            page = app.reading.page
            looks = [page._style(name) for name in ("hit", "weak")]
            assert [look.dim for look in looks] == [None, True]  # not by colour alone

    async def test_the_one_that_is_looked_at_says_why(self) -> None:
        async with reading(engines=REAL_INDEX, size=(60, 30)) as (app, pilot):
            await press(pilot, "/", *"县长王小铭")

            assert app.reading.view.at is not None
            assert "同音 铭→明" in status(app)

    @pytest.mark.parametrize("how", [How.EXACT, How.PINYIN])
    def test_a_low_score_is_weak_however_it_was_found(self, how: How) -> None:
        place = Place(2, Span(7, 10))

        assert not is_weak(Hit(place, (place.span,), 0.95, how))
        assert is_weak(Hit(place, (place.span,), 0.7, how))
