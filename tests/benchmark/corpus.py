"""The benchmark's cases: newspaper pages as extractors gave them, and the truth.

`cases/` holds `<article>-<layout>-<extractor>.txt` and `<article>.gold.json`;
one of them, the seed, came from a real newspaper, the articles of the others
were invented.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.benchmark.score import Json

FOLDER = Path(__file__).parent / "cases"
ARTICLES = Path(__file__).parent / "articles"
"""Articles without pages, for the facts alone: a second set, by another hand.

`first_reading.json` beside them says how they were read before they were known.
"""
SEED = "seed-real-given"


@dataclass(frozen=True)
class Case:
    """One page: its bytes, and the gold of the article that stands on it."""

    name: str
    gold: Json
    data: bytes

    @property
    def layout(self) -> str:
        """How the page was set."""
        return self.name.rsplit("-", 2)[1]

    @property
    def extractor(self) -> str:
        """What took the text out of the page."""
        return self.name.rsplit("-", 2)[2]

    @property
    def published(self) -> str | None:
        """The day of the newspaper, as `--published` takes it."""
        day = self.gold.get("publication_date")
        return str(day) if day else None


def development() -> tuple[Case, ...]:
    """Return the cases of the invented articles, by name."""
    paths = sorted(FOLDER.glob("*.txt"))
    return tuple(_case(path) for path in paths if path.stem != SEED)


def seed() -> Case:
    """Return the real article."""
    return _case(FOLDER / f"{SEED}.txt")


@cache
def gold(article: str) -> Json:
    """Return the truth of an article."""
    name = f"{article}.gold.json"
    folder = FOLDER if (FOLDER / name).exists() else ARTICLES
    found: Json = json.loads((folder / name).read_text("utf-8"))
    return found


@cache
def articles() -> tuple[str, ...]:
    """Return the names of the invented articles."""
    return _names(FOLDER.glob("a*.gold.json"))


@cache
def second_set() -> tuple[str, ...]:
    """Return the names of the articles that have no pages."""
    return _names(ARTICLES.glob("*.gold.json"))


def _names(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(sorted(path.name.split(".")[0] for path in paths))


def _case(path: Path) -> Case:
    return Case(path.stem, gold(path.stem.rsplit("-", 2)[0]), path.read_bytes())
