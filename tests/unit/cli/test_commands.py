"""The commands, run in process on the bundled article and on small files."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import Exit, main

SMALL = """本报讯

　　十一月八日，全市招商大会召开。会议签约项目12个，总投资30亿元。

　　市长林一舟说：“我们要把服务送到每一家企业的门口，一件一件办好。”
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.txt"
    file.write_text(SMALL, encoding="utf-8")
    return file


class TestPrint:
    def test_no_row_is_wider_than_the_measure(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        from reader.script.cells import width

        status = main(["print", str(seed), "--width", "36"])

        rows = capsys.readouterr().out.splitlines()
        assert status == Exit.DONE
        assert max(width(row) for row in rows) <= 36

    def test_width_0_gives_a_line_a_paragraph(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["print", str(seed), "--width", "0"])

        lines = capsys.readouterr().out.splitlines()
        assert any("过去的成绩单就是今天的起跑线。" in line for line in lines)

    def test_a_bad_file_among_good_ones_is_one_line_and_status_2(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status = main(["print", "no-such.txt", str(small)])

        captured = capsys.readouterr()
        assert status == Exit.FAILED
        assert "招商大会" in captured.out
        assert captured.err.startswith("reader: no-such.txt: ")
        assert captured.err.count("\n") == 1

    def test_without_a_terminal_opening_prints(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status = main([str(small)])

        assert status == Exit.DONE
        assert "招商大会" in capsys.readouterr().out


class TestOutline:
    def test_text_has_a_line_a_heading(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["outline", str(seed)]) == Exit.DONE
        assert capsys.readouterr().out == "发展的印记闪光\n挺立潮头开新局\n"

    def test_json_addresses_the_blocks_of_the_export(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["outline", str(seed), "--format", "json"])
        entries = json.loads(capsys.readouterr().out)
        main(["export", str(seed)])
        blocks = json.loads(capsys.readouterr().out)["blocks"]

        assert [blocks[e["block"]]["text"] for e in entries] == [
            e["title"] for e in entries
        ]


class TestFacts:
    def test_kind_limits_what_is_listed(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["facts", str(small), "--kind", "quantity", "--format", "json"])

        facts = json.loads(capsys.readouterr().out)
        assert {fact["kind"] for fact in facts} == {"quantity"}
        assert {"number": 3_000_000_000, "unit": "元"} in [f["value"] for f in facts]

    def test_csv_is_what_a_csv_reader_reads(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["facts", str(small), "--format", "csv"])

        rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
        assert {len(row) for row in rows} == {5}
        assert "12个" in {row[1] for row in rows}

    @pytest.mark.parametrize("form", ["table", "markdown"])
    def test_tables_have_a_row_a_fact(
        self, form: str, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["facts", str(small), "--format", form, "--lang", "en"])

        out = capsys.readouterr().out
        assert "12个" in out
        assert "Quantities" in out


class TestSearch:
    def test_a_hit_is_marked_in_its_context(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status = main(["search", "招商大会", str(small), "--lang", "en"])

        assert status == Exit.DONE
        assert "全市«招商大会»召开" in capsys.readouterr().out

    def test_nothing_found_is_status_1_as_grep_has_it(
        self, small: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "量子纠缠", str(small)]) == Exit.NOTHING_FOUND
        assert capsys.readouterr().out == ""

    def test_a_query_without_a_file_is_wrong_usage(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "招商"]) == Exit.FAILED

    def test_a_file_of_queries_is_answered_line_by_line(
        self, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        queries = tmp_path / "queries.txt"
        queries.write_text("招商大会\n量子纠缠\n", encoding="utf-8")

        status = main(["search", "--queries", str(queries), str(small)])

        answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert status == Exit.DONE
        assert [a["query"] for a in answers] == ["招商大会", "量子纠缠"]
        assert [bool(a["hits"]) for a in answers] == [True, False]

    def test_hits_of_several_files_say_which(
        self, small: Path, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["search", "企业", str(small), str(seed), "--format", "json"])

        names = {h["name"] for h in json.loads(capsys.readouterr().out)["hits"]}
        assert names == {small.name, seed.name}


class TestExport:
    def test_every_character_of_the_file_is_in_one_block(
        self, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["export", str(seed), "--published", "2024-11-11"])

        whole = json.loads(capsys.readouterr().out)
        text = seed.read_text(encoding="utf-8")
        used = [i for b in whole["blocks"] for s, e in b["source"] for i in range(s, e)]
        inked = [i for i, char in enumerate(text) if not char.isspace()]
        assert whole["schema"] == "reader/article/1"
        assert whole["published"] == "2024-11-11"
        assert sorted(i for i in used if not text[i].isspace()) == inked

    def test_several_files_are_json_lines_in_order_and_a_bad_one_is_a_line_too(
        self, small: Path, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        paths = [str(small), "no-such.txt", str(seed)]

        status = main(["export", *paths, "--jobs", "2"])

        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert status == Exit.FAILED
        assert [line["source"]["name"] for line in lines] == [
            small.name,
            "no-such.txt",
            seed.name,
        ]
        assert "error" in lines[1]
        assert lines[2]["title"]["headline"]

    def test_a_folder_stands_for_the_texts_in_it(
        self, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "another.txt").write_text("又一篇。\n", encoding="utf-8")

        assert main(["export", str(tmp_path)]) == Exit.DONE

        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [line["source"]["name"] for line in lines] == [
            "another.txt",
            "small.txt",
        ]

    @pytest.mark.parametrize(
        ("form", "start"),
        [("markdown", "*开发区"), ("html", "<!DOCTYPE html>"), ("text", "开发区")],
    )
    def test_the_other_formats_begin_as_they_should(
        self, form: str, start: str, seed: Path, tmp_path: Path
    ) -> None:
        output = tmp_path / "out"

        assert main(["export", str(seed), "--format", form, "-o", str(output)]) == 0
        assert output.read_text(encoding="utf-8").startswith(start)

    def test_one_page_formats_hold_one_article(
        self, small: Path, seed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status = main(["export", str(small), str(seed), "--format", "html"])

        assert status == Exit.FAILED
        assert capsys.readouterr().out == ""

    def test_an_output_that_cannot_be_written_is_one_line(
        self, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status = main(["export", str(small), "-o", str(tmp_path / "no" / "out")])

        assert status == Exit.FAILED
        assert capsys.readouterr().err.count("\n") == 1


class TestBadFiles:
    @pytest.mark.parametrize("command", ["print", "outline", "facts", "export"])
    def test_each_command_says_what_is_wrong_in_one_line(
        self, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        empty = tmp_path / "empty.txt"
        empty.touch()
        binary = tmp_path / "binary.txt"
        binary.write_bytes(bytes(range(256)) * 40)

        for path in (empty, binary, tmp_path / "missing.txt"):
            assert main([command, str(path)]) == Exit.FAILED
            captured = capsys.readouterr()
            assert captured.out == ""
            assert captured.err.startswith(f"reader: {path}: ")
            assert captured.err.count("\n") == 1

    def test_a_folder_is_not_printed(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["print", str(tmp_path)]) == Exit.FAILED
        assert capsys.readouterr().err.count("\n") == 1

    def test_a_file_name_cannot_drive_the_terminal(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["print", "evil\x1b]0;owned\x07\n.txt"]) == Exit.FAILED

        err = capsys.readouterr().err
        assert "\x1b" not in err
        assert "\x07" not in err
        assert err.count("\n") == 1


class TestProcess:
    def test_python_m_reader_runs_and_a_closed_pipe_is_quiet(self, seed: Path) -> None:
        command = f"{sys.executable} -m reader print {seed} | head -n 1"

        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

        assert done.returncode == 0
        assert done.stderr == ""
        assert done.stdout.strip()

    def test_standard_input_is_read(self, seed: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "outline", "-"],
            input=seed.read_bytes(),
            capture_output=True,
            timeout=60,
            check=True,
        )

        assert "发展的印记闪光".encode() in done.stdout
