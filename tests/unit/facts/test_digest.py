"""The digest, the entities and the keywords of an article."""

from __future__ import annotations

import pytest

from reader.facts import extract, tagger
from reader.facts.digest import Digest, digest, first_sentence
from reader.facts.entities import entities, quotes_by_speaker
from reader.facts.keywords import keywords
from reader.facts.mention import Fact, Kind
from reader.script import words
from tests.corpus.words import article_of, context_of

TEXT = """\
本报讯（记者 何乙）11月8日，青石县农业农村局局长段子铭到望江镇调研。
全县粮食产量12.5亿斤，同比增长6.3%。
“再生稻种一次，收两回，划得来！”段子铭说，再生稻明年要种到12万亩。
望江镇种粮大户屈满年说：“根还在，命就在，再生稻有奔头！”段局长听了直点头。
11月9日，段子铭回到县城。再生稻获评全省优质稻米品牌。"""

pytestmark = pytest.mark.skipif(
    bool(tagger.missing()), reason="names need the neural tagger"
)


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return extract(article_of(TEXT), budget=60)


class TestEntities:
    def test_a_person_has_all_mentions_titles_and_quotes(
        self, facts: tuple[Fact, ...]
    ) -> None:
        person = next(e for e in entities(article_of(TEXT), facts))

        assert person.name == "段子铭"
        assert person.titles == ("青石县农业农村局局长",)
        assert len(person.mentions) == 3
        assert len(person.quotes) == 1

    def test_a_short_form_is_an_alias(self) -> None:
        article = article_of("海港飞龙队客场取胜。飞龙队连胜七场。")

        found = entities(article, extract(article, budget=60))

        assert [(e.name, e.aliases) for e in found] == [("海港飞龙队", ("飞龙队",))]

    def test_quotes_are_listed_by_who_speaks(self, facts: tuple[Fact, ...]) -> None:
        spoken = quotes_by_speaker(facts)

        assert {name: len(quotes) for name, quotes in spoken.items()} == {
            "段子铭": 1,
            "屈满年": 1,
        }


class TestDigest:
    def test_says_who_what_when_where_and_how_much(
        self, facts: tuple[Fact, ...]
    ) -> None:
        article = article_of(TEXT)

        made: Digest = digest(article, facts)

        assert [e.name for e in made.who][:1] == ["段子铭"]
        assert "望江镇" in [e.name for e in made.where]
        assert [article.quote(f.evidence[0].place) for f in made.when][:1] == [
            "11月8日"
        ]
        assert Kind.HONOR in {f.kind for f in made.what}
        assert made.figures[0].change is not None

    def test_is_the_same_for_the_same_article(self, facts: tuple[Fact, ...]) -> None:
        article = article_of(TEXT)

        assert digest(article, facts) == digest(article, facts)

    def test_of_an_article_without_text_is_empty(self) -> None:
        article = article_of("")

        made = digest(article, ())

        assert made.lead is None
        assert not made.who
        assert not made.what


class TestFirstSentence:
    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("会议昨天召开。代表到齐了。", "会议昨天召开。"),
            ("本报讯（记者 何乙）会议昨天召开。", "会议昨天召开。"),
            ("本报北京1月18日电（记者 何乙）会议召开。", "会议召开。"),
            ("〔記者何乙／台北報導〕會議召開。其他。", "會議召開。"),
            ("他说：“走吧。”大家都走了。", "他说：“走吧。”"),
            ("没有句号的一行", "没有句号的一行"),
        ],
    )
    def test_leaves_the_dateline_out(self, text: str, sentence: str) -> None:
        article = article_of(text)

        place = first_sentence(article)

        assert place is not None
        assert article.quote(place) == sentence


class TestKeywords:
    def test_the_articles_own_word_comes_first(self, facts: tuple[Fact, ...]) -> None:
        words.load()

        found = keywords(context_of(TEXT).passages, facts)

        assert "再生稻" in [k.text for k in found[:3]]
        assert [k.weight for k in found] == sorted(
            (k.weight for k in found), reverse=True
        )

    def test_none_is_part_of_another(self, facts: tuple[Fact, ...]) -> None:
        words.load()

        texts = [k.text for k in keywords(context_of(TEXT).passages, facts)]

        assert not any(a != b and a in b for a in texts for b in texts)
