"""The n-th call of the system fails; the article is there, or one line says why not."""

from __future__ import annotations

import builtins
import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.source.opening import open_source
from reader.source.source import SourceError

CALLS = ("open", "read", "fstat")
CAUSES = (
    errno.EIO,
    errno.EACCES,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOMEM,
    errno.EINTR,
)


class FailsAt:
    """A call of the system whose n-th use fails."""

    def __init__(self, call: Callable[..., Any], n: int, cause: int) -> None:
        self.call, self.left, self.cause = call, n, cause

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise OSError(self.cause, os.strerror(self.cause))
        return self.call(*arguments, **options)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("cause", CAUSES, ids=errno.errorcode.get)
def test_a_file_that_cannot_be_opened_or_read_is_one_line(
    call: str, cause: int, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, call, FailsAt(getattr(os, call), 1, cause))

    with pytest.raises(SourceError) as refused:
        open_source(seed)

    assert "\n" not in str(refused.value)
    assert "; " in str(refused.value)


@pytest.mark.parametrize("n", range(1, 4))
def test_a_read_that_fails_midway_leaves_no_half_an_article(
    n: int, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = os.read
    monkeypatch.setattr(
        os, "read", FailsAt(lambda fd, size: read(fd, min(size, 3000)), n, errno.EIO)
    )

    with pytest.raises(SourceError, match="Input/output error"):
        open_source(seed)


@pytest.mark.parametrize("piece", [1, 7, 4096])
def test_a_disk_that_gives_little_at_a_time_gives_all(
    piece: int, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = os.read
    monkeypatch.setattr(os, "read", lambda fd, size: read(fd, min(size, piece)))

    assert open_source(seed).text == seed.read_text()


def test_no_descriptor_is_left_open_by_a_refusal(tmp_path: Path) -> None:
    before = open_descriptors()
    for _ in range(20):
        with pytest.raises(SourceError):
            open_source(tmp_path)

    assert open_descriptors() == before


def open_descriptors() -> int:
    """Return the first number that the system would give to a file opened now."""
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_a_file_that_shrinks_while_it_is_read_is_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log"
    path.write_text("开头。\n" * 500)
    read = os.read

    def shrink_and_read(descriptor: int, size: int) -> bytes:
        os.truncate(path, 9)
        return read(descriptor, size)

    monkeypatch.setattr(os, "read", shrink_and_read)

    assert open_source(path).text == "开头。"


def test_printing_needs_no_home_that_can_be_written(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, os.devnull)

    assert main(["print", str(seed)]) == 0
    assert "挺膺担当走在前" in capsys.readouterr().out


def test_text_is_never_mapped_and_no_path_is_looked_at_before_it_is_opened(
    seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name may mean another file a moment later; what was opened can't."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    for module, name in ((os, "stat"), (os, "lstat"), (builtins, "open")):
        monkeypatch.setattr(module, name, refuse)
    source = open_source(seed)
    monkeypatch.undo()

    assert source.text
