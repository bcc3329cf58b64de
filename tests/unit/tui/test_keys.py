"""The one table of keys: said in both languages, and no key said twice."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.messages import CATALOGUE
from reader.tui.aids import Aids
from reader.tui.app import ReaderApp
from reader.tui.desk import Desk
from reader.tui.facts_pane import FactsPane
from reader.tui.keymap import DEFAULT
from reader.tui.keys import (
    COMMANDS,
    TWINS,
    WHILE_SELECTING,
    Command,
    Group,
    is_sequence,
)
from reader.tui.lighting import Lighting
from reader.tui.note_taking import NoteTaking
from reader.tui.overlays import Overlays
from reader.tui.panes import Panes
from reader.tui.reading import Reading
from reader.tui.report import OFFERED
from reader.tui.seeking import Seeking
from reader.tui.selecting import Selecting


class TestCommands:
    def test_every_command_says_what_it_does(self) -> None:
        assert all(f"do.{command.name}" in CATALOGUE for command in COMMANDS)

    def test_every_group_has_a_heading_and_a_command(self) -> None:
        assert {command.group for command in COMMANDS} == set(Group)
        assert all(f"group.{group}" in CATALOGUE for group in Group)

    def test_no_key_is_given_twice(self) -> None:
        keys = [key for command in COMMANDS for key in command.keys]

        assert [key for key, times in Counter(keys).items() if times > 1] == []

    def test_no_twin_is_given_twice(self) -> None:
        twins = "".join(TWINS.values())

        assert len(set(twins)) == len(twins)

    def test_commands_stand_in_the_order_of_their_groups(self) -> None:
        order = [list(Group).index(command.group) for command in COMMANDS]

        assert order == sorted(order)

    @pytest.mark.parametrize(
        "command", [c for c in COMMANDS if c.action], ids=lambda command: command.name
    )
    def test_every_action_is_somebody_s(self, command: Command) -> None:
        action = command.action.partition("(")[0]
        desk = [Desk, Selecting, Lighting, Panes, FactsPane]
        parts = [Reading, Overlays, Seeking, NoteTaking, Aids, *desk]
        owners = [ReaderApp] if action.startswith("app.") else parts

        name = f"action_{action.removeprefix('app.')}"
        assert sum(hasattr(owner, name) for owner in owners) == 1

    def test_the_status_line_offers_commands_that_there_are(self) -> None:
        names = {command.name for command in COMMANDS}

        assert set(OFFERED) <= names
        assert all(f"brief.{name}" in CATALOGUE for name in OFFERED)


class TestByKey:
    def test_a_twin_does_what_its_key_does(self) -> None:
        assert DEFAULT.by_key["／"] is DEFAULT.by_key["/"]
        assert DEFAULT.by_key["】"] is DEFAULT.by_key["]"]
        assert DEFAULT.by_key["。"] is DEFAULT.by_key["."]

    def test_a_row_that_only_explains_is_run_by_no_key(self) -> None:
        assert not set(DEFAULT.by_key) & {"1", "2", "3"}

    def test_a_sequence_is_no_key_of_its_own(self) -> None:
        assert not {"]f", "[f", "gg"} & set(DEFAULT.by_key)


class TestBySequence:
    def test_twins_stand_for_either_key(self) -> None:
        assert DEFAULT.by_sequence["】", "f"] is DEFAULT.by_sequence["]", "f"]

    def test_every_first_key_acts_by_itself_too(self) -> None:
        assert set(DEFAULT.by_key) >= DEFAULT.firsts

    def test_names_of_keys_are_no_sequences(self) -> None:
        assert not any(is_sequence(key) for key in ("up", "f1", "space", "j"))


class TestWhileSelecting:
    def test_both_keys_are_of_the_table(self) -> None:
        for pressed, meant in WHILE_SELECTING.items():
            assert DEFAULT.by_key[pressed] is not DEFAULT.by_key[meant]
