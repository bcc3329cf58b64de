"""Pages drawn by chance: the second test set, of kinds that no case has.

The development articles are set anew and taken apart the ways that extractors
take real pages apart. `SEEN` kinds may be looked at when a rule is written;
`UNSEEN` tell how the rules fare on pages that nobody wrote them for. Same seed,
same pages.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from tests.benchmark import corpus
from tests.benchmark.corpus import Case
from tests.benchmark.draft import Draft
from tests.benchmark.kinds_seen import SEEN
from tests.benchmark.kinds_unseen import UNSEEN
from tests.benchmark.typeset import Style

KINDS = {**SEEN, **UNSEEN}
_GRIDS = frozenset({"side_by_side", "shared", "columns_with_box"})
"""Kinds whose lines hold several columns; a blank line between would be a row."""
_USUAL = range(12, 22)
_NARROW = range(9, 12)
"""Ems of a column: of three or four on a page, and of five."""


def simulated(kinds: Iterable[str], seeds: int) -> Iterator[Case]:
    """Yield `seeds` pages of every kind, each with an article drawn by chance."""
    for kind in kinds:
        for seed in range(seeds):
            yield page(kind, seed)


def page(kind: str, seed: int) -> Case:
    """Return one page; the same one for the same kind and seed."""
    rng = random.Random(f"{kind} {seed}")
    name = rng.choice(corpus.articles())
    article = corpus.gold(name)
    others = tuple(
        other
        for other in map(corpus.gold, corpus.articles())
        if other is not article and other["script"] == article["script"]
    )
    measures = _NARROW if kind == "five" else _USUAL
    draft = Draft(article, others, Style.any(rng, measures), rng)
    drawn = KINDS[kind](draft)
    glue = "\n\n" if draft.style.spaced and kind not in _GRIDS else "\n"
    case = f"{name}-{kind}-{seed}"
    gold = {
        **article,
        "furniture": {case: list(drawn.furniture)},
        "case_captions": {case: list(drawn.captions)},
        "numbers": {case: list(drawn.numbers)},
    }
    return Case(case, gold, glue.join(drawn.lines).encode())
