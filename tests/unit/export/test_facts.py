"""The facts as a list, and as a file that takes the place of none."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.article import Article, Place
from reader.export.facts import Format, guarded, new_file, to_facts
from reader.facts.mention import Amount, Fact, Kind, Mention, Name, Quote, Value
from reader.span import Span
from tests.corpus.words import article_of

TEXT = "全县有3万人。县长说：“好，|很好。”"


def fact(article: Article, kind: Kind, value: Value, words: str) -> Fact:
    start = article.paragraphs[0].text.text.index(words)
    place = Place(0, Span(start, start + len(words)))
    return Fact(kind, value, (Mention(kind, place, value, rule="made up"),))


@pytest.fixture
def article() -> Article:
    return article_of(TEXT)


@pytest.fixture
def facts(article: Article) -> tuple[Fact, ...]:
    return (
        fact(article, Kind.QUANTITY, Amount(30_000, "人"), "3万人"),
        fact(article, Kind.QUOTE, Quote("县长"), "好，|很好。"),
    )


class TestFormats:
    def test_json_has_the_values(
        self, article: Article, facts: tuple[Fact, ...]
    ) -> None:
        listed = json.loads(to_facts(article, facts, form=Format.JSON))

        assert [one["kind"] for one in listed] == ["quantity", "quote"]
        assert listed[0]["value"] == {"number": 30_000, "unit": "人"}

    def test_csv_is_read_back_as_it_was(
        self, article: Article, facts: tuple[Fact, ...]
    ) -> None:
        text = to_facts(article, facts, form=Format.CSV, language="zh")

        assert list(csv.reader(io.StringIO(text))) == [
            ["类别", "原文", "取值", "次数", "行"],
            ["数量", "3万人", "30,000 人", "1", "1"],
            ["引语", "好，|很好。", "县长", "1", "1"],
        ]

    @pytest.mark.parametrize(
        "words",
        ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1", "-1-1", "+",
         "-A1", "+1+1", "-2*3", "-1 B2&C3", "-5!A0"],
    )  # fmt: skip
    def test_csv_holds_no_formula(self, words: str) -> None:
        assert guarded(words) == f"'{words}"
        made = article_of(f"{words}。")
        text = to_facts(
            made, [fact(made, Kind.TERM, Name("提法"), words.strip())], form=Format.CSV
        )
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t") for cell in cells)

    @pytest.mark.parametrize(
        "words", ["-3", "+6.3%", "-5 ℃", "-1,234.5 万元", "3万人", "", "a=b", "1-9月"]
    )
    def test_csv_leaves_numbers_and_words_as_they_are(self, words: str) -> None:
        assert guarded(words) == words

    def test_a_bar_in_the_text_is_no_column_of_markdown(
        self, article: Article, facts: tuple[Fact, ...]
    ) -> None:
        text = to_facts(article, facts, form=Format.MARKDOWN, language="en")

        lines = text.splitlines()
        assert lines[0] == "| kind | text | value | mentions | line |"
        assert "好，\\|很好。" in lines[3]


class TestNewFile:
    @pytest.mark.parametrize(
        ("name", "form", "wanted"),
        [
            ("江南.txt", Format.JSON, "江南.txt.facts.json"),
            ("江南.txt", Format.MARKDOWN, "江南.txt.facts.md"),
            ("-", Format.CSV, "article.facts.csv"),
            ("", Format.CSV, "article.facts.csv"),
            ("../up.txt", Format.CSV, "up.txt.facts.csv"),
        ],
    )
    def test_is_named_after_the_article_and_the_format(
        self, tmp_path: Path, name: str, form: Format, wanted: str
    ) -> None:
        path = new_file(tmp_path, name, "一\n", form=form)

        assert path == tmp_path / wanted
        assert path.read_bytes() == "一\n".encode()

    def test_leaves_what_is_there(self, tmp_path: Path) -> None:
        paths = [
            new_file(tmp_path, "a.txt", text, form=Format.CSV) for text in ("1", "2")
        ]

        assert [path.name for path in paths] == ["a.txt.facts.csv", "a.txt.facts.2.csv"]
        assert [path.read_text() for path in paths] == ["1", "2"]

    def test_does_not_follow_a_link_that_leads_nowhere(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt.facts.csv").symlink_to(tmp_path / "elsewhere")

        path = new_file(tmp_path, "a.txt", "1", form=Format.CSV)

        assert path.name == "a.txt.facts.2.csv"
        assert not (tmp_path / "elsewhere").exists()

    def test_says_where_it_cant_write(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="No such file"):
            new_file(tmp_path / "none", "a.txt", "1", form=Format.CSV)
