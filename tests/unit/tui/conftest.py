"""The real article, read once for all tests of the terminal interface."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.article import Article


@pytest.fixture(scope="session")
def seed_article(seed: Path) -> Article:
    return reader.read(seed)
