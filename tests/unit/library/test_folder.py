"""A folder is listed at once, whatever lies in it; a headline is read from a text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library import folder as module
from reader.library.folder import listed, title_in
from reader.source.source import SourceError
from tests.unit.tui.printed import TEXT, TITLE


def names(paths: tuple[str, ...]) -> list[str]:
    return [Path(path).name for path in paths]


class TestListed:
    def test_texts_and_folders_by_name_and_number(self, tmp_path: Path) -> None:
        for name in ("第10版.txt", "第2版.TXT", "b.md", "a", ".hidden.txt", "x.pdf"):
            (tmp_path / name).touch()
        (tmp_path / "旧").mkdir()
        (tmp_path / ".git").mkdir()

        found = listed(str(tmp_path))

        assert names(found.texts) == ["a", "b.md", "第2版.TXT", "第10版.txt"]
        assert names(found.folders) == ["旧"]
        assert (found.passed, found.is_cut) == (1, False)

    def test_what_is_no_file_is_not_listed(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "loop.txt").symlink_to("loop.txt")
        (tmp_path / "gone.txt").symlink_to("nowhere")
        (tmp_path / "there.txt").touch()
        (tmp_path / "link.txt").symlink_to("there.txt")

        assert names(listed(str(tmp_path)).texts) == ["link.txt", "there.txt"]

    def test_a_name_that_is_no_text_is_a_name(self, tmp_path: Path) -> None:
        name = os.fsdecode(b"\xff\xfe\x1b[2J\n.txt")
        (tmp_path / name).touch()

        assert names(listed(str(tmp_path)).texts) == [name]

    def test_of_too_many_the_first_are_listed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "MOST", 50)
        for number in range(60):
            (tmp_path / f"{number}.txt").touch()

        found = listed(str(tmp_path))

        assert len(found.texts) == 50
        assert found.is_cut

    def test_the_home_folder_can_be_written_short(self, home: Path) -> None:
        (home / "home" / "a.txt").touch()

        assert names(listed("~").texts) == ["a.txt"]

    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("none", "source.missing"),
            ("\0", "source.missing"),
            ("a.txt", "library.no_folder"),
            ("loop", "source.unread"),
        ],
    )
    def test_what_cannot_be_listed_is_said(
        self, tmp_path: Path, name: str, key: str
    ) -> None:
        (tmp_path / "a.txt").touch()
        (tmp_path / "loop").symlink_to("loop")

        with pytest.raises(SourceError) as raised:
            listed(str(tmp_path / name))

        assert raised.value.key == key


class TestTitle:
    def test_it_is_the_headline(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(TEXT, encoding="gb18030")

        assert title_in(str(path)) == TITLE

    def test_a_book_is_not_looked_into(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("很长的书。" * 20_000, encoding="utf-8")

        assert title_in(str(path)) == ""

    @pytest.mark.parametrize("raw", [b"", b"\0\xff" * 500, b"%PDF-1.7\n"])
    def test_what_holds_no_text_is_said(self, tmp_path: Path, raw: bytes) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(raw)

        with pytest.raises(SourceError):
            title_in(str(path))

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")

        with pytest.raises(SourceError):
            title_in(str(tmp_path / "pipe.txt"))
