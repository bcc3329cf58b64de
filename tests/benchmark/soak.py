"""Random keys and sizes for a long while: does it live, and does its memory stay?

    python -m tests.benchmark soak [--keys 2000] [--big]

The keys are the same in every run. First everything is opened once, as tables are
loaded when they are asked for; memory is taken after a fifth of the random keys,
and at the end.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark import corpus
from tests.benchmark.terminal import own_environment
from tests.e2e.terminal import KEYS, Terminal

MOST_GROWTH = 1.10
"""Times the memory after the first fifth."""
TYPED = (*"jjjjkkddubgGnN[]{}tfzmaxwb50%'`/huiyi,，？、", "space", "space")
NAMED = tuple(key for key in KEYS if key not in ("ctrl+c", "ctrl+q"))
"""All keys with a name, but not those that end the program."""
SIZES = ((120, 40), (80, 24), (40, 20), (200, 60), (61, 13), (20, 5))
ONCE = (
    *("/", *"huiyi", "enter", "n", "/", *"xzscl", "enter", "/", *"会意", "esc", "esc"),
    *("f", *"jjjooooo", "enter", "D", "esc", "E", "esc", "i", "t", "j", "enter"),
    *("x", "x", "x", "p", "p", "p", "|", "j", "|", "J", "H", "L", "s", "j", "s"),
    *("K", "esc", "w", "*", "esc", "v", "w", "a", "?", "esc", ":", *"sou", "esc"),
    *("B", "esc", "C", "esc", "A", "esc", "I", "esc", "M", "U", "S", "U", "R", "esc"),
    *("c", "c", "c", "c", "F", "F", "r", "r", "r", "G", "g"),
)
"""Keys that lead everywhere once, and back."""
_QUIET = 0.04
_LONGEST = 1.0
"""Seconds: without output, and with it, after which the next key is pressed. Nobody
types faster than a program answers for two thousand keys."""
_PAUSE = 7.0
"""Seconds for which memory stays the same when the workers have come to an end: they
wait five for another task."""
_SAME = 0.5
"""Megabytes by which it changes while nothing is done."""
_PATIENCE = 60.0
"""Seconds to work off what was typed ahead, on a busy machine."""
_ONE_IN = 25
"""Keys between two changes of size."""


@dataclass(frozen=True)
class Soaked:
    """What became of one run."""

    alive: bool
    status: int
    early: float
    """Megabytes after the first fifth of the keys."""
    late: float
    """Megabytes after the last one."""
    seconds: float
    orphans: int
    """Processes of the program that were left when it had ended."""

    @property
    def is_sound(self) -> bool:
        """Whether it lived, ended well, and kept its size."""
        grown = self.late > MOST_GROWTH * self.early
        return self.alive and self.status == 0 and not grown and not self.orphans


def main(argv: list[str]) -> int:
    """Soak the real article, and a text of ten megabytes; 1 if one fares badly."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark soak")
    parser.add_argument("--keys", type=int, default=2000)
    parser.add_argument("--big", action="store_true", help="also a text of 10 MB")
    options = parser.parse_args(argv)
    article = corpus.seed().data
    texts = {"the article": article}
    if options.big:
        texts["10 MB"] = (article + b"\n") * (10_000_000 // len(article))
    sound = True
    for name, text in texts.items():
        run = soak(text, options.keys)
        sound = sound and run.is_sound
        print(
            f"{name}: {options.keys} keys in {run.seconds:.0f} s, "
            f"{'alive' if run.alive else 'DEAD'}, status {run.status}, "
            f"{run.early:.0f} → {run.late:.0f} MB, {run.orphans} orphans"
        )
    return 0 if sound else 1


def soak(text: bytes, keys: int) -> Soaked:
    """Press `keys` random keys in the program with `text` open."""
    chance = random.Random(20241111)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.txt"
        path.write_bytes(text)
        command = [sys.executable, "-m", "reader", str(path)]
        environment = own_environment(Path(folder))
        start = time.perf_counter()
        with Terminal(command, environment=environment) as terminal:
            terminal.patience = 60.0
            terminal.wait(lambda screen: len(screen.text.split()) > 9, "a screen")
            for key in ONCE:
                terminal.press(key)
                rest(terminal)
            early = settled(terminal)
            for count in range(keys):
                press(terminal, chance)
                if count == keys // 5:
                    early = settled(terminal)
                if terminal.process.poll() is not None:
                    break
            late = settled(terminal)
            family = descendants(terminal.process.pid)
            alive = terminal.process.poll() is None
            status = leave(terminal)
            orphans = sum(Path(f"/proc/{pid}/cmdline").exists() for pid in family)
        taken = time.perf_counter() - start
    return Soaked(alive, status, early, late, taken, orphans)


def press(terminal: Terminal, chance: random.Random) -> None:
    """Press a random key, or change the size, and let the screen follow."""
    if chance.randrange(_ONE_IN) == 0:
        terminal.resize(*chance.choice(SIZES))
    else:
        terminal.press(chance.choice((*TYPED, *NAMED)))
    rest(terminal)


def rest(terminal: Terminal) -> None:
    """Read what is drawn, until it is all there."""
    end = time.perf_counter() + _LONGEST
    while terminal.read(_QUIET) and time.perf_counter() < end:
        pass


def follow(terminal: Terminal, seconds: float) -> None:
    """Read for so long, whether or not the screen comes to rest: a cursor blinks."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and terminal.process.poll() is None:
        terminal.read(0.02)


def settled(terminal: Terminal) -> float:
    """Return the memory that the program has when nothing is open and done."""
    terminal.resize(120, 40)
    for _ in range(4):
        terminal.press("esc")
        rest(terminal)
    end = time.perf_counter() + _PATIENCE
    before, now = 0.0, megabytes(terminal.process.pid)
    while abs(now - before) > _SAME and time.perf_counter() < end:
        follow(terminal, _PAUSE)
        before, now = now, megabytes(terminal.process.pid)
    return now


def leave(terminal: Terminal) -> int:
    """Close what is open and quit; return the exit status, -1 where it stays."""
    terminal.resize(120, 40)
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        terminal.press("esc")
        follow(terminal, 0.5)
        terminal.press("q")
        follow(terminal, 1.0)
        if terminal.process.poll() is not None:
            return terminal.process.returncode
    return -1


def megabytes(pid: int) -> float:
    """Return the memory that a process and its children have now."""
    total = 0.0
    for process in (pid, *descendants(pid)):
        status = Path(f"/proc/{process}/status")
        if status.exists():
            for line in status.read_text("ascii", "replace").splitlines():
                if line.startswith("VmRSS:"):
                    total += int(line.split()[1]) / 1024
    return total


def descendants(pid: int) -> tuple[int, ...]:
    """Return the processes that a process has started, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text("ascii").split():
            found += [int(child), *descendants(int(child))]
    return tuple(found)
