from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.script.cells import width, widths


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("国", 2),
        ("a", 1),
        ("“国”", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("👩\u200d🚀", 2),
    ],
)
def test_width_counts_cells_not_characters(text: str, cells: int) -> None:
    assert width(text) == cells


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"])))
def test_widths_add_up_to_what_textual_draws(text: str) -> None:
    sizes = widths(text)

    assert len(sizes) == len(text)
    assert sum(sizes) == cell_len(text)


@given(st.lists(st.sampled_from(["国", "a", "❤\ufe0f", "👩\u200d🚀", "e\u0301"])))
def test_glyphs_of_several_characters_add_up_too(glyphs: list[str]) -> None:
    text = "".join(glyphs)

    assert sum(widths(text)) == width(text)


WIDENED = """
from rich.cells import cell_len, split_graphemes
from reader.script.cells import widen, width, widths

before = width("“国”"), cell_len("°")
widen()
text = "“国”——…·°①│国a，e\u0301"
assert before == (4, 1), before
assert width("“国”") == 6
assert cell_len("——") == 4
assert cell_len("°") == cell_len("°国") - 2 == 2
assert width("│─▕") == 3
assert sum(widths(text)) == width(text) == cell_len(text)
assert split_graphemes("“a")[0] == [(0, 1, 2), (1, 2, 1)]
"""


def test_ambiguous_characters_are_wide_in_every_count_once_widened() -> None:
    # in a process of its own, as there is no way back
    run = subprocess.run(
        [sys.executable, "-c", WIDENED], capture_output=True, text=True, check=False
    )

    assert not run.stderr
