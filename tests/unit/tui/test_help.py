"""The help: every command with its keys, those of what the reader is at first."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.messages import CATALOGUE, say
from reader.tui.contexts import ROWS, Context, Own, context_of, rows
from reader.tui.help import Help, KeyTable
from reader.tui.keymap import DEFAULT
from reader.tui.keys import COMMANDS
from reader.tui.palette import CommandList
from tests.unit.tui.made_up import press, reading, screen, settle

TALL = (120, 120)


async def test_every_command_is_in_the_help_with_a_key() -> None:
    async with reading(TALL) as (app, pilot):
        await press(pilot, "?")

        shown = "\n".join(screen(app))
        for command in COMMANDS:
            assert say(f"do.{command.name}", "zh") in shown, command.name
            assert DEFAULT.shown(command.name)


async def test_every_command_is_in_the_palette() -> None:
    async with reading(TALL) as (app, pilot):
        await press(pilot, ":")

        offered = app.screen.query_one(CommandList).commands
        assert offered == tuple(c for c in COMMANDS if c.action)


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert say(f"do.{command.name}", "en") in readme, command.name


@pytest.mark.parametrize(
    ("keys", "context"),
    [
        ((), Context.ARTICLE),
        (("/",), Context.FINDER),
        (("f", "f"), Context.FACTS),
        (("f", "f", "\\"), Context.FILTER),
        (("1",), Context.OUTLINE),
        (("s",), Context.SOURCE),
        (("v",), Context.SELECTION),
    ],
)
async def test_it_begins_with_what_the_reader_is_at(
    keys: tuple[str, ...], context: Context
) -> None:
    async with reading() as (app, pilot):
        await press(pilot, *keys)
        if keys == ("1",):
            await pilot.pause(0.7)  # alone it is a pane, not a count
        assert context_of(app.reading) is context
        await press(pilot, "f1")

        assert isinstance(app.screen, Help)
        if ROWS[context]:
            said = "\n".join(screen(app)[:6])
            assert say(f"context.{context}", "zh") in said


@pytest.mark.parametrize("size", [(40, 40), (60, 40), (80, 40), (120, 40)])
async def test_no_row_of_the_context_is_cut_off(size: tuple[int, int]) -> None:
    async with reading(size) as (app, pilot):
        app.reading.overlays.show(Context.FACTS)
        await settle(pilot)

        table = app.screen.query_one("#help-here", KeyTable)
        assert table.size.height >= len(list(table._rows(table.content_size.width)))
        assert any("关闭、取消" in line for line in screen(app))


def test_all_that_it_says_is_said_in_both_languages() -> None:
    for context, told in ROWS.items():
        assert not told or f"context.{context}" in CATALOGUE
        for row in told:
            key = f"at.{row.message}" if isinstance(row, Own) else f"do.{row}"
            assert key in CATALOGUE
        assert len(list(rows(context, DEFAULT, "en"))) == len(told)
