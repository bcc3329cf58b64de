"""The facts alone, as a list: json · csv · markdown; as text, and as a new file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.fresh import fresh_file
from reader.export.json import dumps, fact_json
from reader.export.markdown import table
from reader.messages import Language, say

if TYPE_CHECKING:
    from reader.article import Article
    from reader.facts.mention import Fact


class Format(StrEnum):
    """What a list of facts can be written as; the value is its name."""

    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"

    @property
    def suffix(self) -> str:
        """What the name of such a file ends in."""
        return ".md" if self is Format.MARKDOWN else f".{self.value}"


_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for the beginning of a formula; the full-width signs,
too, in Chinese and Japanese ones."""
_SIGNED = re.compile(r"[+-]\d[\d,.]*[ ]?[^-=+@*/^&()!|<>\"'\s]*")
"""-3, +6.3%, -5 ℃: a number with its sign, and perhaps a unit."""
_COLUMNS = ("kind", "text", "value", "mentions", "line")


def to_facts(
    article: Article,
    facts: Sequence[Fact],
    *,
    form: Format,
    language: Language = "zh",
) -> str:
    """Return the facts in a format; its headings are in the reader's language."""
    match form:
        case Format.JSON:
            return dumps([fact_json(article, fact) for fact in facts]) + "\n"
        case Format.CSV:
            file = io.StringIO()
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(header(language))
            for fact in facts:
                rows.writerow(map(guarded, row(article, fact, language)))
            return file.getvalue()
        case Format.MARKDOWN:
            cells = [row(article, fact, language) for fact in facts]
            return table(header(language), cells)


def header(language: Language) -> list[str]:
    """Return the names of the columns."""
    return [say(f"column.{name}", language) for name in _COLUMNS]


def row(article: Article, fact: Fact, language: Language) -> list[str]:
    """Return a fact's cells: its kind, its words, their value, how often and where."""
    from reader.facts.wording import value_text

    first = fact.evidence[0]
    source = article.locate(first.place)
    line = article.source.position(source[0].start)[0] if source else 0
    return [
        say(f"kind.{fact.kind.value}", language),
        article.quote(first.place),
        value_text(fact.value),
        str(len(fact.evidence)),
        str(line),
    ]


def guarded(cell: str) -> str:
    """Return a cell so that a spreadsheet shows it, and does not calculate it.

    A quote before it is what OWASP advises. A number with a sign is no formula.
    """
    if not _FORMULA.match(cell) or _SIGNED.fullmatch(cell):
        return cell
    return f"'{cell}"


def new_file(folder: Path, name: str, text: str, *, form: Format) -> Path:
    """Write the facts of an article of that name to a new file; return its path.

    A file that is there already stays as it is: the new one gets a number.

    Raises:
        OSError: the file can't be made or written.
    """
    return fresh_file(folder, name, "facts", form.suffix, text)
