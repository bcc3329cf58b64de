"""Repair by hand: what a key means where the reader is, and what comes of it."""

from __future__ import annotations

import pytest

from reader.article import Article, Role
from reader.layout.repair import Join, Reorder, Split, repair
from reader.messages import CATALOGUE
from reader.tui.repairing import ROLES, Refusal, Repairs, meant, restored
from reader.tui.report import report
from reader.tui.view import View
from reader.typeset import Setting
from tests.unit.tui.printed import TITLE, doubtful, offset, place_of, printed


def at(article: Article, words: str) -> View:
    return View.of(article, Setting(40), 20).to(place_of(article, words))


class TestMeant:
    @pytest.mark.parametrize(
        ("what", "words", "why"),
        [
            ("join", TITLE, "no_before"),
            ("split", "第二段", "at_start"),
            ("section_up", "种下1万棵", "no_section"),
            ("section_down", TITLE, "no_section"),
            ("section_up", "第二段", "first_section"),
            ("section_down", "第四段", "last_section"),
            ("reorder", TITLE, "no_other"),
        ],
    )
    def test_what_can_not_be_done_is_said(
        self, what: str, words: str, why: str
    ) -> None:
        assert meant(what, at(printed(), words)) == Refusal(f"repair.{why}")

    @pytest.mark.parametrize(
        "what", ["join", "split", "section_up", "section_down", "reorder"]
    )
    def test_nothing_is_corrected_in_nothing(self, what: str) -> None:
        empty = Article(printed().source, (), ())

        wanted = meant(what, View.of(empty, Setting(40), 20))

        assert isinstance(wanted, Refusal)

    def test_every_refusal_and_role_has_its_words(self) -> None:
        assert all(f"role.{role}" in CATALOGUE for role in Role)
        assert Role.LEAD not in ROLES

    def test_an_order_in_doubt_is_said_with_the_key_for_the_other(self) -> None:
        view = View.of(doubtful(), Setting(40), 20)

        (warning,) = report(view, "zh").warnings

        assert "次序存疑" in warning
        assert "O" in warning


class TestRepairs:
    def test_what_changes_nothing_is_no_correction(self) -> None:
        repairs = Repairs(printed())

        assert repairs.and_(Split(10**6)) is repairs

    def test_undone_one_by_one_it_is_as_it_was_read(self) -> None:
        first = repairs = Repairs(doubtful())
        start = repairs.article.paragraphs[-1].text.sources()[0].start
        for correction in (Reorder(), Join(start), Reorder()):
            repairs = repairs.and_(correction)
        assert len(repairs.made) == 3

        for _ in range(3):
            repairs = repairs.undone()

        assert repairs == first

    def test_made_again_from_the_file_it_is_the_same(self) -> None:
        repairs = Repairs(doubtful()).and_(Reorder())
        middle = repairs.article.paragraphs[3].text
        repairs = repairs.and_(Split(middle.origin(5).start))

        assert restored(repairs) == repairs.article

    def test_for_an_undo_a_book_is_not_laid_out_again(self) -> None:
        """What is not in the file would be gone if it were."""
        article = printed()
        by_another = repair(article, [Split(offset(article, "它们是前年"))])
        first = Repairs(by_another)

        once = first.and_(Join(offset(article, "第二段")))
        twice = once.and_(Join(offset(article, "第三段")))

        assert twice.undone() == once
        assert twice.undone().undone() == first
