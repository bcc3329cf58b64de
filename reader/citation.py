"""Where words stand, said so that others find them: by whom, what, when, where.

Pure, and below the screen and the notebook, which both cite: two wordings of the
same place would soon be two places.
"""

from __future__ import annotations

from reader.article import Article, Place


def cite(article: Article, place: Place, *, day: str = "") -> str:
    """Return the citation of the words at `place`, on one line; no part is made up.

    张曼欣：《挺膺担当走在前》，2024-11-11，§发展的印记闪光，¶6（x.txt:34）. The number
    after the file is its line, for an editor. `day` is when it was published, as far
    as the caller knows; like any other part it is left out where that is unknown.
    """
    headline = "".join(article.headline)
    title = f"《{headline}》" if headline else ""
    section = _heading(article, place.paragraph)
    parts = [
        "：".join(filter(None, ["、".join(article.byline), title])),
        day,
        f"§{section}" if section else "",
        f"¶{place.paragraph + 1}",
    ]
    return "，".join(filter(None, parts)) + f"（{_origin(article, place)}）"


def quoted(article: Article, places: tuple[Place, ...], *, day: str = "") -> str:
    """Return the words at `places`, a line each, and the citation of the first."""
    words = "\n".join(article.quote(place) for place in places)
    return f"{words}\n——{cite(article, places[0], day=day)}"


def _heading(article: Article, paragraph: int) -> str:
    index = article.section_of(paragraph)
    heading = article.sections[index].heading if index is not None else None
    return heading.text.text if heading is not None else ""


def _origin(article: Article, place: Place) -> str:
    """Return the file and the line; the file alone where the words have no origin."""
    spans = article.locate(place)
    if not spans:
        return article.source.name
    line, _ = article.source.position(spans[0].start)
    return f"{article.source.name}:{line}"
