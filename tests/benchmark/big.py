"""The search in ten megabytes: random words of Chinese with the seed in the middle.

The words are drawn as often as jieba's dictionary has seen them, so that rare and
common characters stand as in real text; no article of that size could be shipped.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from reader.article import Article, Paragraph, Role, Section
from reader.search import Index
from reader.source.opening import open_source
from reader.source.source import Source
from reader.span import Aligned

CHARACTERS = 3_400_000
"""Ten megabytes of UTF-8."""
_CLAUSE = 8
"""Words."""
_TICK = 0.002
"""Seconds between two looks at the clock, as of an event loop that draws."""


def measure() -> None:
    """Print build, memory, time of each key, and how late an interface would be."""
    from tests.benchmark.search import TEXTS, load, percentile, prefixes, timed

    wanted = load("seed")
    article = buried(open_source(TEXTS["seed"]))
    index = Index.of(article)
    before = _megabytes()
    started = time.perf_counter()
    index.warm()
    print(
        f"10 MB: index {time.perf_counter() - started:.2f} s, "
        f"peak {_megabytes():.0f} MB, of which {before:.0f} the article"
    )
    exact = []
    for case in wanted:
        started = time.perf_counter()
        index.find_exact(case.typed)
        exact.append(1000 * (time.perf_counter() - started))
    late: list[float] = []
    done = threading.Event()
    ticker = threading.Thread(target=_tick, args=(late, done))
    for name, times in (
        ("exact", exact),
        ("queries", timed(index, [case.typed for case in wanted])),
        ("keystrokes", timed(index, prefixes(wanted))),
    ):
        print(
            f"  {name}: p50 {percentile(times, 0.5):.1f}, "
            f"p95 {percentile(times, 0.95):.1f}, max {max(times):.1f} ms"
        )
    ticker.start()
    timed(index, prefixes(wanted)[:: len(wanted) // 20])
    done.set()
    ticker.join()
    print(
        f"  another thread late: p50 {percentile(late, 0.5):.1f}, "
        f"p95 {percentile(late, 0.95):.1f}, max {max(late):.1f} ms"
    )
    asked = [case.typed for case in wanted if case.places]
    found = sum(bool(index.find(typed, limit=1)) for typed in asked)
    print(f"  found: {found} of {len(asked)} that are there")


def buried(needle: Source) -> Article:
    """Return an article of ten megabytes with another one in its middle.

    Line by line as in the file: the layout would load a dictionary of 90 MB.
    """
    # made by another process, as its lists would count as memory of this one
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run([sys.executable, "-m", __name__], stdout=file, check=True)
        texts = Path(file.name).read_text("utf-8").splitlines()
    middle = len(texts) // 2
    texts[middle:middle] = [
        line.text.strip() for line in needle.lines if line.text.strip()
    ]
    paragraphs, at = [], 0
    for text in texts:
        paragraphs.append(Paragraph(Aligned.of(text, at), Role.PARAGRAPH, "made"))
        at += len(text) + 1
    whole = "\n".join(texts)
    source = Source("big.txt", whole, "utf-8", "", Aligned.of(whole))
    return Article(source, (), (Section(None, 1, tuple(paragraphs)),))


def _paragraphs() -> list[str]:
    import jieba

    chance = random.Random(1)
    entries = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
    words = [entry.split(" ")[0] for entry in entries]
    counts = [int(entry.split(" ")[1]) for entry in entries]
    drawn = chance.choices(words, counts, k=CHARACTERS * 5 // 8)
    clauses = ["".join(drawn[i : i + _CLAUSE]) for i in range(0, len(drawn), _CLAUSE)]
    return ["，".join(clauses[i : i + 3]) + "。" for i in range(0, len(clauses), 3)]


def _tick(late: list[float], done: threading.Event) -> None:
    while not done.is_set():
        started = time.perf_counter()
        time.sleep(_TICK)
        late.append(1000 * (time.perf_counter() - started - _TICK))


def _megabytes() -> float:
    """Return the most memory that this process has had."""
    status = Path("/proc/self/status")
    if status.exists():  # there, `getrusage` counts the parent's memory as well
        peak = next(line for line in status.read_text().splitlines() if "VmHWM" in line)
        return int(peak.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print("\n".join(_paragraphs()))
