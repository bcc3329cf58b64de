"""Facts read together: the timeline and the figures."""

from __future__ import annotations

import pytest

from reader.facts import extract
from reader.facts.mention import Amount
from reader.facts.views import Basis, Figure, figures, timeline
from tests.corpus.words import article_of


def read(text: str) -> tuple[Figure, ...]:
    article = article_of(text)
    return figures(article, extract(article, budget=60))


class TestTimeline:
    def test_events_and_goals_stand_in_the_order_of_time(self) -> None:
        article = article_of(
            "到2026年，面积达到12万亩。1999年11月，科技园创立。去年12月，大桥通车。"
        )

        moments = timeline(extract(article, budget=60))

        assert [moment.date for moment in moments] == ["1999-11", "2023-12", "2026"]

    def test_a_goal_is_ahead(self) -> None:
        article = article_of("到2026年，面积达到12万亩。1999年11月，科技园创立。")

        moments = timeline(extract(article, budget=60))

        assert [moment.is_ahead for moment in moments] == [False, True]

    def test_what_has_no_date_is_not_in_it(self) -> None:
        assert timeline(extract(article_of("力争突破600家。"), budget=60)) == ()


class TestFigures:
    def test_an_amount_takes_the_change_told_after_it(self) -> None:
        (figure,) = read("全市实现地区生产总值872.6亿元，同比增长6.3%。")

        assert figure.amount == Amount(87_260_000_000, "元")
        assert figure.change == Amount(6.3, "%")
        assert figure.basis is Basis.YEAR
        assert figure.what.endswith("地区生产总值")

    def test_a_fall_is_negative(self) -> None:
        (figure,) = read("房地产开发投资下降7.2%。")

        assert figure.change == Amount(-7.2, "%")
        assert (figure.what, figure.amount) == ("房地产开发投资", None)

    def test_a_change_from_the_month_before_says_so(self) -> None:
        (figure,) = read("出口额94.7亿元，环比下降0.4%。")

        assert (figure.basis, figure.change) == (Basis.PERIOD, Amount(-0.4, "%"))

    def test_each_industry_is_a_figure(self) -> None:
        told = read(
            "第一产业增加值58.4亿元，增长3.7%；第二产业增加值371.9亿元，增长7.8%。"
        )

        assert [figure.what for figure in told] == ["第一产业增加值", "第二产业增加值"]
        assert [f.change and f.change.number for f in told] == [3.7, 7.8]

    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("前三季度全县实现地区生产总值872.6亿元。", "地区生产总值"),
            ("9月份社会消费品零售总额31.2亿元。", "社会消费品零售总额"),
            ("1—9月出口额2亿元。", "出口额"),
            ("上半年工业增加值增长9.2%。", "工业增加值"),
            ("城镇化率提高到70%。", "城镇化率"),
            ("全年营业收入不低于150亿元。", "营业收入"),
            ("地区生产总值年均增长6.4%。", "地区生产总值"),
        ],
    )
    def test_when_it_was_and_what_was_done_is_not_what_is_measured(
        self, text: str, what: str
    ) -> None:
        assert [figure.what for figure in read(text)] == [what]

    @pytest.mark.parametrize(
        "text", ["能不能再提高500元？", "迎面是一只高9.2厘米的碗。", "光靠3000元不够。"]
    )
    def test_words_that_name_nothing_make_no_figure(self, text: str) -> None:
        assert read(text) == ()

    def test_what_is_only_counted_is_no_figure(self) -> None:
        assert read("全县将在13个乡镇设19个招聘点。") == ()
