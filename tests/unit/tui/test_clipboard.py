"""Copying by a program: only one that is there, and true when it says so."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from reader.tui import clipboard

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="by Linux programs")


@pytest.fixture
def copier(tmp_path: Path) -> Path:
    """A clipboard program that keeps what it is given."""
    program = tmp_path / "xclip"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/kept\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


class TestProgram:
    def test_none_without_a_screen_to_copy_for(self, copier: Path) -> None:
        assert clipboard.program({"PATH": str(copier.parent)}) is None

    def test_none_over_ssh(self, copier: Path) -> None:
        environment = {"PATH": str(copier.parent), "DISPLAY": ":0"}

        assert clipboard.program({**environment, "SSH_CONNECTION": "a b"}) is None
        assert clipboard.program(environment) == (
            str(copier),
            "-selection",
            "clipboard",
        )

    def test_never_one_in_the_current_folder(
        self, copier: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(copier.parent)

        assert clipboard.program({"PATH": ".", "DISPLAY": ":0"}) is None


class TestCopy:
    def test_the_text_is_given_as_it_is(self, copier: Path) -> None:
        assert clipboard.copy("国家主席\n第二段", [str(copier)])
        assert (copier.parent / "kept").read_text("utf-8") == "国家主席\n第二段"

    def test_a_program_that_fails_is_not_believed(self) -> None:
        assert not clipboard.copy("词", ["/bin/false"])
        assert not clipboard.copy("词", ["/nonexistent/xclip"])
