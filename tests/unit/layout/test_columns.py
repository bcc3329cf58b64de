"""Columns side by side are cut apart; all else is left alone."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.columns import cut
from reader.layout.lines import Line, lines_of
from reader.source.opening import source_of

LEFT = ["一条河流过这座城", "河上有十七座桥，", "桥下有三百条船。"]
MIDDLE = ["船家清早起来生火", "炊烟顺着水面散开", "像一幅没干的水墨"]
RIGHT = ["城里人说的下河去", "是坐着渡船去赶集", "来回要走半天的路"]


def page(*columns: list[str], measure: int = 9, gutter: int = 3) -> str:
    """Set columns side by side; every column begins at the same character."""
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join(
        "".join(cell.ljust(measure + gutter) for cell in row).rstrip() for row in rows
    )


def cells(*columns: list[str], measure: int = 20) -> str:
    """Set columns side by side; every column begins at the same cell."""
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join(
        "".join(
            cell + " " * (measure - sum(1 + (char > "\u2000") for char in cell))
            for cell in row
        ).rstrip()
        for row in rows
    )


def lines(text: str) -> tuple[Line, ...]:
    return lines_of(source_of(text.encode()))


def texts(text: str) -> list[str]:
    return [line.text.text for line in cut(lines(text))]


class TestCut:
    def test_columns_are_read_one_after_another(self) -> None:
        assert texts(page(LEFT, MIDDLE, RIGHT)) == LEFT + MIDDLE + RIGHT

    def test_five_narrow_columns(self) -> None:
        columns = [[f"{row}{text}" for row in "甲乙"] + [text] for text in LEFT]
        columns += [[f"{row}{text}" for row in "丙丁"] + [text] for text in RIGHT[:2]]

        assert texts(page(*columns)) == [line for c in columns for line in c]

    def test_columns_may_stand_still_in_cells(self) -> None:
        left = ["河上有17座桥，桥", "下有300条船，还有", "一条河流过这座城"]

        assert texts(cells(left, RIGHT)) == left + RIGHT

    def test_columns_may_drift_where_figures_are_narrow(self) -> None:
        left = ["一条河流过这座城", "河上有1987座桥，", "桥下有300条船", "船家生火"] * 3
        drift = [3, 1, 5, 3, 2, 6, 1, 3, 5, 3, 4, 3]
        rows = zip(left, drift, RIGHT * 4, strict=True)

        text = "\n".join(f"{one:<9}{' ' * wide}{other}" for one, wide, other in rows)

        assert texts(text) == left + RIGHT * 4

    def test_running_head_stays_above(self) -> None:
        head = "2024年3月5日 星期二   要闻   大河晚报 第3版"

        assert texts(head + "\n" + page(LEFT, RIGHT))[0] == head

    def test_title_over_all_columns_stays_above(self) -> None:
        title = "    渡船还在，摆渡的人不在了"

        assert texts(title + "\n\n" + page(LEFT, RIGHT))[0] == title.strip()

    def test_a_title_that_ends_at_the_gutter_by_chance_stays_above(self) -> None:
        titles = ["       渡船还在河上", "            人不在了"]

        read = texts("\n".join(titles) + "\n" + page(LEFT, RIGHT))

        assert read == [title.strip() for title in titles] + LEFT + RIGHT

    def test_box_over_two_of_three_columns_comes_before_them(self) -> None:
        box = ["渡口的人都记得那一年的大水，水退", "之后，他们在岸上种下了十二棵树。"]
        wide = page(box, RIGHT[:2], measure=21)
        below = page(LEFT, MIDDLE, [RIGHT[2], *RIGHT])

        read = texts(wide + "\n" + below)

        assert read == box + LEFT + MIDDLE + RIGHT[:2] + [RIGHT[2], *RIGHT]

    def test_unequal_columns_keep_their_last_lines(self) -> None:
        long = [*LEFT, "都靠了岸。"]

        assert texts(page(long, RIGHT)) == long + RIGHT

    def test_columns_of_other_leading_take_turns(self) -> None:
        left = [line for text in LEFT for line in (text, "")]
        right = [line for text in RIGHT for line in ("", text)]

        assert texts(page(left, right)) == LEFT + RIGHT

    def test_one_blank_is_gutter_enough_where_others_show_it(self) -> None:
        full = page([*LEFT, "满满的一行字共十一个"], [*RIGHT, "来了"], measure=8)

        assert texts(full)[3:5] == ["满满的一行字共十一个", RIGHT[0]]

    def test_gutters_of_one_blank_that_few_rows_show(self) -> None:
        columns = [[*LEFT, "散了。"] * 3, MIDDLE * 4, RIGHT * 4]

        found = texts(page(*columns, measure=8, gutter=1))

        assert found == [line for column in columns for line in column]

    def test_the_blank_between_a_titles_phrases_is_no_gutter(self) -> None:
        left = ["".join(texts) for texts in zip(LEFT, MIDDLE, RIGHT, strict=True)]
        columns = [[*left, "散了。"] * 3, [text[::-1] for text in left] * 4]
        title = "三百条渡船昨日都靠岸 十七座桥今天通车"  # over the gutter
        over = " " * (24 - title.index(" ")) + title

        found = texts(f"{over}\n{page(*columns, measure=24, gutter=1)}")

        assert found == [title, *columns[0], *columns[1]]

    def test_a_title_atop_the_second_column_stays_above_the_sentence(self) -> None:
        columns = [[text * 2] * 6 for text in (LEFT[0], *MIDDLE)]
        title = "三百条船 十七座桥"
        rows = page(*columns, measure=17)

        found = texts(f"{' ' * 22}{title}\n{rows}")

        assert found == [title, *(line for column in columns for line in column)]

    def test_a_few_blanks_under_each_other_are_no_gutter(self) -> None:
        text = "一条河流过 这座城河上有\n桥下三百条 船一条河流\n十七座桥船 家清早起来\n"
        text += "像一幅没干的水墨城里人\n" * 9

        assert len(texts(text)) == 12

    def test_each_page_has_its_own_columns(self) -> None:
        text = page(LEFT, RIGHT) + "\f\n" + page(MIDDLE, RIGHT, measure=12)

        assert texts(text) == LEFT + RIGHT + MIDDLE + RIGHT

    def test_first_lines_keep_their_indent(self) -> None:
        indented = ["    一条河流过", *LEFT[1:]]

        found = cut(lines(page(indented, RIGHT)))

        assert [line.indent for line in found] == [4, 0, 0, 0, 0, 0]

    def test_frames_are_numbered_and_their_gaps_are_their_own(self) -> None:
        apart = [LEFT[0], "", *LEFT[1:]]

        found = cut(lines(page(apart, [*RIGHT, "没有了"])))

        assert [line.frame for line in found] == [1, 1, 1, 2, 2, 2, 2]
        assert [line.gap for line in found] == [0, 1, 0, 0, 0, 0, 0]

    @pytest.mark.parametrize(
        "text",
        [
            "姓名    职务\n王磊    主任\n李敏    科长\n张强    股长",
            "第一阵  春风\n第二阵  秋雨\n第三阵  冬雪",
            "2025年6月8日          要闻          云陵时报\n\n\n" + "\n".join(LEFT),
        ],
        ids=["a table", "two phrases", "a running head"],
    )
    def test_what_only_looks_like_columns_is_left_alone(self, text: str) -> None:
        found = lines(text)

        assert cut(found) == found


BODY = st.text("一二三甲乙丙，。“”12 A", min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)


@settings(deadline=None, max_examples=50)
@given(st.lists(BODY, max_size=30), st.sampled_from(["", "\u3000\u3000", "    "]))
def test_text_without_wide_blanks_comes_back_as_it_is(
    body: list[str], indent: str
) -> None:
    found = lines("。" + "\n".join(indent + line for line in body))

    assert cut(found) == found


@settings(deadline=None, max_examples=80)
@given(st.text("一二。 \u3000\n\f1", min_size=1, max_size=300))
def test_every_character_is_kept_once(text: str) -> None:
    found = lines("字" + text)

    kept = [o for line in cut(found) for o in _inked(line)]

    assert sorted(kept) == sorted(o for line in found for o in _inked(line))


def _inked(line: Line) -> list[int]:
    origins = zip(line.text.text, line.text.origins, strict=True)
    return [origin.start for char, origin in origins if not char.isspace()]
