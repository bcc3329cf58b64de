"""Fresh queries are queries for something, and the same each time."""

from __future__ import annotations

from tests.benchmark.queries import CATEGORIES, fresh

TEXT = (
    "1999年11月，永康经济开发区成立，引进人才212名。营商环境持续优化，服务企业再上台阶；"
    "培风图南，时不我待，只争朝夕。开发区党工委书记表示，坚持创新驱动高质量发展。"
)


def test_the_same_seed_gives_the_same_queries() -> None:
    assert fresh(TEXT, seed=1, each=2) == fresh(TEXT, seed=1, each=2)
    assert fresh(TEXT, seed=1, each=2) != fresh(TEXT, seed=2, each=2)


def test_what_is_to_be_found_is_there() -> None:
    queries = fresh(TEXT, seed=1, each=3)

    assert all(query.target in TEXT for query in queries)
    assert all(
        query.typed != query.target or query.category == "exact" for query in queries
    )
    assert {query.category for query in queries} == set(CATEGORIES)
