"""Bytes that coverage leads to: does any make the reader fall over, or lose a word?

    python -m tests.benchmark fuzz [--minutes 10]

Needs atheris (`pip install atheris`), which nothing else here does. It begins with
the small hostile files and changes them so that they reach new lines of the code.
What it finds is left in a file and becomes a case of `tests/hostile/corpus.py`.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile.corpus import cases

LONGEST = 4096
"""Bytes of a file. What takes longer text to go wrong is a question of time, and
the hostile corpus asks it."""
SECONDS = 10
"""For one file, then it counts as found."""
FOUND = ("crash-", "timeout-", "oom-")
"""What the names of atheris's finds begin with."""


def main(argv: list[str]) -> int:
    """Fuzz for some minutes; 1 if anything was found, 2 without atheris."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark fuzz")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--finds", type=Path, default=Path(tempfile.gettempdir()))
    options = parser.parse_args(argv)
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: pip install atheris", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        begin_with(Path(folder))
        finds = Path(tempfile.mkdtemp(prefix="fuzz-", dir=options.finds))
        # atheris ends the process that it works in
        subprocess.run(
            [
                *(sys.executable, "-m", __name__, folder),
                f"-max_total_time={options.minutes * 60:.0f}",
                f"-max_len={LONGEST}",
                f"-timeout={SECONDS}",
                f"-artifact_prefix={finds}/",
                "-print_final_stats=1",
            ],
            check=False,
        )
    found = [path for path in finds.iterdir() if path.name.startswith(FOUND)]
    for path in found:
        print(f"found: {path}")
    if not found:
        finds.rmdir()
    return 1 if found else 0


def begin_with(folder: Path) -> None:
    """Write the small hostile files into a folder."""
    for number, case in enumerate(cases()):
        if case.make is None and 0 < len(case.content) <= LONGEST:
            (folder / f"{number}.txt").write_bytes(case.content)


def target() -> Callable[[bytes], None]:
    """Return what is done with each file; it raises where that goes wrong."""
    from reader.article import Article
    from reader.export.text import to_text
    from reader.layout.assemble import assemble
    from reader.outline import outline
    from reader.script import chars
    from reader.source.opening import source_of
    from reader.span import Span

    def read(data: bytes) -> None:
        article = assemble(source_of(data))
        held = [i for span in origins(article) for i in range(span.start, span.end)]
        inked = [i for i, c in enumerate(article.source.text) if not chars.is_blank(c)]
        assert len(set(held)) == len(held), "twice in the article"
        assert set(held).issuperset(inked), "lost from the article"
        outline(article)
        printed = to_text(article)
        assert not any(chars.is_control(c) for c in printed if c != "\n"), "a control"

    def origins(article: Article) -> Iterator[Span]:
        for block in article.paragraphs:
            yield from block.text.sources()

    return read


def fuzz(arguments: list[str]) -> None:
    """Hand changing bytes to the reader; never returns."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["reader"]):
        read = target()
    atheris.Setup([sys.argv[0], *arguments], read)
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1:])
