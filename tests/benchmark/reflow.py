"""How well pages become articles: `python -m tests.benchmark reflow`.

Runs the reader over every case in process and prints, by layout and over all,
the measures of `score`; then the real article, the simulated pages, the rivals
and the speed.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from pathlib import Path

import reader
from tests.benchmark import corpus, rivals
from tests.benchmark.corpus import Case
from tests.benchmark.kinds_seen import SEEN
from tests.benchmark.kinds_unseen import UNSEEN
from tests.benchmark.score import MEASURES, Json, Scores, mean, score
from tests.benchmark.simulate import simulated

_SIZES_BYTES = (10_000, 100_000, 1_000_000, 10_000_000)
_USUAL_CHARACTERS = 3_000
"""An article of about a newspaper page; speed is told for one of that size."""


def main(argv: Sequence[str]) -> int:
    """Print the tables that the arguments ask for."""
    options = _parser().parse_args(argv)
    cases = corpus.development()
    readings = {case.name: read(case) for case in cases}
    scores = {
        case.name: score(case.gold, case.name, readings[case.name]) for case in cases
    }
    _print_groups(cases, scores, options.by)
    if options.cases:
        for name, row in scores.items():
            print(_row(name, 1, row))
    real = corpus.seed()
    readings[real.name] = read(real)
    print(_row("the real article", 1, score(real.gold, real.name, readings[real.name])))
    if options.json:
        _write(Path(options.json), readings)
    _print_simulated(options.seeds)
    if not options.brief:
        _print_rivals(cases, mean(scores.values()))
        _print_speed(cases)
    if options.sizes:
        _print_sizes(cases)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reflow", description=__doc__)
    parser.add_argument(
        "--by", choices=("layout", "extractor", "article"), default="layout"
    )
    parser.add_argument("--cases", action="store_true", help="a line for every case")
    parser.add_argument("--json", metavar="FOLDER", help="write every reading here")
    parser.add_argument(
        "--seeds", type=int, default=6, help="simulated pages of each kind"
    )
    parser.add_argument("--brief", action="store_true", help="no rivals, no speed")
    parser.add_argument("--sizes", action="store_true", help="time 10 KB to 10 MB")
    return parser


def read(case: Case) -> Json:
    """Return what the reader makes of a case, as it exports it."""
    article = reader.read(case.data, published=case.published)
    exported: Json = reader.export.to_json(article)
    return exported


def _print_groups(cases: Iterable[Case], scores: dict[str, Scores], by: str) -> None:
    groups = defaultdict(list)
    for case in cases:
        layout, extractor = case.layout, case.extractor
        names = {"layout": layout, "extractor": extractor, "article": case.name[:3]}
        groups[names[by]].append(scores[case.name])
    print(_head(by))
    for name in sorted(groups):
        print(_row(name, len(groups[name]), mean(groups[name])))
    print(_row("all", len(scores), mean(scores.values())))


def _print_simulated(seeds: int) -> None:
    for title, kinds in (("simulated, seen", SEEN), ("simulated, unseen", UNSEEN)):
        if not seeds:
            return
        print("\n" + _head(title))
        rows = {
            kind: [score(c.gold, c.name, read(c)) for c in simulated([kind], seeds)]
            for kind in kinds
        }
        for kind, scores in rows.items():
            print(_row(kind, len(scores), mean(scores)))
        flat = [row for scores in rows.values() for row in scores]
        print(_row("all", len(flat), mean(flat)))


def _print_rivals(cases: Sequence[Case], ours: Scores) -> None:
    print("\n" + _head("compared"))
    print(_row("this reader", len(cases), ours))
    print(_row("each line a paragraph", len(cases), _of(cases, rivals.each_line)))
    program = rivals.calibre()
    if program is None:
        print("Calibre's heuristics: ebook-convert is not installed")
        return
    for setting in rivals.CALIBRE_SETTINGS:

        def convert(case: Case, setting: str = setting) -> Json:
            return rivals.converted(case, program, setting)

        print(_row(f"Calibre, {setting}", len(cases), _of(cases, convert)))


def _of(cases: Iterable[Case], reading: Callable[[Case], Json]) -> Scores:
    return mean(score(case.gold, case.name, reading(case)) for case in cases)


def _print_speed(cases: Sequence[Case]) -> None:
    """Time an article of the usual size, as the first screen and as an export."""
    print(f"\nms per {_USUAL_CHARACTERS:,} characters   median    worst")
    for words, name in ((False, "for the first screen"), (True, "with the dictionary")):
        rates = []
        for case in cases:
            characters = len(reader.read(case.data, words=words).source.text)
            seconds = _seconds(case.data, words=words)
            rates.append(1000 * seconds / characters * _USUAL_CHARACTERS)
        print(f"{name:<25}{statistics.median(rates):>10.1f}{max(rates):>9.1f}")


def _print_sizes(cases: Sequence[Case]) -> None:
    """Time files made of all cases, again and again, up to a book's size."""
    text = "\n\n".join(reader.read(c.data).source.text for c in cases).encode()
    print("\n        bytes     seconds   seconds a MB")
    for size in _SIZES_BYTES:
        data = (text * (size // len(text) + 1))[:size]
        took = _seconds(data)
        print(f"{size:>13,} {took:>11.2f} {took / size * 1e6:>14.2f}")


def _seconds(data: bytes, *, words: bool = False) -> float:
    start = time.process_time()  # other programs share the machine
    reader.read(data, words=words)
    return time.process_time() - start


def _write(folder: Path, readings: dict[str, Json]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, reading in readings.items():
        text = json.dumps(reading, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _head(title: str) -> str:
    return f"{title:<26}{'n':>5} " + " ".join(f"{name:>10}" for name in MEASURES)


def _row(name: str, count: int, row: Scores) -> str:
    return f"{name:<26}{count:>5} " + " ".join(f"{v:>10.3f}" for v in astuple(row))
