"""A text of a million lines is an article too, with nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.assemble import assemble
from reader.layout.bulk import DOUBT, MOST_LINES, RULE, bulk, is_bulk
from reader.source.opening import source_of
from tests.strategies import prose


@given(st.lists(prose, max_size=9), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_character_with_ink_is_in_it_once_and_in_order(
    lines: list[str], end: str
) -> None:
    text = end.join(lines) * 60
    source = source_of(text.encode())

    article = bulk(source)

    origins = [o for block in article.paragraphs for o in block.text.origins]
    found = "".join(origin.slice(source.text) for origin in origins)
    assert "".join(found.split()) == "".join(text.split())
    assert all("\n" not in block.text.text for block in article.paragraphs)


def test_only_what_is_no_page_and_no_book_is_taken_so() -> None:
    assert not is_bulk(source_of(b"a\n" * MOST_LINES))

    article = assemble(source_of("一\n".encode() * (MOST_LINES + 2)))

    assert {block.rule for block in article.paragraphs} == {RULE}
    assert article.doubt == DOUBT
    assert sum(block.text.text.count("一") for block in article.paragraphs) == (
        MOST_LINES + 2
    )
