"""What each block of an article is, on whole small pages."""

from __future__ import annotations

import pytest

import reader
from reader.article import Role

STORY = (
    "清早的河面上起了雾，船家把缆绳一圈一圈收好，等着第一批赶集的人。",
    "桥头卖豆浆的老人说，这样的雾一年里也见不到几回，今天的集市怕是要晚开。",
    "雾散得比谁想的都快。太阳一出来，河上就热闹了，桨声和叫卖声混成一片。",
)


def roles(*texts: str) -> dict[str, Role]:
    article = reader.read("\n\n".join(texts).encode())
    return {p.text.text: p.role for p in (*article.paragraphs, *article.furniture)}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("河上一日", "——记桥头的老人", "云桥县集市见闻"), "headline deck deck"),
        (("江边笔记", "河上一日"), "kicker headline"),
        (("云桥县推进集市改造", "船家先醒来 集市后开张"), "kicker headline"),
        (("云桥县集市增长5.6%", "新摊位加快集聚 老字号纷纷回到桥头"), "headline deck"),
    ],
)
def test_title_lines_have_their_parts(lines: tuple[str, ...], found: str) -> None:
    named = roles(*lines, "本报记者 王磊", *STORY)

    assert [named[line] for line in lines] == [Role(role) for role in found.split()]


def test_lines_with_figures_under_each_other_are_a_table() -> None:
    rows = ("男子组：王磊10秒31", "女子组：李梅11秒62", "少年组：赵小满12秒05")
    named = roles("河上一日", "本报记者 王磊", *STORY, "当日成绩", *rows)

    assert named["当日成绩"] is Role.HEADING
    assert all(named[row] in (Role.LIST_ITEM, Role.PARAGRAPH) for row in rows)


def test_a_notice_is_no_section() -> None:
    notice = "因管网检修，明日8时至18时停水，请市民提前储水。"
    named = roles("河上一日", "本报记者 王磊", *STORY, "停水公告", notice)

    assert named["停水公告"] is named[notice] is Role.FURNITURE


def test_a_heading_torn_from_its_text_makes_no_lead() -> None:
    named = roles("河上一日", "本报记者 王磊", *STORY, "船家先醒来 集市后开张")

    assert {named[text] for text in STORY} == {Role.PARAGRAPH}


def test_a_scene_behind_the_story_is_a_caption() -> None:
    scene = "船家在桥头收起缆绳。"

    assert roles("河上一日", "本报记者 王磊", *STORY, scene)[scene] is Role.CAPTION


def test_speakers_of_an_interview_are_no_bylines() -> None:
    talk = ("记者：几时开市？", "王磊：清早。", "记者：卖些什么？", "王磊：豆浆。")
    said = (*talk, "记者：好卖吗？", "王磊：好卖得很，一上午就空了。")
    named = roles("河上一日", "本报记者 李梅", STORY[0], *said)

    assert {named[text] for text in said} == {Role.PARAGRAPH}
