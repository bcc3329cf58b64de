"""The page on a terminal: how rows break, and how long and how many bytes a key takes.

    python -m tests.benchmark terminal          rows, keys
    python -m tests.benchmark terminal --big    also a text of ten megabytes

The rivals break the same paragraphs at the same measures; keys are pressed in the
program itself, on a pseudo-terminal.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark import breaks, corpus
from tests.benchmark.breaks import Setter, Tally
from tests.e2e.terminal import Terminal, see_tour

SIZE = (120, 40)
SLOW_SIZE = (100, 40)
"""Of the terminal on which the bytes of a page are counted."""
KEYS = {"j": "a row", "space": "a page", "n": "a hit", "]": "a section"}
LOOKS = {
    "plain": "",
    "facts lit": "i",
    "justified": "iJ",
    "simplified": "x",
    "traditional": "x",
    "with pinyin": "xpp",
    "upright": "p|",
    "without panes": "|z",
}
"""The looks of a page whose bytes are counted, and the keys from each to the next."""
PRESSES = 20
QUIET = 0.06
"""Seconds without output after which a screen is taken for finished."""
TICK = 0.2
"""Seconds between two looks at the processes that work for the program."""
IDLE = 50
"""Looks that find none after which they are taken to be done: ten seconds."""
SOON = 5
"""Looks, for an article: what works on that begins at once."""
MOST = 300
"""Seconds that they may work for a big text."""
WAIT = 1.0
"""Seconds after which a key is taken for one that changes nothing."""


@dataclass(frozen=True)
class Latency:
    """How one key answered, press after press."""

    first: tuple[float, ...]
    """Seconds from the key to the first bytes of the new screen: Textual sends a
    frame whole, so this is when the article has moved."""
    last: tuple[float, ...]
    """Seconds from the key to the last byte: the panes have followed."""
    sent: tuple[int, ...]
    """Bytes of each new screen."""
    busy: tuple[float, ...]
    """Seconds that the program computed for it, whatever else the machine did."""


def quantile(seconds: Sequence[float], share: float) -> float:
    """Return the milliseconds that such a share of the presses took at most."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


def main(argv: list[str]) -> int:
    """Measure and print; 1 if a promise about the rows is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark terminal")
    parser.add_argument("--big", action="store_true", help="also a text of 10 MB")
    parser.add_argument("--rows", action="store_true", help="only how rows break")
    options = parser.parse_args(argv)
    ours = report_rows()
    if not options.rows:
        with tempfile.TemporaryDirectory() as folder:
            report_keys(Path(folder))
            if options.big:
                report_big(Path(folder))
    torn = ours.closing + ours.opening + ours.words + ours.dashes + ours.wide
    return 1 if torn else 0


def report_rows() -> Tally:
    """Print what each program tears; return what the reader does."""
    paragraphs = breaks.texts()
    characters = sum(map(len, paragraphs))
    print(f"{len(paragraphs)} paragraphs, {characters} characters; per program:")
    print(
        "program       measures  breaks  closing  opening   words  dashes  glyphs"
        "    wide  gap mean  max  Mchar/s"
    )
    setters: list[tuple[str, Setter, Sequence[int]]] = [
        ("reader", breaks.reader_rows, breaks.MEASURES),
        ("  hanging", breaks.hanging_rows, breaks.MEASURES),
        ("Textual", breaks.textual_rows, breaks.MEASURES),
    ]
    pagers: dict[str, Setter] = {"less": breaks.less_rows, "fold": breaks.fold_rows}
    for rival, rows in pagers.items():
        if shutil.which(rival):
            setters.append((rival, rows, breaks.PAGER_MEASURES))
    tallies = []
    for name, setter, measures in setters:
        start = time.perf_counter()
        for measure in measures:
            setter(paragraphs, measure)
        speed = characters * len(measures) / (time.perf_counter() - start) / 1e6
        tallies.append(breaks.tally(setter, paragraphs, measures))
        _print_tally(name, measures, tallies[-1], speed)
    return tallies[0]


def report_keys(folder: Path) -> None:
    """Print how fast the program answers keys, and how much it sends."""
    path = folder / "article.txt"
    path.write_bytes(corpus.seed().data)
    print(
        f"\nkeys at {SIZE[0]}×{SIZE[1]}: ms to the first bytes and to the last;"
        " of them computing; bytes"
    )
    with rested(begun(path, folder, SIZE)) as terminal:
        worked(terminal, idle=SOON)  # facts that arrive would be a key's time
        find(terminal, "开发区")
        for key, moves in KEYS.items():
            terminal.press("g")
            terminal.settle()
            latency = measure(terminal, key)
            print(
                f"  {key:6} {moves:10}"
                f"  p50 {quantile(latency.first, 0.5):5.1f}"
                f" {quantile(latency.last, 0.5):5.1f}"
                f"  p95 {quantile(latency.first, 0.95):5.1f}"
                f" {quantile(latency.last, 0.95):5.1f}"
                f"  computing {quantile(latency.busy, 0.5):5.1f}"
                f" {quantile(latency.busy, 0.95):5.1f}"
                f"  bytes {statistics.median(latency.sent):7.0f}"
            )
    with rested(begun(path, folder, SLOW_SIZE)) as terminal:
        worked(terminal, idle=SOON)
        sent = []
        for look, keys in LOOKS.items():
            terminal.press(*keys, "g")
            terminal.settle()
            pages = measure(terminal, "space", presses=3)
            sent.append(f"{look} {statistics.median(pages.sent):.0f}")
        print(f"  bytes of a page down at {SLOW_SIZE[0]}×{SLOW_SIZE[1]}:")
        print("    " + ", ".join(sent))


def report_big(folder: Path) -> None:
    """Print how the program bears texts that no newspaper prints."""
    text = corpus.seed().data.decode()
    lines = "\n".join(f"第{number}行 国家。" for number in range(1_000_000))
    print("\nbig texts:")
    for name, content, needle in (
        ("10 MB of news", text * (10_000_000 // len(text.encode())), "开发区"),
        ("1,000,000 short lines", lines, "国家"),
    ):
        path = folder / "big.txt"
        path.write_text(content, encoding="utf-8")
        terminal = begun(path, folder, SIZE)
        with terminal:
            start = time.perf_counter()
            terminal.wait_for_bytes(needle.encode())
            first = time.perf_counter() - start
            rested(terminal)
            page = measure(terminal, "space")
            resized = resize(terminal, 90, 40)
            print(
                f"  {name}: first screen {first:.2f} s,"
                f" page down p95 {quantile(page.first, 0.95):.0f} ms"
                f" ({quantile(page.busy, 0.95):.0f} computing),"
                f" resize {resized * 1000:.0f} ms,"
            )
            others = worked(terminal)
            print(
                f"    peak {peak(terminal.process.pid)} MB,"
                f" and {others} MB of the processes that work for it"
            )


def begun(path: Path, folder: Path, size: tuple[int, int]) -> Terminal:
    """Return the program, started on a file."""
    command = [sys.executable, "-m", "reader", str(path)]
    terminal = Terminal(command, size=size, environment=own_environment(folder))
    terminal.patience = 60.0  # a big text may be slow: that is to be measured
    return terminal


def rested(terminal: Terminal) -> Terminal:
    """Return the program when all is drawn that it draws by itself."""
    terminal.wait(lambda screen: "%" in screen.lines[-1], "the status line")
    terminal.settle(1.0)  # facts arrive, and would be taken for answers to keys
    return terminal


def resize(terminal: Terminal, columns: int, rows: int) -> float:
    """Return the seconds that the program takes to draw for another size."""
    before, start = terminal.received, time.perf_counter()
    terminal.resize(columns, rows)
    while terminal.received == before:
        terminal.read(WAIT)
    return time.perf_counter() - start


def find(terminal: Terminal, phrase: str) -> None:
    """Search a phrase, so that there are hits to walk."""
    before = terminal.received
    terminal.press("/")
    terminal.wait(lambda _: terminal.received > before, "the finder")
    terminal.send(phrase)
    terminal.wait(lambda _: phrase in terminal.text.rpartition("／")[2], "hits")
    terminal.press("enter")
    terminal.wait(lambda _: "1/" in terminal.lines[-1], "the first hit")


def own_environment(folder: Path) -> dict[str, str]:
    """Return an environment in which the program finds nothing that a user left."""
    own = {"HOME": str(folder), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        own[f"XDG_{name}_HOME"] = str(folder / name.lower())
    see_tour(folder / "data")  # keys are measured, not what the first one closes
    return {**os.environ, **own}


def measure(terminal: Terminal, key: str, *, presses: int = PRESSES) -> Latency:
    """Press a key again and again; return how it answered."""
    firsts, lasts, sent, busy = [], [], [], []
    for _ in range(presses):
        before, computed = terminal.received, computing(terminal)
        start = time.perf_counter()
        terminal.press(key)
        times: list[float] = []
        while terminal.read(QUIET if times else WAIT):
            # not when the picture of it has been made here, which takes its time
            times.append(terminal.heard - start)
        if times:
            firsts.append(times[0])
            lasts.append(times[-1])
            sent.append(terminal.received - before)
            busy.append(computing(terminal) - computed)
    return Latency(
        tuple(firsts) or (0.0,),
        tuple(lasts) or (0.0,),
        tuple(sent) or (0,),
        tuple(busy) or (0.0,),
    )


def computing(terminal: Terminal) -> float:
    """Return the seconds that the program has computed so far; 0 where unknown."""
    threads = Path(f"/proc/{terminal.process.pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text("ascii").split()[0]) for thread in threads) / 1e9


def worked(terminal: Terminal, *, idle: int = IDLE) -> int:
    """Wait until no process works for the program; return the MB that they had."""
    most, quiet, end = 0, 0, time.monotonic() + MOST
    while quiet < idle and time.monotonic() < end:
        terminal.read(TICK)
        now = sum(memory(child, "VmRSS") for child in children(terminal.process.pid))
        most, quiet = max(most, now), 0 if now else quiet + 1
    return most


def children(process: int) -> list[int]:
    """Return the processes that one has started, where that can be known."""
    found: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        found.extend(map(int, thread.read_text("ascii").split()))
    return found


def peak(process: int) -> int:
    """Return the most memory that a process has had, in MB; 0 where unknown."""
    return memory(process, "VmHWM")


def memory(process: int, name: str) -> int:
    """Return the MB that the system gives for a process; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return 0
    for line in status.splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) // 1024
    return 0


def _print_tally(
    name: str, measures: Sequence[int], tally: Tally, speed: float
) -> None:
    print(
        f"{name:12}  {measures[0]}–{measures[-1]:3}  {tally.breaks:6}"
        f"  {tally.closing:7}  {tally.opening:7}  {tally.words:6}  {tally.dashes:6}"
        f"  {tally.glyphs:6}  {tally.wide:6}  {tally.gap:8.2f}  {max(tally.gaps):3}"
        f"  {speed:7.2f}"
    )
