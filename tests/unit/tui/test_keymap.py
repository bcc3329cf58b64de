"""Keys of one's own: what can be had is, what can't is told and stays as it was."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import KEYS, keys
from reader.messages import CATALOGUE, say
from reader.tui.keymap import DEFAULT, Keymap, is_key, remapped, written
from reader.tui.keys import COMMANDS
from reader.tui.report import report
from tests.unit.tui.made_up import article, press, reading, screen, status

NAMES = [command.name for command in COMMANDS if command.action]


def keys_of(keymap: Keymap, name: str) -> tuple[str, ...]:
    return next(c.keys for c in keymap.commands if c.name == name)


class TestIsKey:
    @pytest.mark.parametrize(
        "key",
        ["j", "J", "/", "gj", "]f", "f5", "f12", "space", "ctrl+j", "alt+right",
         "ctrl+shift+up", "ctrl++", "up", "国", "é"],
    )  # fmt: skip
    def test_a_character_a_name_a_combination_or_two_characters(self, key: str) -> None:
        assert is_key(key)

    @pytest.mark.parametrize(
        "key", ["", " ", "5", "g5", "ggg", "f13", "hyper+j", "ctrl+", "\x1b", "a b"]
    )
    def test_nothing_else(self, key: str) -> None:
        assert not is_key(key)

    def test_all_default_keys_are_keys(self) -> None:
        assert all(is_key(key) for c in COMMANDS if c.action for key in c.keys)


class TestRemapped:
    def test_new_keys_take_the_place_of_the_old_ones(self) -> None:
        keymap, problems = remapped({"quit": ("Q",), "zen": ("ctrl+z", "gz")})

        assert not problems
        assert keymap.by_key["Q"].name == "quit"
        assert "q" not in keymap.by_key
        assert keymap.by_key["ctrl+z"].name == "zen"
        assert keymap.by_sequence["g", "z"].name == "zen"

    def test_a_key_of_another_command_is_told_and_the_default_stays(self) -> None:
        keymap, (problem,) = remapped({"page_down": ("J",)})

        assert problem.fields == {"name": "page_down", "key": "J", "other": "justified"}
        assert keys_of(keymap, "page_down") == keys_of(DEFAULT, "page_down")

    def test_two_commands_can_change_places(self) -> None:
        keymap, problems = remapped({"hit_next": ("N",), "hit_back": ("n",)})

        assert not problems
        assert keymap.by_key["n"].name == "hit_back"

    def test_a_key_that_was_freed_can_be_had(self) -> None:
        keymap, problems = remapped({"page_down": ("J",), "justified": ()})

        assert not problems
        assert keymap.by_key["J"].name == "page_down"

    def test_of_two_that_want_the_same_the_first_has_it(self) -> None:
        keymap, (problem,) = remapped({"zen": ("Z",), "quit": ("Z",)})

        assert keymap.by_key["Z"].name == "zen"
        assert problem.fields["name"] == "quit"
        assert keymap.by_key["q"].name == "quit"

    @pytest.mark.parametrize("name", ["no_such", "pane_number", "", "\x1b[2J"])
    def test_a_name_of_nothing_is_told(self, name: str) -> None:
        keymap, (problem,) = remapped({name: ("ctrl+t",)})

        assert keymap == DEFAULT
        assert problem.key == "config.no_command"

    def test_a_twin_that_is_given_away_is_its_owner_s(self) -> None:
        keymap, problems = remapped({"zen": ("／",)})

        assert not problems
        assert keymap.by_key["／"].name == "zen"
        assert keymap.by_key["/"].name == "find"

    @given(
        st.dictionaries(
            st.sampled_from(NAMES),
            st.lists(st.sampled_from(["j", "k", "Z", "gz", "]f", "f", "5", "q"])),
            max_size=6,
        )
    )
    def test_no_key_ever_has_two_owners(self, wanted: dict[str, list[str]]) -> None:
        keymap, problems = remapped({name: tuple(k) for name, k in wanted.items()})

        owned = [key for command in keymap.commands for key in command.keys]
        assert len(set(owned)) == len(owned)
        refused = {problem.fields["name"] for problem in problems}
        for name, listed in wanted.items():
            if name not in refused:
                assert set(keys_of(keymap, name)) == set(listed)
            else:
                assert keys_of(keymap, name) == keys_of(DEFAULT, name)


class TestWritten:
    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_the_file_wants_what_is_wanted_without_one(
        self, tmp_path: Path, language: str
    ) -> None:
        text = written("en" if language == "en" else "zh")
        (tmp_path / KEYS).write_text(text, encoding="utf-8")
        wanted, problems = keys(tmp_path)

        assert not problems
        assert list(wanted) == NAMES
        assert remapped(wanted) == (DEFAULT, ())

    def test_it_says_where_it_belongs_and_what_each_command_does(
        self, home: Path
    ) -> None:
        text = written("en")

        assert str(home / "config" / "reader" / KEYS) in text
        for command in COMMANDS:
            if command.action:
                assert say(f"do.{command.name}", "en") in text


class TestShown:
    def test_messages_name_commands_that_there_are(self) -> None:
        named = {
            field
            for texts in CATALOGUE.values()
            for text in texts
            for _, field, _, _ in string.Formatter().parse(text)
            if field and field.startswith("keys[")
        }

        assert named
        assert all(DEFAULT[re.sub(r"keys\[(.*)\]", r"\1", field)] for field in named)

    def test_the_status_line_offers_the_keys_that_work(self) -> None:
        from reader.tui.view import View
        from reader.typeset import Setting

        keymap, _ = remapped({"help": ("f5",), "find": ("ctrl+f",), "page_down": ()})
        offered = report(View.of(article(), Setting(40), 20), "en", keymap).keys

        assert "F5 help" in offered
        assert "^F find" in offered

    async def test_help_and_palette_show_them_and_they_work(self) -> None:
        keymap, _ = remapped({"zen": ("ctrl+z",), "hit_next": ("gn",), "top": ()})
        async with reading((120, 80), keymap=keymap) as (app, pilot):
            await press(pilot, "ctrl+z")
            assert "目录" not in "".join(screen(app)[:-1])
            await press(pilot, "?")
            assert any("^Z" in line for line in screen(app))
            await press(pilot, "escape", ":", "z", "e", "n")
            assert any("^Z" in line for line in screen(app))

    async def test_a_sequence_whose_first_key_does_nothing_works(self) -> None:
        keymap, problems = remapped({"find": ("gx",), "top": ("home",)})
        assert not problems
        async with reading(keymap=keymap) as (app, pilot):
            await press(pilot, "g")
            assert not app.reading.finder.display
            await press(pilot, "x")

            assert app.reading.finder.display

    async def test_the_page_names_the_key_that_works(self) -> None:
        keymap, _ = remapped({"fact_here": ("f8",)})
        of = article(furniture=2)
        async with reading(of=of, keymap=keymap) as (app, pilot):
            await press(pilot, "G")

            assert any("F8 展开" in line for line in screen(app))

    async def test_a_note_names_the_key_that_works(self) -> None:
        keymap, _ = remapped({"find": ("f9",)})
        async with reading(keymap=keymap) as (app, pilot):
            await press(pilot, "n")

            assert "F9" in status(app)
