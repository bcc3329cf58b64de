"""The article as JSON: what other programs rely on."""

from __future__ import annotations

from datetime import date

import pytest

from reader.export.json import to_json
from tests.corpus.words import article_of


class TestPublished:
    def test_the_day_that_was_given_is_no_guess(self) -> None:
        whole = to_json(article_of("大桥通车。", published=date(2024, 11, 11)))

        assert whole["published"] == "2024-11-11"
        assert whole["published_inferred"] is False

    @pytest.mark.parametrize(
        ("text", "published", "inferred"),
        [
            ("本报2024年11月9日讯 大桥通车。", "2024-11-09", True),
            ("大桥通车了。", None, False),
        ],
    )
    def test_the_day_that_the_page_tells_is_shown_as_inferred(
        self, text: str, published: str | None, inferred: bool
    ) -> None:
        whole = to_json(article_of(text, published=None))

        assert (whole["published"], whole["published_inferred"]) == (
            published,
            inferred,
        )
