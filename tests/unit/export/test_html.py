"""The HTML page takes nothing from an article but escaped text."""

from __future__ import annotations

import reader
from reader.export.html import to_html


def test_text_of_the_article_is_never_markup() -> None:
    article = reader.read("<script>alert(1)</script>这是一行&正文。".encode())

    page = to_html(article)

    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "这是一行&amp;正文。" in page
