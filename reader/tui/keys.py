"""Every key of the program, in one table: screen, help and palette read it.

Its order is the order of the help. A key that stands in no row here does
nothing, so what people are told and what happens can't drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase
from types import MappingProxyType


class Group(StrEnum):
    """What a command is about; a heading of the help."""

    MOVE = "move"
    FIND = "find"
    FACTS = "facts"
    PANES = "panes"
    KEEP = "keep"
    REPAIR = "repair"
    LOOK = "look"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the program does, and the keys for it."""

    name: str
    """The message `do.NAME` says what it does."""
    action: str
    """What the reading screen runs, or the app; empty for a row that only explains."""
    keys: tuple[str, ...]
    group: Group

    @property
    def shown(self) -> str:
        """The keys as people know them: "j ↓"."""
        return " ".join(GLYPHS.get(key, key) for key in self.keys)


def _move(name: str, *keys: str) -> Command:
    return Command(name, f"move('{name}')", keys, Group.MOVE)


def _look(name: str, *keys: str) -> Command:
    return Command(name, f"look('{name}')", keys, Group.LOOK)


COMMANDS = (
    _move("row_down", "j", "down"),
    _move("row_up", "k", "up"),
    _move("half_down", "d", "ctrl+d"),
    _move("half_up", "u", "ctrl+u"),
    _move("page_down", "space", "pagedown", "ctrl+f"),
    _move("page_up", "b", "pageup", "ctrl+b"),
    _move("top", "g", "gg", "home"),
    _move("bottom", "G", "end"),
    _move("percent", "%"),
    _move("section_next", "]"),
    _move("section_back", "["),
    _move("paragraph_next", "}"),
    _move("paragraph_back", "{"),
    _move("char_left", "h", "left"),
    _move("char_right", "l", "right"),
    _move("word_next", "w"),
    _move("word_end", "e"),
    _move("word_back", "W"),
    Command("back", "back(-1)", ("backspace", "ctrl+o"), Group.MOVE),
    Command("forward", "back(1)", ("alt+right", "ctrl+n"), Group.MOVE),
    Command("find", "find", ("/",), Group.FIND),
    Command("hit_next", "hit(1)", ("n",), Group.FIND),
    Command("hit_back", "hit(-1)", ("N",), Group.FIND),
    Command("find_word", "find_word", ("*",), Group.FIND),
    Command("filter", "filter", ("&",), Group.FIND),
    Command("card", "card", ("K",), Group.FIND),
    Command("facts", "pane('facts')", ("f",), Group.FACTS),
    Command("fact_here", "fact_here", ("enter", "."), Group.FACTS),
    Command("fact_next", "fact(1)", (")", "]f"), Group.FACTS),
    Command("fact_back", "fact(-1)", ("(", "[f"), Group.FACTS),
    Command("facts_view", "facts_view", ("o",), Group.FACTS),
    Command("facts_filter", "facts_filter", ("\\",), Group.FACTS),
    Command("digest", "digest", ("D",), Group.FACTS),
    Command("facts_export", "facts_export", ("E",), Group.FACTS),
    Command("light", "light", ("i",), Group.FACTS),
    Command("kinds", "kinds", ("I",), Group.FACTS),
    Command("outline", "pane('outline')", ("t",), Group.PANES),
    Command("pane_next", "cycle(1)", ("tab",), Group.PANES),
    Command("pane_back", "cycle(-1)", ("shift+tab",), Group.PANES),
    Command("pane_number", "", ("1", "2", "3"), Group.PANES),
    Command("zen", "zen", ("z",), Group.PANES),
    Command("source", "source", ("s",), Group.PANES),
    Command("mark", "await_letter('mark')", ("m",), Group.KEEP),
    Command("go_mark", "await_letter('go_mark')", ("'",), Group.KEEP),
    Command("select", "select('characters')", ("v",), Group.KEEP),
    Command("select_rows", "select('paragraphs')", ("V",), Group.KEEP),
    Command("highlight", "highlight", ("a",), Group.KEEP),
    Command("note", "note", ("A",), Group.KEEP),
    Command("notes", "notes", ("C",), Group.KEEP),
    Command("copy", "copy", ("y",), Group.KEEP),
    Command("copy_paragraph", "copy_paragraph", ("Y",), Group.KEEP),
    Command("cite", "cite", ("gy",), Group.KEEP),
    Command("library", "app.library", ("B",), Group.KEEP),
    Command("join", "app.repair('join')", ("M",), Group.REPAIR),
    Command("split", "app.repair('split')", ("S",), Group.REPAIR),
    Command("recast", "app.recast", ("R",), Group.REPAIR),
    Command("section_up", "app.repair('section_up')", ("<",), Group.REPAIR),
    Command("section_down", "app.repair('section_down')", (">",), Group.REPAIR),
    Command("reorder", "app.repair('reorder')", ("O",), Group.REPAIR),
    Command("undo", "app.undo", ("U",), Group.REPAIR),
    Command("encoding", "app.encoding", ("ctrl+e",), Group.REPAIR),
    Command("narrower", "measure(-1)", ("-",), Group.LOOK),
    Command("wider", "measure(1)", ("+",), Group.LOOK),
    Command("measure", "measure(0)", ("=",), Group.LOOK),
    _look("script", "x"),
    _look("quotes", '"'),
    _look("pinyin", "p"),
    _look("upright", "|"),
    _look("justified", "J"),
    _look("hanging", "H"),
    _look("spacing", "L"),
    Command("ruler", "ruler", ("r",), Group.LOOK),
    Command("skim", "skim", ("F",), Group.LOOK),
    Command("autoscroll", "autoscroll", ("T",), Group.LOOK),
    Command("theme", "app.theme", ("c",), Group.LOOK),
    Command("palette", "palette", ("ctrl+p", ":"), Group.PROGRAM),
    Command("help", "help", ("?", "f1"), Group.PROGRAM),
    Command("tour", "tour", (), Group.PROGRAM),
    Command("redraw", "app.redraw", ("ctrl+l",), Group.PROGRAM),
    Command("close", "close", ("escape",), Group.PROGRAM),
    Command("quit", "app.quit", ("q",), Group.PROGRAM),
)

GLYPHS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "backspace": "⌫",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "alt+right": "Alt-→",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
    **{f"ctrl+{char}": f"^{char.upper()}" for char in ascii_lowercase},
}

TWINS = {
    "/": "／、",
    "?": "？",
    ":": "：",
    "]": "】］」",
    "[": "【［「",
    "}": "｝』",
    "{": "｛『",
    "*": "＊×",
    "&": "＆",
    ".": "。．",
    ")": "）",
    "(": "（",
    "%": "％",
    "<": "《〈＜",
    ">": "》〉＞",
    "-": "－",
    "+": "＋",
    "=": "＝",
    "'": "‘’＇",
    "\\": "＼",
    '"': "“”＂",
    "|": "｜",
}
"""What a Chinese input method sends for a punctuation key, full or half width."""


NAMED = frozenset(
    {
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
        *("space", "enter", "tab", "escape", "backspace", "delete", "insert"),
        *(f"f{number}" for number in range(1, 13)),
    }
)
"""Keys without a character of their own, by the names that Textual has for them."""


def is_sequence(key: str) -> bool:
    """Say whether a key of the table is two, pressed one after the other: ]f."""
    return len(key) == 2 and key not in NAMED


WHILE_SELECTING = MappingProxyType({"b": "W"})
"""Keys that stand for others while something is selected: a page back is no use then,
and the hand that pressed v expects b to be a word."""
