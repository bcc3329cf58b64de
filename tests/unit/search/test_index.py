"""Any phrase, however it is typed: a table of queries, and the promises."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.article import Place, Role
from reader.search import Hit, How, Index, warm
from reader.search.normal import plain
from reader.search.rank import SURE
from reader.span import Span

Indexer = Callable[..., Index]

FOUND = {
    # what is typed: how it is found, and what
    "营商环境": (How.EXACT, "营商环境"),
    "，只争朝夕": (How.EXACT, "，只争朝夕"),
    "%": (How.EXACT, "%"),
    "時不我待": (How.FOLDED, "时不我待"),
    "时不我待只争朝夕": (How.FOLDED, "时不我待，只争朝夕"),
    "３.２万": (How.FOLDED, "3.2万"),
    "40周年": (How.FOLDED, "四十周年"),
    "一九九九年十一月": (How.FOLDED, "1999年11月"),
    "引进212名": (How.FOLDED, "引进两百一十二名"),
    "三万二千元": (How.FOLDED, "3.2万元"),
    "百分之五点一": (How.FOLDED, "5.1"),
    "新制生产力": (How.HOMOPHONE, "新质生产力"),
    "营商环竟持续": (How.HOMOPHONE, "营商环境持续"),
    "xinzhishengchanli": (How.PINYIN, "新质生产力"),
    "xin1zhi4": (How.PINYIN, "新质"),
    "xinzhishengch": (How.PINYIN, "新质生产"),
    "xingzhisengcanli": (How.PINYIN, "新质生产力"),
    "xinzhsihengchanli": (How.PINYIN, "新质生产力"),
    "yinhangdaikuan": (How.PINYIN, "银行贷款"),
    "sishizhounian": (How.PINYIN, "四十周年"),
    "新zhi生产力": (How.PINYIN, "新质生产力"),
    "xzscl": (How.INITIALS, "新质生产力"),
    "新质scl": (How.INITIALS, "新质生产力"),
    "gdp": (How.FOLDED, "GDP"),
    "新龙生产力": (How.APPROXIMATE, "新质生产力"),
    "新质产力": (How.APPROXIMATE, "新质生产力"),
    "新质的生产力": (How.APPROXIMATE, "新质生产力"),
    "生产力新质": (How.SWAPPED, "新质生产力"),
    "永康 成立": (How.KEYWORDS, "永康经济开发区成立"),
    "人才 jineng": (How.KEYWORDS, "人才是第一资源。开发区开展技能"),
    "开发区成立四十周年": (How.FOLDED, "开发区成立。四十周年"),
}
NOT_FOUND = [
    "", " ", "＊", "!", "量子计算机", "liangzijisuanji", "航空母舰", "1949年", "41周年",
    "引进211名", "32万元", "z", "x1y2z3",
]  # fmt: skip


def words(index: Index, hit: Hit) -> str:
    """Return all the words of a hit."""
    return "".join(index.article.quote(place) for place in (hit.place, *hit.beyond))


class TestFinding:
    @pytest.mark.parametrize("typed", FOUND)
    def test_a_phrase_is_found_however_it_is_typed(
        self, district: Index, typed: str
    ) -> None:
        how, there = FOUND[typed]

        hit = district.find(typed)[0]

        assert (hit.how, words(district, hit)) == (how, there)

    @pytest.mark.parametrize("typed", NOT_FOUND)
    def test_what_is_not_there_is_not_found(self, district: Index, typed: str) -> None:
        assert district.find(typed) == ()

    def test_exact_hits_come_first_in_reading_order(self, district: Index) -> None:
        hits = district.find("营商环境")

        assert [hit.score for hit in hits] == [1.0, 1.0]
        assert hits[0].place < hits[1].place

    def test_furniture_comes_last(self, district: Index) -> None:
        hits = district.find("开发区", limit=None)
        roles = [district.article.paragraphs[hit.place.paragraph].role for hit in hits]

        assert roles.index(Role.FURNITURE) == len(roles) - 1

    def test_a_number_comes_before_the_numbers_that_hold_it(
        self, index_of: Indexer
    ) -> None:
        index = index_of(["共13月，3月"])

        assert [hit.place.span.start for hit in index.find("3月")] == [5, 2]

    def test_a_phrase_may_go_on_in_the_next_paragraph(self, index_of: Indexer) -> None:
        index = index_of(["培育产业集", "群的重要载体"])

        hit = index.find("产业集群")[0]

        assert hit.place == Place(0, Span(2, 5))
        assert hit.beyond == (Place(1, Span(0, 1)),)

    def test_the_text_may_be_traditional(self, index_of: Indexer) -> None:
        index = index_of(["發展新質生產力，優化營商環境"])

        assert words(index, index.find("新制生产力")[0]) == "新質生產力"
        assert words(index, index.find("yshj")[0]) == "營商環境"

    def test_an_empty_article_has_no_hits(self, index_of: Indexer) -> None:
        assert index_of(["，。"]).find("开发") == ()


class TestOperators:
    def test_an_exact_term_is_not_bent(self, district: Index) -> None:
        assert district.find("'新制生产力") == ()
        assert district.find("'新質生產力")[0].how is How.FOLDED

    def test_a_term_may_have_to_begin_a_paragraph(self, district: Index) -> None:
        (hit,) = district.find("^人才")

        assert hit.place == Place(3, Span(0, 2))

    def test_paragraphs_with_an_excluded_term_are_left_out(
        self, district: Index
    ) -> None:
        paragraphs = {h.place.paragraph for h in district.find("'开发区 !人才")}

        assert paragraphs == {0, 5}

    def test_one_of_several_terms_is_enough(self, district: Index) -> None:
        found = {words(district, hit) for hit in district.find("培风 | 只争")}

        assert {"培风", "只争"} <= found

    def test_headings_may_be_searched_alone(self, district: Index) -> None:
        assert [h.place.paragraph for h in district.find("h:开发区")] == [0]

    def test_facts_may_be_searched_alone(self, district: Index) -> None:
        fact = Place(1, Span(0, 8))

        assert len(district.find("f:1999年", facts=[fact])) == 1
        assert district.find("f:1999年") == ()


class TestExplaining:
    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("新制生产力", "制→质"),
            ("新龙生产力", "龙→质"),
            ("新质产力", "+生"),
            ("新质的生产力", "−的"),
            ("营商环境", ""),
            ("xzscl", ""),
        ],
    )
    def test_a_hit_says_what_differs(
        self, district: Index, typed: str, why: str
    ) -> None:
        assert district.find(typed)[0].why == why


class TestAtOnce:
    def test_exact_hits_need_nothing_loaded(self) -> None:
        code = (
            "import sys, reader; from reader.search import Index;"
            "index = Index.of(reader.read('新質生产力'.encode()));"
            "assert [h.how for h in index.find_exact('新质')] == ['folded'];"
            "print({'numpy', 'rapidfuzz'} & set(sys.modules))"
        )

        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, text=True
        )

        assert done.stdout.strip() == "set()"

    def test_they_are_the_same_as_later(self, district: Index) -> None:
        early = district.find_exact("营商环境")
        late = [h for h in district.find("营商环境") if h.how is How.EXACT]

        assert list(early) == late

    @pytest.mark.parametrize("typed", ["营商\n环境", "'营商环境", '"营商环境"'])
    def test_they_are_found_as_they_are_typed(
        self, district: Index, typed: str
    ) -> None:
        assert len(district.find_exact(typed)) == 2

    @pytest.mark.parametrize("typed", ["", " ", "量子", "h:营商", "营商 !环境"])
    def test_or_none(self, district: Index, typed: str) -> None:
        assert district.find_exact(typed) == ()

    def test_warming_may_be_done_at_any_time(self, district: Index) -> None:
        warm()
        district.warm()

        assert district.find("营商")


_HAN = st.text("新质生产力发展的一二3年，。 开区", min_size=1, max_size=30)


class TestPromises:
    @given(paragraphs=st.lists(_HAN, min_size=1, max_size=4), data=st.data())
    def test_a_phrase_cut_out_is_found_first_at_its_place(
        self, index_of: Indexer, paragraphs: list[str], data: st.DataObject
    ) -> None:
        index = index_of(paragraphs)
        assume(index.article.paragraphs)
        numbers = range(len(index.article.paragraphs))
        number = data.draw(st.sampled_from(numbers))
        text = index.article.paragraphs[number].text.text
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        phrase = text[start:end]
        assume(phrase == phrase.strip() and " " not in phrase)
        assume(any(char.isalnum() for char in phrase))

        hits = index.find(phrase, limit=None)

        assert plain(words(index, hits[0]))[0] == plain(phrase)[0]
        there = Place(number, Span(start, end))
        assert any(_meets(hit, there) for hit in hits if hit.score > SURE)

    @given(text=_HAN, one=_HAN, other=_HAN)
    def test_another_term_never_adds_a_place(
        self, index_of: Indexer, text: str, one: str, other: str
    ) -> None:
        index = index_of([text, "发展生产力。新区"])
        first, second = one.split(" ", maxsplit=1)[0], other.rsplit(" ", maxsplit=1)[-1]
        assume(first and second)

        fewer = index.find(first, limit=None)
        more = index.find(f"{first} {second}", limit=None)

        assert all(any(_meet(hit, sure) for sure in fewer) for hit in more)

    @given(typed=st.text(max_size=20), text=st.text(max_size=40))
    def test_anything_typed_is_answered(
        self, index_of: Indexer, typed: str, text: str
    ) -> None:
        index = index_of(["发展", *text.splitlines()])

        for hit in index.find(typed):
            paragraph = index.article.paragraphs[hit.place.paragraph]
            assert hit.place.span.end <= len(paragraph.text)
            assert hit.spans
            assert all(hit.place.span.covers(span) for span in hit.spans)
            assert 0 < hit.score <= 1


def _meet(one: Hit, other: Hit) -> bool:
    return any(_meets(one, place) for place in (other.place, *other.beyond))


def _meets(hit: Hit, place: Place) -> bool:
    return any(
        own.paragraph == place.paragraph and own.span.overlaps(place.span)
        for own in (hit.place, *hit.beyond)
    )
