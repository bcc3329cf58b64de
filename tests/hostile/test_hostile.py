"""Every hostile file is shown or refused, and none of its controls gets out."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from reader.cli import main
from reader.source.clean import label
from tests.hostile import runner
from tests.hostile.corpus import Case, cases
from tests.hostile.runner import Outcome

CASES = cases()
ON_SCREEN = (
    "sequence/clear",
    "unseen/right to left override",
    "markup/unopened",
    "no file/FIFO",
    "name/escape",
)
"""A case of each kind for the real screen; all of them take minutes."""


def named(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=named)
def test_printing_it_answers_and_lets_no_control_out(
    case: Case, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = case.write(tmp_path)

    status = main(["print", "--", str(path)])

    output, complaint = capfdbinary.readouterr()
    outcome = Outcome(status, output, complaint, seconds=0.0, megabytes=0.0)
    assert runner.leaks(case, outcome, terminal=False) == 0
    assert runner.is_right(case, outcome), complaint.decode()[-500:]


@pytest.mark.e2e
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name in ON_SCREEN], ids=named
)
def test_showing_it_on_a_terminal_lets_no_sequence_out(
    case: Case, tmp_path: Path, home: Path
) -> None:
    path = case.write(tmp_path)

    outcome = runner.on_terminal(
        runner.reader_screen(path), case, seconds=runner.SECONDS, home=home
    )

    assert runner.leaks(case, outcome, terminal=True) == 0
    assert runner.is_right(case, outcome), outcome.output[-500:]
    assert not unknown_sequences(outcome.output)


KNOWN = re.compile(
    rb"\x1b\[[0-9;:]*[mHJKABCDGd]"  # draw and move
    rb"|\x1b\[[?>=<][0-9;$]*[hlmupqrs]"  # modes of the screen, keyboard and mouse
    rb"|\x1b\[6n"  # where the cursor is: asked once, while the program loads
    rb"|\x1b\[<u|\x1b\]22;[a-z-]*\x07"  # the keyboard as it was; the mouse's shape
)


def unknown_sequences(output: bytes) -> set[bytes]:
    """Return what asks a terminal for more than to draw, move and take keys."""
    return set(re.findall(rb"\x1b[^\x1b]{0,12}", KNOWN.sub(b"", output)))


def test_the_corpus_is_large_and_of_every_kind() -> None:
    kinds = {case.name.partition("/")[0] for case in CASES}

    assert len(CASES) >= 70
    assert len(kinds) == 11


def test_names_are_made_visible_in_what_is_said_of_them(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = tmp_path / os.fsdecode(b"\x1b]0;x\x07\n\xff")
    folder.mkdir()

    main(["print", str(folder)])

    complaint = capfdbinary.readouterr().err.decode()
    assert label("\x1b]0;x\x07\n") in complaint
    assert complaint.count("\n") == 1
