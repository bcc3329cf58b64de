"""The README can't fall behind: it names every command, option and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.arguments import _DESCRIPTIONS, _parser
from tests.readme import written

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(_DESCRIPTIONS))
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`reader {command}" in README


@pytest.mark.parametrize("command", ["open", *sorted(_DESCRIPTIONS)])
def test_the_readme_names_every_option(command: str) -> None:
    options = [o for a in _parser(command)._actions for o in a.option_strings]

    missing = [o for o in options if o.startswith("--") and f"`{o}" not in README]
    assert not missing


def test_the_ci_runs_the_readmes_test_command() -> None:
    command = next(
        line
        for line in README.splitlines()
        if line.startswith("python3 -m venv") and line.endswith("pytest")
    )

    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_readme_path_exists() -> None:
    """A screenshot or file that the README links to is there."""
    import re

    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_tables_of_keys_and_modules_are_up_to_date() -> None:
    """If not: python -m tests.readme."""
    assert written(README) == README
