"""The command line is read as the contract says."""

from __future__ import annotations

from datetime import date

import pytest

from reader.cli.arguments import parse


def test_no_argument_opens_what_was_read_last() -> None:
    options = parse([])

    assert (options.command, options.path) == ("open", None)


def test_a_path_alone_is_opened() -> None:
    assert parse(["some.txt"]).path == "some.txt"


def test_standard_input_is_a_path() -> None:
    assert parse(["-"]).path == "-"


def test_the_first_plain_word_names_the_command() -> None:
    options = parse(["--lang", "en", "print", "a.txt"])

    assert (options.command, options.paths) == ("print", ["a.txt"])


def test_a_file_called_like_a_command_opens_after_two_dashes() -> None:
    options = parse(["--", "print"])

    assert (options.command, options.path) == ("open", "print")


def test_common_options_stand_before_or_after_the_command() -> None:
    before = parse(["--published", "2024-11-11", "facts", "a.txt"])
    after = parse(["facts", "a.txt", "--published", "2024-11-11"])

    assert before.published == after.published == date(2024, 11, 11)


def test_kinds_add_up() -> None:
    options = parse(["facts", "a.txt", "--kind", "date", "--kind", "person"])

    assert options.kind == ["date", "person"]


@pytest.mark.parametrize(
    "argv",
    [
        ["facts", "a.txt", "--kind", "weather"],
        ["facts", "a.txt", "--published", "yesterday"],
        ["print", "a.txt", "--width", "-3"],
        ["print", "a.txt", "--width", "1"],
        ["print"],
        ["export", "a.txt", "--jobs", "0"],
        ["export", "a.txt", "--format", "docx"],
        ["--no-such-option"],
        ["a.txt", "b.txt"],
    ],
)
def test_wrong_usage_exits_with_2(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(argv)

    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("argv", [["--help"], ["export", "--help"], ["--version"]])
def test_help_and_version_go_to_stdout(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(argv)

    assert stopped.value.code == 0
    assert "reader" in capsys.readouterr().out
