"""The article as JSON, schema `reader/article/1`: what other programs rely on.

Offsets are characters, half-open; `start` and `end` in the block's text,
`source` in the decoded file. A change here is a change to every user.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, assert_never

from reader.article import Article, Place
from reader.span import Span

if TYPE_CHECKING:
    from reader.facts.mention import Fact, Mention, Value
    from reader.outline import Entry
    from reader.search.hit import Hit

SCHEMA = "reader/article/1"

Json = dict[str, Any]
"""A JSON object, made of what `json.dumps` takes."""


def to_json(article: Article, *, facts: Iterable[Fact] = ()) -> Json:
    """Return the whole article, ready for `json.dumps`."""
    from reader.facts.published import publication

    source, published = article.source, publication(article)
    return {
        "schema": SCHEMA,
        "source": {
            "name": source.name,
            "format": source.format,
            "encoding": source.encoding,
            "characters": len(source.text),
            "sha256": source.sha256,
        },
        "published": published.day.isoformat() if published.day else None,
        "published_inferred": published.is_inferred,
        "title": {
            "kicker": list(article.kicker),
            "headline": list(article.headline),
            "deck": list(article.deck),
        },
        "byline": list(article.byline),
        "blocks": _blocks(article),
        "sections": _sections(article),
        "facts": [fact_json(article, fact) for fact in facts],
    }


def dumps(value: Json | list[Json], *, indent: int | None = 2) -> str:
    """Return the text of a JSON value, Chinese as it is; one line without indent."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def fact_json(article: Article, fact: Fact) -> Json:
    """Return a fact: its value, its first mention, and all its evidence."""
    first = fact.evidence[0]
    return {
        "kind": fact.kind.value,
        "text": article.quote(first.place),
        "value": value_json(fact.value),
        **_address(article, first.place),
        "rule": first.rule,
        "confidence": round(max(m.confidence for m in fact.evidence), 3),
        "evidence": [_mention(article, mention) for mention in fact.evidence],
    }


def value_json(value: Value) -> str | Json:
    """Return what a value says: a string, or an object with its fields."""
    from reader.facts import mention

    match value:
        case mention.Date(iso) | mention.Duration(iso):
            return iso
        case mention.Name(name):
            return name
        case mention.Amount(number, unit):
            return {"number": _number(number), "unit": unit}
        case mention.Rank(rank, of, scope):
            return {"rank": rank, "of": of, "scope": scope}
        case mention.Person(name, title):
            return {"name": name, "title": title}
        case mention.Quote(speaker):
            return {"speaker": speaker}
        case mention.Event(date):
            return {"date": date}
        case mention.Goal(deadline):
            return {"deadline": deadline}
    assert_never(value)


def hits_json(query: str, found: Sequence[tuple[Article, Hit]]) -> Json:
    """Return the answer to a query, best first, over one article or several."""
    names = {article.source.name for article, _ in found}
    hits = []
    for rank, (article, hit) in enumerate(found, start=1):
        row = {
            "rank": rank,
            "score": round(hit.score, 4),
            "how": hit.how.value,
            "text": article.quote(hit.place),
            **_address(article, hit.place),
        }
        for place in hit.beyond:
            row["text"] += article.quote(place)
            row["source"] += _ranges(article.locate(place))
        if hit.why:
            row["why"] = hit.why
        if len(names) > 1:
            row["name"] = article.source.name
        hits.append(row)
    return {"query": query, "hits": hits}


def outline_json(entries: Iterable[Entry]) -> list[Json]:
    """Return the outline as nested objects."""
    return [
        {
            "title": entry.title,
            "level": entry.level,
            "block": entry.place.paragraph,
            "children": outline_json(entry.children),
        }
        for entry in entries
    ]


def _blocks(article: Article) -> list[Json]:
    return [
        {
            "id": number,
            "role": paragraph.role.value,
            "section": article.section_of(number),
            "text": paragraph.text.text,
            "source": _ranges(paragraph.text.sources()),
            "rule": paragraph.rule,
        }
        for number, paragraph in enumerate(article.paragraphs)
    ]


def _sections(article: Article) -> list[Json]:
    sections = []
    for section, start in zip(article.sections, article.section_starts, strict=True):
        headed = section.heading is not None
        sections.append(
            {
                "heading": section.heading.text.text if section.heading else None,
                "level": section.level,
                "blocks": list(range(start, start + headed + len(section.paragraphs))),
            }
        )
    return sections


def _mention(article: Article, mention: Mention) -> Json:
    return {
        "text": article.quote(mention.place),
        **_address(article, mention.place),
        "rule": mention.rule,
        "confidence": round(mention.confidence, 3),
    }


def _address(article: Article, place: Place) -> Json:
    return {
        "block": place.paragraph,
        "start": place.span.start,
        "end": place.span.end,
        "source": _ranges(article.locate(place)),
    }


def _ranges(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _number(number: float) -> int | float:
    return int(number) if number == int(number) else number
