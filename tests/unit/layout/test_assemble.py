"""What every text is promised: an article, and nothing lost or said twice."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Role
from reader.layout.assemble import assemble, preview
from reader.source.opening import source_of
from reader.source.source import Source
from tests.benchmark import corpus
from tests.benchmark.simulate import KINDS, page
from tests.strategies import hostile, prose

SENTENCES = "今天会场里坐满了人。大家从清早等到天黑，谁也没有先走。"


def inked(source: Source) -> Counter[int]:
    """Count the source's characters that leave ink, each by where it stands."""
    clean = source.clean
    return Counter(
        clean.origin(i).start for i, char in enumerate(clean.text) if not char.isspace()
    )


def held(article: Article) -> Counter[int]:
    """Count the characters that the blocks of an article came from."""
    found: Counter[int] = Counter()
    for block in article.paragraphs:
        for char, origin in zip(block.text.text, block.text.origins, strict=True):
            if not char.isspace() and len(origin):
                found[origin.start] += 1
    return found


def article_of(text: str | bytes) -> Article:
    raw = text if isinstance(text, bytes) else text.encode()
    return assemble(source_of(raw))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(prose, hostile), max_size=25))
def test_every_character_stands_in_exactly_one_block(lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", errors="replace")
    article = article_of(text)

    assert held(article) == inked(article.source)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article(raw: bytes) -> None:
    article = article_of(raw)

    assert held(article) == inked(article.source)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_of_a_page_is_lost(kind: str) -> None:
    article = article_of(page(kind, random.Random(kind).randrange(99)).data)

    assert held(article) == inked(article.source)


def test_the_real_article_comes_out_whole_and_in_order() -> None:
    case = corpus.seed()
    article = article_of(case.data)

    assert held(article) == inked(article.source)
    assert list(article.headline) == case.gold["headline"]
    assert [s.heading.text.text for s in article.sections if s.heading] == [
        section["heading"] for section in case.gold["sections"]
    ]
    assert list(article.with_role(Role.LEAD)) == case.gold["lead"]
    assert article.doubt is None


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 12), st.randoms())
def test_a_clean_text_comes_out_as_it_is(count: int, rng: random.Random) -> None:
    """A line a paragraph: nothing is joined, and nothing moves."""
    lines = [
        f"第{i}天，{rng.choice(['雨下', '雪落', '风刮'])}了一夜。{SENTENCES * i}"
        for i in range(1, count + 1)
    ]
    article = article_of("\n".join(lines))

    assert [block.text.text for block in article.paragraphs] == lines
    assert {block.role for block in article.paragraphs} == {Role.PARAGRAPH}


def test_headings_of_a_clean_text_make_its_sections() -> None:
    lines = [
        "河边的早晨",
        SENTENCES * 3,
        "船家 先醒来",
        SENTENCES * 4,
        "集市散了",
        SENTENCES,
    ]
    article = article_of("\n".join(lines))

    assert article.headline == ("河边的早晨",)
    assert article.with_role(Role.LEAD) == (lines[1],)
    assert article.with_role(Role.HEADING) == ("船家 先醒来", "集市散了")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("", []),
        (" \n\n", []),
        ("今天天气很好。", [Role.PARAGRAPH]),
        ("通知", [Role.HEADLINE]),
        ("一、苹果\n二、梨\n三、桃", [Role.LIST_ITEM] * 3),
        ("\f\f1\f", [Role.FURNITURE]),
    ],
)
def test_short_texts_are_articles_too(text: str, roles: list[Role]) -> None:
    assert [block.role for block in article_of(text).paragraphs] == roles


def test_english_keeps_the_blanks_between_its_words() -> None:
    lines = [
        "The old man had taught the boy to fish and the boy loved",
        "him. In the evening they carried the gear home together",
        "and spoke of baseball.",
    ]

    blocks = article_of("\n".join(lines * 3)).paragraphs

    assert "fish and the boy loved him. In the" in blocks[0].text.text


class TestABook:
    """A text of more lines than a page has is laid out part by part."""

    @staticmethod
    def wrapped(paragraphs: int) -> str:
        text = "　　" + SENTENCES * 3
        lines = [text[i : i + 30] for i in range(0, len(text), 30)]
        return "\n".join(lines * paragraphs)

    def test_loses_nothing_where_its_parts_meet(self) -> None:
        article = article_of(self.wrapped(900))

        texts = Counter(block.text.text for block in article.paragraphs)
        assert texts == {SENTENCES * 3: 900}

    def test_shows_its_beginning_at_once(self) -> None:
        source = source_of(self.wrapped(900).encode())
        first = preview(source)

        assert first is not None
        whole = assemble(source).paragraphs
        assert first.paragraphs == whole[: len(first.paragraphs)]

    def test_a_page_needs_no_preview(self) -> None:
        assert preview(source_of(self.wrapped(9).encode())) is None


class TestTitles:
    def test_a_question_under_a_label_is_the_headline(self) -> None:
        article = article_of(f"河边观察\n渡船停了，谁来摆渡？\n{SENTENCES * 3}")

        assert article.headline == ("渡船停了，谁来摆渡？",)

    def test_a_deck_of_figures_completes_the_headline(self) -> None:
        article = article_of(f"渡船今年重新开航\n全长6公里 每日12班\n{SENTENCES * 3}")

        assert article.headline == ("渡船今年重新开航",)
        assert article.with_role(Role.DECK) == ("全长6公里 每日12班",)

    def test_a_dateline_is_never_part_of_the_title(self) -> None:
        first = "本报讯 记者今天从河边赶来"
        article = article_of(f"渡船今年重新开航\n{first}\n，{SENTENCES * 3}")

        assert article.headline == ("渡船今年重新开航",)
        assert article.with_role(Role.DECK) == ()

    def test_several_questions_alike_head_the_sections(self) -> None:
        asked = ("船家去哪了？", "票价值不值？", "能不能不坐？")
        body = "\n".join(f"{question}\n{SENTENCES * 3}" for question in asked)
        article = article_of(f"河边的早晨\n{SENTENCES * 2}\n{body}")

        assert article.with_role(Role.HEADING) == asked

    def test_a_bare_name_at_the_end_is_the_byline(self) -> None:
        article = article_of(f"河边的早晨\n{SENTENCES * 3}\n王小河")

        assert article.byline == ("王小河",)
