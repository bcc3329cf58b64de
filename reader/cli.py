"""Arguments and exit codes; stdout is data, stderr is narration."""

from __future__ import annotations


def main(argv: list[str] | None = None) -> int:
    """Run the program; return its exit status."""
    raise SystemExit(2)
