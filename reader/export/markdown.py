"""The article as Markdown, and tables of facts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.article import Article, Paragraph, Role

_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~])|^(\s*)([-+]|\d+[.)])(?=\s)|^(\s*)(=+|-+)$")
"""What Markdown would take for its own, wherever it stands or at a line's start."""


def escape(text: str) -> str:
    """Return `text` so that Markdown shows every character of it."""
    return _ACTIVE.sub(_escaped, text)


def to_markdown(article: Article) -> str:
    """Return the article: title, byline, headings, paragraphs, captions."""
    parts = [_block(article, number) for number in range(len(article.paragraphs))]
    return "\n\n".join(part for part in parts if part) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are plain text."""
    lines = [header, ["---"] * len(header)]
    lines += [[escape(cell) for cell in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    if found[3]:
        marker = found[3]
        # "1." is a list; "1\." is not
        return f"{found[2]}{marker[:-1]}\\{marker[-1]}"
    return f"{found[4]}\\{found[5]}"


def _block(article: Article, number: int) -> str:
    paragraph: Paragraph = article.paragraphs[number]
    text = escape(paragraph.text.text)
    match paragraph.role:
        case Role.FURNITURE:
            return ""
        case Role.HEADLINE:
            return f"# {text}"
        case Role.HEADING:
            section = article.section_of(number)
            level = 1 if section is None else article.sections[section].level
            return f"{'#' * min(level + 1, 6)} {text}"
        case Role.KICKER | Role.DECK | Role.BYLINE | Role.CAPTION:
            return f"*{text}*"
        case _:
            return text
