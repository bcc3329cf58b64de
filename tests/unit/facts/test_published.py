"""The day of publication: given, or inferred from the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.article import Article, Paragraph, Role
from reader.facts.published import publication
from reader.span import Aligned
from tests.corpus.words import article_of


def page(text: str, furniture: str = "") -> Article:
    article = article_of(text, published=None)
    if not furniture:
        return article
    line = Paragraph(Aligned.of(furniture), Role.FURNITURE, rule="folio")
    return replace(article, furniture=(line,))


class TestPublication:
    def test_the_callers_day_is_taken(self) -> None:
        found = publication(article_of("正文", published=date(2024, 11, 11)))

        assert (found.day, found.is_inferred) == (date(2024, 11, 11), False)

    def test_the_date_line_of_the_page_goes_first(self) -> None:
        article = page("1958年3月12日，她出生。", "2023年10月21日 星期六　要闻")

        found = publication(article)

        assert found.day == date(2023, 10, 21)
        assert found.is_inferred

    def test_a_republican_year_counts_from_1912(self) -> None:
        article = page("正文", "中華民國112年10月21日")

        assert publication(article).day == date(2023, 10, 21)

    def test_a_full_date_in_the_text_will_do(self) -> None:
        article = page("本报2024年11月11日讯 大桥通车。")

        assert publication(article).day == date(2024, 11, 11)

    def test_a_year_and_a_day_are_pieced_together(self) -> None:
        article = page("11月11日，开发区开会。入围“2024中国开发区百强榜单”。")

        assert publication(article).day == date(2024, 11, 11)

    def test_years_to_come_are_no_day_of_publication(self) -> None:
        article = page("11月11日开会，到2035年建成。2024年增长5%。")

        assert publication(article).day == date(2024, 11, 11)

    def test_a_page_that_says_nothing_has_none(self) -> None:
        found = publication(page("大桥通车了。"))

        assert found.day is None
        assert not found.is_inferred


class TestTheYearThatIsNotSaid:
    def test_a_history_of_earlier_years_is_over(self) -> None:
        article = page("8月12日，平台并网。\n2024年9月，船体合龙。今年6月，它得了奖。")

        assert publication(article).day == date(2025, 8, 12)

    def test_the_year_of_the_news_goes_before_the_years_of_plans(self) -> None:
        article = page(
            "2月20日，临江县2024年项目大会召开。\n2024年安排项目57个。今年很忙。"
        )

        assert publication(article).day == date(2024, 2, 20)

    def test_a_birthday_is_no_day_of_publication(self) -> None:
        article = page("1958年3月12日，她出生。\n2012年，她回到家乡。")

        assert publication(article).day is None

    def test_a_day_to_come_is_not_the_day_of_the_news(self) -> None:
        article = page("2024年的大会换了地方。9月1日前要报名。3月5日，委员会发了通知。")

        found = publication(article)

        assert (found.day, found.rule) == (
            date(2024, 3, 5),
            "year of the text with its first day",
        )

    def test_a_weekday_says_which_year_it_is(self) -> None:
        article = page("11月9日（星期日），大桥通车。\n2023年，工程开工。")

        assert publication(article).day == date(2025, 11, 9)

    def test_an_anniversary_says_which_year_it_is(self) -> None:
        article = page(
            "11月9日，学校庆祝建校100周年。\n它创立于1924年，2022年改名。今年招生720人。"
        )

        assert publication(article).day == date(2024, 11, 9)

    def test_plans_that_lie_far_ahead_leave_the_year_open(self) -> None:
        article = page("1月9日，展馆开放。\n2009年动工。今年很冷。到2027年扩建三期。")

        assert publication(article).day is None
