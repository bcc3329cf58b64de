"""Other stories on the page are told from the article's own sections."""

from __future__ import annotations

from reader.layout.joins import Joins, normal
from reader.layout.lines import lines_of
from reader.layout.neighbours import RULE, part_neighbours
from reader.layout.reflow import reflow
from reader.source.opening import source_of
from tests.benchmark.typeset import set_lines

ARTICLE = (
    "渡口检修忙，木船又下水",
    "本报记者 林晓",
    "冬至刚过，望河县最后一座渡口的木船被拖上岸来检修。摆渡人陈水生带着两个徒弟，把船底的旧桐油一点点铲掉。",
    "望河县从前有十七座渡口，摆渡人最多的时候有四十多个。大桥通车以后，渡口一座接一座地撤了，木船也大多当柴烧了。",
    "陈水生不肯撤。他说，望河县的老人赶集还是愿意坐木船，慢是慢一些，可是一路上能说说话，摆渡人也能听听新鲜事。",
    "检修要用半个月。桐油是陈水生自己熬的，麻丝是徒弟从邻县买来的，木船下水那天，渡口要放一挂鞭炮。",
)
BOX = (
    "足球联赛昨晚开战",
    "本报记者 何田",
    "市足球联赛揭幕战昨晚在体育中心举行，两万名球迷到场观战，主队凭借前锋的头球先拔头筹，下半场又打进一记任意球。",
    "主教练赛后表示，球队的防守还需要磨合，联赛第二轮将在周末客场进行，门将因为伤病不能随队出征。",
)


def parted(*texts: str) -> tuple[str, list[str]]:
    """Return the article's text and the neighbours' blocks, of texts set in 15 ems."""
    rows: list[str] = []
    for text in texts:
        body = text.endswith("。")
        rows += set_lines(text, 15, indent="　　") if body else [text]
    lines = lines_of(source_of("\n".join(rows).encode()))
    joins = Joins((normal(line.text.text) for line in lines), with_words=True)
    own, others = part_neighbours(reflow(lines), joins)
    assert all(block.rule == RULE for block in others)
    return "".join(b.text.text for b in own), [b.text.text for b in others]


def test_story_behind_the_article() -> None:
    own, others = parted(*ARTICLE, *BOX)

    assert own == "".join(ARTICLE)
    assert others == list(BOX)


def test_story_before_the_article() -> None:
    own, others = parted(*BOX, *ARTICLE)

    assert own == "".join(ARTICLE)
    assert others == list(BOX)


def test_own_section_is_no_neighbour() -> None:
    section = ("摆渡人的账本", ARTICLE[3])
    texts = (*ARTICLE[:3], *section, *ARTICLE[4:])

    own, others = parted(*texts)

    assert own == "".join(texts)
    assert others == []


def test_page_of_one_story_has_no_neighbour() -> None:
    assert parted(*ARTICLE) == ("".join(ARTICLE), [])
