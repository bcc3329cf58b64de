"""Which of the facts that were found are in the gold; each of it counts once.

Dates, durations, places and organisations by value; quantities by number and
unit; rankings by rank; people by name; quotes and events by value and alike in
their words; goals, honours and terms alike in their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rapidfuzz.distance import Indel

from tests.benchmark.score import bare, f1

FactRow = Mapping[str, Any]
"""A fact as the export writes it, or as the gold does."""

Counts = Counter[tuple[str, str]]
"""How many, by kind and by "hit", "gold" or "found"."""

KINDS = (
    *("date", "duration", "quantity", "ranking", "person", "organization"),
    *("place", "honor", "quote", "event", "goal", "term"),
)
_QUOTED = 40
"""Characters of a text that are compared; the gold holds no more of a quote."""
_ALIKE = {"quote": 0.6, "event": 0.6, "goal": 0.7, "honor": 0.7, "term": 0.7}
"""How alike the words must be, as a share."""
_FIELD = {"ranking": "rank", "person": "name", "quote": "speaker", "event": "date"}


def is_same(one: FactRow, other: FactRow) -> bool:
    """Say whether two facts count as the same."""
    kind = one["kind"]
    if kind != other["kind"]:
        return False
    if kind == "quantity":
        return _is_same_amount(one["value"], other["value"])
    if kind not in ("goal", "honor", "term") and not _is_same_value(kind, one, other):
        return False
    return kind not in _ALIKE or _is_alike(one["text"], other["text"], _ALIKE[kind])


def compare(
    gold: Sequence[FactRow], found: Iterable[FactRow]
) -> tuple[list[tuple[FactRow, FactRow]], list[FactRow], list[FactRow]]:
    """Return the pairs of gold and found, what is missing, and what is too much."""
    missing, pairs, wrong = list(gold), [], []
    for fact in found:
        match = next((want for want in missing if is_same(want, fact)), None)
        if match is None:
            wrong.append(fact)
            continue
        missing.remove(match)
        pairs.append((match, fact))
    return pairs, missing, wrong


def count(gold: Sequence[FactRow], found: Sequence[FactRow]) -> Counts:
    """Return how many facts of each kind are in the gold, found, and both."""
    counts: Counts = Counter()
    pairs, _, _ = compare(gold, found)
    counts.update((want["kind"], "hit") for want, _ in pairs)
    counts.update((want["kind"], "gold") for want in gold)
    counts.update((fact["kind"], "found") for fact in found)
    return counts


def measures(counts: Counts, kind: str | None = None) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a kind, or of all facts together."""
    kinds = KINDS if kind is None else (kind,)
    hits, found, gold = (
        sum(counts[name, what] for name in kinds) for what in ("hit", "found", "gold")
    )
    return hits / max(1, found), hits / max(1, gold), f1(hits, found, gold)


def macro(counts: Counts) -> float:
    """Return the mean F1 of the kinds that the gold has."""
    kinds = [kind for kind in KINDS if counts[kind, "gold"]]
    return sum(measures(counts, kind)[2] for kind in kinds) / max(1, len(kinds))


def _is_same_amount(one: Any, other: Any) -> bool:
    here, there = float(one["number"]), float(other["number"])
    near = abs(here - there) <= 1e-6 * max(1, abs(here))
    return near and _plain(one["unit"]) == _plain(other["unit"])


def _is_same_value(kind: str, one: FactRow, other: FactRow) -> bool:
    here, there = one["value"], other["value"]
    if kind in _FIELD:
        here, there = here[_FIELD[kind]], there[_FIELD[kind]]
    return _plain(here) == _plain(there)


def _plain(value: object) -> str:
    return bare(str(value or "")).lower()


def _is_alike(one: str, other: str, least: float) -> bool:
    here, there = bare(one)[:_QUOTED], bare(other)[:_QUOTED]
    return bool(here and there) and Indel.normalized_similarity(here, there) >= least
