"""A line of the library in every width: nothing too wide, nothing read as markup."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.records import Reading
from reader.messages import Language
from reader.script.cells import width
from reader.tui.library_lines import Holding, drawn, headed, rows_for, when

NOW = datetime(2024, 11, 12, 9, 30, tzinfo=UTC)


def read(title: str = "春风又绿江南岸", *, notes: int = 0, hours: int = 1) -> Reading:
    return Reading(
        sha256="",
        path="/报/第2版.txt",
        title=title,
        characters=100,
        progress=0.314,
        read_at=NOW - timedelta(hours=hours),
        notes=notes,
        anchor=None,
    )


def lines(holding: Holding, cells: int, language: Language = "zh") -> list[str]:
    return [row.plain for row in drawn(holding, cells, NOW, language)]


class TestDrawn:
    def test_a_wide_line_says_all(self) -> None:
        reading = read(notes=3)

        (line,) = lines(Holding(reading.path, reading.title, reading), 110)

        assert line.split() == [
            "春风又绿江南岸",
            "第2版.txt",
            "3",
            "批注",
            "31%",
            "08:30",
        ]

    def test_a_narrow_one_says_it_in_two_rows(self) -> None:
        reading = read(notes=3)

        first, second = lines(Holding(reading.path, reading.title, reading), 37)

        assert first == "春风又绿江南岸"
        assert second.split() == ["第2版.txt", "3", "批注", "31%", "08:30"]

    def test_trouble_is_told_and_the_progress_stays(self) -> None:
        reading = read(notes=3)
        holding = Holding(reading.path, reading.title, reading, trouble="文件不在")

        assert lines(holding, 37)[1].split()[-3:] == ["文件不在", "31%", "08:30"]

    def test_a_file_that_was_never_opened_has_its_name_until_its_title(self) -> None:
        assert lines(Holding("/报/a\x1b.txt"), 37) == ["a␛.txt", " " * 37]
        assert lines(Holding("/报/a.txt", "标题"), 37)[1].rstrip() == "a.txt"
        assert lines(Holding("/报/旧", is_folder=True), 37)[0] == "旧/"

    @given(
        title=st.text("春风[/]b a“”…\x1b", max_size=40),
        name=st.text("报[]1…a\n\x1b", min_size=1, max_size=40),
        trouble=st.sampled_from(["", "文件不在", "不是文本" * 9]),
        cells=st.integers(2, 130),
        notes=st.integers(0, 9999),
    )
    def test_no_row_is_wider_than_there_is_room(
        self, title: str, name: str, trouble: str, cells: int, notes: int
    ) -> None:
        reading = read(title, notes=notes, hours=9000)
        for known in (reading, None):
            holding = Holding(f"/{name}", title, known, trouble=trouble)
            rows = lines(holding, cells)
            assert len(rows) == rows_for(cells)
            assert all(width(row) <= cells for row in rows)

    @pytest.mark.parametrize(
        ("hours", "zh"),
        [(1, "08:30"), (9, "00:30"), (10, "昨天"), (33, "昨天"), (34, "2024-11-10")],
    )
    def test_a_time_is_told_as_one_speaks_of_it(self, hours: int, zh: str) -> None:
        assert when(NOW - timedelta(hours=hours), NOW, "zh") == zh


class TestHeaded:
    def test_of_a_long_path_the_end_is_shown(self) -> None:
        line = headed("/home/某人/很长的路径/报纸/2024", 3, 7, 24).plain

        assert line.startswith("…")
        assert "报纸/2024" in line
        assert line.endswith("3/7")
        assert width(line) == 24
