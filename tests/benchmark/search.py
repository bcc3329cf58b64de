"""Does a query find its phrase, at once? `python -m tests.benchmark search`.

Two sets made by hand and by rule (`search/`), fresh ones by rule for texts that
the engine was not made with, the same queries given to other tools, and the time
that every single keystroke takes. `--big` adds a text of ten megabytes.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import reader
from reader.article import Article, Paragraph, Role, Section
from reader.search import Hit, Index
from reader.source.opening import source_of
from reader.span import Span
from tests.benchmark import corpus, finders
from tests.benchmark.score import Json

FOLDER = Path(__file__).parent / "search"
SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = {"seed": next(SEEDS.glob("000_*.txt")), "report": FOLDER / "report.txt"}
ENOUGH = 0.5
"""The overlap, as intersection over union, from which a hit is the right one."""
TOP = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query and the places that answer it; none where nothing may be found."""

    typed: str
    category: str
    places: tuple[Span, ...]


@dataclass
class Tally:
    """What was found of what was to be found."""

    first: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    """Whether the best hit is right, for each query of a category."""
    among: list[bool] = field(default_factory=list)
    overlaps: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """Queries that found what is not there."""
    absent: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def add(self, wanted: Wanted, found: Sequence[Span], how: Overlap) -> None:
        """Count one query's answer."""
        if not wanted.places:
            self.absent += 1
            if found:
                self.wrong.append(wanted.typed)
            return
        best = [max(how(place, span) for place in wanted.places) for span in found]
        right = [overlap >= ENOUGH for overlap in best[:TOP]]
        self.first[wanted.category].append(any(right[:1]))
        self.among.append(any(right))
        if any(right[:1]):
            self.overlaps.append(best[0])

    @property
    def at_first(self) -> float:
        """R@1, over all queries."""
        every = [right for rights in self.first.values() for right in rights]
        return sum(every) / len(every)

    @property
    def worst(self) -> str:
        """The category that fares worst, with its R@1."""
        share = {name: sum(rights) / len(rights) for name, rights in self.first.items()}
        name = min(share, key=share.__getitem__)
        return f"{name} {share[name]:.2f}"

    def row(self, name: str) -> str:
        """Return the figures as a row of a table."""
        return (
            f"{name:<22} {self.at_first:6.3f} {sum(self.among) / len(self.among):6.3f}"
            f" {statistics.fmean(self.overlaps or [0]):6.3f}"
            f" {len(self.wrong):4}/{self.absent:<4}"
            f" {percentile(self.milliseconds, 0.5):7.2f}"
            f" {percentile(self.milliseconds, 0.95):7.2f}"
            f" {max(self.milliseconds):7.2f}  {self.worst}"
        )


Overlap = Callable[[Span, Span], float]
HEADER = (
    f"{'':<22} {'R@1':>6} {'R@5':>6} {'IoU':>6} {'false':>9}"
    f" {'p50 ms':>7} {'p95 ms':>7} {'max ms':>7}  worst category"
)


def main(argv: list[str]) -> int:
    """Print all figures; 1 if a target of the two sets is missed."""
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    parser.add_argument("--big", action="store_true", help="ten megabytes, too")
    parser.add_argument("--seed", type=int, default=2026, help="of the fresh queries")
    parser.add_argument("--each", type=int, default=3, help="fresh queries a category")
    options = parser.parse_args(argv)
    print(HEADER)
    met = True
    for name, path in TEXTS.items():
        article = reader.read(path)
        wanted = load(name)
        tally = run(article, wanted)
        print(tally.row(name))
        met &= tally.at_first >= 0.985 and len(tally.wrong) <= 1
        rivals(article.source.text, wanted)
    print(fresh(options.seed, options.each).row("fresh, 14 articles"))
    for name, path in TEXTS.items():
        keystrokes(name, reader.read(path), load(name))
    if options.big:
        # by itself, as it counts memory
        code = "from tests.benchmark import big; big.measure()"
        subprocess.run([sys.executable, "-c", code], check=True)
    return 0 if met else 1


def load(name: str) -> list[Wanted]:
    """Return a set of queries; its places count no line breaks."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    wanted = []
    for line in lines:
        case = json.loads(line)
        places = [(case["start"], case["end"]), *case["alts"]]
        spans = tuple(Span(*place) for place in places if place[0] >= 0)
        wanted.append(Wanted(case["q"], case["category"], spans))
    return wanted


def run(article: Article, wanted: Iterable[Wanted]) -> Tally:
    """Ask an article all queries, and compare in the file without line breaks."""
    index = Index.of(article)
    index.warm()
    columns = _columns(article.source.text)
    tally = Tally()
    for case in wanted:
        started = time.perf_counter()
        hits = index.find(case.typed)
        tally.milliseconds.append(1000 * (time.perf_counter() - started))
        tally.add(case, [_in_file(article, hit, columns) for hit in hits], overlap)
    return tally


def rivals(text: str, wanted: Sequence[Wanted]) -> None:
    """Print what other tools find for the same queries."""
    sentences = finders.Sentences.of(text.replace("\n", ""))
    others = {"rapidfuzz alone": (finders.rapidfuzz, overlap)} | {
        name: (find, _held) for name, find in finders.installed().items()
    }
    for name, (find, how) in others.items():
        tally = Tally()
        for case in wanted:
            started = time.perf_counter()
            found = find(case.typed, sentences)
            tally.milliseconds.append(1000 * (time.perf_counter() - started))
            tally.add(case, found, how)
        print(tally.row(f"  {name}"))


def fresh(seed: int, each: int) -> Tally:
    """Ask queries made by rule of the benchmark's other articles."""
    from tests.benchmark import queries  # pypinyin, which takes 65 MB

    tally = Tally()
    for name in corpus.articles():
        article = as_written(corpus.gold(name))
        index = Index.of(article)
        index.warm()
        text = article.source.text
        for case in queries.fresh(text, seed=seed, each=each):
            places = _all(case.target, text) if case.target else ()
            started = time.perf_counter()
            hits = index.find(case.typed)
            tally.milliseconds.append(1000 * (time.perf_counter() - started))
            found = [_in_file(article, hit, None) for hit in hits]
            tally.add(Wanted(case.typed, case.category, places), found, overlap)
    return tally


def as_written(gold: Json) -> Article:
    """Return a gold article as its author wrote it, a paragraph a line."""
    texts = [*gold["kicker"], *gold["headline"], *gold["deck"], *gold["byline"]]
    texts += gold["lead"] or []
    for section in gold["sections"]:
        texts += [section["heading"] or "", *section["paragraphs"]]
    source = source_of("\n".join(filter(None, texts)).encode())
    paragraphs = tuple(
        Paragraph(line, Role.PARAGRAPH, "as written") for line in source.lines
    )
    return Article(source, (), (Section(None, 1, paragraphs),))


def keystrokes(name: str, article: Article, wanted: Iterable[Wanted]) -> None:
    """Print the time of the first search, and of every beginning of every query."""
    index = Index.of(article)
    started = time.perf_counter()
    index.warm()
    built = 1000 * (time.perf_counter() - started)
    times = timed(index, prefixes(wanted))
    print(
        f"{name}: index {built:.1f} ms; {len(times)} keystrokes: "
        f"p50 {percentile(times, 0.5):.2f}, p95 {percentile(times, 0.95):.2f}, "
        f"p99 {percentile(times, 0.99):.2f}, max {max(times):.2f} ms"
    )


def prefixes(wanted: Iterable[Wanted]) -> list[str]:
    """Return what stands in the finder while each query is being typed."""
    typed = (case.typed for case in wanted)
    begun = (query[: end + 1] for query in typed for end in range(len(query)))
    return list(dict.fromkeys(begun))


def timed(index: Index, typed: Iterable[str]) -> list[float]:
    """Return the milliseconds of each search."""
    times = []
    for query in typed:
        started = time.perf_counter()
        index.find(query, limit=50)
        times.append(1000 * (time.perf_counter() - started))
    return times


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def overlap(one: Span, other: Span) -> float:
    """Return intersection over union."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / len(one.hull(other)) if common > 0 else 0.0


def _held(place: Span, line: Span) -> float:
    """Return how much of a place a whole line holds."""
    common = min(place.end, line.end) - max(place.start, line.start)
    return max(0, common) / len(place)


def _columns(text: str) -> list[int]:
    columns, at = [], 0
    for char in text:
        columns.append(at)
        at += char != "\n"
    return [*columns, at]


def _in_file(article: Article, hit: Hit, columns: list[int] | None) -> Span:
    """Return the range of a hit in the file, without line breaks if so asked."""
    pieces = [s for place in (hit.place, *hit.beyond) for s in article.locate(place)]
    low, high = min(s.start for s in pieces), max(s.end for s in pieces)
    return Span(low, high) if columns is None else Span(columns[low], columns[high])


def _all(target: str, text: str) -> tuple[Span, ...]:
    places, at = [], text.find(target)
    while at >= 0:
        places.append(Span(at, at + len(target)))
        at = text.find(target, at + 1)
    return tuple(places)
