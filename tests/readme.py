"""Writes the README's tables of keys and modules from the code: python -m tests.readme.

Each stands between two comments, `<!-- keys -->` and `<!-- /keys -->`; a test sees
that they are as this module would write them.
"""

from __future__ import annotations

import ast
import re
from itertools import groupby
from pathlib import Path

from reader.messages import say
from reader.tui.keys import COMMANDS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


def keys() -> str:
    """Return the keys as a table, a group of commands after another."""
    lines = ["| keys | do |", "|---|---|"]
    for group, commands in groupby(COMMANDS, lambda command: command.group):
        lines.append(f"| **{say(f'group.{group.value}', 'en')}** | |")
        for command in commands:
            # a key that Markdown would read as its own must stand in code
            shown = (command.shown or "^P").replace("|", "\\|")
            lines.append(f"| `{shown}` | {say(f'do.{command.name}', 'en')} |")
    return "\n".join(lines)


def modules() -> str:
    """Return a line a module: its first sentence, a folder after another."""
    lines: list[str] = []
    paths = sorted(
        (ROOT / "reader").rglob("*.py"), key=lambda path: (path.parent, path.name)
    )
    for folder, files in groupby(paths, lambda path: path.parent):
        name = folder.relative_to(ROOT).as_posix()
        rows = [f"- `{file.name}`: {_first_line(file)}" for file in files]
        head, rest = rows[0], rows[1:]
        told = head.split(": ", 1)[1]
        lines += [f"<details><summary><b>{name}/</b> — {told}</summary>", "", *rest]
        lines += ["", "</details>"]
    return "\n".join(lines)


def written(text: str) -> str:
    """Return a README with its tables as they should be."""
    for name, table in (("keys", keys()), ("modules", modules())):
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)",
            lambda found, table=table: f"{found[1]}{table}\n{found[2]}",  # type: ignore[misc]
            text,
            flags=re.DOTALL,
        )
    return text


def _first_line(path: Path) -> str:
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return doc.split("\n")[0].replace("<", "&lt;").replace("|", "\\|")


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
