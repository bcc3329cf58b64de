"""Says what a wheel holds that it should not: all but the package and its licences."""

from __future__ import annotations

import re
import sys
import zipfile

ALLOWED = re.compile(
    r"""
    reader/(?:[a-z_]+/)*(?:[a-z_]+\.(?:py|tcss|txt|tsv|json)|py\.typed)
    | reader/(?:[a-z_]+/)*NOTICE
    | reader/seeds/[0-9a-z_]+\.txt
    | broadsheet_reader-[0-9.]+\.dist-info/
      (?:METADATA|WHEEL|RECORD|entry_points\.txt|licenses/LICENSE)
    """,
    re.VERBOSE,
)
NEEDED = ("reader/seeds/", "reader/py.typed", "reader/tui/reader.tcss", "LICENSE")
MOST_BYTES = 20_000_000
"""Unpacked; ten times what the program and its tables take."""


def main(path: str) -> int:
    """Print what is too much or missing in the wheel at `path`; 1 if anything is."""
    with zipfile.ZipFile(path) as wheel:
        entries = wheel.infolist()
    names = [entry.filename for entry in entries]
    wrong = [f"should not be in it: {n}" for n in names if not ALLOWED.fullmatch(n)]
    wrong += [
        f"not in it: {need}" for need in NEEDED if not any(need in n for n in names)
    ]
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        wrong.append(f"over {MOST_BYTES} bytes")
    said = wrong or [f"{len(names)} files, all of them the program's"]
    sys.stdout.write("\n".join(said) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
