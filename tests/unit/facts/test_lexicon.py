"""The word lists: each has a purpose, is sorted, and has no word twice."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader.facts.lexicon
from reader.facts.lexicon import Lexicon, lexicon
from reader.script.fold import simplify

FILES = sorted(Path(reader.facts.lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestFiles:
    def test_are_sorted_without_doubles_under_a_line_that_tells_why(
        self, file: Path
    ) -> None:
        purpose, *words = file.read_text("utf-8").splitlines()

        assert purpose.startswith("# ")
        assert words == sorted(set(words))

    def test_are_in_simplified_characters(self, file: Path) -> None:
        for word in lexicon(file.stem).words:
            assert simplify(word) == word


class TestLexicon:
    words = Lexicon(frozenset({"局", "局长", "副局长"}), 3)

    def test_the_longest_word_at_an_end_counts(self) -> None:
        assert self.words.end_of("财政局副局长张三", 6) == "副局长"
        assert self.words.end_of("财政局") == "局"
        assert self.words.end_of("财政") == ""

    def test_the_longest_word_at_a_start_counts(self) -> None:
        assert self.words.start_of("局长说") == "局长"
        assert self.words.start_of("副局长", 1) == "局长"
        assert self.words.start_of("") == ""
