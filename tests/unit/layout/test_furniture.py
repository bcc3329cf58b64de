"""What a page says about itself is told from the story by its shape."""

from __future__ import annotations

import pytest

from reader.layout.furniture import part_furniture
from reader.layout.lines import lines_of
from reader.source.opening import source_of

STORY = ["船家清早起来生火，炊烟顺着水面散开，", "像一幅没有干的水墨。"]


def parted(*lines: str) -> tuple[list[str], list[str]]:
    """Return the texts of the story, and those of the furniture."""
    story, found = part_furniture(lines_of(source_of("\n".join(lines).encode())))
    return [line.text.text for line in story], [f.line.text.text for f in found]


@pytest.mark.parametrize(
    "line",
    [
        "2024年3月5日 星期二", "第3版", "A12", "第1页 共2页", "— 7 —", "大河晚报　3",
        "责任编辑：王磊 版式：李梅", "责编 王磊 美编 李梅", "投稿邮箱：a@example.com",
        "2024年3月5日 星期二   要闻   大河晚报   第3版", "电话：87654321",
        "2024年3月5日星期二 要闻 责任编辑王磊版式李梅 大河晚报第3版",
        "大河晚报第3版 责编：王磊美编：李梅 2024年3月5日星期二",
    ],
)  # fmt: skip
def test_a_line_about_the_page_at_its_edge_is_furniture(line: str) -> None:
    assert parted(line, *STORY) == (STORY, [line])


def test_a_running_head_is_known_where_it_stands_again() -> None:
    head = ["2024年3月5日 星期二", "城乡", "责编：王磊"]

    assert parted(*head, *STORY * 3, "城乡", *STORY * 3) == (STORY * 6, [*head, "城乡"])


@pytest.mark.parametrize("line", ["2024年3月5日", "87654321", "3"])
def test_amid_the_story_a_number_is_part_of_it(line: str) -> None:
    lines = [*STORY * 3, line, *STORY * 3]

    assert parted(*lines) == (lines, [])


def test_a_short_line_among_furniture_is_the_name_of_a_section() -> None:
    head = ["2024年3月5日 星期二", "综合新闻", "第3版"]

    assert parted(*head, *STORY) == (STORY, head)


def test_a_headline_under_the_running_head_stays() -> None:
    story, _ = parted("第3版", "河边的早晨", *STORY)

    assert story == ["河边的早晨", *STORY]


def test_a_page_of_paper_is_no_page_number() -> None:
    story, _ = parted("一页纸 半生灯", *STORY)

    assert story[0] == "一页纸 半生灯"


def test_a_jump_is_cut_off_the_line_it_stands_on() -> None:
    story, found = parted(
        *STORY, "船家又说（下转第3版）", "（上接第1版）天黑了。", *STORY
    )

    assert story[2:4] == ["船家又说", "天黑了。"]
    assert found == ["（下转第3版）", "（上接第1版）"]


def test_what_stands_on_top_of_every_page_is_a_running_head() -> None:
    pages = "\f".join("\n".join(["大河的故事", *STORY * 4]) for _ in range(3))

    story, found = parted(pages)

    assert found == ["大河的故事"] * 3
    assert story == STORY * 12


@pytest.mark.parametrize(
    "line", ["周二的第3版把船家写成了英雄", "责任编辑王磊记得那个早晨和那条河上的雾"]
)
def test_a_line_that_speaks_of_a_page_is_no_running_head(line: str) -> None:
    lines = [*STORY, line, *STORY]

    assert parted(*lines) == (lines, [])
