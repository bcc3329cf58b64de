"""Opening: text is read, all else refused in one line that says the way out."""

from __future__ import annotations

import io
import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.messages import CATALOGUE
from reader.source import magic
from reader.source.opening import MAX_SIZE, open_source, read_bytes, source_of
from reader.source.source import Source, SourceError

NEWS = "本报讯 记者昨日获悉。\n市政府召开会议。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def refusal(path: Path | str, *, max_size: int = MAX_SIZE) -> str:
    """Return what is said of a file that is refused."""
    with pytest.raises(SourceError) as refused:
        open_source(path, max_size=max_size)
    said = str(refused.value)
    assert "\n" not in said
    assert "; " in said, "what is wrong; what to do"
    assert refused.value.said("zh") != said
    return said


class TestText:
    def test_a_text_file_is_a_source(self, folder: Path) -> None:
        path = folder / "报.txt"
        path.write_text(NEWS, encoding="gb18030")

        source = open_source(path)

        assert source.text == NEWS
        assert source.encoding == "gb18030"
        assert source.name == "报.txt"
        assert [line.text for line in source.lines] == NEWS.split("\n")

    def test_standard_input_is_a_dash(self, monkeypatch: pytest.MonkeyPatch) -> None:
        typed = io.TextIOWrapper(io.BytesIO(NEWS.encode()))
        monkeypatch.setattr(sys, "stdin", typed)

        source = open_source("-")

        assert (source.name, source.text) == ("-", NEWS)

    @pytest.mark.parametrize(
        "name",
        [b"-rf", b"\xff\xfe.txt", b"a\nb\tc", b"\x1b]0;owned\x07", b"x" * 253, b"--"],
    )
    def test_any_name_works_and_is_shown_without_its_controls(
        self, folder: Path, name: bytes
    ) -> None:
        path = folder / os.fsdecode(name)
        path.write_text(NEWS)

        source = open_source(path)

        assert source.text == NEWS
        assert source.name.isprintable()

    def test_a_file_with_controls_and_a_bad_byte_is_still_text(
        self, folder: Path
    ) -> None:
        path = folder / "x"
        path.write_bytes(b"\0" + (NEWS + "\x1b[2J").encode() * 9 + b"\xff")

        source = open_source(path)

        assert source.controls == 10
        assert len(source.damaged) == 1
        assert "\x1b" not in source.clean.text


class TestRefusals:
    def test_a_missing_file(self, folder: Path) -> None:
        assert "no such file" in refusal(folder / "none")
        assert "no such file" in refusal("a\0b")

    def test_a_folder(self, folder: Path) -> None:
        assert "a folder" in refusal(folder)

    def test_a_fifo_without_waiting_for_a_writer(self, folder: Path) -> None:
        os.mkfifo(folder / "fifo")

        assert "not a regular file" in refusal(folder / "fifo")

    def test_a_socket_and_a_device(self, folder: Path) -> None:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(folder / "s"))
            assert "not a regular file" in refusal(folder / "s")
        assert "not a regular file" in refusal("/dev/zero")

    def test_a_link_to_itself(self, folder: Path) -> None:
        (folder / "loop").symlink_to("loop")

        assert "a link to itself" in refusal(folder / "loop")

    def test_a_file_without_permission(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def denied(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", denied)

        assert "no permission" in refusal(folder / "x")

    def test_a_disk_that_fails(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "x").write_text(NEWS)

        def broken(*_: object) -> bytes:
            raise OSError(5, "Input/output error")

        monkeypatch.setattr(os, "read", broken)

        assert "can't be read (Input/output error)" in refusal(folder / "x")

    def test_a_file_over_the_limit_and_one_just_at_it(self, folder: Path) -> None:
        (folder / "x").write_bytes(b"x" * 100)

        assert len(read_bytes(folder / "x", max_size=100)) == 100
        assert "larger than 99 bytes" in refusal(folder / "x", max_size=99)

    def test_the_rest_of_what_grows_while_it_is_read_is_left(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = folder / "growing"
        path.write_bytes(b"begun")
        read = os.read

        def read_and_grow(descriptor: int, size: int) -> bytes:
            with path.open("ab") as file:
                file.write(b" and more")
            return read(descriptor, size)

        monkeypatch.setattr(os, "read", read_and_grow)

        assert read_bytes(path) == b"begun"

    @pytest.mark.parametrize("empty", [b"", b" \n\t\r\n", "\ufeff\u3000\n".encode()])
    def test_a_file_with_nothing_in_it(self, folder: Path, empty: bytes) -> None:
        (folder / "x").write_bytes(empty)

        assert "empty" in refusal(folder / "x")

    @pytest.mark.parametrize(
        ("head", "what"),
        [
            (b"\x7fELF\x02\x01\x01", "an ELF program"),
            (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
            (b"\xff\xd8\xff\xe0", "a JPEG picture"),
            (b"\x1f\x8b\x08", "gzip"),
            (b"%PDF-1.7\n", "a PDF"),
            (b"PK\x03\x04\x14", "a ZIP archive"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
            (b"MZ\x90\x00\x03\x00", "a Windows program"),
            (b"SQLite format 3\x00", "an SQLite database"),
        ],
    )
    def test_a_known_format_is_named(
        self, folder: Path, head: bytes, what: str
    ) -> None:
        (folder / "x").write_bytes(head + b"rest of it" * 9)

        assert what in refusal(folder / "x")

    @pytest.mark.parametrize(
        "raw", [b"\xff" * 99, b"\0\1\2\3" * 99, bytes(range(256)) * 4, b"\0" * 9]
    )
    def test_bytes_that_are_no_text(self, folder: Path, raw: bytes) -> None:
        (folder / "x").write_bytes(raw)

        assert "not text" in refusal(folder / "x")

    def test_an_encoding_that_does_not_exist(self, folder: Path) -> None:
        (folder / "x").write_text(NEWS)

        with pytest.raises(SourceError, match="no encoding named ␛x"):
            open_source(folder / "x", encoding="\x1bx")

    def test_every_format_has_a_name_in_both_languages(self) -> None:
        formats = {name for _, _, name in magic._MARKS} | {"windows"}

        assert {f"format.{name}" for name in formats} <= set(CATALOGUE)

    def test_a_text_that_begins_like_a_program_is_a_text(self, folder: Path) -> None:
        (folder / "x").write_text("MZ 是一个缩写。")

        assert open_source(folder / "x").text == "MZ 是一个缩写。"


class TestAnyBytes:
    @given(st.binary(max_size=400))
    def test_bytes_are_always_a_source(self, raw: bytes) -> None:
        source = source_of(raw)

        assert "\n".join(line.text for line in source.lines) == source.clean.text

    @pytest.mark.parametrize("raw", [b"", b"\0", b"\xff\xfe", b"\xfe\xff\xd8", b"\r"])
    def test_odd_bytes_are_a_source_too(self, raw: bytes) -> None:
        assert source_of(raw, name="a\nb").name == "a␊b"


class TestSource:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0c"])
    def test_a_position_counts_lines_as_they_are_shown(self, end: str) -> None:
        source = source_of(f"一二{end}三四{end}{end}五".encode())

        found = [source.position(source.text.index(char)) for char in "一四五"]

        assert found == [(1, 1), (2, 2), (4, 1)]

    def test_each_line_knows_where_it_stood(self) -> None:
        source: Source = source_of("一\r\n\x1b二\n".encode())

        assert [line.text for line in source.lines] == ["一", "␛二", ""]
        assert [span.slice(source.text) for span in source.lines[1].origins] == [
            "\x1b",
            "二",
        ]
