"""Every regular expression of the program is linear on what hostile files hold.

`re` has no time limit, so one nested or unguarded repeat is enough for a file to
stop the program. The patterns are found by looking, so that a new one is tried too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SECONDS = 0.3
"""Of CPU, for one search through 50,000 characters; a linear one takes 5 ms, a
quadratic one from half a second to many."""
SUSPECT = SECONDS / 300
"""For a tenth of them: what is quadratic takes more. What then takes four times as
much for a quarter of them (6.25 times, if quadratic) is tried on all."""

TRY_ALL = """
import importlib, pkgutil, re, signal, sys, time
import reader

LIMIT, SUSPECT = map(float, sys.argv[1:])
TEXTS = {
    "50,000 digits": "9" * 50_000,
    "50,000 spaces": " " * 50_000,
    "50,000 wide spaces": "　" * 50_000,
    "30,000 numerals": "一二三四五六七八九十百千万亿" * 2200,
    "50,000 letters": "x" * 50_000,
    "50,000 ideographs": "中" * 50_000,
    "digits and commas": "1," * 25_000,
    "openers": "“《（" * 17_000,
    "names": "张三 " * 17_000,
    "years": "2024年" * 10_000,
    "dots": "." * 50_000,
    "dashes": "-—" * 25_000,
}

def patterns_in(value, depth=3):
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for item in value:
            yield from patterns_in(item, depth - 1)
    elif depth and isinstance(value, dict):
        for item in value.values():
            yield from patterns_in(item, depth - 1)
    elif depth and type(value).__module__.startswith("reader."):
        for name in getattr(type(value), "__slots__", ()) or vars(value):
            yield from patterns_in(getattr(value, name, None), depth - 1)

def search(pattern, text):
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start

def stop(*_):
    raise TimeoutError

signal.signal(signal.SIGPROF, stop)
seen = {}
for module in pkgutil.walk_packages(reader.__path__, "reader."):
    if module.name.endswith("__main__"):
        continue
    for name, value in vars(importlib.import_module(module.name)).items():
        for pattern in patterns_in(value):
            if isinstance(pattern.pattern, str):
                seen.setdefault(pattern, f"{module.name}.{name}")
for pattern, where in seen.items():
    for kind, text in TEXTS.items():
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        try:
            tenth = search(pattern, text[: len(text) // 10])
            if tenth > SUSPECT and search(pattern, text[: len(text) // 4]) > 4 * tenth:
                search(pattern, text)
        except TimeoutError:
            print(where, "on", kind)
            break
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
print("tried", len(seen))
"""


def test_no_pattern_takes_more_than_linear_time() -> None:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", TRY_ALL, str(SECONDS), str(SUSPECT)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        cwd=Path(__file__).parent.parent,
    )

    *slow, tried = run.stdout.splitlines()

    assert int(tried.removeprefix("tried ")) > 20, "the patterns were not found"
    assert slow == []
