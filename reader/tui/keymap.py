"""The keys as this reader has them: the table of keys, changed by their own file.

Whoever shows a key or takes one asks a `Keymap`, so that the help, the palette and
the status line can't say other keys than those that work. Knows no Textual: the
command line prints the file to begin with.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reader.config import KEYS, Keys, Problem, folder
from reader.messages import Language, say
from reader.tui.keys import COMMANDS, NAMED, TWINS, Command, is_sequence

_COMBINED = re.compile(r"(?:(?:ctrl|alt|shift)\+)+(?P<key>.+)")
_DIGITS = frozenset("0123456789")
"""They are the count of a motion, or the number of a pane."""


@dataclass(frozen=True)
class Keymap:
    """What every key does."""

    commands: tuple[Command, ...] = COMMANDS
    """All commands with their keys, in the order of the help."""

    def shown(self, name: str) -> str:
        """Return the keys of a command as people know them; the palette's for none."""
        return self._named[name].shown or self._named["palette"].shown

    def __getitem__(self, name: str) -> str:
        """Return the key to tell people of a command; the palette's if it has none.

        Messages ask for it so: {keys[find]}.
        """
        return self.shown(name).partition(" ")[0]

    @cached_property
    def by_key(self) -> Mapping[str, Command]:
        """What a key does: a character, or the name of a key without one."""
        alone = [(k, c) for k, c in self._keys if not is_sequence(k)]
        twins = {twin: c for key, c in alone for twin in _twins_of(key)}
        return twins | dict(alone)  # a twin that has a command of its own keeps it

    @cached_property
    def by_sequence(self) -> Mapping[tuple[str, str], Command]:
        """What two keys do, one after the other; the first acts by itself, too."""
        return {
            (first, second): command
            for key, command in self._keys
            if is_sequence(key)
            for first in (key[0], *_twins_of(key[0]))
            for second in (key[1], *_twins_of(key[1]))
        }

    @cached_property
    def firsts(self) -> frozenset[str]:
        """Keys that a second one may follow."""
        return frozenset(first for first, _ in self.by_sequence)

    @cached_property
    def known(self) -> frozenset[str]:
        """Keys that do something, alone or together with another."""
        pairs = (key for pair in self.by_sequence for key in pair)
        return frozenset(self.by_key) | frozenset(pairs)

    @property
    def anywhere(self) -> tuple[str, ...]:
        """The keys that draw every screen again: those that nobody types into one."""
        keys = self._named["redraw"].keys
        return tuple(key for key in keys if key in NAMED or len(key) > 2)

    @cached_property
    def _named(self) -> Mapping[str, Command]:
        return {command.name: command for command in self.commands}

    @cached_property
    def _keys(self) -> tuple[tuple[str, Command], ...]:
        return tuple((k, c) for c in self.commands if c.action for k in c.keys)


DEFAULT = Keymap()


def remapped(
    wanted: Keys, problems: Iterable[Problem] = ()
) -> tuple[Keymap, tuple[Problem, ...]]:
    """Return the keys with those wanted, and after `problems` what can't be had of it.

    A command keeps its default keys where what is wanted for it is no key, or is
    the key of another command; of two that want the same the first has it.
    """
    changeable = {command.name: command for command in COMMANDS if command.action}
    problems, proposed = list(problems), {}
    for name, keys in wanted.items():
        wrong = next((key for key in keys if not is_key(key)), None)
        if name not in changeable:
            problems.append(Problem("config.no_command", {"name": name}))
        elif wrong is not None:
            problems.append(Problem("config.no_key", {"name": name, "key": wrong}))
        else:
            proposed[name] = tuple(dict.fromkeys(keys))
    while (clash := _clash(proposed)) is not None:
        del proposed[clash.fields["name"]]  # type: ignore[arg-type]
        problems.append(clash)
    commands = tuple(
        replace(command, keys=proposed.get(command.name, command.keys))
        for command in COMMANDS
    )
    return Keymap(commands), tuple(problems)


def is_key(key: str) -> bool:
    """Say whether a key can be given to a command: j, ctrl+j, f5, or two: gj."""
    if key in NAMED:
        return True
    combined = _COMBINED.fullmatch(key)
    if combined is not None:
        return combined["key"] in NAMED or _is_char(combined["key"])
    return len(key) in (1, 2) and all(map(_is_char, key))


def written(language: Language) -> str:
    """Return the file that wants what is wanted without one, with its explanation."""
    about = say("config.about", language, path=folder() / KEYS)
    lines = [f"# {line}" for line in about.split("\n")]
    group = None
    for command in COMMANDS:
        if command.action:
            if command.group != group:
                group = command.group
                lines += ["", f"# {say(f'group.{group}', language)}"]
            keys = ", ".join(map(_quoted, command.keys))
            said = say(f"do.{command.name}", language)
            lines.append(f"{command.name} = [{keys}]  # {said}")
    return "\n".join(lines) + "\n"


def _clash(proposed: Mapping[str, tuple[str, ...]]) -> Problem | None:
    """Return what is wrong with the last of the proposals that asks for a taken key."""
    owners = [
        (key, command.name)
        for command in COMMANDS
        for key in proposed.get(command.name, command.keys)
    ]
    taken = {
        key for key, times in Counter(key for key, _ in owners).items() if times > 1
    }
    for name in reversed(tuple(proposed)):
        for key in proposed[name]:
            if key in taken:
                other = next(who for k, who in owners if k == key and who != name)
                fields = {"name": name, "key": key, "other": other}
                return Problem("config.taken", fields)
    return None


def _is_char(char: str) -> bool:
    return (
        len(char) == 1
        and char.isprintable()
        and not char.isspace()
        and (char not in _DIGITS)
    )


def _quoted(key: str) -> str:
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _twins_of(key: str) -> Iterator[str]:
    """Yield what a terminal may send for a key besides: its twins, and their names."""
    for twin in TWINS.get(key, ""):
        yield twin
        # some terminals send a key's name only, which is its character's in Unicode
        yield re.sub(r"[ -]", "_", unicodedata.name(twin)).lower()
