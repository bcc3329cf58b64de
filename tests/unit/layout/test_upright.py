"""Vertical titles beside a page's columns are taken out of its rows."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.columns import cut
from reader.layout.lines import Line, lines_of
from reader.layout.upright import part_upright
from reader.source.opening import source_of
from tests.strategies import prose

PAGE = """\
渡   本报记者 林晓               先填麻丝，再刷桐油，一年的水才挡得
口      清早的河面上起了雾，船家把缆    住。他说，船和人一样，歇一歇才走得
的   绳一圈一圈收好，等着第一批赶集的    远。
清   人。老人们坐在岸边的石阶上，一边        新桥通车以后，坐船的人少了。可
晨   晒太阳，一边说起从前发大水的年份    每逢集日，仍有人绕到渡口来，为的是
    。                     和船家说几句话。
        木匠把船翻过来，一块一块地看        雾散的时候，第一班船离了岸。"""

ACROSS = """\
请 渡   船家把缆绳一圈一圈收好，等着
留 口   第一批赶集的人。老人们坐在岸
   的
意 清   边的石阶上，一边晒太阳，一边
   晨   说起从前发大水的年份和那座旧
这 新   桥，说着说着，雾就散了。"""


def read(text: str) -> tuple[Line, ...]:
    return lines_of(source_of(text.encode()))


def bare(lines: tuple[Line, ...]) -> str:
    return "".join(sorted("".join("".join(line.text.text.split()) for line in lines)))


def test_a_title_beside_the_columns_comes_first() -> None:
    lines = cut(read(PAGE))

    assert lines[0].text.text == "渡口的清晨"
    assert lines[0].vertical
    assert "".join(line.text.text for line in lines[1:4]).startswith(
        "本报记者 林晓清早的河面上起了雾，船家把缆绳一圈一圈"
    )


def test_of_two_columns_the_right_one_is_read_first() -> None:
    page = "\n".join(
        f"{a} {b}   船家把缆绳收好，等着赶集的第一批人{b}"
        for a, b in zip("雾里看船歌", "渡口的清晨", strict=True)
    )

    titles, rest = part_upright(read(page))

    assert [title.text.text for title in titles] == ["渡口的清晨", "雾里看船歌"]
    assert all(line.text.text.startswith("船家") for line in rest)


def test_rows_that_held_the_title_alone_leave_no_hole() -> None:
    titles, rest = part_upright(read(ACROSS))

    assert [title.text.text for title in titles] == ["渡口的清晨新", "请留意这"]
    assert [line.number for line in rest] == [0, 1, 2, 3, 4]


def test_the_numbers_of_a_list_are_no_title() -> None:
    page = "\n".join(f"{n}   船家把缆绳一圈一圈收好" for n in "一二三四五六七")

    assert part_upright(read(page)) == ((), read(page))


def test_what_text_is_printed_over_is_no_title() -> None:
    page = PAGE + "\n" + PAGE.replace("清   人", "清人", 1)

    assert not part_upright(read(page))[0]


@settings(deadline=None, max_examples=40)
@given(st.lists(prose, min_size=1, max_size=14), st.text("渡口的清晨 \n", max_size=40))
def test_no_character_is_lost(texts: list[str], upright: str) -> None:
    rows = zip(upright.ljust(len(texts)), texts, strict=False)
    lines = read("\n".join(f"{char}   {text}" for char, text in rows))

    titles, rest = part_upright(lines)

    assert bare((*titles, *rest)) == bare(lines)
