"""What hostile files do to this reader and to others.

    python -m tests.benchmark hostile                all cases, in a pipe
    python -m tests.benchmark hostile --terminal     also on a pseudo-terminal (minutes)
    python -m tests.benchmark hostile --only markup  the cases whose name has the word

A case is passed where the program ends in time with status 0 and shows the first
and the last words of the text, or refuses in one line with status 2, and nothing
that a terminal could obey gets out. The others are asked to show a file as their
users do; a refusal in their own words counts for them.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.hostile import runner
from tests.hostile.corpus import Case, cases, large_cases
from tests.hostile.runner import Command, Outcome


@dataclass(frozen=True)
class Reader:
    """A program to be tried, and where it writes to."""

    name: str
    command: Command
    terminal: bool = False
    ours: bool = False


@dataclass(frozen=True)
class Tally:
    """What became of the cases, so far."""

    cases: int = 0
    passed: int = 0
    leaked: int = 0
    """Controls of the files that got out."""
    crashes: int = 0
    timeouts: int = 0
    slowest: float = 0.0
    peak: float = 0.0

    def with_one(self, right: bool, leaked: int, outcome: Outcome) -> Tally:
        """Return the tally with one case more."""
        return replace(
            self,
            cases=self.cases + 1,
            passed=self.passed + (right and not leaked),
            leaked=self.leaked + leaked,
            crashes=self.crashes + runner.is_crash(outcome),
            timeouts=self.timeouts + (outcome.status is None),
            slowest=max(self.slowest, outcome.seconds),
            peak=max(self.peak, outcome.megabytes),
        )


BAT = "bat" if shutil.which("bat") else "batcat"
"""Debian has another program called bat."""

READERS = (
    Reader("reader print", runner.reader_print, ours=True),
    Reader("reader", runner.reader_screen, terminal=True, ours=True),
    Reader("less", lambda path: ["less", "--", str(path)], terminal=True),
    Reader("bat", lambda path: [BAT, "--paging=never", "--", str(path)]),
    Reader("cat -v", lambda path: ["cat", "-v", "--", str(path)]),
    Reader("cat", lambda path: ["cat", "--", str(path)]),
)


def main(argv: list[str]) -> int:
    """Run the corpus and print the table; 1 if this reader fails a case."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark hostile")
    parser.add_argument("--terminal", action="store_true", help="screens too")
    parser.add_argument("--ours", action="store_true", help="no other programs")
    parser.add_argument("--no-large", action="store_true", help="small cases only")
    parser.add_argument("--only", default="", help="cases with this in their name")
    options = parser.parse_args(argv)
    small = [case for case in cases() if options.only in case.name]
    large = [case for case in large_cases() if options.only in case.name]
    print("program       cases  passed  leaked  crashes  time-outs  slowest s  peak MB")
    failed: list[str] = []
    for reader in READERS:
        if reader.terminal and not options.terminal:
            continue
        if options.ours and not reader.ours:
            continue
        if not reader.ours and shutil.which(reader.command(Path("x"))[0]) is None:
            print(f"{reader.name:12}  not installed")
            continue
        tally, missed = trial(reader, small, [] if options.no_large else large)
        print(
            f"{reader.name:12}  {tally.cases:5}  {tally.passed:6}  {tally.leaked:6}"
            f"  {tally.crashes:7}  {tally.timeouts:9}  {tally.slowest:9.2f}"
            f"  {tally.peak:7.0f}",
            flush=True,
        )
        failed += missed if reader.ours else []
    return 1 if failed else 0


def trial(
    reader: Reader, small: Sequence[Case], large: Sequence[Case]
) -> tuple[Tally, list[str]]:
    """Return what a program did with the cases, and what it got wrong."""
    tally, missed = Tally(), []
    allowed = [
        *((case, runner.SECONDS, runner.MEGABYTES) for case in small),
        *((case, runner.LARGE_SECONDS, runner.LARGE_MEGABYTES) for case in large),
    ]
    with tempfile.TemporaryDirectory() as home:
        for case, seconds, megabytes in allowed:
            outcome = run(reader, case, seconds, Path(home))
            leaked = runner.leaks(case, outcome, terminal=reader.terminal)
            right = is_passed(reader, case, outcome)
            within = outcome.seconds <= seconds and outcome.megabytes <= megabytes
            tally = tally.with_one(right and within, leaked, outcome)
            if not right or leaked or not within:
                missed.append(case.name)
                if reader.ours:
                    print(f"  {case.name}: {what(outcome, leaked)}", flush=True)
    return tally, missed


def run(reader: Reader, case: Case, seconds: float, home: Path) -> Outcome:
    """Return what a program does with a case."""
    with tempfile.TemporaryDirectory() as folder:
        command = reader.command(case.write(Path(folder)))
        if reader.terminal:
            return runner.on_terminal(command, case, seconds=seconds, home=home)
        return runner.piped(command, seconds=seconds, home=home)


def is_passed(reader: Reader, case: Case, outcome: Outcome) -> bool:
    """Say whether the answer is right, by the measure of the program asked."""
    if reader.ours or not case.refused:
        return runner.is_right(case, outcome)
    return outcome.status is not None and not runner.is_crash(outcome)


def what(outcome: Outcome, leaked: int) -> str:
    """Return what an outcome was, in a few words."""
    status = "killed" if outcome.status is None else f"status {outcome.status}"
    taken = f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB"
    return f"{status}, {taken}, {leaked} leaked"
