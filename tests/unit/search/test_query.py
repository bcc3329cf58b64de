"""What was typed, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.query import LONGEST, Query, Scope, Term, parse


def groups(query: str) -> tuple[tuple[Term, ...], ...]:
    return parse(query).groups


class TestTerms:
    def test_blanks_part_terms(self) -> None:
        assert groups("人才　培训 2024") == (
            (Term("人才"),),
            (Term("培训"),),
            (Term("2024"),),
        )

    def test_a_pasted_line_break_parts_nothing(self) -> None:
        assert groups("培育产业集\n  群") == ((Term("培育产业集群"),),)

    def test_a_bar_offers_a_choice(self) -> None:
        assert groups("人才|培训 高 | 低") == (
            (Term("人才"), Term("培训")),
            (Term("高"), Term("低")),
        )

    def test_a_term_is_never_longer_than_can_be_compared(self) -> None:
        assert len(groups("字" * 1000)[0][0].text) == LONGEST


class TestOperators:
    @pytest.mark.parametrize(
        ("typed", "term"),
        [
            ("'营商环境", Term("营商环境", exact=True)),
            ('"营商 环境"', Term("营商 环境", exact=True)),
            ("^永康", Term("永康", at_start=True)),
            ("^'永康", Term("永康", exact=True, at_start=True)),
            ('"三支队伍"建设', Term('"三支队伍"建设')),
            ("“三支队伍”", Term("“三支队伍”")),
            ("A!B", Term("A!B")),
        ],
    )
    def test_signs_count_where_a_term_begins(self, typed: str, term: Term) -> None:
        assert groups(typed) == ((term,),)

    def test_an_excluded_term_is_no_term_to_find(self) -> None:
        parsed = parse("开发 !会议")

        assert parsed.groups == ((Term("开发"),),)
        assert parsed.excluded == (Term("会议", exact=True),)

    @pytest.mark.parametrize(
        ("typed", "scope"),
        [("h:党建", Scope.HEADINGS), ("F: 党建", Scope.FACTS), ("党建", Scope.ALL)],
    )
    def test_a_prefix_names_the_scope(self, typed: str, scope: Scope) -> None:
        assert parse(typed).scope is scope
        assert groups(typed) == ((Term("党建"),),)

    @pytest.mark.parametrize("typed", ["", " ", "!", "^", "'", "|", "| |", "h:", '"'])
    def test_a_sign_without_a_term_finds_nothing_yet(self, typed: str) -> None:
        parsed = parse(typed)

        assert all(term.text == '"' for group in parsed.groups for term in group)
        assert parsed.excluded == ()


class TestPhrase:
    def test_plain_terms_are_a_phrase_as_well(self) -> None:
        assert parse("新质 生产力").phrase == "新质 生产力"

    @pytest.mark.parametrize("typed", ["a | b", "'a b", "^a b"])
    def test_operators_forbid_it(self, typed: str) -> None:
        assert parse(typed).phrase is None


@given(st.text(max_size=40))
def test_anything_typed_is_a_query(typed: str) -> None:
    parsed = parse(typed)

    assert isinstance(parsed, Query)
    assert all(term.text for group in parsed.groups for term in group)
