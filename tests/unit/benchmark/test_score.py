"""The measures, on articles small enough to reckon by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmark.score import Scores, gold_blocks, mean, score, tile

GOLD: dict[str, Any] = {
    "headline": ["春风又绿江南岸"],
    "byline": ["本报记者 王磊"],
    "byline_at": "start",
    "lead": ["清晨六点，码头已经醒了。"],
    "sections": [
        {"heading": "一条河的变迁", "paragraphs": ["河水三年前还是黑的。"]},
        {"heading": "一座城的选择", "paragraphs": ["工厂搬走了，鸟回来了。"]},
    ],
    "captions": [],
}


def reading(*blocks: tuple[str, str]) -> dict[str, Any]:
    return {"blocks": [{"role": role, "text": text} for role, text in blocks]}


def perfect() -> list[tuple[str, str]]:
    return gold_blocks(GOLD)


class TestScore:
    def test_the_gold_itself_is_perfect(self) -> None:
        assert score(GOLD, "x", reading(*perfect())) == Scores(1, 1, 1, 1, 1, 1)

    def test_nothing_read_scores_nothing(self) -> None:
        assert score(GOLD, "x", reading()) == Scores()

    def test_white_space_and_variants_of_dashes_are_no_errors(self) -> None:
        blocks = [(role, f" {text} ") for role, text in perfect()]

        assert score(GOLD, "x", reading(*blocks)).exact == 1

    def test_title_beside_the_blocks_counts(self) -> None:
        without = [block for block in perfect() if block[0] != "headline"]
        prediction = {**reading(*without), "title": {"headline": ["春风又绿江南岸"]}}

        assert score(GOLD, "x", prediction).exact == 1

    def test_swapped_sections_cost_order_but_no_role(self) -> None:
        blocks = perfect()
        swapped = blocks[:3] + blocks[5:7] + blocks[3:5]

        row = score(GOLD, "x", reading(*swapped))

        # four of six reading blocks keep their order
        assert row.order == pytest.approx(1 - 4 / 6)
        assert (row.headings, row.exact) == (1, 0)
        assert row.roles > 0.95

    def test_joined_paragraphs_cost_one_end(self) -> None:
        blocks = perfect()
        joined = [*blocks[:-2], ("paragraph", blocks[-2][1] + blocks[-1][1])]

        row = score(GOLD, "x", reading(*joined))

        assert row.paragraphs == pytest.approx(2 * 5 / (5 + 6))
        assert row.exact == 1

    def test_heading_of_another_wording_is_both_missed_and_false(self) -> None:
        blocks = [
            (role, text + "？" if text == "一条河的变迁" else text)
            for role, text in perfect()
        ]

        assert score(GOLD, "x", reading(*blocks)).headings == pytest.approx(0.5)

    def test_furniture_read_as_the_story_costs_text(self) -> None:
        gold = {**GOLD, "furniture": {"x": ["滨江日报 03版"]}}
        extra = [*perfect(), ("paragraph", "滨江日报 03版")]

        row = score(gold, "x", reading(*extra))

        length = sum(len(text) for role, text in perfect() if role != "byline")
        assert row.text == pytest.approx(1 - len("滨江日报03版") / (length + 8 - 1))
        assert row.roles < 1

    def test_section_numbers_are_neutral(self) -> None:
        gold = {**GOLD, "numbers": {"x": ["01", "02"]}}
        blocks = perfect()
        blocks.insert(3, ("furniture", "01"))
        blocks = [(r, "02" + t if t == "一座城的选择" else t) for r, t in blocks]

        assert score(gold, "x", reading(*blocks)) == Scores(1, 1, 1, 1, 1, 1)


class TestTile:
    def test_finds_moved_pieces_once(self) -> None:
        assert tile("甲乙丙丁戊己", "丁戊己甲乙丙") == [3, 4, 5, 0, 1, 2]

    def test_leaves_pieces_of_two_characters_alone(self) -> None:
        assert tile("甲乙丙", "甲乙丁") == [-1, -1, -1]

    def test_prefers_the_alike_of_two_equals(self) -> None:
        def later(_: int, place: int) -> bool:
            return place >= 3

        assert tile("甲乙丙", "甲乙丙甲乙丙", later) == [3, 4, 5]


def test_mean_is_by_measure() -> None:
    assert mean([Scores(text=1.0), Scores(order=1.0)]) == Scores(text=0.5, order=0.5)


def test_mean_of_nothing_is_nothing() -> None:
    assert mean([]) == Scores()
