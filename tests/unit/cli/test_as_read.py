"""--as-read: every command that prints honours what was corrected by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.article import Role
from reader.cli import Exit, main
from reader.layout.assemble import assemble
from reader.layout.repair import Join, Recast, start_of
from reader.library import database
from reader.library.library import Library
from reader.source.opening import open_source

WORDS = "获评国家级绿色工业园区"


@pytest.fixture
def corrected(seed: Path) -> str:
    """The path of an article whose reader joined its leads and made a heading."""
    article = assemble(open_source(str(seed)), words=True)
    block = next(p for p in article.paragraphs if p.text.text.startswith(WORDS))
    leads = [p for p in article.paragraphs if p.role is Role.LEAD]
    library = Library.open()
    memory = library.of(article, str(seed))
    memory.add_correction(Join(start_of(leads[1])))
    memory.add_correction(Recast(start_of(block), Role.HEADING))
    library.close()
    return str(seed)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == Exit.DONE
    return capsys.readouterr().out


def test_the_outline_has_the_new_heading(
    corrected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert WORDS not in told(capsys, "outline", corrected)
    assert WORDS in told(capsys, "outline", corrected, "--as-read")


@pytest.mark.parametrize(
    "words",
    [
        ("print", "PATH", "--width", "20"),
        ("export", "PATH", "--format", "markdown"),
        ("facts", "PATH", "--kind", "ranking", "--format", "json"),
        ("search", "绿色工业园区", "PATH", "--format", "json"),
    ],
    ids=lambda words: words[0],
)
def test_what_is_printed_is_another_with_it(
    words: tuple[str, ...], corrected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tuple(corrected if word == "PATH" else word for word in words)

    assert told(capsys, *words) != told(capsys, *words, "--as-read")


def test_the_export_says_that_it_was_done_by_hand(
    corrected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = json.loads(told(capsys, "export", corrected, "--as-read"))

    block = next(b for b in whole["blocks"] if b["text"].startswith(WORDS))
    assert (block["role"], block["rule"]) == ("heading", "by hand")


def test_without_corrections_it_changes_nothing(
    seed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = told(capsys, "print", str(seed), "--width", "0")

    assert told(capsys, "print", str(seed), "--width", "0", "--as-read") == plain


def test_a_memory_that_can_not_be_read_is_said(
    seed: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = database.folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()

    assert main(["print", str(seed), "--as-read", "--lang", "en"]) == Exit.DONE
    assert "reading memory" in capsys.readouterr().err
