"""What the reader is compared with is run as it should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmark import rivals
from tests.benchmark.__main__ import names, run
from tests.benchmark.corpus import Case, development, seed

CASE = Case("a00-plain-mail", {}, "第一行\n\n第二行\n".encode("gb18030"))


def test_each_line_is_a_paragraph() -> None:
    assert rivals.each_line(CASE)["blocks"] == [
        {"role": "paragraph", "text": "第一行"},
        {"role": "paragraph", "text": "第二行"},
    ]


def test_a_converter_is_given_text_and_gives_paragraphs(tmp_path: Path) -> None:
    program = tmp_path / "ebook-convert"
    program.write_text('#!/bin/sh\ncp "$1" "$2"\n', encoding="utf-8")
    program.chmod(0o700)

    found = rivals.converted(CASE, str(program), "single")

    assert [block["text"].strip() for block in found["blocks"]] == ["第一行", "第二行"]


def test_the_cases_are_56_pages_and_the_real_one() -> None:
    assert len(development()) == 56
    assert seed().gold["headline"] == ["学深悟透聚合力 挺膺担当走在前"]


def test_measurements_are_found_by_their_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "reflow" in names()
    assert "score" not in names()
    assert run(["no such"]) == 2
    assert "reflow" in capsys.readouterr().err
