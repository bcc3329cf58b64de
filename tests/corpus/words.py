"""What a kind finds in one paragraph, for the tables of this folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reader.article import Article, Paragraph, Role, Section
from reader.export.json import value_json
from reader.facts.context import Context, passages_of
from reader.facts.mention import Mention
from reader.source.opening import source_of
from reader.span import Aligned

Finder = Callable[[Context], tuple[Mention, ...]]
TODAY = date(2024, 11, 11)
"""The day on which the sentences of the tables were printed, a Monday."""


def article_of(text: str, published: date | None = TODAY) -> Article:
    """Return an article of paragraphs, one a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Paragraph(Aligned.of(line, at), Role.PARAGRAPH, rule="table"))
        at += len(line) + 1
    sections = (Section(None, 1, tuple(blocks)),)
    return Article(source_of(text.encode()), (), sections, published=published)


def context_of(text: str, published: date | None = TODAY) -> Context:
    """Return what finders look at, for a text of a paragraph a line."""
    article = article_of(text, published)
    return Context(article, passages_of(article), published)


def found(
    text: str, *finders: Finder, published: date | None = TODAY
) -> list[tuple[str, object]]:
    """Return the words and values that the last of some finders, run in turn, finds."""
    context = context_of(text, published)
    made: tuple[Mention, ...] = ()
    for finder in finders:
        made = finder(context)
        context = context.adding(made)
    return [
        (context.article.quote(mention.place), plain_value(mention)) for mention in made
    ]


def plain_value(mention: Mention) -> object:
    """Return a value as the export writes it, amounts as (number, unit)."""
    value = value_json(mention.value)
    if isinstance(value, dict) and set(value) == {"number", "unit"}:
        return value["number"], value["unit"]
    return value
