"""`python -m tests.benchmark NAME …`: runs the measurement of that name.

A measurement is a module beside this one with `main(argv) -> int`; to add one is
to add its file, and nothing here names them.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def names() -> tuple[str, ...]:
    """Return the measurements that exist."""
    modules = Path(__file__).parent.glob("*.py")
    return tuple(
        sorted(
            path.stem for path in modules if "\ndef main(" in path.read_text("utf-8")
        )
    )


def run(argv: list[str]) -> int:
    """Run the measurement that `argv` begins with; 2 where there is none."""
    if not argv or argv[0] not in names():
        print(
            f"usage: python -m tests.benchmark {{{','.join(names())}}} …",
            file=sys.stderr,
        )
        return 2
    module = importlib.import_module(f"tests.benchmark.{argv[0]}")
    return int(module.main(argv[1:]))


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
