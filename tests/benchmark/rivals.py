"""What else there is: readings of a page that the reader is compared with."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reader.source.opening import source_of
from tests.benchmark.corpus import Case
from tests.benchmark.score import Json

CALIBRE_SETTINGS = ("single", "unformatted")
"""Calibre's ideas of what a paragraph is in a text file; neither fits all."""
_PATIENCE_SECONDS = 120


def each_line(case: Case) -> Json:
    """Read every line as a paragraph: what a text viewer does."""
    source = source_of(case.data)
    return _paragraphs(line.text for line in source.lines)


def calibre() -> str | None:
    """Return the path of Calibre's converter; None where it is not installed."""
    return shutil.which("ebook-convert")


def converted(case: Case, program: str, setting: str) -> Json:
    """Read the page with Calibre, its heuristics switched on."""
    text = source_of(case.data).text
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        page, book = Path(folder, "page.txt"), Path(folder, "book.txt")
        page.write_text(text, encoding="utf-8")
        options = ("--enable-heuristics", "--input-encoding", "utf-8")
        subprocess.run(
            [program, page, book, *options, "--paragraph-type", setting],
            check=True,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
        )
        return _paragraphs(book.read_text(encoding="utf-8").split("\n\n"))


def _paragraphs(texts: Iterable[str]) -> Json:
    blocks = [{"role": "paragraph", "text": text} for text in texts if text.strip()]
    return {"blocks": blocks}
