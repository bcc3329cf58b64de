"""The dictionary's cache: private, never planted; and no text is too hard to cut."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given

from reader.script import words
from tests.strategies import prose

ROOT = Path(__file__).parents[3]
OPENED = """
import sys
opened = []
def note(event, arguments):
    if event == "open":
        opened.append(str(arguments[0]))
sys.addaudithook(note)
from reader.script import words
print(words.cut("市政府召开会议"), file=sys.stderr)
print(*opened, sep="\\n")
"""


def opened(environment: dict[str, str]) -> tuple[list[str], str]:
    """Return the files that a fresh program opened, and the words that it cut."""
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", OPENED],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return run.stdout.split("\n"), run.stderr


@pytest.fixture(scope="module")
def honest() -> str:
    return opened({})[1]


def test_a_cache_planted_in_the_shared_folder_is_not_opened(
    tmp_path: Path, honest: str
) -> None:
    planted = tmp_path / "jieba.cache"
    planted.write_bytes(b"\xff not marshalled")

    paths, cut = opened({"TMPDIR": str(tmp_path)})

    assert str(planted) not in paths
    assert cut == honest


def test_a_cache_folder_that_others_can_write_is_not_used(
    tmp_path: Path, honest: str
) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader").chmod(0o777)

    paths, cut = opened({"XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path)})

    assert not [path for path in paths if path.startswith(f"{tmp_path}/reader/")]
    assert list((tmp_path / "reader").iterdir()) == []
    assert cut == honest


def test_without_a_cache_folder_words_are_cut_all_the_same(honest: str) -> None:
    assert opened({"XDG_CACHE_HOME": os.devnull})[1] == honest


@given(prose)
def test_the_words_are_all_of_the_text(text: str) -> None:
    spans = words.cut(text)

    assert "".join(span.slice(text) for span in spans) == text


def test_twenty_thousand_rare_ideographs_are_cut_in_time() -> None:
    chance = random.Random(3)
    text = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(20_000))
    words.load()
    start = time.process_time()

    words.cut(text)

    assert time.process_time() - start < 3.0
