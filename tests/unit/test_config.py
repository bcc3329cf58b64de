"""The file of keys: read where it is right, told of where it is wrong, never fatal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import KEYS, folder, keys


def put(folder: Path, written: str | bytes) -> Path:
    data = written.encode() if isinstance(written, str) else written
    (folder / KEYS).write_bytes(data)
    return folder


def test_it_stands_in_the_user_s_folder_of_settings(home: Path) -> None:
    assert folder() == home / "config" / "reader"


def test_no_file_wants_nothing(tmp_path: Path) -> None:
    assert keys(tmp_path) == ({}, ())
    assert keys(tmp_path / "nowhere") == ({}, ())


def test_a_list_or_one_key_is_wanted(tmp_path: Path) -> None:
    wanted, problems = keys(put(tmp_path, 'quit = ["Q", "ZZ"]\nzen = "Z"\nfind = []'))

    assert wanted == {"quit": ("Q", "ZZ"), "zen": ("Z",), "find": ()}
    assert not problems


@pytest.mark.parametrize("value", ["1", "true", "[1]", "{ a = 'b' }", "[['a']]"])
def test_what_is_no_list_of_keys_is_told_and_the_rest_taken(
    tmp_path: Path, value: str
) -> None:
    wanted, problems = keys(put(tmp_path, f"quit = {value}\nzen = 'Z'"))

    assert wanted == {"zen": ("Z",)}
    assert [problem.fields["name"] for problem in problems] == ["quit"]


@pytest.mark.parametrize(
    "written", ["quit = [", b"\xff\xfe", "a" * 70_000, "x = " + "[" * 5000]
)
def test_what_can_t_be_read_is_one_problem_of_one_line(
    tmp_path: Path, written: str | bytes
) -> None:
    wanted, problems = keys(put(tmp_path, written))

    assert not wanted
    (problem,) = problems
    for language in ("zh", "en"):
        said = problem.said(language)
        assert said.startswith(KEYS)
        assert "\n" not in said


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / KEYS)

    assert keys(tmp_path) == ({}, ())


@given(written=st.binary(max_size=200))
def test_whatever_is_in_the_file_it_never_raises(
    tmp_path_factory: pytest.TempPathFactory, written: bytes
) -> None:
    wanted, problems = keys(put(tmp_path_factory.mktemp("config"), written))

    assert not wanted or not problems or {p.fields.get("name") for p in problems}
