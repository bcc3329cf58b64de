"""How long a reader waits for the first readable screen.

    python -m tests.benchmark startup [--pairs N]

The program opens the real article; beside it, a Textual program that shows one
line. Runs alternate, so that a busy machine slows both, and the ratio of each
pair is taken: it says more than milliseconds, which are the machine's.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmark import corpus
from tests.benchmark.terminal import own_environment
from tests.e2e.terminal import Terminal

TARGET = 1.35
"""Times the one-line program; what is above is a failure."""
LINE = "挺膺担当走在前"
"""Ends the headline of the article, and is all that the other shows."""
ONE_LINE = f"""
from textual.app import App
from textual.widgets import Static

class OneLine(App):
    def compose(self):
        yield Static({LINE!r}, markup=False)

OneLine().run()
"""


def main(argv: list[str]) -> int:
    """Measure pairs of runs and print the ratio; 1 if it misses the target."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark startup")
    parser.add_argument("--pairs", type=int, default=9)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_bytes(corpus.seed().data)
        ours = [sys.executable, "-m", "reader", str(path)]
        other = [sys.executable, "-c", ONE_LINE]
        environment = own_environment(Path(folder))
        for command in (ours, other):  # the first run compiles
            seconds_to_line(command, environment)
        pairs = [
            (seconds_to_line(ours, environment), seconds_to_line(other, environment))
            for _ in range(options.pairs)
        ]
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    print(f"first readable screen, median of {options.pairs} pairs:")
    print(f"  reader   {statistics.median(p[0] for p in pairs) * 1000:6.0f} ms")
    print(f"  one line {statistics.median(p[1] for p in pairs) * 1000:6.0f} ms")
    print(f"  ratio    {ratio:6.2f}   (target: at most {TARGET})")
    return 0 if ratio <= TARGET else 1


def seconds_to_line(command: list[str], environment: dict[str, str]) -> float:
    """Return the time from the start of a program to the line on its screen."""
    start = time.perf_counter()
    with Terminal(command, environment=environment) as terminal:
        # the bytes are looked at, not the emulated screen: emulating takes time
        terminal.wait_for_bytes(LINE.encode())
        return time.perf_counter() - start
